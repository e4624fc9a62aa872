import { wrapped } from '../draw/lines.ts';
import { engineVersion } from '../engine-version.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { many, whole } from '../words/numbers.ts';
import type { Searched, TradeOff } from './search.ts';

const MOST = 15;

/** What a search found, in one sentence. */
export function searchSentence({ tradeOffs, seeds }: Searched): string {
  const tried = seeds.reduce((sum, one) => sum + one.tried, 0);
  return `Of ${many(tried, 'setting')} tried in ${many(seeds.length, 'search', 'searches')}, ${many(tradeOffs.length, 'is', 'are')} on the trade-off when tried again on fresh luck${tradeOffs.length > 1 ? '; none of them is better in everything' : ''}.`;
}

/** The trade-off as a page. */
export function drawSearch(found: Searched, { width, paint }: Terminal): string[] {
  const say = (text: string): string[] => wrapped(text, width, 2);
  const { loaded, request, aims, tradeOffs, seeds, folder } = found;
  const head = `seed ${request.seed}; ${loaded.name} (${loaded.title}); aims: ${aims.map(({ says, sign }) => `${sign < 0 ? 'more' : 'less'} of ${says}`).join('; ')}; one member stands for ${whole(loaded.scenario.scale)}`;
  const rows = tradeOffs
    .slice(0, MOST)
    .map((one) => [...aims.map((_, k) => withError(one, k)), changedOf(one, tradeOffs).join(' ')]);
  return [
    ...say(head),
    '',
    ...say(searchSentence(found)).map((line) => paint('bold', line)),
    '',
    ...drawTable([...aims.map(({ measure }) => measure), 'levers that differ along the trade-off'], rows, width),
    ...(tradeOffs.length > MOST ? [`and ${many(tradeOffs.length - MOST, 'other setting')} (--json)`] : []),
    '',
    ...say(`± is one standard error, over worlds and histories. ${sharedWords(tradeOffs)}`),
    ...say(
      `Searches from the start: ${seeds.map(({ tried, volume, archive }) => `${whole(tried)} tried, ${whole(archive)} kept, volume ${volume.toFixed(2)}`).join('; ')}. Where volumes differ much, search longer (--budget).`,
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

function withError({ means, errors }: TradeOff, k: number): string {
  const digits = Math.abs(means[k]!) >= 10 ? 0 : 2;
  return `${means[k]!.toFixed(digits)} ± ${errors[k]!.toFixed(digits)}`;
}

/** Levers that are not the same in all settings of the trade-off. */
function changedOf({ set }: TradeOff, all: readonly TradeOff[]): string[] {
  return set.filter((text) => !all.every((other) => other.set.includes(text)));
}

function sharedWords(tradeOffs: readonly TradeOff[]): string {
  const shared = tradeOffs[0]?.set.filter((text) => tradeOffs.every(({ set }) => set.includes(text))) ?? [];
  return shared.length === 0 ? 'No lever is the same in all.' : `The same in all: ${shared.join(' ')}.`;
}
