import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { drawValues, loadCase } from '../../scenario/index.ts';
import { isReplay, readReplay, writeReplay } from './file.ts';
import { checksumOfBytes, ReplayFault } from './packing.ts';
import { recordReplay } from './replay.ts';
import { type ReplayAbout, savedOf } from './saved.ts';

const loaded = loadCase('lesson-50');
const about: ReplayAbout = {
  case: loaded.name,
  title: loaded.title,
  start: loaded.start,
  differences: ['--set amnesty.reward=2'],
  engine: '0.1.0-abc',
  scale: 1,
  formations: loaded.scenario.formations.map(({ name, branch }) => ({ name, branch })),
};
const replay = recordReplay({
  scenario: loaded.scenario,
  values: drawValues(loaded.priors, 2019, 6),
  seed: 2019,
  history: 6,
});
const file = writeReplay(replay, about);

/** The same body with a check sum that fits, so that what is behind the check sum is met. */
function mended(bytes: Uint8Array): Uint8Array {
  const body = bytes.slice(0, -4);
  const whole = new Uint8Array(bytes.length);
  whole.set(body);
  new DataView(whole.buffer).setUint32(body.length, checksumOfBytes(body), true);
  return whole;
}

/** Reads bytes; true if they are a replay, false if the reader says in a sentence why not. Anything else fails. */
function isRead(bytes: Uint8Array): boolean {
  try {
    const { places, changes, record } = readReplay(bytes);
    assert.ok(changes.member.every((member) => member < places.count));
    assert.ok(changes.day.every((day) => day <= record.days));
    return true;
  } catch (error) {
    if (!(error instanceof ReplayFault)) throw error;
    assert.match(error.message, /^[A-Z].*\.$/s);
    return false;
  }
}

describe('the file of a replay', () => {
  it('gives back what was saved, every bit', () => assert.deepEqual(readReplay(file), savedOf(replay, about)));
  it('is the same file for the same history', () => assert.deepEqual(writeReplay(replay, about), file));
  it('is small', () => assert.ok(file.length < 12_000, `${file.length} bytes`));
  it('is known by its first bytes', () => {
    assert.ok(isReplay(file));
    assert.ok(!isReplay(new TextEncoder().encode('format: 1\nname: garrison\n')));
  });
  it('is refused when one bit is another, wherever it is', () => {
    for (let at = 0; at < file.length; at += 7) {
      const bytes = file.slice();
      bytes[at]! ^= 1 << (at % 8);
      assert.ok(!isRead(bytes), `byte ${at}`);
    }
  });
  it('is refused when its end is missing, or there is more', () => {
    for (let length = 0; length < file.length; length += 11)
      assert.ok(!isRead(file.slice(0, length)), `${length} bytes`);
    assert.ok(!isRead(new Uint8Array([...file, 0])));
    assert.ok(!isRead(mended(new Uint8Array([...file, 0]))));
  });
  it('never does anything but answer or refuse, whatever bytes it is given', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => !isRead(bytes)));
    const start = file.slice(0, 15);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (rest) => {
        isRead(mended(new Uint8Array([...start, ...rest, 0, 0, 0, 0])));
      }),
    );
    fc.assert(
      fc.property(fc.nat(file.length - 5), fc.nat(255), (at, byte) => {
        const bytes = file.slice();
        bytes[at] = byte;
        isRead(mended(bytes));
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 4, max: file.length - 1 }), (length) => !isRead(mended(file.slice(0, length)))),
    );
  });
  it('says that a later format is one', () => {
    const later = file.slice();
    later[14] = 2;
    assert.throws(() => readReplay(mended(later)), /has format 2; this lab reads format 1/);
  });
});
