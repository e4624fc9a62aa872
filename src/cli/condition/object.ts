import { brier, logScore } from '../../experiments/condition/scores.ts';
import { engineVersion } from '../engine-version.ts';
import { confidenceOf } from '../words/confidence.ts';
import { dateOf } from '../words/dates.ts';
import { likelihoodOf } from '../words/likelihood.ts';
import type { ConditionAnswer } from './condition.ts';
import { gradesOf } from './draw.ts';
import { conditionSentence } from './sentence.ts';

/** A conditioned forecast for programs; the fields are listed in README.md. */
export function conditionObject(answer: ConditionAnswer, command: string) {
  const {
    loaded,
    request,
    file,
    recordFile,
    record,
    simulated,
    failed,
    through,
    found,
    rivals,
    rivalry,
    selfCheck,
    sampled,
  } = answer;
  const { scenario, start } = loaded;
  const last = found.forecast.at(-1)!;
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
    fell: { share: last.share, low: last.low, high: last.high, ess: last.ess },
    before: found.forecast[0],
    likelihood: Number.isNaN(last.share) ? null : likelihoodOf(last.low, last.high),
    confidence: confidenceOf(gradesOf(answer)),
    thinned: found.thinned === null ? null : dateOf(start, found.thinned),
    emptied: found.emptied === null ? null : dateOf(start, found.emptied),
    sentence: conditionSentence(answer),
    forecast: found.forecast.map(({ day, ...rest }) => ({ day, date: dateOf(start, day), ...rest })),
    watch: { date: dateOf(start, answer.watch.day), signposts: answer.watch.signposts },
    scored: happened === undefined ? null : scored(answer, happened.value),
    rivals,
    structures: rivalry && {
      versions: rivalry.versions.map(({ differs }, k) => ({
        differs,
        ...rivalry.shares[k],
        marginal: rivalry.marginals[k],
      })),
      matrix: rivalry.matrix.map(({ row, ratio, low, diagnostic, marginals }) => ({
        line: row.line,
        quantity: row.quantity,
        date: row.date,
        ratio,
        low,
        diagnostic,
        logLikelihoods: marginals.map(({ log }) => log),
      })),
    },
    selfCheck,
    smc: sampled && {
      ended: sampled.result.ended,
      simulations: sampled.result.simulations,
      generations: sampled.result.generations.map(({ number, threshold, acceptance, ess, complete }) => ({
        number,
        threshold,
        acceptance,
        ess,
        complete,
      })),
      fell: sampled.fell,
      moved: sampled.moved,
      checks: sampled.checks.map(({ row, ...check }) => ({ quantity: row.quantity, date: row.date, ...check })),
    },
    weights: Array.from({ length: Math.min(simulated.histories, 10_000) }, (_, h) => found.weights[h]),
    file,
    command,
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
