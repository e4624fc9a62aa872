import { type LoadedCase, loadClaims } from '../../scenario/index.ts';
import type { Answer } from '../answer/answer.ts';
import { version } from '../version.ts';
import { changesOf } from './changes.ts';
import { type RunRequest, reproducing } from './request.ts';

/** Where an answer comes from: enough to repeat it, and to judge what it rests on. */
export function citation(loaded: LoadedCase, request: RunRequest, answer: Answer, caseName: string) {
  const cited = [...new Set(loaded.inputs.flatMap(({ claims }) => claims))].sort();
  const grades = new Map(loadClaims().map(({ id, grade }) => [id, grade]));
  return {
    program: 'fealty',
    version: version(),
    engine: answer.meta.get('engine'),
    node: process.version,
    case: loaded.name,
    title: loaded.title,
    asOf: loaded.asOf,
    caseFormat: loaded.format,
    hash: loaded.hash,
    world: answer.meta.get('world'),
    fileFormat: Number(answer.meta.get('format')),
    seed: request.seed,
    scale: loaded.scenario.scale,
    days: loaded.scenario.days,
    histories: request.histories,
    checksum: answer.checksum,
    without: loaded.scenario.without,
    set: request.set ?? [],
    changes: changesOf(request),
    inputs: loaded.inputs.map(({ path, words, grade, claims, sources }) => ({
      path,
      value: words,
      grade,
      claims,
      sources,
    })),
    claims: cited.map((id) => ({ id, grade: grades.get(id) ?? null })),
    sources: [...new Set(loaded.inputs.flatMap(({ sources }) => sources))].sort(),
    command: reproducing(caseName, request),
  };
}
