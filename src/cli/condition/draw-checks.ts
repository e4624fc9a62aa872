import { many, whole } from '../../experiments/words/numbers.ts';
import { wrapped } from '../draw/lines.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { ConditionAnswer } from './condition.ts';
import { reportWords } from './report-words.ts';

const MOST_REPORTS = 12;

/** Which rival structure the record speaks for, and which report tells them apart. */
export function drawRivalry({ rivalry }: ConditionAnswer, { width }: Terminal): string[] {
  if (rivalry === null) return [];
  const { versions, shares, marginals, matrix } = rivalry;
  const name = (k: number): string => versions[k]!.differs.join(' and ') || 'the design';
  const order = shares.map((_, k) => k).sort((a, b) => shares[b]!.share - shares[a]!.share);
  const rows = order.map((k) => [
    `${shares[k]!.share.toFixed(2)} [${shares[k]!.low.toFixed(2)}, ${shares[k]!.high.toFixed(2)}]`,
    marginals[k]!.ess.toFixed(1),
    name(k),
  ]);
  const reports = matrix.slice(0, MOST_REPORTS).map(({ row, ratio, low, diagnostic, marginals: of }) => {
    const best = of.reduce((top, one, k) => (one.log > of[top]!.log ? k : top), 0);
    const worst = of.reduce((top, one, k) => (one.log < of[top]!.log ? k : top), 0);
    const apart = diagnostic ? `for ${name(best)}, against ${name(worst)}` : 'tells nothing apart';
    return [
      reportWords(row),
      ratio > 1e4 ? '> 10,000' : `x${ratio.toFixed(1)}`,
      diagnostic ? low.toFixed(1) : '–',
      apart,
    ];
  });
  const rest = matrix.length - reports.length;
  return [
    'Rival structures after the record, all alike before it',
    ...drawTable(['chance', 'worth', 'structure'], rows, width),
    '',
    'Each report by itself: how many times as likely under one structure as under another, and at least',
    ...drawTable(['report', 'ratio', 'at least', ''], reports, width),
    ...(rest > 0 ? [`${many(rest, 'other report')} tell less.`] : []),
    ...wrapped(
      'Chances speak of these structures and of the luck of simulation, never of structures that were left out. A report that is as likely under all is no evidence, however true.',
      width,
      2,
    ),
    '',
  ];
}

/** Whether the method foretells as often as it says, in worlds of the model's own making. */
export function drawSelfCheck({ selfCheck }: ConditionAnswer, { width }: Terminal): string[] {
  if (selfCheck === null) return [];
  const { brier, reliability, resolution, uncertainty, settled, lost, ess } = selfCheck;
  return wrapped(
    `Tried on ${many(settled.length, 'record')} that the model itself makes (${whole(lost)} more agreed with no other history; worth ${ess.toFixed(0)} at the end): Brier score ${brier.toFixed(3)}, against ${uncertainty.toFixed(3)} for always saying the base rate; off the mark by ${reliability.toFixed(3)}, of use by ${resolution.toFixed(3)}. This speaks of the method, not of the world.`,
    width,
    2,
  ).concat('');
}
