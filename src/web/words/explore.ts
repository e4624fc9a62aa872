import { normalQuantile } from '../../engine/math/quantile.ts';
import { wilson } from '../../experiments/ensemble/interval.ts';
import type { Given } from '../../experiments/sensitivity/given.ts';
import { isTold, rankGiven } from '../../experiments/sensitivity/given.ts';
import type { Index } from '../../experiments/sensitivity/verdict.ts';
import { listed, many, percent, whole } from '../../experiments/words/numbers.ts';
import { nameOf } from './levers.ts';

/** Words of Explore. */
export const EXPLORE = {
  title: 'Explore',
  lead: 'Long work, done in the background on this machine. Every part shows what has come in so far, and can be stopped and gone on with.',
  kinds: 'Three kinds of not knowing, kept apart',
  chance:
    'Chance: the same numbers, other luck. On the map it is the n of K in a cell; in the shares below it is a share of its own.',
  values:
    'Unknown values: numbers that the case gives as a range. The sample, the ranking, the lines and the boxes are about these.',
  structure:
    'Unknown structure: the world may work otherwise than the model says. That is in no number above; the versions in the last part are run beside each other and never averaged.',
  size: (scale: number, members: number): string =>
    scale === 1
      ? `Everything here at true size, ${many(members, 'member')}.`
      : `Everything here at the lab’s size: ${many(members, 'member')}, each standing for ${whole(scale)}. At true size counts may differ.`,
  progress: (done: number, of: number): string => `from ${whole(done)} of ${whole(of)} runs`,
  failed: (runs: number): string => `${many(runs, 'run')} could not be made and are left out.`,
  stages: {
    resting: 'not begun',
    waiting: 'waiting for its turn',
    running: 'under way',
    stopped: 'stopped; what came in is kept',
    done: 'complete',
  },
  begin: (runs: number): string => `Begin: ${whole(runs)} runs`,
  goOn: 'Continue',
  first: 'Do this first',
  cancel: 'Cancel',
  parts: {
    map: 'the map',
    sample: 'the sample',
    shares: 'shares of variance',
    structures: 'versions of the structure',
  },
  again: 'The same in a terminal',

  mapTitle: 'Tipping map',
  mapSays: (histories: number): string =>
    `Of how many histories the regime falls at each pair of settings. Each cell lives through the same ${whole(histories)} histories with the same luck; numbers that are not on the map are drawn for each history as the case says.`,
  across: 'Across',
  up: 'Up',
  swap: 'Swap the sides',
  levels: 'Levels a side',
  perCell: 'Histories in a cell',
  levers: 'Levers',
  assumptions: 'Assumptions',
  cannotMap: 'Choose two different numbers that have a range.',
  scale: 'Falls in a cell',
  classes: ['none', 'up to a fifth', 'up to two fifths', 'up to three fifths', 'up to four fifths', 'more'],
  notYet: 'not lived through yet',
  cell: (x: string, y: string, fell: number, ran: number): string => `${x}; ${y}: falls in ${fell} of ${ran}`,
  exactCell: (chance: string): string => `exact chance on the first morning ${chance}`,
  exactTitle: 'Drawn over it: what can be worked out exactly',
  exactSays:
    'The exact side has one morning, the first, on which all reason about all and choose once, with every other number at the middle of its range, no council and no later day. It is worked out, not simulated.',
  exactLine: (chance: string): string => `the exact chance of a fall that morning is ${chance}`,
  exactTips: 'edge of where a second threshold exists: on one side of it the morning can tip',
  exactNone: (least: string, most: string): string =>
    `No such line crosses this map: the exact chance on that morning goes from ${least} to ${most}.`,
  exactNoTips: 'Nowhere on this map is there a second threshold: on that morning nothing tips.',
  exactAllTips: 'Everywhere on this map there is a second threshold.',
  exactWords:
    'One of the sides is a choice of words, so that no line can be drawn between its values; the exact numbers are in the table.',
  exactFailed: (cells: number, why: string): string => `In ${many(cells, 'cell')} there is no exact answer: ${why}.`,
  rule: {
    bayes:
      'The case runs by another rule: its members learn from what they see, day after day, and do not reason about all. The counts need not agree with the lines.',
    share:
      'The case runs by another rule: its members take the share that they see for the chance. The counts need not agree with the lines.',
    equilibrium:
      'The case runs by the same rule, but for a whole calendar with councils and a response; the lines are about its first morning alone.',
  } as Readonly<Record<string, string>>,
  mapHead: (x: string, y: string): string[] => [
    x,
    y,
    'falls',
    'of',
    'could not be run',
    'exact chance, first morning',
    'tips',
  ],

  sampleTitle: 'The sample',
  sampleSays: (numbers: number): string =>
    `${many(numbers, 'number')} that the case leaves open, spread evenly over their ranges, each run with luck of its own. The ranking, the lines and the boxes below are read off these same runs.`,
  runs: 'Runs',
  nothingDrawn:
    'This case leaves no number open, so there is nothing to rank or to search. The map and the versions still answer.',
  fewFalls: (fell: number, done: number): string =>
    `Only ${whole(fell)} of ${whole(done)} runs fall. With so few, hardly anything can be told from luck, and every box fits. More runs help; so does a start nearer to the edge.`,
  fewStands: (stood: number, done: number): string =>
    `Only ${whole(stood)} of ${whole(done)} runs stand. With so few of the other kind, hardly anything can be told from luck.`,
  fromPatron: 'Start from: the patron withdraws',
  fromPatronStep: 'The patron withdraws (−1)',

  rankTitle: 'What it hangs on',
  explained: 'Explain',
  measures: {
    fell: 'whether the regime falls',
    mobilised_peak: 'the share mobilised at its peak',
    deserted_heads: 'members who have deserted at the end',
  },
  rankChart: 'Partial rank correlation with its 95 % interval',
  rankLegend: 'Filled: told from 0. Hollow: cannot be told from 0.',
  rankHead: ['number', 'rank correlation', 'interval', 'PAWN', 'its noise', 'delta', 'S1', 'can it be told from 0?'],
  rankNote:
    'These are associations over the sample; the shares below move one room at a time. PAWN and delta are never 0: they are read beside what shuffled values reach.',
  told: 'yes',
  notTold: 'no',
  untold: (count: number): string => `and ${many(count, 'number')} more, in the table`,
  sharesTitle: 'How much is chance, and which room carries the rest',
  sharesSays:
    'Shares of variance (Sobol, total effect): all numbers of a room are moved together, each setting is lived through twice with other luck, and what the two differ by is chance.',
  base: 'Base rows',
  chanceName: 'chance (same numbers, other luck)',
  sharesChart:
    'Share of the variance of one run that is chance; of what the numbers explain, the share a room has a part in',
  sharesHead: ['what', 'share', 'interval', 'can it be told from 0?'],
  sharesRough: (rows: number): string =>
    `From ${whole(rows)} whole base rows; with fewer than 50 the intervals are rough.`,

  linesTitle: 'Runs as lines',
  linesSays:
    'A line a run, through its value of each number to how it ended; thick lines fall. Narrow an axis to see who is left.',
  axes: 'Axes',
  addAxis: 'Add an axis',
  removeAxis: (name: string): string => `Take ${name} off`,
  from: (name: string): string => `${name}, from`,
  to: (name: string): string => `${name}, to`,
  clear: 'Let all through',
  outcome: 'how it ends',
  stands: 'stands',
  falls: 'falls',
  linesHead: ['number', 'from', 'to'],

  boxTitle: 'Boxes: in which corner does it fall?',
  boxSays:
    'Peels slices off the ranges as long as the falls left inside grow denser (PRIM). Coverage is the share of all falls that a box holds, density the share of its runs that fall; one is bought with the other. Which trade is right is yours to say, so none is picked.',
  boxChart: 'Coverage against density of the boxes that no other beats',
  coverage: 'coverage: share of all falls',
  density: 'density: share inside that fall',
  boxHead: ['box', 'falls inside', 'runs inside', 'of all falls', 'limits', 'which'],
  pick: 'Pick',
  picked: 'Picked',
  unpick: 'Pick none',
  slide: 'Box, from the whole to the densest',
  noBox: 'No box is picked yet.',
  nothing: (reason: string): string => `There is nothing to find yet: ${reason}.`,
  check: 'Would it be found again?',
  checking: 'Looking on random halves of the runs …',
  checkHead: [
    'limit',
    'chance of so many falls if it added nothing',
    'found again, by coverage',
    'found again, by density',
  ],
  checkSays:
    'Each limit was searched for, so that chance is in truth larger than written. Found again: share of searches on random halves of the runs whose box nearest in coverage, or in density, has the limit; below one half it is there by luck.',

  structuresTitle: 'Were the world otherwise',
  structuresSays:
    'Rival answers to questions that no report settles, each on the same histories and luck. They are not averaged.',
  structuresHead: ['what differs', 'falls', 'of', 'saved', 'lost', 'more than chance?'],
  design: 'nothing: the design',
} as const;

/** Share of falls as a class of the map's colours: 0 for none, then fifths. */
export function classOf(fell: number, ran: number): number {
  return fell === 0 ? 0 : Math.ceil((5 * fell) / ran);
}

/** What the map says in one sentence: how far falls go, and whether its ends can be told apart for all the cells looked at. */
export function mapSentence(
  cells: readonly { readonly fell: number; readonly ran: number; readonly says: string }[],
  of: number,
): string {
  const seen = cells.filter(({ ran }) => ran > 0);
  if (seen.length === 0) return 'No cell has been lived through yet.';
  const share = ({ fell, ran }: { fell: number; ran: number }): number => fell / ran;
  const least = seen.reduce((best, cell) => (share(cell) < share(best) ? cell : best));
  const most = seen.reduce((best, cell) => (share(cell) > share(best) ? cell : best));
  if (share(least) === share(most))
    return `From ${whole(seen.length)} of ${whole(of)} cells: falls are ${most.fell} of ${most.ran} wherever one looks.`;
  const start = `From ${whole(seen.length)} of ${whole(of)} cells: falls go from ${least.fell} of ${least.ran} to ${most.fell} of ${most.ran}`;
  if (!apartOfMany(least, most, seen.length))
    return `${start}; so few a cell cannot tell its places apart, so read no slope into it.`;
  const shown = (end: { fell: number; ran: number; says: string }): string => {
    const alike = seen.filter((cell) => share(cell) === share(end)).length;
    return alike === 1 ? end.says : `${end.says} and ${many(alike - 1, 'other cell')}`;
  };
  return `${start}. The ends differ by more than luck: the most at ${shown(most)}; the least at ${shown(least)}.`;
}

/** Whether two counts that were picked as the ends of many differ by more than luck, at 5 % over all pairs. */
function apartOfMany(
  a: { readonly fell: number; readonly ran: number },
  b: { readonly fell: number; readonly ran: number },
  cells: number,
): boolean {
  const pairs = Math.max(1, (cells * (cells - 1)) / 2);
  const pooled = (a.fell + b.fell) / (a.ran + b.ran);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.ran + 1 / b.ran));
  return error > 0 && Math.abs(b.fell / b.ran - a.fell / a.ran) / error > normalQuantile(1 - 0.025 / pairs);
}

/** What goes with an outcome, by name; only what can be told from 0, and how many would be by luck. */
export function rankSentence(given: Given, says: string): string {
  const told = rankGiven(given.factors).filter(isTold);
  const all = given.factors.length;
  if (told.length === 0) return `Of ${many(all, 'number')} that vary, none can be told to go with ${says}.`;
  const named = told.slice(0, 4).map(({ path, prcc }) => `${nameOf(path)} (${prcc!.value > 0 ? 'more' : 'less'})`);
  const others = told.length > named.length ? [many(told.length - named.length, 'other')] : [];
  const few = Math.round(all / 20);
  const luck = few === 0 ? 'fewer than one' : `about ${whole(few)}`;
  return `What goes with ${says}: ${listed([...named, ...others])}. Of ${whole(all)} numbers ${luck} would by chance alone.`;
}

/** How many runs a brush lets through and how many of them fall, beside the rest; no difference is claimed that luck explains. */
export function brushSentence(
  inside: { readonly runs: number; readonly fell: number },
  all: { readonly runs: number; readonly fell: number },
): string {
  if (all.runs === 0) return 'No run has come in yet.';
  if (inside.runs === all.runs) return `All ${whole(all.runs)} runs are let through; ${whole(all.fell)} of them fall.`;
  const rest = { runs: all.runs - inside.runs, fell: all.fell - inside.fell };
  const start = `${whole(inside.runs)} of ${whole(all.runs)} runs lie within, and ${whole(inside.fell)} of these fall; of the ${whole(rest.runs)} others ${whole(rest.fell)} do`;
  if (inside.runs === 0) return `${start}.`;
  const [a, b] = [wilson(inside.fell, inside.runs), wilson(rest.fell, rest.runs)];
  const apart = a.low > b.high || b.low > a.high;
  return apart
    ? `${start}. Limits chosen by looking fit luck, too: try them on another seed.`
    : `${start}. Luck alone could make such a difference.`;
}

/** A box as one sentence of counts. */
export function boxSentence(
  box: { readonly limits: readonly string[]; readonly hits: number; readonly count: number; readonly rule: string },
  falls: number,
  runs: number,
): string {
  const { limits, hits, count, rule } = box;
  if (limits.length === 0) return `Without any limit: ${whole(hits)} of ${whole(runs)} runs fall.`;
  const which = limits.length === 1 ? 'This limit holds' : `These ${whole(limits.length)} limits hold`;
  return `${which} ${whole(hits)} of the ${whole(falls)} falls, and of the ${whole(count)} runs inside ${whole(hits)} fall: ${named(rule)}.`;
}

/** Limits with the names of numbers in place of their paths. */
function named(rule: string): string {
  return rule.replace(/\b[a-z]+\.[a-zA-Z]+\b/g, (path) => nameOf(path).toLowerCase());
}

/** How the boxes trade, and a warning where there are few falls; no box is called the right one. */
export function boxesSentence(found: {
  readonly count: number;
  readonly hits: number;
  readonly boxes: readonly { readonly hits: number; readonly count: number; readonly limits: readonly string[] }[];
}): string {
  const start = `${whole(found.hits)} of ${whole(found.count)} runs fall`;
  const densest = found.boxes.at(-1);
  if (densest === undefined || densest.limits.length === 0) return `${start}; no box has more of them than the whole.`;
  const few = found.hits < 30 ? ' With so few falls every box fits luck: see whether it is found again.' : '';
  return `${start}; ${many(found.boxes.length, 'box', 'boxes')} that no other beats, up to one with ${whole(densest.hits)} falls among ${whole(densest.count)} runs by ${many(densest.limits.length, 'limit')}.${few}`;
}

/** An index in two digits. */
export function digits(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

/** The interval of an index. */
export function intervalOf({ low, high }: Index): string {
  return low === null || high === null ? 'no interval' : `${digits(low)} to ${digits(high)}`;
}

/** A chance as the exact side gives it. */
export function chanceWords(chance: number): string {
  return percent(chance);
}
