import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { brier, logScore, scoreForecasts } from './scores.ts';

const close = (found: number, expected: number): void =>
  assert.ok(Math.abs(found - expected) < 1e-12, `${found}, expected ${expected}`);

describe('scores of forecasts', () => {
  it('are those printed with forecasts of the time', () => {
    close(brier({ probability: 0.93, happened: 1 }), 0.0049);
    close(brier({ probability: 0.75, happened: 1 }), 0.0625);
    close(logScore({ probability: 0.75, happened: 1 }), -Math.log(0.75));
    assert.equal(logScore({ probability: 1, happened: 0 }), Number.POSITIVE_INFINITY);
  });
  it('come apart by hand: two bins of two', () => {
    const found = scoreForecasts([
      { probability: 0.8, happened: 1 },
      { probability: 0.8, happened: 1 },
      { probability: 0.4, happened: 1 },
      { probability: 0.4, happened: 0 },
    ]);
    close(found.brier, (0.04 + 0.04 + 0.36 + 0.16) / 4);
    close(found.reliability, (0.04 + 0.01) / 2);
    close(found.resolution, 0.0625);
    close(found.uncertainty, 0.1875);
  });
  it('add up, with bins and without', () => {
    const { uniform } = openStream(2, 'scores');
    const settled = Array.from({ length: 500 }, () => {
      const probability = uniform();
      return { probability, happened: Number(uniform() < probability ** 2) };
    });
    for (const bins of [undefined, 5, 10]) {
      const found = scoreForecasts(settled, bins);
      close(found.brier, found.reliability - found.resolution + found.uncertainty + found.within);
    }
    const calibrated = scoreForecasts(
      settled.map(({ probability, happened }) => ({ probability: probability ** 2, happened })),
      10,
    );
    assert.ok(calibrated.reliability < scoreForecasts(settled, 10).reliability / 5);
  });
});
