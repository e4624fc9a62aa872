import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withFolder } from './elsewhere.ts';
import { read, root } from './tree.ts';

const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const config = ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'];

/** A tree that breaks every rule, each file saying which rules it breaks. */
const broken: Record<string, { text: string; breaks: string[] }> = {
  'src/engine/clock.ts': {
    text: "import 'node:fs';\nimport 'zod';",
    breaks: ['engine-has-no-node-modules', 'engine-has-no-packages'],
  },
  'src/engine/day.ts': { text: "import '../theory/limit.ts';", breaks: ['engine-imports-only-itself'] },
  'src/engine/rooms/rents/rents.ts': {
    text: "import '../belief/belief.ts';\nimport '../belief/belief.params.ts';",
    breaks: ['rooms-do-not-know-each-other'],
  },
  'src/engine/rooms/belief/belief.ts': { text: 'export const belief = 1;', breaks: [] },
  'src/engine/rooms/belief/belief.params.ts': { text: 'export const params = 1;', breaks: [] },
  'src/engine/a.ts': { text: "import './b.ts';", breaks: ['no-cycles'] },
  'src/engine/b.ts': { text: "import './a.ts';", breaks: [] },
  'src/theory/limit.ts': {
    text: "import 'node:os';\nimport '../scenario/file.ts';",
    breaks: ['theory-has-no-node-modules', 'theory-imports-only-engine'],
  },
  'src/scenario/file.ts': {
    text: "import 'yaml';\nimport 'commander';\nimport '../store/table.ts';",
    breaks: ['scenario-imports-only-engine', 'scenario-uses-only-yaml-zod-@noble/hashes'],
  },
  'src/store/table.ts': {
    text: "import '@duckdb/node-api';\nimport '../cli/main.ts';",
    breaks: ['nothing-imports-cli', 'store-imports-only-engine-scenario-experiments'],
  },
  'src/experiments/design.ts': {
    text: "import '@duckdb/node-api';\nimport 'fast-check';\nimport '../store/table.ts';",
    breaks: ['duckdb-in-store-only', 'experiments-imports-only-engine-theory-scenario', 'no-dev-packages-at-run-time'],
  },
  'src/web/page.ts': {
    text: "import '../store/table.ts';\nimport 'node:path';",
    breaks: ['web-has-no-node-modules', 'web-imports-only-engine-theory-scenario-experiments'],
  },
  'src/cli/main.ts': {
    text: "import './gone.ts';\nimport '../engine/a.test.ts';",
    breaks: ['every-import-exists', 'no-test-is-imported'],
  },
  'src/cli/lab.ts': {
    text: "import '../web/page.ts';",
    breaks: ['cli-imports-only-engine-theory-scenario-experiments-store'],
  },
  'src/engine/a.test.ts': { text: "import 'node:test';\nimport 'fast-check';\nimport './a.ts';", breaks: [] },
};

describe('the arrows between folders', () => {
  it('are drawn by rules that each catch what they are for', async () => {
    const texts = Object.entries(broken).map(([file, { text }]) => [file, text]);
    const files = { ...Object.fromEntries(texts), ...Object.fromEntries(config.map((file) => [file, read(file)])) };
    const found = await withFolder(files, (folder) => {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
      return violations(folder);
    });
    const expected = Object.entries(broken).flatMap(([file, { breaks }]) => breaks.map((rule) => `${file} ${rule}`));
    assert.deepEqual(found, expected.sort());
  });
});

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

function violations(folder: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [cruiser, '--output-type', 'json', 'src'],
      { cwd: folder, maxBuffer: 1 << 26 },
      (error, out) => {
        if (!out.startsWith('{')) return reject(error ?? new Error(out));
        const { summary } = JSON.parse(out) as Cruise;
        resolve([...new Set(summary.violations.map(({ from, rule }) => `${from} ${rule.name}`))].sort());
      },
    );
  });
}
