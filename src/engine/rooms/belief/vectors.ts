/** A belief worked out with 50 digits in mpmath, apart from this code. */
interface Vector {
  readonly says: string;
  /** Mean and sd of the public prior, sd of the private signal. */
  readonly prior: readonly [number, number, number];
  readonly strength: number;
  readonly z: number;
  readonly index: number;
  readonly survived: number | null;
  readonly horizon: number;
  readonly chance: number;
}

const usual = [0.5, 0.15, 0.12] as const;

export const BELIEF_VECTORS: readonly Vector[] = [
  {
    says: 'the usual case',
    prior: usual,
    strength: 0.6,
    z: 0.5,
    index: 0.29,
    survived: 0.25,
    horizon: 0.06,
    chance: 0.00273735017741973,
  },
  {
    says: 'a weak signal',
    prior: usual,
    strength: 0.6,
    z: -2,
    index: 0.45,
    survived: 0.3,
    horizon: 0.06,
    chance: 0.5787243157339416,
  },
  {
    says: 'no horizon',
    prior: usual,
    strength: 0.6,
    z: 1.5,
    index: 0.29,
    survived: 0.25,
    horizon: 0,
    chance: 0.0000206493293490336,
  },
  {
    says: 'nothing learned',
    prior: usual,
    strength: 0.6,
    z: 1.5,
    index: 0.29,
    survived: null,
    horizon: 0.06,
    chance: 0.0002775061523669061,
  },
  {
    says: 'far above what he thought',
    prior: usual,
    strength: 0.6,
    z: -3,
    index: 0.9,
    survived: 0.88,
    horizon: 0.06,
    chance: 0.6486935174004469,
  },
  {
    says: 'ten sd out',
    prior: [0.4, 0.1, 0.08],
    strength: 0.45,
    z: -4,
    index: 1.05,
    survived: 1,
    horizon: 0.03,
    chance: 0.8333080463461909,
  },
  {
    says: 'thirty sd out',
    prior: [0.4, 0.01, 0.01],
    strength: 0.5,
    z: 0,
    index: 0.6505,
    survived: 0.65,
    horizon: 0.0002,
    chance: 0.814572514652011,
  },
  {
    says: 'fifty sd out, beyond the table',
    prior: [0.2, 0.01, 0.01],
    strength: 0.25,
    z: 0,
    index: 0.6101,
    survived: 0.61,
    horizon: 0,
    chance: 0.5371533696251873,
  },
  {
    says: 'only the high node above what was survived',
    prior: usual,
    strength: 0.6,
    z: 0,
    index: 0.45,
    survived: 0.5,
    horizon: 0.06,
    chance: 0.04768173293985513,
  },
  {
    says: 'clipped at 0: all nodes survived',
    prior: usual,
    strength: 0.6,
    z: 0,
    index: 0.2,
    survived: 0.5,
    horizon: 0.06,
    chance: 0,
  },
];
