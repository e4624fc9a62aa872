import { checksumOfHistories } from '../../experiments/study/arms.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import type { StoredStudy } from '../../store/study/read.ts';

/** What every answer of a study says of where it comes from, for programs. */
export function studyHead({ meta, runs, done, failed, replicates, measures, file }: StoredStudy, { asOf }: LoadedCase) {
  return {
    case: meta.get('case'),
    asOf,
    engine: meta.get('engine'),
    checksum: checksumOfHistories(
      Array.from(measures.checksum, (word, run) => ({ history: run, checksum: word })).filter(
        ({ checksum }) => !Number.isNaN(checksum),
      ),
    ),
    seed: Number(meta.get('seed')),
    histories: replicates,
    members: Number(meta.get('members')),
    scale: Number(meta.get('scale')),
    days: Number(meta.get('days')),
    design: meta.get('design'),
    runs,
    done,
    failed,
    file,
  };
}
