import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { badComments, unfinishedProse } from './comments.ts';
import { codeOf, scriptsOf } from './components.ts';
import { engineWords } from './engine-words.ts';
import { assertNone, says } from './finding.ts';
import { LONGEST_FILE, LONGEST_MEDIAN, linesIn, longFile, longFunctions, median } from './lengths.ts';
import { libraryPaths, untypableNames, vagueName } from './names.ts';
import { components, isTest, prose, read, sources } from './tree.ts';

const engine = sources.filter((file) => file.startsWith('src/engine/') && !isTest(file));
const written = [...sources.filter((file) => !isTest(file)), ...components];

describe('the code of the house', () => {
  it('has no file over 300 lines', () => {
    assertNone([...sources, ...components].flatMap((file) => longFile(file, read(file), LONGEST_FILE)));
  });
  it('has files of under 90 lines in the median', () => {
    const middle = median(written.map((file) => linesIn(read(file))));
    assert.ok(middle < LONGEST_MEDIAN, `the median file has ${middle} lines, must be under ${LONGEST_MEDIAN}`);
  });
  it('has no function of 50 lines', () => {
    assertNone(written.flatMap((file) => longFunctions(file, codeOf(file))));
  });
  it('keeps clocks, chance, inexact maths and `any` out of the engine', () => {
    assertNone(engine.flatMap((file) => engineWords(file, read(file))));
  });
  it('has comments that say why', () => {
    assertNone([...sources, ...components].flatMap((file) => badComments(file, codeOf(file))));
  });
  it('has prose that is finished', () => {
    assertNone(prose.flatMap((file) => unfinishedProse(file, read(file))));
  });
  it('has file names that say something', () => {
    assertNone([...sources, ...components].flatMap(vagueName));
  });
  it('has names one can type', () => {
    assertNone([...sources, ...components].flatMap((file) => untypableNames(file, codeOf(file))));
  });
  it('reads library/ in src/scenario only', () => {
    // The lab reads no files; what it names is what its site was built with.
    const others = written.filter((file) => /^src\/(?!scenario\/|web\/)/.test(file));
    assertNone(others.flatMap((file) => libraryPaths(file, read(file))));
  });
});

const impure: readonly (readonly [string, RegExp])[] = [
  ['Math.random()', /luck comes from/],
  ['Math.exp(x)', /src\/engine\/math/],
  ['const { log } = Math', /Math. itself/],
  ['x ** 2', /multiply/],
  ['x **= 2', /multiply/],
  ['new Date()', /own days/],
  ['performance.now()', /bench/],
  ['console.log(1)', /CLI speaks/],
  ['process.exit()', /browser/],
  ["import fs from 'node:fs'", /browser/],
  ['let x: any', /unknown/],
];

describe('each rule catches what it is for', () => {
  it('a long file', () => {
    assert.deepEqual(says(longFile('a.ts', 'x\n'.repeat(300), 300)), []);
    assert.match(says(longFile('a.ts', 'x\n'.repeat(301), 300)).join(), /^301 has 301 lines/);
  });
  it('a long function, in whatever form, unless it is a table', () => {
    const body = 'x();\n'.repeat(48);
    const forms = [`function f() {\n${body}}`, `const f = () => {\n${body}};`, `class A { m() {\n${body}} }`];
    for (const form of forms) assert.match(says(longFunctions('a.ts', form)).join(), /^1 function of 50 lines/);
    assert.deepEqual(says(longFunctions('a.ts', `function f() {\n${'x();\n'.repeat(47)}}`)), []);
    assert.deepEqual(says(longFunctions('a.ts', `function f(a) {\n${'a += 1;\n'.repeat(80)}}`)), []);
    assert.deepEqual(says(longFunctions('a.ts', `const f = () => ({\n${'a: 1,\n'.repeat(80)}});`)), []);
  });
  it('a long function in a component, on its line', () => {
    const text = `<script lang="ts">\nfunction f() {\n${'x();\n'.repeat(48)}}\n</script>\n\n<p>{f()}</p>\n`;
    assert.match(says(longFunctions('A.svelte', scriptsOf(text))).join(), /^2 function of 50 lines/);
    assert.equal(scriptsOf(text).split('\n').length, text.split('\n').length);
  });
  it('an odd median', () => {
    assert.equal(median([3, 1, 200]), 3);
  });
  for (const [words, say] of impure) {
    it(`an engine that says ${words}`, () => assert.match(says(engineWords('a.ts', words)).join(), say));
  }
  it('no harmless words in the engine', () => {
    const harmless = 'const a = Math.sqrt(x) * r.process; type T = { Date: 1 }; "console.log 2 ** 3"; // any Math.exp';
    assert.deepEqual(says(engineWords('a.ts', harmless)), []);
  });
  for (const words of ['// const a = 1;', '/* if (x) {\n y();\n} */', '// TO' + 'DO later', '/** Copyright 2020 */']) {
    it(`the comment ${JSON.stringify(words)}`, () => assert.notEqual(badComments('a.ts', `${words}\nx();`).length, 0));
  }
  it('no comment in a sentence, nor code in a string', () => {
    assert.deepEqual(says(badComments('a.ts', '// It returns early (see above).\nconst a = "// let b = 1;";')), []);
  });
  it('a comment after the last word, and one inside a call', () => {
    assert.deepEqual(says(badComments('a.ts', 'f(\n  // let b = 1;\n);\n// g();\n')).length, 2);
  });
  it('prose left open', () => assert.notEqual(unfinishedProse('a.md', 'fine\nFIX' + 'ME here').length, 0));
  it('a vague file name', () => {
    assert.equal(vagueName('src/engine/utils.ts').length, 1);
    assert.equal(vagueName('src/engine/commonplace.ts').length, 0);
  });
  it('a Greek name', () => assert.match(says(untypableNames('a.ts', 'const θ = 1; // θ')).join(), /^1 `θ`/));
  it('a path into the library', () => {
    assert.equal(libraryPaths('a.ts', "read('../../library/cases')").length, 1);
    assert.equal(libraryPaths('a.ts', "say('see library/cases')").length, 0);
  });
});
