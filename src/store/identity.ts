import { createHash } from 'node:crypto';
import type { Scenario } from '../engine/scenario.ts';
import { StoreError, WRONG_FILE } from './errors.ts';

/** Raised when the tables change; a file of another format is not written to. */
export const FORMAT = 2;

/** What makes an ensemble this one and no other. Histories of two identities never share a file. */
export interface Identity {
  readonly case: string;
  /** Hash of the case as it lies on disk. */
  readonly caseHash: string;
  /** Hash of the checked scenario and priors as they are run: changes by flags are in it. */
  readonly world: string;
  /** Version of the model and its engine. */
  readonly engine: string;
  readonly format: number;
  readonly seed: number;
  /** Date of day 0. */
  readonly start: string;
  readonly scale: number;
  readonly members: number;
  readonly days: number;
  /** How the numbers of a history come about: `priors`, or the name of a design. */
  readonly design: string;
}

export interface IdentityParts {
  readonly case: string;
  readonly caseHash: string;
  readonly scenario: Scenario;
  readonly priors: unknown;
  readonly engine: string;
  readonly seed: number;
  readonly design?: string;
}

/** The identity of the ensemble that these parts make. */
export function identityOf(parts: IdentityParts): Identity {
  const { scenario, priors, design = 'priors' } = parts;
  const atScale = (members: number): number => Math.max(1, Math.round(members / scenario.scale));
  return {
    case: parts.case,
    caseHash: parts.caseHash,
    world: createHash('sha256').update(canonical({ scenario, priors })).digest('hex').slice(0, 16),
    engine: parts.engine,
    format: FORMAT,
    seed: parts.seed,
    start: scenario.start,
    scale: scenario.scale,
    members: scenario.formations.reduce((sum, { members }) => sum + atScale(members), 0),
    days: scenario.days,
    design,
  };
}

const LABELS: Record<keyof Identity, string> = {
  case: 'the case',
  caseHash: 'the hash of the case',
  world: 'the hash of scenario and priors',
  engine: 'the version of the engine',
  format: 'the format of the file',
  seed: 'the seed',
  start: 'the date of day 0',
  scale: 'the scale',
  members: 'the number of members',
  days: 'the number of days',
  design: 'the design',
};

/** The identity as rows of `meta`. */
export function metaOf(identity: Identity): [string, string][] {
  return Object.keys(LABELS).map((key) => [key, String(identity[key as keyof Identity])]);
}

/** Refuses a file that holds another ensemble, with both values of everything that differs. */
export function assertSame(file: string, held: ReadonlyMap<string, string>, asked: Identity): void {
  const wanted = metaOf(asked);
  const differing = wanted.filter(([key, value]) => held.get(key) !== value);
  if (differing.length === 0) return;
  const lines = differing.map(
    ([key, value]) =>
      `  ${LABELS[key as keyof Identity]}: the file holds ${held.get(key) ?? 'none'}, asked for ${value}`,
  );
  throw new StoreError(WRONG_FILE, `${file} holds another ensemble; name another file\n${lines.join('\n')}`);
}

/** JSON with sorted keys, so that equal data gives equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'number' && !Number.isFinite(inner)) return String(inner);
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    if (inner instanceof Map) return [...inner.entries()];
    if (ArrayBuffer.isView(inner)) return Array.from(inner as unknown as ArrayLike<number>);
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
