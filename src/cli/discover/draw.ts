import type { Measured, QuasiP } from '../../experiments/discovery/measure.ts';
import type { Station } from '../../experiments/discovery/prim.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import { wrapped } from '../draw/lines.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { DiscoverRequest } from './request.ts';
import type { Discovered, OpenedBox } from './search.ts';
import { discoveredSentence, ofWords, ruleWords } from './words.ts';

const MOST = 16;

/** The boxes or leaves that a search found, and one of them in full if it was asked for. */
export function drawDiscovered(
  found: Discovered,
  request: DiscoverRequest,
  where: { readonly head: string; readonly file: string; readonly again: string },
  { width, paint }: Terminal,
): string[] {
  const say = (text: string): string[] => wrapped(text, width, 2);
  const { cases, missing, opened } = found;
  return [
    ...say(`${where.head}; of interest is ${ofWords(request)}; ${many(cases.inputs.length, 'number')} vary`),
    ...(missing > 0
      ? say(
          `From ${whole(cases.count + cases.leftOut - missing)} of ${whole(cases.count + cases.leftOut)} runs: the study was stopped.`,
        )
      : []),
    ...(cases.leftOut > missing
      ? say(`${many(cases.leftOut - missing, 'run')} could not be made and are left out.`)
      : []),
    '',
    ...say(discoveredSentence(found, request)).map((line) => paint('bold', line)),
    '',
    ...(request.method === 'tree'
      ? drawLeaves(found, request, width)
      : opened
        ? drawOpened(found, opened, request, width)
        : drawBoxes(found, where.again, width)),
    ...say(`Kept in ${where.file}.`),
  ];
}

function drawBoxes({ boxes, frontier, cases }: Discovered, again: string, width: number): string[] {
  const best = new Set(frontier.map(({ id }) => id));
  const shown = spread(boxes, MOST);
  const rows = shown.map((box) => [
    `${best.has(box.id) ? '*' : ' '} ${box.id}`,
    share(box.coverage),
    share(box.density),
    share(box.mass),
    `${box.hits}/${box.count}`,
    restrictedWords(box.restricted.map((place) => cases.inputs[place]!.name)),
  ]);
  return [
    ...drawTable(['box', 'coverage', 'density', 'mass', 'hits', 'restricted'], rows, width),
    '',
    ...wrapped(
      '* no other box has both more coverage and more density. coverage: share of all runs of interest that lie in the box. density: share of the runs in the box that are of interest. One is bought with the other, and no box is chosen for you.',
      width,
      2,
    ),
    `A box in full: ${again} --box <id>`,
  ];
}

function drawOpened(
  { cases }: Discovered,
  { box, dropped, reproduced }: OpenedBox,
  request: DiscoverRequest,
  width: number,
): string[] {
  const again = new Map(reproduced.map((one) => [one.name, one]));
  const rows = dropped.map(({ name, box: without }, k) => {
    const found = again.get(name)!;
    return [
      name,
      quasiP(box, box.restricted[k]!),
      share(without.coverage),
      share(without.density),
      `${share(found.byCoverage)} / ${share(found.byDensity)}`,
    ];
  });
  return [
    ...wrapped(`Box ${box.id}: ${ruleWords(cases, box, request)}.`, width, 2),
    '',
    ...drawTable(['limit', 'quasi-p', 'coverage without', 'density without', 'found again'], rows, width),
    '',
    ...wrapped(
      'quasi-p: how likely so many hits would be if the limit added nothing (it was searched for, so the true chance is larger). without: the box if this limit is dropped. found again: share of searches on random halves whose box nearest in coverage, or in density, has this limit; below .5 it is there by luck.',
      width,
      2,
    ),
  ];
}

function drawLeaves({ leaves, cases }: Discovered, request: DiscoverRequest, width: number): string[] {
  const rows = leaves
    .slice(0, MOST)
    .map((leaf) => [
      share(leaf.density),
      share(leaf.coverage),
      `${leaf.hits}/${leaf.count}`,
      ruleWords(cases, leaf, request).split(': ')[0]!,
    ]);
  return [...drawTable(['density', 'coverage', 'hits', 'leaf'], rows, width), ''];
}

/** The numbers that a box limits; of many only how many. */
function restrictedWords(names: readonly string[]): string {
  if (names.length === 0) return 'nothing: the whole';
  return names.length > 6 ? `${whole(names.length)} numbers` : names.join(', ');
}

function quasiP({ quasiP: all }: Measured, place: number): string {
  const found = all.find((one: QuasiP) => one.place === place);
  if (found === undefined) return '–';
  const ends = 'kept' in found ? [found.kept] : [found.low, found.high];
  return ends.flatMap((p) => (p === null ? [] : [p < 0.001 ? '<.001' : p.toFixed(3).replace(/^0/, '')])).join(' / ');
}

/** Some of the boxes, evenly spread, the first and the last among them. */
function spread(boxes: readonly Station[], most: number): Station[] {
  if (boxes.length <= most) return [...boxes];
  return Array.from({ length: most }, (_, k) => boxes[Math.round((k * (boxes.length - 1)) / (most - 1))]!);
}

function share(value: number): string {
  return value.toFixed(2).replace(/^0\./, '.');
}
