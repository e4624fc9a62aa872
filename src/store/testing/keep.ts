import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type EnsembleOptions, runEnsemble } from '../../experiments/ensemble/ensemble.ts';
import type { Entry } from '../../experiments/ensemble/entry.ts';
import { fakeRecord } from '../../experiments/ensemble/testing/fake.ts';
import { smallPriors, smallScenario } from '../../experiments/ensemble/testing/small.ts';
import { type Identity, identityOf } from '../identity.ts';
import { openStore } from '../store.ts';

export const PATHS = ['belief.street', 'council.quorum'];

/** A folder that is gone when the test is over. */
export function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'fealty-store-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The identity of the small world. */
export function smallIdentity(changed: Partial<Identity> = {}): Identity {
  const parts = {
    case: 'small',
    caseHash: 'c0',
    scenario: smallScenario(),
    priors: smallPriors(),
    engine: '0',
    seed: 5,
  };
  return { ...identityOf(parts), ...changed };
}

/** Entries with made-up records; every seventh failed. */
export function fakeEntries(from: number, to: number, days = 5): Entry[] {
  return Array.from({ length: to - from + 1 }, (_, i): Entry => {
    const history = from + i;
    if (history % 7 === 0) return { ran: false, history, message: `history ${history} has no start` };
    return { ran: true, history, record: fakeRecord(5, history, days), drawn: Float64Array.of(history / 7, 5) };
  });
}

/** Runs the small world with the engine into a file. */
export async function keepSmall(file: string, options: Partial<EnsembleOptions> = {}): Promise<void> {
  const store = await openStore(file, smallIdentity());
  try {
    await runEnsemble({
      scenario: smallScenario(),
      priors: smallPriors(),
      seed: 5,
      from: 1,
      histories: 30,
      threads: 2,
      done: store.done,
      sink: store,
      ...options,
    });
  } finally {
    await store.close();
  }
}
