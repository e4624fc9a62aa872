import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ACT, actOfView, viewWithAct } from './act-of-view.ts';

it('an act survives the link, leaves the settings of other places alone, and is none where it cannot be read', () => {
  const act = { day: 20, setting: 'surveillance.patron=-0.31' };
  const view = viewWithAct({ 'explore.x': 'rents.mean' }, act);
  assert.deepEqual(actOfView(view), act);
  assert.deepEqual(viewWithAct(view, undefined), { 'explore.x': 'rents.mean' });
  for (const text of ['', '20', 'x:a=1', '20:a', '20:=1', '99999:a=1'])
    assert.equal(actOfView({ [ACT]: text }), undefined);
});
