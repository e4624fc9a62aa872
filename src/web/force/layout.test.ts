import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPosts } from '../../engine/force/build.ts';
import { drawValues, loadCase } from '../../scenario/index.ts';
import { type Box, type Layout, layOut } from './layout.ts';

const worlds = ['venezuela-2019', 'lesson-50'].map((name) => {
  const { scenario, priors } = loadCase(name);
  return { name, formations: scenario.formations, places: buildPosts(scenario, drawValues(priors, 7, 1), 7) };
});
const spaces = [
  { width: 1340, height: 830, pixel: 1 },
  { width: 1340, height: 830, pixel: 0.5 },
  { width: 700, height: 434, pixel: 2 / 3 },
  { width: 296, height: 1000, pixel: 1 },
  { width: 296, height: 1000, pixel: 1 / 3 },
];

describe('the places of the force', () => {
  for (const { name, formations, places } of worlds) {
    for (const space of spaces) {
      const layout = layOut(places, formations, space);
      const where = `${name}, ${space.width} px, ${(1 / space.pixel).toFixed(1)} to one`;
      it(`keep everybody in the box of his formation: ${where}`, () => {
        const own = new Map(layout.boxes.map((box) => [`${box.kind} ${box.name}`, box]));
        for (let i = 0; i < places.count; i++) {
          const { name: formation, branch } = formations[places.formation[i]!]!;
          const box = own.get(`formation ${formation}`) ?? own.get(`branch ${branch}`)!;
          assert.ok(holds(box, layout, i), `member ${i} of ${formation}`);
        }
      });
      it(`let no two marks touch, and start each on a whole pixel: ${where}`, () => assertApart(layout, space.pixel));
      it(`let no two boxes of a kind overlap, nor leave the picture: ${where}`, () => {
        for (const a of layout.boxes) {
          assert.ok(
            a.x >= 0 && a.y >= 0 && a.x + a.width <= space.width + 1e-3 && a.y + a.height <= layout.height + 1e-3,
          );
          for (const b of layout.boxes)
            if (a !== b && a.kind === b.kind) assert.ok(apart(a, b), `${a.name}, ${b.name}`);
        }
      });
    }
  }
  it('are the same each time', () => {
    const { places, formations } = worlds[0]!;
    assert.deepEqual(layOut(places, formations, spaces[0]!), layOut(places, formations, spaces[0]!));
  });
  it('show generals larger than field officers, and those larger than all others', () => {
    const { places, formations } = worlds[0]!;
    const { size, cell } = layOut(places, formations, spaces[0]!);
    for (let i = 0; i < places.count; i++) assert.equal(size[i], [3, 2, 1, 1, 1][places.rank[i]!]! * cell);
  });
  it('take no more than 60 ms of a processor for 123,000 members', () => {
    const { places, formations } = worlds[0]!;
    const times = Array.from({ length: 9 }, () => {
      const before = process.cpuUsage();
      layOut(places, formations, spaces[0]!);
      return process.cpuUsage(before).user / 1000;
    });
    assert.ok(Math.min(...times) < 60, times.join(', '));
  });
});

function holds(box: Box, { x, y, size }: Layout, i: number): boolean {
  const half = size[i]! / 2 - 1e-3;
  const across = x[i]! - half >= box.x && x[i]! + half <= box.x + box.width;
  return across && y[i]! - half >= box.y + box.top && y[i]! + half <= box.y + box.height;
}

function apart(a: Box, b: Box): boolean {
  const beside = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return beside || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

/** Paints every mark into a raster of pixels, each of which may be painted once. */
function assertApart({ width, height, x, y, size }: Layout, pixel: number): void {
  const columns = Math.ceil(width / pixel) + 1;
  const painted = new Uint8Array(columns * (Math.ceil(height / pixel) + 1));
  for (let i = 0; i < x.length; i++) {
    const [left, top, side] = [x[i]! - size[i]! / 2, y[i]! - size[i]! / 2, size[i]!].map((length) => length / pixel);
    for (const length of [left!, top!, side!])
      if (Math.abs(length - Math.round(length)) > 0.02) assert.fail(`member ${i}: ${length}`);
    for (let row = 0; row < Math.round(side!); row++) {
      const from = (Math.round(top!) + row) * columns + Math.round(left!);
      for (let at = from; at < from + Math.round(side!); at++) {
        if (painted[at] === 1) assert.fail(`member ${i} stands on another`);
        painted[at] = 1;
      }
    }
  }
}
