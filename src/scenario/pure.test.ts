import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

/** Every import that a module needs at run time, its own and those of what it imports. */
function importsOf(file: URL, seen = new Map<string, string>()): Map<string, string> {
  const text = readFileSync(file, 'utf8');
  for (const [, name = ''] of text.matchAll(/^import (?!type )[^;]*? from '([^']*)';$/gm)) {
    if (seen.has(new URL(name, file).href)) continue;
    seen.set(new URL(name, file).href, name);
    if (name.startsWith('.')) importsOf(new URL(name, file), seen);
  }
  return seen;
}

for (const file of ['draw.ts', 'override.ts']) {
  it(`${file} runs in a browser: nothing behind it needs Node or a package`, () => {
    const names = [...importsOf(new URL(file, import.meta.url)).values()];
    assert.ok(names.length > 5);
    assert.deepEqual(
      names.filter((name) => !name.startsWith('.')),
      [],
    );
  });
}
