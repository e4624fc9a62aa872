import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { live, make } from './history.ts';
import type { Setting } from './worlds.ts';

/** Bytes a member. */
export interface Bytes {
  /** Of all typed arrays that a world holds, by owner; a buffer counts once. */
  readonly posts: number;
  readonly people: number;
  readonly rest: number;
  readonly total: number;
  /** By which array buffers and heap grew for a world that was lived in, after collection. */
  readonly buffers: number;
  readonly heap: number;
}

/** Bytes a member of a world that was lived in, weighed in a thread of its own: here other things come and go. */
export function bytesOf(setting: Setting): Promise<Bytes> {
  const scales = new Worker(new URL('./memory.worker.ts', import.meta.url), { workerData: setting });
  return new Promise((resolve, reject) => {
    scales.once('message', resolve);
    scales.once('error', reject);
  });
}

/** The same in this thread. */
export function weigh(setting: Setting): Bytes {
  const collect = collector();
  liveSmall(setting);
  collect();
  const before = process.memoryUsage();
  const { world } = make(setting);
  live(world, setting);
  collect();
  const after = process.memoryUsage();
  const n = world.posts.count;
  const seen = new Set<object>();
  const posts = bytesIn(world.posts, seen) / n;
  const people = bytesIn(world.people, seen) / n;
  const rest = bytesIn(world, seen) / n;
  const grown = (what: 'arrayBuffers' | 'heapUsed'): number => (after[what] - before[what]) / n;
  return { posts, people, rest, total: posts + people + rest, buffers: grown('arrayBuffers'), heap: grown('heapUsed') };
}

/** Code that is compiled on its first use would be weighed with the world. */
function liveSmall(setting: Setting): void {
  const small = { ...setting, scenario: { ...setting.scenario, scale: 10 } };
  live(make(small).world, small);
}

/** Bytes of the buffers that are reachable and not in `seen` yet. */
export function bytesIn(thing: unknown, seen: Set<object>): number {
  if (typeof thing !== 'object' || thing === null || seen.has(thing)) return 0;
  seen.add(thing);
  if (ArrayBuffer.isView(thing)) return bytesIn(thing.buffer, seen);
  if (thing instanceof ArrayBuffer || thing instanceof SharedArrayBuffer) return thing.byteLength;
  const inside = thing instanceof Map || thing instanceof Set ? [...thing.entries()] : Object.values(thing);
  return inside.reduce((sum: number, part: unknown) => sum + bytesIn(part, seen), 0);
}

/** Memory is only comparable after a collection, and Node lends its collector to who asks for the flag. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    // The first frees what buffers hang on, the second the buffers themselves.
    collect();
    collect();
  };
}
