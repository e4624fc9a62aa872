import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPlay } from '../../../experiments/study/play.ts';
import { askCase } from '../../../scenario/asked-case.ts';
import { readText } from '../../../scenario/file.ts';
import { loadClaims, loadSources } from '../../../scenario/index.ts';
import { caseFile, readCitations } from '../../../scenario/library.ts';
import { writtenCase } from '../../../scenario/read-case.ts';
import { noRuns, RAN } from '../../runner/study-kept.ts';
import { openBatches } from '../../runner/study-player.ts';
import { AS_WRITTEN, type Differences, FIRST_ASK } from '../../state/ask.ts';
import { CLAIMS, reportSentence } from '../../words/claims.ts';
import { isLookedAt } from './filter.ts';
import { planClaims, takeSeen } from './plan.ts';
import { whereOf } from './where.ts';
import { isWrongIn, withClaimHeld, withClaimWrong } from './wrong.ts';

function labOf(name: string) {
  const file = caseFile(name)!;
  const text = readText(file);
  assert.ok(typeof text === 'string');
  const written = writtenCase(file, text, readCitations(), name);
  const ask = { ...FIRST_ASK, case: name };
  const loadedWith = ({ set, without, event, drop }: Differences) =>
    askCase(written, { set, without, events: event, drop, scale: 1 });
  return { ask, written, loadedWith };
}

describe('a claim made wrong', () => {
  const wrong = { set: ['amnesty.coverage=1,1,1'], without: ['council'], drop: ['march'] };
  const present: Differences = {
    set: ['amnesty.coverage.rights=0.5', 'amnesty.fate=1'],
    without: ['rents'],
    event: ['march'],
    drop: [],
  };
  it('comes before what was set of the same, and stays wrong when made so twice', () => {
    const made = withClaimWrong(present, wrong);
    assert.deepEqual(made, {
      set: ['amnesty.coverage=1,1,1', 'amnesty.fate=1'],
      without: ['council', 'rents'],
      event: [],
      drop: ['march'],
    });
    assert.ok(isWrongIn(made, wrong) && !isWrongIn(present, wrong));
  });
  it('can be held again', () => {
    assert.deepEqual(withClaimHeld(withClaimWrong(AS_WRITTEN, wrong), wrong), AS_WRITTEN);
  });
});

describe('the plan of what each claim moves', () => {
  const claims = loadClaims();
  it('has the present first, a world for each claim that can be wrong here, and says of the rest why not', () => {
    const lab = labOf('lesson-50');
    const plan = planClaims(lab, claims, AS_WRITTEN, 4)!;
    assert.equal(plan.study.worlds.length, plan.tried.length + 1);
    assert.equal(plan.tried.length + plan.untried.length, claims.length);
    assert.ok(plan.tried.length > 10);
    const [first] = plan.tried;
    const again = planClaims(lab, claims, withClaimWrong(AS_WRITTEN, first!), 4)!;
    assert.match(again.untried.find(({ claim }) => claim.id === first!.claim.id)!.why, /wrong already|so already/);
  });
  it('takes histories of the present that were lived through already, with the numbers that the study would give', () => {
    const { study } = planClaims(labOf('lesson-50'), claims, AS_WRITTEN, 3)!;
    const batch = openBatches(study)([0, 1, 2]);
    assert.ok(openPlay(study));
    const size = batch.measures.length / 3;
    const kept = noRuns(study);
    const seen = [0, 1, 2].map((run) => ({
      ran: true as const,
      history: run + 1,
      measures: batch.measures.slice(run * size, (run + 1) * size),
      mobilised: new Float32Array(),
    }));
    takeSeen(kept, [...seen, undefined], 3);
    assert.deepEqual([...kept.came.subarray(0, 4)], [RAN, RAN, RAN, 0]);
    assert.equal(kept.measured.checksum[2], batch.measures.at(-1));
  });
});

describe('claims', () => {
  const claims = loadClaims();
  it('are found by every word, room and grade', () => {
    const found = claims.filter((claim) => isLookedAt(claim, { text: 'AMNESTY offer', room: 'amnesty', grade: '' }));
    assert.ok(found.length > 0 && found.every(({ room }) => room === 'amnesty'));
    assert.equal(claims.filter((claim) => isLookedAt(claim, { text: '', room: '', grade: '' })).length, claims.length);
  });
  it('have sources whose addresses can be followed, and lose no word of where they are', () => {
    for (const { where } of loadSources()) {
      const pieces = whereOf(where);
      assert.equal(pieces.map((piece) => ('address' in piece ? piece.address : piece.text)).join(''), where);
      for (const piece of pieces) if (!('address' in piece)) assert.doesNotMatch(piece.text, /https:/);
    }
  });
  it('say that nothing is known before one was tried', () => {
    assert.equal(reportSentence([], 0, 0), CLAIMS.nothingYet);
  });
});
