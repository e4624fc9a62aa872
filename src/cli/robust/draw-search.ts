import { many, whole } from '../../experiments/words/numbers.ts';
import { wrapped } from '../draw/lines.ts';
import { engineVersion } from '../engine-version.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { TradeOff } from './final-round.ts';
import type { Searched, SearchedSeed } from './search.ts';

const MOST = 15;

/** What a search found, in one sentence. */
export function searchSentence({ tradeOffs, seeds }: Searched): string {
  const tried = seeds.reduce((sum, one) => sum + one.tried, 0);
  const start = `Of ${many(tried, 'setting')} tried in ${many(seeds.length, 'search', 'searches')}`;
  if (tradeOffs.length === 0) return `${start}, none could be run in any world.`;
  if (tradeOffs.length === 1)
    return `${start}, none was better in any aim than the one below by a step worth a trade, when tried again on fresh luck: no trade-off shows.`;
  return `${start}, ${whole(tradeOffs.length)} are on the trade-off when tried again on fresh luck: each beats any other in some aim by a step worth a trade.`;
}

/** The trade-off as a page. */
export function drawSearch(found: Searched, { width, paint }: Terminal): string[] {
  const say = (text: string): string[] => wrapped(text, width, 2);
  const { loaded, request, aims, tradeOffs, seeds, folder } = found;
  const { scale, days } = loaded.scenario;
  const head = `seed ${request.seed}; ${loaded.name} (${loaded.title}), ${many(days, 'day')}; one member stands for ${whole(scale)}; each setting in ${many(request.worlds, 'plausible world')}`;
  const wanted = aims.map(
    ({ measure, says, sign, epsilon }) =>
      `${measure}, ${says} (${sign < 0 ? 'more' : 'less'}, by steps of ${Number(epsilon.toPrecision(2))})`,
  );
  const rows = tradeOffs
    .slice(0, MOST)
    .map((one) => [...aims.map((_, k) => withError(one, k)), changedOf(one, tradeOffs).join(' ') || '(none)']);
  return [
    ...say(head),
    ...say(`wanted: ${wanted.join('; ')}; the tool takes no side`),
    '',
    ...say(searchSentence(found)).map((line) => paint('bold', line)),
    '',
    ...(rows.length === 0
      ? []
      : drawTable([...aims.map(({ measure }) => measure), 'levers that differ along the trade-off'], rows, width)),
    ...(tradeOffs.length > MOST ? [`and ${many(tradeOffs.length - MOST, 'other setting')} (--json)`] : []),
    '',
    ...(tradeOffs.length > 0 ? say(sharedWords(tradeOffs)) : []),
    ...say(
      '± is one standard error from world to world, on luck by which no setting was chosen. Settings less than three of them apart may be alike.',
    ),
    ...say(`Volume found after a quarter, half and all of each search: ${seeds.map(growthWords).join('; ')}.`),
    ...say(
      'Where it still grows, or searches differ much, search longer (--budget); where it falls, what was found early had been lucky.',
    ),
    ...say(`Generations are kept in ${folder}. Which point to take is a judgement about what each aim is worth.`),
  ];
}

/** The search for programs. */
export function searchObject(found: Searched) {
  const { loaded, request, aims, tradeOffs, seeds, folder } = found;
  return {
    case: loaded.name,
    asOf: loaded.asOf,
    engine: engineVersion(),
    seed: request.seed,
    scale: loaded.scenario.scale,
    days: loaded.scenario.days,
    aims: aims.map(({ measure, sign, epsilon }) => ({ measure, want: sign < 0 ? 'more' : 'less', epsilon })),
    sentence: searchSentence(found),
    tradeOffs,
    seeds,
    file: folder,
  };
}

function growthWords({ growth }: SearchedSeed): string {
  const after = (share: number): string => growth[Math.ceil(share * growth.length) - 1]!.volume.toFixed(2);
  return `${after(0.25)}, ${after(0.5)}, ${after(1)}`;
}

function withError({ means, errors }: TradeOff, k: number): string {
  const digits = Math.abs(means[k]!) >= 10 ? 0 : 2;
  return `${means[k]!.toFixed(digits)} ± ${errors[k]!.toFixed(digits)}`;
}

/** Levers that are not the same in all settings of the trade-off. */
function changedOf({ set }: TradeOff, all: readonly TradeOff[]): string[] {
  return set.filter((text) => !all.every((other) => other.set.includes(text)));
}

function sharedWords(tradeOffs: readonly TradeOff[]): string {
  const shared = tradeOffs[0]!.set.filter((text) => tradeOffs.every(({ set }) => set.includes(text)));
  if (shared.length === 0) return 'No lever is the same in all.';
  return `${tradeOffs.length === 1 ? 'Its levers' : 'The same in all'}: ${shared.join(' ')}.`;
}
