import { givenSentence, rankGiven } from '../../experiments/sensitivity/given.ts';
import type { Sobol } from '../../experiments/sensitivity/sobol.ts';
import type { Undefined } from '../../experiments/sensitivity/verdict.ts';
import { measureNamed } from '../study/measure.ts';
import { studyHead } from '../study/object.ts';
import type { GivenAnswer } from './given.ts';
import { namesOf } from './names.ts';
import type { SensitivityRequest } from './request.ts';
import type { Sensitivity } from './sensitivity.ts';
import { sensitivitySentence } from './sentence.ts';

/** A sensitivity analysis for programs; the fields are listed in README.md. */
export function sensitivityObject(found: Sensitivity, command: string) {
  const { loaded, stored, laid, answer, request } = found;
  const names = namesOf(laid);
  const head = {
    ...studyHead(stored, loaded),
    method: request.method,
    of: request.of,
    by: request.by,
    factors: laid.factors.map(({ path, role, group }) => ({ path, role, room: group })),
    sentence: sensitivitySentence(found),
    command,
  };
  if (answer.method === 'morris') {
    const { screened } = answer;
    if (screened.reason !== null) return { ...head, ...screened };
    return { ...head, ...screened, factors: screened.factors.map((one, k) => ({ ...one, name: names[k] })) };
  }
  const { ofMean, corrected, chance, chanceOfMean } = answer.indices;
  return {
    ...head,
    ofMean: namedIndices(ofMean, names),
    corrected: namedIndices(corrected, names),
    chance,
    chanceOfMean,
    convergence: answer.convergence.map(({ rows, indices }) => ({ rows, ...namedIndices(indices, names) })),
    overTime: answer.overTime.map((indices, k) => ({ day: answer.days[k], ...namedIndices(indices, names) })),
  };
}

function namedIndices(indices: Sobol | Undefined, names: readonly string[]) {
  if (indices.reason !== null) return indices;
  const { S1, ST, S2, variance, used, missing } = indices;
  return {
    reason: null,
    variance,
    used,
    missing,
    indices: names.map((name, k) => ({ name, S1: S1[k], ST: ST[k] })),
    pairs: S2?.map(({ first, second, index }) => ({ first: names[first], second: names[second], S2: index })) ?? null,
  };
}

/** What a past run gives, for programs. */
export function givenObject(answer: GivenAnswer, { of }: SensitivityRequest) {
  const { meta, file, rows, factors, silent } = answer;
  return {
    case: meta.get('case'),
    engine: meta.get('engine'),
    seed: Number(meta.get('seed')),
    members: Number(meta.get('members')),
    scale: Number(meta.get('scale')),
    days: Number(meta.get('days')),
    method: 'given',
    of,
    rows,
    file,
    sentence: givenSentence(answer, measureNamed(of).says),
    factors: rankGiven(factors),
    silent,
  };
}
