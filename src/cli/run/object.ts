import { confidenceOf, neededAtMost } from '../../experiments/words/confidence.ts';
import { likelihoodOf } from '../../experiments/words/likelihood.ts';
import { sentenceOf } from '../../experiments/words/sentence.ts';
import type { Answer } from '../answer/answer.ts';
import { firstGenerals } from '../answer/generals.ts';
import { spreadOf } from '../answer/quantile.ts';
import type { Frame } from './picture.ts';
import { firstStepOf, openingShares, oppositionOf } from './shares.ts';

/** The answer for programs; the fields are listed in README.md. */
export function answerObject(answer: Answer, frame: Frame, file: string) {
  const { meta, asked, counts, share, ran, failed, leaps, typical } = answer;
  const { first, none, days, conducts } = firstGenerals(ran.map(firstStepOf));
  return {
    case: meta.get('case'),
    title: frame.title,
    asOf: frame.asOf,
    until: frame.until,
    days: frame.days,
    engine: meta.get('engine'),
    checksum: answer.checksum,
    seed: Number(meta.get('seed')),
    histories: asked,
    ran: counts.ran,
    failed: counts.failed,
    failures: failed,
    scale: Number(meta.get('scale')),
    members: Number(meta.get('members')),
    outcomes: counts.outcomes,
    patterns: counts.patterns,
    fell: counts.fell,
    stood: counts.ran - counts.fell,
    interval: { of: 'stood', share: share.share, low: share.low, high: share.high, level: 0.95, method: 'wilson' },
    halfWidth: share.halfWidth,
    needed: share.needed,
    neededAtMost: neededAtMost(share),
    sentence: sentenceOf(counts, frame.until),
    likelihood: likelihoodOf(share.low, share.high),
    confidence: confidenceOf(frame.grades),
    inputs: frame.grades,
    discarded: ran.reduce((sum, run) => sum + run.discarded, 0),
    typical: typical?.run.history ?? null,
    leaps,
    generals: { first, none, conducts, firstDay: days.length > 0 ? spreadOf(days) : null },
    desertions: ran.length > 0 ? spreadOf(ran.map((run) => run.desertedHeads)) : null,
    opposition: ran.length > 0 ? oppositionSpreads(answer) : null,
    file,
  };
}

function oppositionSpreads(answer: Answer) {
  const shares = oppositionOf(answer.ran, openingShares(answer));
  return Object.fromEntries(Object.entries(shares).map(([name, values]) => [name, spreadOf(values)]));
}
