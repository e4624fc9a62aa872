import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openToRead, query } from '../database.ts';
import { TABLE_NAMES, TABLES } from '../schema.ts';

const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const keep = new URL('./keep.ts', import.meta.url).href;

/** Starts a process that runs the small world into a file; it says `closing` when all histories are kept. */
export function startKeeping(file: string, histories: number, threads = 2): ChildProcess {
  const code = `import { keepSmall } from '${keep}';
    const onProgress = (progress) => { if (progress.done === progress.asked) console.log('closing'); };
    await keepSmall(${JSON.stringify(file)}, { histories: ${histories}, threads: ${threads}, onProgress });`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', code];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Starts the program as a user would, on the library's main case at a small scale. */
export function startProgram(file: string, histories: number): ChildProcess {
  const asked = ['run', '--scale', '400', '--days', '60', '--threads', '2', '--quiet', '--json'];
  const args = [
    '--disable-warning=ExperimentalWarning',
    program,
    ...asked,
    '--histories',
    `${histories}`,
    '--file',
    file,
  ];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Waits for the end of the process; true when it ended by itself and well. */
export async function ended(child: ChildProcess): Promise<boolean> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  assert.ok(child.exitCode === 0 || child.signalCode === 'SIGKILL', `the child ended with ${child.exitCode}`);
  return child.exitCode === 0;
}

/** Lets the process live for so many milliseconds; true when it had ended by itself before. */
export async function killAfter(child: ChildProcess, milliseconds: number): Promise<boolean> {
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const finished = await ended(child);
  clearTimeout(timer);
  return finished;
}

/** Histories in the file; fails when a row is there twice or a history in part. */
export async function soundHistories(file: string): Promise<number> {
  const database = await openToRead(file);
  try {
    for (const name of TABLE_NAMES) {
      const key = TABLES[name].key.join(', ');
      const twice = await query(database, `SELECT ${key} FROM ${name} GROUP BY ${key} HAVING count(*) > 1`);
      assert.deepEqual(twice, [], `rows of ${name} that are there twice`);
    }
    const torn = await query(
      database,
      `SELECT history FROM runs FULL JOIN (SELECT history, count(*) AS rows FROM daily GROUP BY history) USING (history)
       WHERE NOT coalesce(failed, false) AND days IS DISTINCT FROM rows`,
    );
    assert.deepEqual(torn, [], 'histories whose days are not all there');
    return (await query(database, 'SELECT 1 FROM runs')).length;
  } finally {
    database.close();
  }
}

/** Numbers in (0, 1) that a seed repeats. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}
