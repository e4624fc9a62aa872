import { structuresSentence } from '../../experiments/structures/sentence.ts';
import { AXES } from '../../experiments/structures/versions.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import { FALLEN, OUTCOME_WORDS } from '../../experiments/words/outcomes.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { wrapped } from '../draw/lines.ts';
import type { RunRequest } from '../run/request.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { type Told, withCounts } from './told.ts';

/** Above this many versions, what each answer does on average says more than a row each. */
const MOST_ROWS = 20;

/** The table of versions, and where they disagree. */
export function drawStructures(
  name: string,
  { title, scenario: { days, scale } }: LoadedCase,
  { seed, histories }: RunRequest,
  which: 'one' | 'all',
  told: readonly Told[],
  { width }: Terminal,
): string[] {
  const say = (text: string): string[] => wrapped(text, width, 2);
  const head = `seed ${seed}; ${name} (${title}); ${whole(histories)} histories of ${many(days, 'day')} of each version, one member standing for ${whole(scale)}`;
  const rows = told.length > MOST_ROWS ? extremes(told) : told;
  return [
    ...say(head),
    '',
    ...say(structuresSentence(told.map(withCounts))),
    '',
    ...(which === 'all'
      ? [...drawTable(['', 'answer', 'falls, mean', 'least', 'most', 'over'], byAnswer(told), width), '']
      : []),
    ...(rows.length < told.length ? say('The versions with the fewest and the most falls:') : []),
    ...drawTable(
      ['falls', 'saved', 'lost', 'otherwise', 'most often', 'what differs from the design'],
      rows.map(cellsOf),
      width,
    ),
    '',
    ...say(
      'saved: falls in the design, stands here; lost: the reverse; otherwise: ends in another outcome. All under the same luck. * differs by more than chance (sign test of saved against lost, 5 %).',
    ),
    ...told.flatMap((one) => failures(one).flatMap(say)),
  ];
}

/** A history that a version cannot begin with is said, since its counts are of the others. */
function failures({ version, answer: { failed } }: Told): string[] {
  if (failed.length === 0) return [];
  const where = version.differs.join('; ') || 'the design';
  return [`Where ${where}: ${many(failed.length, 'history', 'histories')} could not be run. ${failed[0]!.message}.`];
}

function extremes(told: readonly Told[]): Told[] {
  const ordered = [...told].sort((a, b) => a.answer.counts.fell - b.answer.counts.fell);
  return [...ordered.slice(0, 5), ...ordered.slice(-5)];
}

/** For each answer to each question: falls of a hundred on average over all versions that give it, the least and the most. */
function byAnswer(told: readonly Told[]): string[][] {
  return AXES.flatMap(({ name, choices }, at) =>
    choices.map((choice, k) => {
      const falls = told
        .filter(({ version }) => version.choices[at] === choice)
        .map(({ answer: { counts } }) => (100 * counts.fell) / counts.ran);
      const mean = falls.reduce((sum, count) => sum + count, 0) / falls.length;
      const [least, most] = [Math.min(...falls), Math.max(...falls)];
      return [
        k === 0 ? name : '',
        choice.says,
        mean.toFixed(1),
        least.toFixed(0),
        most.toFixed(0),
        `${falls.length} versions`,
      ];
    }),
  );
}

function cellsOf({ version, answer: { counts }, disagreement }: Told): string[] {
  const ways = FALLEN.map((outcome) => [outcome, counts.outcomes[outcome]] as const).sort((a, b) => b[1] - a[1]);
  const [way, times] = ways[0]!;
  return [
    `${counts.fell}${disagreement.clear ? ' *' : ''}`,
    String(disagreement.saved),
    String(disagreement.lost),
    String(disagreement.otherwise),
    times > 0 ? `${OUTCOME_WORDS[way].label.replace('falls: ', '')} ${times}` : '',
    version.differs.length > 0 ? version.differs.join('; ') : 'nothing: the design',
  ];
}
