import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPosts } from '../../engine/force/build.ts';
import { drawValues, loadCase } from '../../scenario/index.ts';
import { layOut } from './layout.ts';
import { openPicker } from './pick.ts';

const { scenario, priors } = loadCase('venezuela-2019', { scale: 20 });
const places = buildPosts(scenario, drawValues(priors, 7, 1), 7);
const layout = layOut(places, scenario.formations, { width: 900, height: 560, pixel: 1 });
const picker = openPicker(layout);

describe('picking', () => {
  it('finds everybody where he stands', () => {
    for (let i = 0; i < places.count; i++) assert.equal(picker.nearest(layout.x[i]!, layout.y[i]!, 0), i);
  });
  it('finds one who is as near as the nearest of all, or nobody', () => {
    for (let k = 0; k < 400; k++) {
      const [x, y] = [((k * 127) % 940) - 20, ((k * 311) % (layout.height + 40)) - 20];
      const away = Array.from(layout.x, (_, i) => farFrom(i, x, y));
      const found = picker.nearest(x, y, 12);
      const least = Math.min(...away);
      if (least > 12) assert.equal(found, -1);
      else assert.equal(away[found], least, `at ${x}, ${y}`);
    }
  });
});

function farFrom(i: number, x: number, y: number): number {
  const out = (off: number) => Math.max(0, Math.abs(off) - layout.size[i]! / 2);
  return Math.hypot(out(x - layout.x[i]!), out(y - layout.y[i]!));
}
