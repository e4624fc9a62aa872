import { existsSync } from 'node:fs';
import { firstStep } from '../../experiments/explain/first.ts';
import { drawValues, type LoadedCase } from '../../scenario/index.ts';
import { openToRead } from '../../store/database.ts';
import { identityOf } from '../../store/identity.ts';
import { readRuns } from '../../store/read.ts';
import { engineVersion } from '../engine-version.ts';
import { usualFile } from '../run/request.ts';
import type { ExplainRequest } from './request.ts';

/** A history of the whole force takes a second or more. */
const MOST_TRIED = 20;

/** The first history in which somebody moves, and where it was looked for. */
export interface Other {
  readonly other: number | null;
  readonly tried: string;
}

/** Asks the file of the same run if there is one; else lives through the next histories until somebody moves. */
export async function otherHistory(loaded: LoadedCase, request: ExplainRequest): Promise<Other> {
  const kept = await keptWithOne(loaded, request);
  if (kept !== null) return { other: kept, tried: 'the histories that are kept' };
  const { scenario, priors } = loaded;
  const { seed, history, first } = request;
  for (let other = history + 1; other <= history + MOST_TRIED; other++) {
    const { step } = firstStep(
      { scenario, values: drawValues(priors, seed, other), seed, history: other },
      first ? 'anyone' : 'general',
    );
    if (step) return { other, tried: '' };
  }
  return { other: null, tried: `any of the next ${MOST_TRIED} histories` };
}

async function keptWithOne(loaded: LoadedCase, { seed, first, history }: ExplainRequest): Promise<number | null> {
  const { name, hash, scenario, priors } = loaded;
  const identity = identityOf({ case: name, caseHash: hash, scenario, priors, engine: engineVersion(), seed });
  const file = usualFile(identity);
  if (first || !existsSync(file)) return null;
  const database = await openToRead(file);
  try {
    const runs = await readRuns(database);
    return runs.find((run) => run.history !== history && run.firstGeneralDay !== null)?.history ?? null;
  } finally {
    database.close();
  }
}
