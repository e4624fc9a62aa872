import type { WrittenCase } from '../../../../scenario/asked-case.ts';
import { poissonDegrees } from '../../../../theory/degrees.ts';
import { finalSize } from '../../../../theory/gleeson-cahalane.ts';
import { sameThreshold } from '../../../../theory/watts.ts';
import { lived, ready, shareOn, worldOf } from './live.ts';
import { exactly, grid, type Point } from './point.ts';

/** What the preset says: threshold and seed. */
const THRESHOLD = 0.18;
const SEEDS = 0.001;
/** One in so many of its hundred thousand: enough for a tenth of the seeds to take. */
const SCALE = 10;
const NETWORKS = 3;

/** How far a cascade goes, by how many ties each has: a network without end, and ten thousand people, three times. */
export function* byTies(written: (name: string) => WrittenCase): Generator<Point> {
  const sizeAt = (ties: number): number =>
    finalSize({ degrees: poissonDegrees(ties), response: sameThreshold(THRESHOLD), seed: SEEDS }).size;
  for (const ties of grid(0.5, 8, 76)) yield exactly('watts-2002', ties, sizeAt(ties));
  for (const ties of [0.5, 1, 1.5, 2, 3, 4, 5, 5.5, 6, 7, 8]) {
    const preset = ready(written('watts-2002'), { scale: SCALE, set: [`force.peers=${ties}`] });
    for (let network = 1; network <= NETWORKS; network++) {
      const record = lived(worldOf(preset, network), preset, network, network);
      yield { ...exactly('watts-2002', ties, sizeAt(ties)), seen: shareOn(record, record.days), of: 1 };
    }
  }
}
