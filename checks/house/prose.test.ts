import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { assertNone, says } from './finding.ts';
import { brokenLinks, placeWords, unknownCommands } from './prose.ts';
import { prose, read, root, texts } from './tree.ts';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const exists = (path: string) => existsSync(join(root, path));

describe('what the house says', () => {
  it('links to what is there', () => assertNone(prose.flatMap((file) => brokenLinks(file, read(file), exists))));
  it('shows commands that exist', () => {
    assertNone(prose.flatMap((file) => unknownCommands(file, read(file), Object.keys(scripts))));
  });
  it('names nobody else’s machine', () => assertNone(texts.flatMap((file) => placeWords(file, read(file)))));
});

describe('each rule catches what it is for', () => {
  it('a broken link, wherever it starts from', () => {
    const page = 'See [a](a.md), [b](../b.md#top), [c](https://c.org/x), [d](#d), `[e](e.md)`.\n```\n[f](f.md)\n```';
    const asked: string[] = [];
    const found = brokenLinks('docs/x/page.md', page, (path) => {
      asked.push(path);
      return path === 'docs/x/a.md';
    });
    assert.deepEqual(asked, ['docs/x/a.md', 'docs/b.md']);
    assert.deepEqual(says(found), ['1 links to ../b.md, which is not there']);
  });
  it('a command that does not exist', () => {
    const page = 'npm run -s fealty -- x\n`npm start` `npm run nope` `npm run -s gone` npm packages\nnpm ci\nnpm frob';
    assert.deepEqual(
      unknownCommands('a.md', page, ['fealty', 'start']).map(({ line }) => line),
      [2, 2, 4],
    );
  });
  for (const words of ['cd /ho' + 'me/me/x', 'https://regis' + 'try.example.org', 'http://local' + 'host:8080/']) {
    it(`the words ${words}`, () => assert.equal(placeWords('a.md', words).length, 1));
  }
  it('no harmless words', () => {
    assert.deepEqual(
      placeWords('a.ts', "chromiumSandbox: false; '--no-sand" + "box'; the npm registry. homework/ a/work/b"),
      [],
    );
  });
});
