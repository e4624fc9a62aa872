import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyFolder } from '../../src/cli/testing/fealty.ts';
import { type Resident, resident } from '../../src/cli/testing/resident.ts';
import { read } from '../house/tree.ts';
import { notPrinted, type Shown, shownOn, wordsOf } from './page.ts';

const CALL = 'npm run -s fealty -- ';

/** Does what a page says, in a folder of its own, and sees whether it prints what the page shows. */
export async function follow(page: string): Promise<number> {
  const cwd = emptyFolder();
  const ask = resident({ npm_lifecycle_event: 'fealty' });
  const steps = shownOn(read(page));
  for (const step of steps) await take(step, page, cwd, ask);
  return steps.length;
}

async function take(step: Shown, page: string, cwd: string, ask: Resident): Promise<void> {
  if (step.kind === 'file') {
    mkdirSync(dirname(join(cwd, step.name)), { recursive: true });
    writeFileSync(join(cwd, step.name), step.text);
    return;
  }
  const where = `${page}:${step.line} ${step.command}`;
  assert.ok(step.command.startsWith(CALL), `${where}: a command here begins with ${CALL}`);
  const words = wordsOf(step.command.slice(CALL.length));
  const { code, out, err } = await ask(words, { cwd });
  assert.equal(code, step.exit, `${where}\n${err}`);
  const printed = step.exit === 0 ? out : err;
  const missing = notPrinted(step.output, printed.trimEnd().split('\n'));
  assert.ok(missing === undefined, `${where}\nshown, and not printed: ${missing}\nprinted:\n${printed}`);
}
