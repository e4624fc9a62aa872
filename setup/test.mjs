// npm test [-- path ...]: the lint steps, then the tests; ends with `N passed, N failed, N skipped`. With --long the long
// tests as well, with --only-long nothing else.
import { globSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { lintSteps, runSteps } from './lint-steps.mjs';
import { root } from './root.mjs';
import { runTests } from './run-tests.mjs';

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const filters = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const total = { passed: 0, failed: 0, skipped: 0 };
for (const ok of await runSteps(lintWanted())) total[ok ? 'passed' : 'failed'] += 1;

if (!flags.has('--only-lint') && !flags.has('--only-types')) {
  const files = testFiles().filter(matches);
  if (files.length === 0) {
    console.log(`FAIL  no test file matches ${filters.join(' ')}`);
    total.failed += 1;
  } else {
    const counts = await runTests(files);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
}

process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

/** Whoever names paths wants those tests now; the whole tree is linted when the whole tree is tested. */
function lintWanted() {
  if (flags.has('--only-types')) return lintSteps.filter((step) => step.name.startsWith('types'));
  return filters.length > 0 || flags.has('--only-long') ? [] : lintSteps;
}

function testFiles() {
  const kinds = flags.has('--only-long') ? ['long'] : flags.has('--long') ? ['test', 'long'] : ['test'];
  const patterns = ['src', 'checks', 'bench'].flatMap((top) => kinds.map((kind) => `${top}/**/*.${kind}.ts`));
  return globSync(patterns, { cwd: root }).sort();
}

function matches(file) {
  return filters.length === 0 || filters.some((filter) => file.includes(relative(root, resolve(root, filter))));
}
