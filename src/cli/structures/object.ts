import { structuresSentence } from '../../experiments/structures/sentence.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { engineVersion } from '../engine-version.ts';
import type { RunRequest } from '../run/request.ts';
import { type Told, withCounts } from './told.ts';

/** The versions for programs; the fields are listed in README.md. */
export function structuresObject(
  name: string,
  { asOf, scenario }: LoadedCase,
  { seed, histories }: RunRequest,
  which: 'one' | 'all',
  told: readonly Told[],
) {
  return {
    case: name,
    asOf,
    engine: engineVersion(),
    seed,
    histories,
    members: Number(told[0]?.answer.meta.get('members')),
    scale: scenario.scale,
    days: scenario.days,
    which,
    sentence: structuresSentence(told.map(withCounts)),
    versions: told.map(({ version, answer, file, disagreement }) => ({
      choices: version.choices.map(({ name: chosen }) => chosen),
      set: version.set,
      without: version.without,
      ran: answer.counts.ran,
      failed: answer.counts.failed,
      outcomes: answer.counts.outcomes,
      fell: answer.counts.fell,
      interval: { of: 'stood', share: answer.share.share, low: answer.share.low, high: answer.share.high },
      ...disagreement,
      checksum: answer.checksum,
      file,
    })),
  };
}
