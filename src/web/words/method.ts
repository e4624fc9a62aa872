import { many, whole } from '../../experiments/words/numbers.ts';

const room = (name: string): string => `src/engine/rooms/${name}/README.md`;

/** One step of a day: what happens, and the rooms in which it does. */
export interface Step {
  readonly name: string;
  readonly says: string;
  readonly pages: readonly { readonly name: string; readonly path: string }[];
}

const stepIn = (name: string, says: string, ...rooms: readonly string[]): Step => ({
  name,
  says,
  pages: rooms.map((one) => ({ name: one, path: room(one) })),
});

/** A day, in the order in which it passes: src/engine/day.ts. */
export const DAY: readonly Step[] = [
  stepIn(
    'Calendar',
    'The dated acts of the case happen: a march, a call, a speech, a deadline, a lever that is moved.',
  ),
  stepIn('Recognition', 'Foreign states take a stand, by date or by what enough others have done.', 'recognition'),
  stepIn('Hardship', 'Prices, wants and shortage rise or fall, and the street fills or empties.', 'hardship'),
  stepIn('Rents', 'The regime pays those who hold it up, as far as its revenue goes.', 'rents'),
  stepIn(
    'Accountability and amnesty',
    'Each member faces what he would be judged for, less what an offer takes away and can be trusted to.',
    'accountability',
    'amnesty',
  ),
  stepIn('Surveillance', 'Informants watch; who plots is found or is not; trust among peers shrinks.', 'surveillance'),
  stepIn(
    'Belief',
    'Everybody reads the public signs, his circle and his own, and forms a belief in the fall.',
    'belief',
  ),
  stepIn(
    'Council and decision',
    'Commanders may meet; then all who reconsider choose at once: serve, withhold, turn or leave.',
    'council',
    'decision',
  ),
  stepIn(
    'Response',
    'In the evening the regime sees what showed, and pays, purges or arrests. It acts from the next day on.',
    'response',
  ),
  stepIn(
    'Outcome',
    'It stands if its strength exceeds what has moved against it; otherwise it falls, in the way that the day shows.',
  ),
];

/** Pages of the repository that the lab shows beside those of the rooms. */
export const DOCUMENTS: readonly { readonly path: string; readonly name: string; readonly says: string }[] = [
  { path: 'LIMITS.md', name: 'What it cannot say', says: 'Read it before you quote a figure.' },
  {
    path: 'ODD.md',
    name: 'The model as built',
    says: 'Every equation; a second engine is written from this text alone.',
  },
  { path: 'library/README.md', name: 'The library', says: 'How claims, sources and cases are kept and graded.' },
  {
    path: 'library/cases/CODING.md',
    name: 'How cases are coded',
    says: 'Rules and numbers that were frozen before any case was coded.',
  },
];

/** Words of the Method. */
export const METHOD = {
  title: 'How an answer comes about',
  lead: 'A case is a world as of a date, with ranges where nobody knows. It is lived through many times: each history draws those numbers anew, and then a year of days passes for every member of a force. An answer is a count of histories.',
  dayTitle: 'A day in ten steps',
  daySays:
    'First the world outside moves, then what each member would face and be offered, then who watches. On that morning all form a belief and choose at once; the evening shows it.',
  rooms: 'Its page',
  noRoom: 'ODD, section 7',
  kindsTitle: 'Three kinds of not knowing, never blended',
  chance: 'Chance',
  chanceSays: (histories: number): string =>
    `Each of the ${many(histories, 'history', 'histories')} on the screen has luck of its own, and the same luck in every scenario. More histories make its interval narrower, and nothing else.`,
  values: 'Unknown values',
  valuesSay: (drawn: number): string =>
    `${many(drawn, 'number')} of this case ${drawn === 1 ? 'is' : 'are'} known within a range only and drawn anew in each history. Which of them the answer hangs on is under Explore; which report stands behind them, under Claims.`,
  structure: 'Unknown structure',
  structureSays:
    'How the world works may be otherwise: whether rents bind, whether all reason about all, whether commanders carry their units. Rival versions are run one beside the other. Nothing averages over them.',
  apart:
    'Likelihood and confidence are kept apart: a word such as “unlikely” is about counts, and how well founded the inputs are is said beside it.',
  cannotTitle: 'What it cannot say',
  cannot: [
    'The chance of anything outside the model. A count says how often this model, given these ranges, lets a regime stand.',
    'When a given regime falls, or which living officer would turn. Members are numbered and invented, cases are past.',
    'That the model is right. It is fitted to no case, and as a forecast across the coded cases it does worse than one number for all.',
    'Much about generals at the size of the lab, where a table has few of them. That takes a run at true size.',
  ],
  citeTitle: 'How to cite it',
  citeSays:
    'Name the model, the case with its date, what was changed, the seed, how many histories, and the size. The link of the screen holds all of it.',
  citation: ({ engine, name, asOf, seed, histories, scale, changes, link }: Citable): string =>
    `Fealty ${engine}. Case ${name}, as of ${asOf}${changes === 0 ? ', as written' : `, with ${many(changes, 'change')}`}; seed ${seed}, ${many(histories, 'history', 'histories')}, one member standing for ${whole(scale)}. ${link}`,
  command: 'The same on the command line',
  copy: 'Copy the citation',
  copied: 'Copied',
  cannotCopy: 'The browser does not let this page copy; mark the text instead.',
  toTell: 'A page with checksum, sources and charts to hand on',
  documents: 'Documents',
  back: 'Back to the method',
  noPage: (path: string): string => `There is no page ${path} here.`,
} as const;

/** What a citation of a screen names. */
export interface Citable {
  readonly engine: string;
  readonly name: string;
  readonly asOf: string;
  readonly seed: number;
  readonly histories: number;
  readonly scale: number;
  readonly changes: number;
  readonly link: string;
}
