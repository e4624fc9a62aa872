import { brier, logScore } from '../../experiments/condition/scores.ts';
import { confidenceOf } from '../../experiments/words/confidence.ts';
import { dateOf } from '../../experiments/words/dates.ts';
import { likelihoodOf } from '../../experiments/words/likelihood.ts';
import { engineVersion } from '../engine-version.ts';
import type { ConditionAnswer } from './condition.ts';
import { gradesOf } from './draw.ts';
import { conditionSentence } from './sentence.ts';

const MOST_WEIGHTS = 10_000;

/** A conditioned forecast for programs; the fields are listed in README.md. */
export function conditionObject(answer: ConditionAnswer, command: string) {
  const { loaded, request, file, recordFile, record, simulated, failed, through, found, rivals, selfCheck } = answer;
  const { scenario, start } = loaded;
  const happened = record.find(({ quantity, day }) => quantity === 'fell' && day === scenario.days);
  return {
    case: loaded.name,
    asOf: loaded.asOf,
    engine: engineVersion(),
    seed: request.seed,
    histories: request.histories,
    scale: scenario.scale,
    days: scenario.days,
    failed,
    record: recordFile,
    reports: record.length,
    used: found.used.length,
    ignored: found.ignored.map(({ row, why }) => ({ line: row.line, quantity: row.quantity, why })),
    through: dateOf(start, through),
    ...forecastObject(answer),
    watch: { date: dateOf(start, answer.watch.day), signposts: answer.watch.signposts },
    scored: happened === undefined ? null : scored(answer, happened.value),
    rivals,
    structures: structuresObject(answer),
    selfCheck,
    smc: smcObject(answer),
    weights: Array.from({ length: Math.min(simulated.histories, MOST_WEIGHTS) }, (_, h) => found.weights[h]),
    file,
    command,
  };
}

function forecastObject(answer: ConditionAnswer) {
  const { loaded, found } = answer;
  const dated = (day: number | null): string | null => (day === null ? null : dateOf(loaded.start, day));
  const last = found.forecast.at(-1)!;
  return {
    fell: { share: last.share, low: last.low, high: last.high, ess: last.ess },
    before: found.forecast[0],
    likelihood: Number.isNaN(last.share) ? null : likelihoodOf(last.low, last.high),
    confidence: confidenceOf(gradesOf(answer)),
    thinned: dated(found.thinned),
    emptied: dated(found.emptied),
    sentence: conditionSentence(answer),
    forecast: found.forecast.map(({ day, ...rest }) => ({ day, date: dated(day), ...rest })),
  };
}

function structuresObject({ rivalry }: ConditionAnswer) {
  if (rivalry === null) return null;
  const { versions, shares, marginals, matrix } = rivalry;
  return {
    versions: versions.map(({ differs }, k) => ({ differs, ...shares[k], marginal: marginals[k] })),
    matrix: matrix.map(({ row, ratio, low, diagnostic, marginals: of }) => ({
      line: row.line,
      quantity: row.quantity,
      date: row.date,
      ratio,
      low,
      diagnostic,
      logLikelihoods: of.map(({ log }) => log),
    })),
  };
}

function smcObject({ sampled }: ConditionAnswer) {
  if (sampled === null) return null;
  const { result, fell, moved, checks } = sampled;
  return {
    ended: result.ended,
    simulations: result.simulations,
    generations: result.generations.map(({ number, threshold, acceptance, ess, complete }) => {
      return { number, threshold, acceptance, ess, complete };
    }),
    fell,
    moved,
    checks: checks.map(({ row, ...check }) => ({ quantity: row.quantity, date: row.date, ...check })),
  };
}

/** What the forecast of day 0 and that of each month would have earned. */
function scored({ loaded, found }: ConditionAnswer, happened: number) {
  const { start } = loaded;
  const days = found.forecast.filter(({ day, share }) => day % 30 === 0 && !Number.isNaN(share));
  return days.map(({ day, share }) => {
    const settled = { probability: share, happened };
    return { day, date: dateOf(start, day), share, brier: brier(settled), log: logScore(settled) };
  });
}
