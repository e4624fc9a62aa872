import { join, relative } from 'node:path';
import { run } from 'node:test';
import { nodeArguments } from './node.mjs';
import { line, seconds } from './report.mjs';
import { root } from './root.mjs';

const twentyMinutes = 20 * 60_000;

/** Runs the files two at a time, prints each failure and each file, and returns the counts. */
export async function runTests(files) {
  const began = performance.now();
  const tally = { passed: 0, failed: 0, skipped: 0 };
  const perFile = new Map();
  const stream = run({
    files: files.map((file) => join(root, file)),
    cwd: root,
    concurrency: 2,
    execArgv: nodeArguments,
    timeout: twentyMinutes,
  });
  for await (const { type, data } of stream) {
    if (type === 'test:fail' && isCause(data)) console.log(failure(data));
    if (type === 'test:pass' && data.skip) console.log(`skip  ${where(data)}  ${data.name}  (${data.skip})`);
    if (type === 'test:summary') summary(data, perFile, tally);
  }
  console.log(line(tally.failed === 0, `tests in ${files.length} files`, performance.now() - began));
  printSlowest(perFile);
  return tally;
}

/** A suite that fails only because something inside it failed would say the same thing twice. */
function isCause(data) {
  return data.details.error?.failureType !== 'subtestsFailed';
}

function summary(data, perFile, tally) {
  if (data.file) {
    perFile.set(relative(root, data.file), data.duration_ms);
    return;
  }
  const { counts } = data;
  tally.passed = counts.passed;
  tally.failed = counts.tests - counts.passed - counts.skipped - counts.todo;
  tally.skipped = counts.skipped + counts.todo;
}

function failure(data) {
  const error = data.details.error;
  const cause = error?.cause ?? error;
  const said = cause?.stack ?? cause?.message ?? String(cause);
  return `FAIL  ${where(data)}  ${data.name}\n${said.replace(/^/gm, '      ')}`;
}

function where(data) {
  return data.file ? `${relative(root, data.file)}:${data.line ?? 1}` : '';
}

function printSlowest(perFile) {
  const slowest = [...perFile].sort((a, b) => b[1] - a[1]).slice(0, 10);
  console.log('\nslowest test files');
  for (const [file, milliseconds] of slowest) console.log(`${seconds(milliseconds)}  ${file}`);
}
