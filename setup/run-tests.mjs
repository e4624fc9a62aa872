import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { nodeArguments } from './node.mjs';
import { indent, line, seconds } from './report.mjs';
import { root } from './root.mjs';
import { remember, slowestFirst } from './test-times.mjs';

const twentyMinutes = 20 * 60_000;

/** Runs as many files at a time as there are cores, two at least, prints each failure and the slowest files, and returns the counts. */
export async function runTests(files) {
  const began = performance.now();
  const seen = { tally: { passed: 0, failed: 0, skipped: 0 }, perFile: new Map(), said: new Map() };
  const stream = run({
    files: slowestFirst(files).map((file) => join(root, file)),
    cwd: root,
    concurrency: Math.max(2, availableParallelism()),
    execArgv: nodeArguments,
    timeout: twentyMinutes,
  });
  for await (const { type, data } of stream) hear[type]?.(data, seen);
  console.log(line(seen.tally.failed === 0, `tests in ${files.length} files`, performance.now() - began));
  remember(seen.perFile);
  printSlowest(seen.perFile);
  return seen.tally;
}

const hear = {
  'test:stdout': keepLast,
  'test:stderr': keepLast,
  'test:fail'(data, { said }) {
    if (isCause(data)) console.log(failure(data, said.get(data.file)));
  },
  'test:pass'(data) {
    if (data.skip !== undefined) console.log(`skip  ${where(data)}  ${data.name}  (${data.skip || 'no reason given'})`);
  },
  'test:summary'({ file, duration_ms, counts }, { perFile, tally }) {
    if (file) perFile.set(relative(root, file), duration_ms);
    else Object.assign(tally, fold(counts));
  },
};

function fold({ tests, passed, skipped, todo }) {
  return { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
}

function keepLast({ file, message }, { said }) {
  said.set(file, `${said.get(file) ?? ''}${message}`.slice(-4000));
}

/** A suite that fails only because something inside it failed would say the same thing twice. */
function isCause(data) {
  return data.details.error?.failureType !== 'subtestsFailed';
}

/** A file that ends badly says why on its own output only. */
function failure(data, output = '') {
  const error = data.details.error;
  const cause = error?.cause ?? error;
  const fileItself = data.name === data.file || join(root, data.name) === data.file;
  const said = fileItself ? `${cause?.message ?? cause}\n${output}` : withoutRunner(cause?.stack ?? String(cause));
  return `FAIL  ${where(data)}  ${data.name}\n${indent(said)}`;
}

/** The frames of the test runner itself tell nobody anything. */
function withoutRunner(stack) {
  return stack.replace(/\n\s+at .*\(?node:(internal|async_hooks).*/g, '');
}

function where(data) {
  return data.file ? `${relative(root, data.file)}:${data.line ?? 1}` : '';
}

function printSlowest(perFile) {
  const slowest = [...perFile].sort((a, b) => b[1] - a[1]).slice(0, 10);
  console.log('\nslowest test files');
  for (const [file, milliseconds] of slowest) console.log(`${seconds(milliseconds)}  ${file}`);
  console.log('');
}
