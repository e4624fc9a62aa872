import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { exp } from './exp.ts';
import { log, log1p } from './log.ts';
import { logNormalSurvival, normalCdf, normalDensity, normalHazard, normalSurvival } from './normal.ts';
import { normalQuantile } from './quantile.ts';

const functions = {
  exp,
  log,
  log1p,
  normalDensity,
  normalCdf,
  normalSurvival,
  logNormalSurvival,
  normalHazard,
  normalQuantile,
};
type Name = keyof typeof functions;
type Case = { x: number; value: number; lost: number };

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const word = new DataView(new ArrayBuffer(8));

function double(bits: string): number {
  word.setBigUint64(0, BigInt(`0x${bits}`));
  return word.getFloat64(0);
}

/** Doubles in order, numbered one by one, with 0 at zero. */
function rank(x: number): bigint {
  word.setFloat64(0, x);
  const whole = word.getBigInt64(0);
  return whole < 0n ? -(whole & 0x7fffffffffffffffn) : whole;
}

function read(file: string): Map<Name, Case[]> {
  const rows = readFileSync(new URL(`vectors/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const cases = new Map<Name, Case[]>();
  for (const row of rows) {
    const [name, x = '', value = '', lost = '0'] = row.split(',');
    const list = cases.get(name as Name) ?? [];
    cases.set(name as Name, list);
    list.push({ x: double(x), value: double(value), lost: Number(lost) });
  }
  return cases;
}

function worst(name: Name, cases: readonly Case[], isFar: (got: number, wanted: Case) => number): number {
  return Math.max(...cases.map((wanted) => isFar(functions[name](wanted.x), wanted)));
}

test('the supplied vectors are met to the last bit, but for the few last places stated', () => {
  const notRounded: Partial<Record<Name, number>> = {};
  const supplied = read('supplied.csv');
  for (const [name, cases] of supplied) {
    const ulps = (got: number, { value }: Case) => Math.abs(Number(rank(got) - rank(value)));
    assert.ok(worst(name, cases, ulps) <= 1, name);
    notRounded[name] = cases.filter(({ x, value }) => functions[name](x) !== value).length;
  }
  assert.deepEqual(notRounded, { exp: 0, log: 0, normalCdf: 0, logNormalSurvival: 2, normalQuantile: 2 });
  assert.equal([...supplied.values()].flat().length, 885);
});

test('errors stay within what each function states, in fractions of a last place', () => {
  const stated: Record<Name, number> = {
    exp: 0.51,
    log: 0.51,
    log1p: 1.5,
    normalDensity: 0.51,
    normalCdf: 0.54,
    normalSurvival: 0.54,
    logNormalSurvival: 2,
    normalHazard: 2,
    normalQuantile: 0.56,
  };
  const more = read('more.csv');
  assert.deepEqual([...more.keys()].sort(), Object.keys(functions).sort());
  for (const [name, cases] of more) {
    const error = (got: number, { value, lost }: Case) => Math.abs(Number(rank(got) - rank(value)) - lost);
    const subnormal = cases.filter(({ value }) => Math.abs(value) < SMALLEST_NORMAL);
    const normal = cases.filter((wanted) => !subnormal.includes(wanted));
    assert.ok(worst(name, normal, error) <= stated[name], `${name}: ${worst(name, normal, error)}`);
    assert.ok(worst(name, subnormal, error) <= 0.8, `${name}, subnormal: ${worst(name, subnormal, error)}`);
  }
});
