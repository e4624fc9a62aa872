import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyFolder, fealty } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const ask = resident();
const ESC = String.fromCharCode(27);
const quick = ['--histories', '10'];
const plain = (out: string): string => out.replaceAll(/\s+/g, ' ');

/** What a user may get wrong, and what the one message says; all end with 2. */
const wrong: readonly (readonly [string, RegExp])[] = [
  ['theory lesson-51', /no such case.*did you mean lesson-50\?/],
  ['theory lesson-50 --history 0', /whole number from 1/],
  ['theory lesson-50 --histories 1', /whole number from 2/],
  ['theory lesson-50 --histories many', /whole number/],
  ['theory lesson-50 --scale 0', /whole number/],
  ['theory lesson-50 --scale 1000', /at most --scale 2$/m],
  ['theory lesson-50 --seed -1', /whole number from 0/],
  ['theory lesson-50 --day 3', /unknown option '--day'/],
  ['theory lesson-50 --set amnesty.status=laww', /did you mean law\?/],
  ['theory lesson-50 --event rain', /--event: found "rain"/],
  ['theory lesson-50 --without beliefs', /did you mean belief\?/],
  ['theory lesson-50 --without belief', /without the room belief nobody expects anything/],
  ['theory lesson-50 --without decision', /without the room decision nobody chooses/],
  ['theory lesson-50 --member 50', /there is no member 50: the force has members 0 to 49/],
  ['theory lesson-50 --set belief.rule=share', /belief\.near=0.*belief\.near=1.*not for belief\.near=0\.25/],
  ['theory kuran-1991-a --member 1', /--member is about thresholds/],
  ['theory lesson-50 --set belief.survivedShare=5 --set belief.priorSd=0.01', /impossible under the prior/],
  ['theory lesson-50 venezuela-2019', /too many arguments/],
];

describe('theory', () => {
  for (const [line, message] of wrong) {
    it(`\`${line}\` ends with 2 and one message`, async () => {
      const { err, code, out } = await ask(line.split(' '));
      assert.match(err, message);
      assert.deepEqual([code, out], [2, ''], err);
      assert.doesNotMatch(err, /\n\s+at /, 'no stack for a fault of the user');
    });
  }
  it('says it in one sentence, and draws a page as wide as the terminal', async () => {
    for (const COLUMNS of ['60', '100', '160']) {
      const { out, code, err } = await ask(['theory', 'lesson-50', '--member', '3', ...quick], { env: { COLUMNS } });
      assert.equal(code, 0, err);
      assert.ok(!out.includes(ESC));
      assert.match(out.split('\n\n')[1]!, /^If everybody reasons about everybody, there are three/);
      const page = out.slice(0, out.indexOf('Where to look next'));
      for (const line of page.split('\n')) assert.ok(line.length <= Number(COLUMNS), line);
      for (const part of ['Thresholds', '◉', '○', 'Publicity multiplier', 'What moves it most', 'Member 3', 'exact'])
        assert.ok(page.includes(part), `${part} in\n${page}`);
    }
  });
  it('fits its pages of movements into the narrowest terminal', async () => {
    for (const words of [['kuran-1991-b-prime'], ['watts-2002', '--scale', '50', '--histories', '2']]) {
      const { out, code, err } = await ask(['theory', ...words], { env: { COLUMNS: '60' } });
      assert.equal(code, 0, err);
      const page = out.slice(0, out.indexOf('Where to look next'));
      for (const line of page.split('\n')) assert.ok(line.length <= 60, line);
      assert.match(plain(page), /exact: /);
    }
  });
  it('gives one object with --json, the same each time', async () => {
    const words = ['theory', 'lesson-50', '--json', ...quick];
    const [one, two] = await Promise.all([fealty(words), ask(words)]);
    assert.equal(one.out, two.out);
    const object = JSON.parse(one.out);
    const fields =
      'case title asOf engine seed scale members days history rule model base index stoodAt ceiling roots selected tipping nascent unique chance chanceGiven publicity levers member simulated exact curve sentence command';
    assert.deepEqual(Object.keys(object), fields.split(' '));
    assert.deepEqual([object.model, object.rule, object.members, object.roots.length], ['equilibrium', 'bayes', 50, 3]);
    assert.deepEqual(object.selected, object.roots[0]);
    assert.equal(object.simulated.falls.of, 10);
    assert.equal(object.command, 'fealty theory lesson-50 --histories 10');
    const changes = object.levers.map(({ chanceOver }: { chanceOver: number }) => Math.abs(chanceOver));
    assert.deepEqual(
      changes,
      changes.toSorted((a: number, b: number) => b - a),
    );
  });
  it('takes the values that a history draws, and what is changed', async () => {
    const object = async (...words: string[]) =>
      JSON.parse((await ask(['theory', 'venezuela-2019', '--scale', '1000', '--json', ...quick, ...words])).out);
    const [middle, first, patron] = await Promise.all([
      object(),
      object('--history', '1'),
      object('--set', 'surveillance.patron=-1'),
    ]);
    assert.deepEqual([middle.history, first.history], [null, 1]);
    assert.notEqual(first.selected.theta, middle.selected.theta);
    assert.ok(patron.selected.theta > middle.selected.theta);
    assert.match(patron.command, /--scale 1000 --set surveillance\.patron=-1$/);
  });
  it('thins a great force, unless it is told how far', async () => {
    const { out } = await ask(['theory', '--json', '--histories', '2']);
    const { scale, members } = JSON.parse(out);
    assert.equal(scale, 50);
    assert.ok(members < 2500);
  });
  it('gives the models of the literature: thresholds alone', async () => {
    const { out } = await ask(['theory', 'global-game-1998', '--json', '--histories', '200']);
    const { roots, publicity, simulated, unique } = JSON.parse(out);
    assert.equal(roots.length, 1);
    assert.ok(unique.assured && publicity > 1 && Math.abs(simulated.falls.standardised) < 4.4);
    const three = JSON.parse(
      (await ask(['theory', 'global-game-1998', '--json', ...quick, '--set', 'belief.priorSd=0.1'])).out,
    );
    assert.equal(three.roots.length, 3);
  });
  it('and movements that rest where all see the whole force', async () => {
    const { out, code } = await ask(['theory', 'granovetter-1978']);
    assert.equal(code, 0);
    assert.match(plain(out), /comes to rest at 100 %; there is no other place/);
    const changed = await ask(['theory', 'granovetter-1978-one-changed', '--json']);
    const { model, selected, roots, exact, simulated } = JSON.parse(changed.out);
    assert.deepEqual([model, selected.share, exact.mobilised, simulated.mobilised.mean], ['share', 0.01, 0.01, 0.01]);
    assert.ok(roots.length > 1);
    const kuran = await ask(['theory', 'ninety-per-cent', '--histories', '2', '--event', 'wave-that-carries']);
    assert.match(plain(kuran.out), /rest at 2 %; had 9\.7 % moved, it would go on to 92 %; on the last evening.*92 %/);
  });
  it('and cascades where each sees his own circle', async () => {
    const { out } = await ask(['theory', 'watts-2002', '--scale', '10', '--histories', '3', '--json']);
    const { model, cascade, simulated, curve } = JSON.parse(out);
    assert.deepEqual([model, curve], ['circle', []]);
    assert.ok(Math.abs(cascade.size - simulated.mobilised.mean) < 0.02, out);
  });
  it('proposes commands that work', async () => {
    const cwd = emptyFolder();
    const { out } = await ask(['theory', 'lesson-50', ...quick], { cwd });
    const lines = out.slice(out.indexOf('Where to look next')).match(/fealty .*/g)!;
    assert.ok(lines.length >= 4);
    for (const line of lines) {
      const { code, err } = await ask(line.split(' ').slice(1), { cwd });
      assert.equal(code, 0, `${line}\n${err}`);
    }
  });
});
