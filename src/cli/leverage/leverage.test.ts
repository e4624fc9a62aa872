import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyFolder } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const small = ['--leverage', '--case', 'lesson-50', '--histories', '8', '--days', '30', '--quiet'];

const fealty = resident();

describe('fealty claims --leverage', () => {
  it('ranks every claim that can be tried, on the luck of the case itself', async () => {
    const cwd = emptyFolder();
    const said = JSON.parse((await fealty(['claims', ...small, '--json'], { cwd })).out);
    assert.equal(said.runs, 8 * (1 + said.claims.length));
    const clear = said.claims.map(({ clear }: { clear: boolean }) => clear);
    assert.deepEqual(
      clear,
      [...clear].sort((a, b) => Number(b) - Number(a)),
    );
    for (const { difference, saved, lost, paired } of said.claims)
      assert.ok(Math.abs(difference - (lost - saved) / paired) < 1e-12);
    const shown = (await fealty(['claims', ...small], { cwd })).out;
    for (const { id } of said.claims) assert.ok(shown.includes(id), id);
    assert.match(shown, /^Of \d+ claims that can be tried/m);
  });
  it('tries one claim, or those of a room, and says when there is none to try', async () => {
    const cwd = emptyFolder();
    const one = JSON.parse((await fealty(['claims', 'R1-06', ...small, '--json'], { cwd })).out);
    assert.deepEqual(
      one.claims.map(({ id }: { id: string }) => id),
      ['R1-06'],
    );
    const { code, err } = await fealty(['claims', 'R9-99', ...small], { cwd });
    assert.equal(code, 2);
    assert.match(err, /no claim R9-99/);
  });
});
