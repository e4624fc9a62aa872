import assert from 'node:assert/strict';
import { test } from 'node:test';
import { luck, normalLuck } from '../chance/luck.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { logNormalSurvival, normalCdf, normalDensity, normalHazard } from './normal.ts';
import { normalQuantile } from './quantile.ts';
import { logSurvival, survivalRatio } from './survival.ts';

const FNV_PRIME = 0x01000193;
const word = new DataView(new ArrayBuffer(8));

function fingerprint(f: (u: number, v: number) => number): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < 5000; i++) {
    word.setFloat64(0, f(luck(1, 2, 3, 4, i), luck(1, 2, 3, 5, i)));
    hash = Math.imul(hash ^ word.getUint32(0), FNV_PRIME);
    hash = Math.imul(hash ^ word.getUint32(4), FNV_PRIME);
  }
  return (hash >>> 0).toString(16);
}

test('every bit of every function is the same on all machines, and as it always was', () => {
  const bits = {
    luck: fingerprint((u) => u),
    normalLuck: fingerprint((u) => normalLuck(1, 2, 3, 4, u * 4e9)),
    exp: fingerprint((u) => exp(1450 * u - 740)),
    log: fingerprint((u, v) => log(exp(1400 * u - 700) * v)),
    normalDensity: fingerprint((u) => normalDensity(76 * u - 38)),
    normalCdf: fingerprint((u) => normalCdf(76 * u - 38)),
    logNormalSurvival: fingerprint((u) => logNormalSurvival(80 * u - 30)),
    normalHazard: fingerprint((u) => normalHazard(80 * u - 30)),
    normalQuantile: fingerprint((u, v) => normalQuantile(u * u * u * v)),
    logSurvival: fingerprint((u) => logSurvival(60 * u - 10)),
    survivalRatio: fingerprint((u, v) => survivalRatio(40 * u, 40 * v)),
  };
  assert.deepEqual(bits, {
    luck: 'daf9ad6c',
    normalLuck: '1526377f',
    exp: 'd0b939d4',
    log: 'c28d053b',
    normalDensity: '3e48875f',
    normalCdf: 'bfd4c8a0',
    logNormalSurvival: 'a6854cc7',
    normalHazard: '5401ee93',
    normalQuantile: '2db1cf14',
    logSurvival: 'cb93d96e',
    survivalRatio: '23dfde74',
  });
});
