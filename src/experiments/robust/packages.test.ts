import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { loadCase } from '../../scenario/index.ts';
import { entryAt } from '../../scenario/table.ts';
import { applyPackage } from './apply-package.ts';
import { PACKAGES } from './packages.ts';

describe('the packages', () => {
  it('begin with nothing, have names of their own, and say who could do it and why', () => {
    assert.deepEqual(PACKAGES[0]!.set, []);
    assert.equal(new Set(PACKAGES.map(({ name }) => name)).size, PACKAGES.length);
    for (const { says, why } of PACKAGES) assert.ok(says.length > 10 && why.length > 10);
  });
  it('set levers of the main case and nothing else, and each but the first changes it', () => {
    const plain = loadCase('venezuela-2019');
    for (const one of PACKAGES) {
      const { name, set } = one;
      for (const text of set) assert.equal(entryAt(text.split('=')[0]!)!.parameter.kind, 'lever', `${name}: ${text}`);
      const { scenario, priors } = loadCase('venezuela-2019', { set });
      const applied = applyPackage(scenario, one);
      assert.ok(applied, name);
      const same = isDeepStrictEqual([applied, priors], [plain.scenario, plain.priors]);
      assert.equal(same, name === 'nothing', name);
    }
  });
  it('reach those they are for, and say where there are none', () => {
    const { scenario } = loadCase('venezuela-2019');
    const named = (name: string) => PACKAGES.find((one) => one.name === name)!;
    const deals = applyPackage(scenario, named('side-deal'))!.sideDeals;
    assert.deepEqual(
      deals.map(({ formation }) => formation),
      scenario.formations.map(({ name }) => name).filter((name) => name.startsWith('army-capital')),
    );
    const days = new Map(applyPackage(scenario, named('recognition'))!.states.map(({ name, day }) => [name, day]));
    assert.deepEqual([days.get('Mexico'), days.get('Russia'), days.get('Canada')! < 1], [14, null, true]);
    const elsewhere = loadCase('lesson-50').scenario;
    assert.equal(applyPackage(elsewhere, named('side-deal')), undefined);
    assert.equal(applyPackage({ ...elsewhere, states: [] }, named('recognition')), undefined);
  });
});
