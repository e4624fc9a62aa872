import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCase } from '../../scenario/index.ts';
import { openSeer } from '../runner/seeing.ts';
import { StandIns } from '../runner/stand-ins.ts';
import { type Opening, packOpening, readOpening } from './opening.ts';

const { scenario, priors } = loadCase('lesson-50');
const seer = openSeer({ scenario, priors, seed: 2019 });
const opening: Opening = {
  engine: 'e',
  key: 'k',
  seen: [seer.see(1), seer.see(2), { ran: false, history: 3, message: 'no draw lets it stand' }],
  replay: seer.replay(2),
};

describe('an opening', () => {
  it('comes out of its file bit for bit, wherever the file lies in memory', () => {
    const file = packOpening(opening);
    assert.deepEqual(readOpening(file), opening);
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    assert.deepEqual(readOpening(shifted.subarray(3)), opening);
  });
  it('is refused where its file is none or was cut', () => {
    const file = packOpening(opening);
    assert.throws(() => readOpening(new Uint8Array([1, 2])));
    assert.throws(() => readOpening(file.subarray(0, 200)));
    assert.throws(() => readOpening(file.subarray(0, file.length - 9)));
  });
});

describe('histories that stand in', () => {
  const laid = (): StandIns => {
    const standIns = new StandIns();
    standIns.lay(opening);
    return standIns;
  };
  it('are of one ensemble, and leave one by one', () => {
    const standIns = laid();
    assert.deepEqual([standIns.among('k', 3), standIns.among('k', 2), standIns.among('other', 3)], [3, 2, 0]);
    assert.ok(standIns.relieve(seer.see(2), opening.seen[1]!));
    assert.deepEqual([standIns.has('k', 1), standIns.has('k', 2), standIns.has('other', 1)], [true, false, false]);
    assert.equal(standIns.among('k', 3), 2);
  });
  it('are told from histories that came out otherwise by one bit, or not at all', () => {
    const [first, , lost] = opening.seen;
    const bent = structuredClone(seer.see(1));
    assert.ok(bent.ran && first!.ran);
    bent.mobilised[7] = bent.mobilised[7]! + 2 ** -24;
    assert.ok(!laid().relieve(bent, first!));
    assert.ok(!laid().relieve({ ran: false, history: 1, message: 'crashed' }, first!));
    assert.ok(laid().relieve({ ...lost! }, lost!));
  });
  it('are drawn in full where that was kept', () => {
    assert.equal(laid().replay('k', 2), opening.replay);
    assert.equal(laid().replay('k', 1), undefined);
    assert.equal(new StandIns().replay('k', 2), undefined);
  });
});
