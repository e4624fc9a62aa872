import { byRank, number, share } from '../../parameter.ts';

export const hardship = {
  streetStart: share({
    says: 'Street mobilisation on the first morning.', unit: 'share', symbol: 'P_0', kind: 'coded', usual: 0.3, range: [0, 0.8],
    claims: ['R2-15'],
  }),
  recruit: number({
    says: 'How fast wants and sparks bring people out.', unit: 'per day', kind: 'assumption', usual: 0.12, range: [0.08, 0.2],
    most: 10, claims: ['R2-16'],
  }),
  fatigue: share({
    says: 'Share of the street that goes home each day.', unit: 'per day', kind: 'assumption', usual: 0.05,
    range: [0.03, 0.08], claims: ['R2-15'],
  }),
  sparkStart: number({
    says: 'Spark that is always there, without a march.', unit: 'spark', symbol: 's0', kind: 'assumption', usual: 0.3,
    range: [0.1, 0.5], most: 10,
  }),
  streetNoise: number({
    says: 'Daily noise of the street.', unit: 'share', symbol: 'σ_P', kind: 'assumption', usual: 0.04, range: [0, 0.08], most: 1,
  }),
  wantsStart: share({
    says: 'Wants of the members\' kin on the first morning (0 none, 1 ruin).', unit: 'share', symbol: 'H_0', kind: 'coded',
    usual: 0.6, range: [0.2, 0.9], claims: ['R2-16'],
  }),
  wantsMean: share({
    says: 'Level to which wants return.', unit: 'share', kind: 'assumption', usual: 0.6, range: [0.2, 0.9], claims: ['R2-16'],
  }),
  wantsSpeed: share({
    says: 'Share of the gap to that level that closes each day.', unit: 'per day', kind: 'assumption', usual: 0.01,
    range: [0.005, 0.05],
  }),
  wantsNoise: number({
    says: 'Daily noise of wants.', unit: 'share', kind: 'assumption', usual: 0.01, range: [0, 0.03], most: 1,
  }),
  wantsCost: number({
    says: 'Cost of serving per unit of sensitivity and wants.', unit: 'career-years', symbol: 'η_H', kind: 'assumption',
    usual: 0.6, range: [0.3, 1], most: 100, claims: ['R2-16'],
  }),
  crowdCost: number({
    says: 'Cost of being ordered against the crowd, per unit of sensitivity and street.', unit: 'career-years', symbol: 'η_P',
    kind: 'assumption', usual: 1.4, range: [1, 2], most: 100, claims: ['R1-12', 'R2-15'],
  }),
  sensitivity: byRank({
    says: 'Sensitivity to the wants of kin and to orders against the crowd (log-normal mean).', unit: 'factor', symbol: 's_i',
    kind: 'assumption', usual: [0.3, 0.5, 0.8, 1.1, 1.2], range: [0.1, 2], most: 100,
  }),
  sensitivitySpread: number({
    says: 'How far members of a rank differ in sensitivity (sd of the logarithm).', unit: 'log', kind: 'assumption', usual: 0.6,
    range: [0.3, 0.9], most: 3,
  }),
};
