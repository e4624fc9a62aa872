import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyFolder, fealty } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const ask = resident();
const small = ['explain', '--scale', '500'];
const someone = [...small, '--day', '20', '--member', '7'];
const ESC = String.fromCharCode(27);

/** What a user may get wrong, and what the one message says; all end with 2. */
const wrong: readonly (readonly [string, RegExp])[] = [
  ['explain', /name a --day and a --member, or ask for --first-general/],
  ['explain --day 3', /--day goes with --member/],
  ['explain --member 3', /--member goes with --day/],
  ['explain --first --day 3 --member 1', /one of the three/],
  ['explain lesson-50 --day 1 --member 399999', /there is no member 399999: the force has members 0 to \d+/],
  ['explain lesson-50 --day 1 --member -1', /whole number from 0/],
  ['explain lesson-50 --day 0 --member 1', /whole number from 1/],
  ['explain lesson-50 --day 3000 --member 1', /there is no day 3000: lesson-50 runs from day 1 to day \d+/],
  ['explain lesson-50 --day 60 --member 1', /in history 1 the regime fell on day \d+, so there is no day 60/],
  ['explain lesson-50 --history -1 --day 1 --member 1', /whole number from 1/],
  ['explain lesson-51 --day 1 --member 1', /no such case.*did you mean lesson-50\?/],
  ['explain lesson-50 --set amnesty.status=laww --day 1 --member 1', /did you mean law\?/],
  [
    'explain lesson-50 --first-general --without decision',
    /no general takes an open step.*; nor does one in any of the next 20 histories/,
  ],
];

describe('explain', () => {
  for (const [line, message] of wrong) {
    it(`\`${line}\` ends with 2 and one message`, async () => {
      const { err, code, out } = await ask(line.split(' '));
      assert.match(err, message);
      assert.deepEqual([code, out], [2, ''], err);
      assert.doesNotMatch(err, /\n\s+at /, 'no stack for a fault of the user');
    });
  }
  it('draws a page without colour that is as wide as the terminal', async () => {
    for (const COLUMNS of ['60', '120']) {
      const { out, code, err } = await ask(someone, { env: { COLUMNS } });
      assert.equal(code, 0, err);
      assert.ok(!out.includes(ESC));
      const page = out.slice(0, out.indexOf('Where to look next'));
      for (const line of page.split('\n')) assert.ok(line.length <= Number(COLUMNS), line);
      for (const part of [
        'His four lines',
        'his belief',
        'What each room put in',
        'the truth was',
        'His luck',
        'The closest change',
      ])
        assert.ok(page.includes(part), `${part} in\n${page}`);
      assert.match(page, /^(General|Field officer|Junior officer|NCO|Soldier) \d+ of the /m);
    }
  });
  it('prints one object with --json, the same each time', async () => {
    const [one, two] = await Promise.all([fealty([...someone, '--json']), ask([...someone, '--json'])]);
    assert.equal(one.out, two.out);
    const object = JSON.parse(one.out);
    for (const field of [
      'case',
      'seed',
      'scale',
      'who',
      'today',
      'lines',
      'envelope',
      'belief',
      'truth',
      'parts',
      'luck',
      'closest',
      'command',
    ])
      assert.ok(field in object, field);
    assert.deepEqual([object.day, object.who.member], [20, 7]);
    assert.match(object.command, /^fealty explain --history 1 --day 20 --member 7 --scale 500$/);
  });
  it('names the first history with a general who moves, looked up or tried', async () => {
    const cwd = emptyFolder();
    const asked = ['explain', 'lesson-50', '--first-general', '--history'];
    const moved = async (history: number) => (await ask([...asked, String(history)], { cwd })).code === 0;
    let still = 1;
    while (await moved(still)) still++;
    const tried = await ask([...asked, String(still)], { cwd });
    const named = Number(/the first with one is history (\d+): /.exec(tried.err)?.[1]);
    assert.ok(await moved(named), tried.err);
    for (let between = still + 1; between < named; between++) assert.ok(!(await moved(between)));
    await ask(['run', 'lesson-50', '--histories', '20'], { cwd });
    const { err } = await ask([...asked, String(still)], { cwd });
    assert.ok(await moved(Number(/history (\d+): /.exec(err)?.[1])), err);
  });
  it('finds the first to move', async () => {
    const { out, code, err } = await ask([...small, '--first', '--json']);
    assert.equal(code, 0, err);
    const { today } = JSON.parse(out);
    assert.notEqual(today.before, today.after);
  });
});
