import { FALLS, OUTCOMES, type Outcome, type Pattern } from '../../engine/record/history.ts';

interface OutcomeWords {
  /** Follows "in 12". */
  readonly clause: string;
  /** For a legend. */
  readonly label: string;
  /** Its definition, ODD.md 7.11. */
  readonly means: string;
  readonly shape: string;
  readonly colour: 'blue' | 'cyan' | 'white' | 'yellow' | 'magenta' | 'yellowBright' | 'magentaBright' | 'gray';
}

/** Round shapes stand, angular ones fall; no meaning hangs on red against green. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, OutcomeWords>> = {
  stands: {
    clause: 'the army stands behind the regime',
    label: 'the army stands behind the regime',
    means: 'no fall, no split, the opposition not crushed',
    shape: '●',
    colour: 'blue',
  },
  crushed: {
    clause: 'the regime stands and the opposition is crushed',
    label: 'stands, opposition crushed',
    means: 'the leader is held and the street stays empty in the last 14 days',
    shape: '○',
    colour: 'cyan',
  },
  split: {
    clause: 'the regime stands and the army is split',
    label: 'stands, army split',
    means: '15 % of strength or more has turned, with at least two line generals',
    shape: '◐',
    colour: 'white',
  },
  'withheld-from-below': {
    clause: 'force is withheld from below',
    label: 'falls: force withheld from below',
    means: 'it falls in none of the other ways',
    shape: '▼',
    colour: 'yellow',
  },
  'command-withdraws': {
    clause: 'the command withdraws together',
    label: 'falls: the command withdraws',
    means: 'two fifths or more of the command, by strength, withhold or have turned',
    shape: '■',
    colour: 'magenta',
  },
  'units-turn': {
    clause: 'units turn with their commanders',
    label: 'falls: units turn',
    means: 'a third or more of the movement has turned, mostly behind commanders who moved',
    shape: '▲',
    colour: 'yellowBright',
  },
  'force-dissolves': {
    clause: 'the force dissolves by desertion',
    label: 'falls: the force dissolves',
    means: 'half or more of the movement is desertion',
    shape: '◆',
    colour: 'magentaBright',
  },
  'street-and-states': {
    clause: 'street and foreign states bring it down while the army hardly moves',
    label: 'falls: street and states',
    means: 'less than 5 % of strength had moved',
    shape: '✚',
    colour: 'gray',
  },
  'by-force': {
    clause: 'foreign force brings it down',
    label: 'falls: by foreign force',
    means: 'force is used on the day of the fall',
    shape: '✖',
    colour: 'gray',
  },
};

/** What each pattern of `stands` looks like. */
export const PATTERN_WORDS: Readonly<Record<Pattern, string>> = {
  eroded: 'eroded: 15 % of strength or more no longer behind it',
  bleeding: 'bleeding: 5 % of heads or more deserted or turned',
  leak: 'leak: one head in a thousand or more deserted',
  'isolated-refusal': 'isolated refusal: some officers moved',
  'dual-loyalty': 'dual loyalty: no officer moved',
};

/** The order in which outcomes are drawn: what stands first. */
export const DRAWN_ORDER: readonly Outcome[] = ['stands', 'crushed', 'split', ...OUTCOMES.slice(0, FALLS).reverse()];
/** The outcomes that are falls, as drawn. */
export const FALLEN: readonly Outcome[] = DRAWN_ORDER.slice(3);
