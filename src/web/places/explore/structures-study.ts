import { disagreementOf, type Ending } from '../../../experiments/structures/disagreement.ts';
import type { VersionTold } from '../../../experiments/structures/sentence.ts';
import { oneAtATime, type Version } from '../../../experiments/structures/versions.ts';
import { NOTHING_SET, runsOf, type Study } from '../../../experiments/study/study.ts';
import { CaseFaults } from '../../../scenario/fault.ts';
import { type KeptRuns, RAN } from '../../runner/study-kept.ts';
import { type Differences, settingOf, toggled, withSetting } from '../../state/ask.ts';
import type { Lab } from '../../state/lab.svelte.ts';
import type { Job } from './job.ts';

/** Versions of the structure that can be asked of a case, the design first, and the study of them on the same luck. */
export interface StructuresPlan {
  readonly job: Job;
  readonly versions: readonly Version[];
}

/** Every version that differs from the design in one answer, on top of what is set by hand. */
export function structuresPlan(lab: Lab, histories: number): StructuresPlan | undefined {
  const asked = oneAtATime().flatMap((version) => {
    const loaded = lab.loadedWith(withVersion(lab.ask.differences, version));
    return loaded === undefined || loaded instanceof CaseFaults ? [] : [{ version, loaded }];
  });
  const [design] = asked;
  if (design === undefined) return undefined;
  const study: Study = {
    worlds: asked.map(({ version, loaded: { scenario, priors } }, k) => {
      return { name: `version ${k}`, says: version.differs.join('; '), scenario, priors };
    }),
    levers: NOTHING_SET,
    assumptions: NOTHING_SET,
    replicates: histories,
    seed: lab.ask.seed,
    block: 0,
    rest: 'drawn',
    weeks: false,
  };
  // All versions of a history one after the other, so that a part of the work compares the same histories.
  const runs = Array.from({ length: runsOf(study) }, (_, k) => {
    return (k % asked.length) * histories + Math.floor(k / asked.length);
  });
  const key = `structures ${design.loaded.hash} ${lab.ask.seed} ${histories}`;
  return { job: { key, study, runs }, versions: asked.map(({ version }) => version) };
}

/** What each version says of the histories that have come. */
export function versionsTold({ versions, job: { study } }: StructuresPlan, kept: KeptRuns): VersionTold[] {
  const endingsOf = (world: number): Ending[] =>
    Array.from({ length: study.replicates }, (_, k) => ({ history: k + 1, run: world * study.replicates + k }))
      .filter(({ run }) => kept.came[run] === RAN)
      .map(({ history, run }) => {
        return { history, fell: kept.measured.fell[run] === 1, outcome: String(kept.measured.outcome[run]) };
      });
  const design = endingsOf(0);
  return versions.map((version, world) => {
    const endings = endingsOf(world);
    const fell = endings.filter((ending) => ending.fell).length;
    return { version, counts: { ran: endings.length, fell }, disagreement: disagreementOf(design, endings) };
  });
}

function withVersion(differences: Differences, { set, without }: Version): Differences {
  let changed = differences;
  for (const text of set) {
    const [path = '', value] = text.split('=');
    if (settingOf(changed, path) !== value) changed = withSetting(changed, path, value);
  }
  for (const room of without) if (!changed.without.includes(room)) changed = toggled(changed, 'without', room);
  return changed;
}
