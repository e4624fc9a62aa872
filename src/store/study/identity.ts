import { runsOf, type Study } from '../../experiments/study/study.ts';
import { type Identity, identityOf } from '../identity.ts';

export interface StudyIdentityParts {
  readonly case: string;
  readonly caseHash: string;
  readonly engine: string;
  readonly study: Study;
  /** How the settings were chosen: the name of a method. */
  readonly design: string;
}

/** What makes this study this one and no other: worlds, settings, replicates and luck are all in its hash. */
export function studyIdentity({ study, design, ...parts }: StudyIdentityParts): Identity {
  const { scenario } = study.worlds[0]!;
  const shape = `${study.worlds.length} x ${study.levers.rows} x ${study.assumptions.rows} x ${study.replicates}`;
  return identityOf({
    ...parts,
    scenario,
    priors: study,
    seed: study.seed,
    design: `${design}, ${shape} = ${runsOf(study)} runs`,
  });
}
