import type { Conduct } from '../../engine/conduct.ts';
import type { Outcome } from '../../engine/record/history.ts';
import type { Stretch } from '../../experiments/explain/envelope.ts';
import type { Line } from '../../experiments/explain/lines.ts';
import { dateOf, longDate } from '../../experiments/words/dates.ts';
import { listed, many, whole } from '../../experiments/words/numbers.ts';
import { OUTCOME_WORDS } from '../../experiments/words/outcomes.ts';

const RANKS = ['General', 'Field officer', 'Lieutenant', 'Sergeant', 'Soldier'] as const;
const RANKS_MANY = ['Generals', 'Field officers', 'Lieutenants', 'Sergeants', 'Soldiers'] as const;
const NOW: Readonly<Record<Conduct, string>> = {
  serves: 'serves',
  withholds: 'withholds',
  plots: 'plots',
  defected: 'turned',
  deserted: 'left',
  detained: 'detained',
};
const WOULD: Readonly<Record<Line, string>> = { serve: 'serve', withhold: 'withhold', turn: 'turn', desert: 'leave' };

/** A chance as the lesson writes it: `0.186`. */
export function chance(p: number): string {
  return p > 0 && p < 0.0005 ? '<0.001' : p.toFixed(3);
}

/** Words of the teacher's place. */
export const CLASS = {
  title: 'A garrison of fifty, day by day',
  lead: 'An invented force small enough to follow by hand: fifty members, one chain of command, sixty days, one march and one call. Every number in it is round, and assumed.',
  controls: 'Which history, and which evening',
  history: 'History (1 to 100)',
  world: 'The world',
  worlds: {
    written: 'as it is written',
    call: 'nobody calls on day 20',
    march: 'nobody marches on day 10',
    general: 'the commanding general withholds on day 30',
  },
  day: 'Day',
  earlier: 'A day back',
  later: 'A day on',
  leap: 'To the next change',
  predict: 'Predict first: keep the end, and the days to come, out of sight',
  guess: 'Before you go on: how will it end?',
  guesses: { stands: 'It stands', falls: 'It falls' },
  reveal: 'Show how it ends',
  hidden: 'How it ends is kept out of sight.',
  living: 'The garrison lives through its sixty days …',
  failed: 'This history could not be lived through.',
  members: 'The fifty',
  membersSay:
    'Each card says what he does this evening, the chance of a fall that he saw this morning, and from which chance on he would rather not serve (who would leave needs a way out, and finds one rarely). Choose one to read his day.',
  believes: (p: number): string => `sees ${chance(p)}`,
  gone: 'decides no more',
  today: 'Who changed today, and why',
  nobody: 'Nobody changed today.',
  asking: 'Asking him …',
  chosen: 'His day',
  closest: 'What would have changed it',
  officer: 'His day in full, with all its parts',
  questions: 'Questions for the class',
  answer: 'Answer',
  later_: 'The answer needs days that are out of sight.',
  sheet: 'A worksheet',
  sheetSays:
    'One member’s morning with pencil and paper: the numbers that he needs and the empty steps on the first page, the same with answers on the second.',
  who: 'Whose day',
  print: 'Print the worksheet',
  preview: 'Show it here',
  noSheet: 'He plots or is gone on this day, and has no such choice. Choose another day, or another member.',
  sheetTitle: (rank: string, member: number, day: number): string => `${rank} ${member} on day ${day}`,
  name: 'Name:',
  given: 'What is given',
  steps: 'What he has, faces and risks (career-years, or chances)',
  lines: 'His four lines',
  belief: 'What he believes',
  beliefSays: 'Q is the tail of the normal curve, from any table.',
  choice: 'What he does',
  columns: ['step', 'rule', 'your numbers', 'comes to'] as const,
  lineColumns: ['line', 'if the regime stands', 'if it falls', 'at his p'] as const,
  answers: 'Answers',
  fill: 'So he',
  pIs: 'p',
  fromIs: 'he withholds from p =',
  worth: 'worth at p = stands + p × (falls − stands)',
  table: 'The evening in figures',
} as const;

export function rankName(rank: number): string {
  return RANKS[rank]!;
}
export function rankHeading(rank: number, count: number): string {
  return count === 1 ? RANKS[rank]! : RANKS_MANY[rank]!;
}
export function conductWord(conduct: Conduct): string {
  return NOW[conduct];
}

/** `serves below 0.153, withholds up to 0.62, turns above`. */
export function envelopeWords(envelope: readonly Stretch[]): string {
  if (envelope.length === 1) return `whatever he believed, he would ${WOULD[envelope[0]!.line]}`;
  const parts = envelope.map(({ from, to, line }, k) => {
    if (k === 0) return `he would ${WOULD[line]} below ${chance(to)}`;
    return k === envelope.length - 1 ? `${WOULD[line]} from ${chance(from)}` : `${WOULD[line]} up to ${chance(to)}`;
  });
  return listed(parts);
}

/** From which belief on he would not serve, short enough for a card. */
export function fromWords(envelope: readonly Stretch[]): string {
  const [first] = envelope;
  if (first === undefined) return '';
  if (first.line !== 'serve') return `would ${WOULD[first.line]}`;
  return envelope.length === 1 ? 'never' : `from ${chance(first.to)}`;
}

/** Date, street and what is mobilised; the strength only where the end may be seen. */
export function eveningWords(
  start: string,
  day: number,
  street: number,
  mobilised: number,
  index: number,
  strength: number | undefined,
): string {
  const weight = street > 0 ? ((index - mobilised) / street).toFixed(1) : '0';
  const line =
    strength === undefined ? '' : ` The regime falls when the index reaches its strength, ${strength.toFixed(3)}.`;
  return `Day ${day}, ${longDate(dateOf(start, day))}: street ${street.toFixed(3)}, mobilised ${mobilised.toFixed(3)} of strength, index ${mobilised.toFixed(3)} + ${weight} × ${street.toFixed(3)} = ${index.toFixed(3)}.${line}`;
}

/** `It falls on day 28: the command withdraws together.` */
export function endWords(fell: boolean, day: number, outcome: Outcome): string {
  return fell
    ? `It falls on day ${day}: ${OUTCOME_WORDS[outcome].clause}.`
    : `It stands until day ${day}: ${OUTCOME_WORDS[outcome].clause}.`;
}
export function guessedWords(guess: 'stands' | 'falls' | '', fell: boolean): string {
  if (guess === '') return '';
  return (guess === 'falls') === fell ? 'You said so.' : `You said that it ${guess}.`;
}

/** `34 serve, 13 withhold, 3 plot`. */
export function countWords(counts: readonly [Conduct, number][]): string {
  const verb: Readonly<Record<Conduct, string>> = {
    serves: 'serve',
    withholds: 'withhold',
    plots: 'plot',
    defected: 'have turned',
    deserted: 'have left',
    detained: 'are detained',
  };
  return `${listed(counts.filter(([, count]) => count > 0).map(([conduct, count]) => `${whole(count)} ${verb[conduct]}`))}.`;
}

/** Questions for the class; the answers are computed from the history that is followed. */
export const QUESTIONS = {
  first: 'Who changes first, on which day, and what does he do?',
  firstIs: (rank: number, member: number, day: number, conduct: Conduct): string =>
    `${RANKS[rank]} ${member}, on day ${day}: ${NOW[conduct]}.`,
  nobody: 'Nobody ever changes in this history.',
  most: (day: number): string => `Who is most convinced, on day ${day}, that the regime will fall? Does he act on it?`,
  mostIs: (rank: number, member: number, p: number, envelope: readonly Stretch[], conduct: Conduct): string =>
    `${RANKS[rank]} ${member} sees a chance of ${chance(p)}; ${envelopeWords(envelope)}. In the evening he ${conduct === 'detained' ? 'is detained' : conduct === 'defected' ? 'has turned' : conduct === 'deserted' ? 'has left' : NOW[conduct]}.`,
  hides:
    'On which days are more of them against the regime than the day before, and yet less is mobilised? How can that be?',
  hidesIs: (days: readonly number[]): string =>
    days.length === 0
      ? 'On none, in this history.'
      : `On ${days.length === 1 ? 'day' : 'days'} ${listed(days.map(String))}. Who decides to turn plots first, and who plots serves in the open: opposition and its appearance are two numbers.`,
  generals: 'Which general moves first, the one who commands or the one on the staff?',
  generalsIs: (line: boolean, day: number): string =>
    `The one ${line ? 'who commands' : 'on the staff'}, on day ${day}.`,
  generalsNone: 'Neither moves.',
  without: 'Would it have ended otherwise if nobody had called, or if nobody had marched?',
  withoutIs: (name: string, fell: boolean, day: number): string =>
    `Without the ${name} it ${fell ? `falls on day ${day}` : 'stands'}`,
  seems: (day: number): string => `How many seem to serve on the evening of day ${day}, and how many of those plot?`,
  seemsIs: (serve: number, plot: number): string =>
    `${many(serve + plot, 'member')} ${serve + plot === 1 ? 'seems' : 'seem'} to serve, and ${plot === 0 ? 'nobody plots' : plot === 1 ? 'one of them plots' : `${whole(plot)} of them plot`}. The others see no difference.`,
} as const;
