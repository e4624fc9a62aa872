import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prose, read } from '../house/tree.ts';
import { missingPaths, refusal, typedOn } from './commands.ts';

const pages = prose.filter((file) => /^(README|LIMITS|CHANGELOG|docs\/|library\/|src\/cli\/)/.test(file));

describe('what the pages tell the reader to type', () => {
  for (const page of pages) {
    const typed = typedOn(read(page));
    if (typed.length === 0) continue;
    it(`is taken by the program: ${page}`, () => {
      const refused = typed.flatMap(({ line, words }) => {
        const says = refusal(words);
        return says === '' ? [] : [`${page}:${line} ${words.join(' ')}: ${says}`];
      });
      assert.deepEqual(refused, []);
    });
  }
  it('is there, where it is a path', () => {
    assert.deepEqual(
      pages.flatMap((page) => missingPaths(read(page))),
      [],
    );
  });
});

describe('the rule catches what it is for', () => {
  it('finds commands in code and nowhere else', () => {
    const page =
      'fealty run x\n`fealty run lesson-50 --seed 1` and `run --scale 5`\n```sh\nnpm run -s fealty -- cases\n```\n`fealty run <case>`';
    assert.deepEqual(
      typedOn(page).map(({ line, words }) => `${line} ${words.join(' ')}`),
      ['2 run lesson-50 --seed 1', '2 run --scale 5', '4 cases'],
    );
  });
  it('refuses what the program would refuse', () => {
    assert.equal(refusal(['run', 'lesson-50', '--seed', '1']), '');
    assert.match(refusal(['run', '--sed', '1']), /unknown option/);
    assert.match(refusal(['rn']), /unknown command/);
    assert.match(refusal(['run', '--histories', 'no']), /invalid/);
  });
  it('misses a path that is not there', () => {
    assert.deepEqual(missingPaths('`src/engine/day.ts` `src/nope.ts` `src/engine/*.ts`'), ['src/nope.ts']);
  });
});
