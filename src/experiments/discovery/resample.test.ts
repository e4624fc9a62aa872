import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { findBoxes } from './prim.ts';
import { resample } from './resample.ts';
import { bryantLempert, given, missing } from './testing/ground-truth.ts';
import { mixture } from './testing/mixture.ts';

test('inputs that matter come back in most halves, one that does not in few; the same seed gives the same shares', () => {
  const cases = mixture(openStream(2, 'mixture'), 600);
  const { boxes } = findBoxes(cases, { peelShare: 0.1 });
  const box = boxes.find(({ density }) => density > 0.6)!;
  const draw = () => resample(cases, box, openStream(4, 'halves'), { times: 40 }, { peelShare: 0.1 });
  const [status, dial, months, rounded] = draw();
  for (const input of [status!, dial!, months!]) assert.ok(input.byDensity > 0.8, `${input.name}: ${input.byDensity}`);
  assert.ok(rounded!.byDensity < 0.6, `${rounded!.byDensity}`);
  assert.deepEqual(draw(), draw());
  assert.throws(
    () => resample(cases, box, openStream(4, 'halves'), { times: 0 }),
    /times: found 0, expected a whole number, 1/,
  );
});

const files = ['bryant_lempert_2010.csv', 'prim_bryant_lempert.json'];

test('box 21 of Bryant and Lempert is as reproducible as the EMA workbench says', { skip: missing(...files) }, () => {
  type Shares = Record<string, { 'reproduce coverage': number; 'reproduce density': number }>;
  const wanted = given<{ resample_box21_100iter_percent: Shares }>(files[1]!).resample_box21_100iter_percent;
  const cases = bryantLempert();
  const box = findBoxes(cases, { peelShare: 0.1 }).boxes[21]!;
  for (const one of resample(cases, box, openStream(1, 'halves'), { times: 100 }, { peelShare: 0.1 })) {
    const [coverage, density] = [wanted[one.name]!['reproduce coverage'], wanted[one.name]!['reproduce density']].map(
      (percent) => Math.min(1, percent / 100),
    ) as [number, number];
    // Four standard errors of a share seen 100 times there and 100 times here, and three hundredths where both are near an end.
    const within = (share: number): number =>
      4 * Math.sqrt((share * (1 - share)) / 100 + (share * (1 - share)) / 100) + 0.03;
    assert.ok(Math.abs(one.byCoverage - coverage) < within(coverage), `${one.name} by coverage: ${one.byCoverage}`);
    assert.ok(Math.abs(one.byDensity - density) < within(density), `${one.name} by density: ${one.byDensity}`);
  }
});
