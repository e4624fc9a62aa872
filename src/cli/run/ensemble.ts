import type { LoadedCase } from '../../scenario/index.ts';
import { type Identity, identityOf } from '../../store/identity.ts';
import type { Answer } from '../answer/answer.ts';
import { readAnswer } from '../answer/read.ts';
import { engineVersion } from '../engine-version.ts';
import { keepHistories } from './keep.ts';
import { type RunRequest, reproducing, usualFile } from './request.ts';

/** The identity of the ensemble that a loaded case and a seed make. */
export function ensembleOf({ name, hash, scenario, priors }: LoadedCase, seed: number): Identity {
  return identityOf({ case: name, caseHash: hash, scenario, priors, engine: engineVersion(), seed });
}

/** Lives through what its usual file lacks, and reads the answer of the histories asked for back from it. */
export async function answerOf(
  name: string,
  loaded: LoadedCase,
  request: RunRequest,
  note: (text: string) => void,
): Promise<{ readonly answer: Answer; readonly file: string }> {
  const identity = ensembleOf(loaded, request.seed);
  const file = request.file ?? usualFile(identity);
  await keepHistories({ loaded, identity, request, file, command: reproducing(name, request), note });
  return { answer: await readAnswer(file, request.histories), file };
}
