import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listCases, loadRecord } from '../../scenario/index.ts';
import { emptyFolder, fealty } from '../testing/fealty.ts';
import { scaleLeaving } from '../world/scale.ts';

describe('cases --contrast', () => {
  it('lays every coded case beside its record, and scores them', async () => {
    const cwd = emptyFolder();
    const words = ['cases', '--contrast', '--histories', '1', '--scale', '500', '--quiet'];
    const { code, out } = await fealty([...words, '--json'], { cwd });
    assert.equal(code, 0);
    const { cases, score } = JSON.parse(out);
    const coded = listCases().filter(({ name, shelf }) => shelf === 'cases' && loadRecord(name) !== undefined);
    assert.equal(cases.length, coded.length);
    const mean = cases.reduce((sum: number, one: { brier: number }) => sum + one.brier, 0) / cases.length;
    assert.ok(Math.abs(mean - score.brier) < 1e-12);
    const right = cases.map((one: { sideRight: boolean }) => one.sideRight);
    assert.deepEqual(
      right,
      [...right].sort((a, b) => Number(a) - Number(b)),
      'misses come first',
    );
    const shown = await fealty(words, { cwd });
    assert.equal(shown.code, 0);
    for (const { name } of coded) assert.ok(shown.out.includes(name), name);
    assert.match(shown.out, /Brier score of the falls 0\.\d{3}/);
  });
  it('runs a case with twenty thousand members or a few more', () => {
    for (const { name, shelf } of listCases()) {
      if (shelf === 'cases') assert.ok(scaleLeaving(name, 20_000) >= 1, name);
    }
  });
});
