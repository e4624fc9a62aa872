import { byRank, number, onOff, share } from '../../parameter.ts';

export const rents = {
  mean: byRank({
    says: 'Rents of a rank over the horizon (log-normal mean).', unit: 'career-years', symbol: 'ρ_r', kind: 'assumption',
    usual: [5, 1.8, 0.6, 0.2, 0.05], range: [0, 10], most: 1000, claims: ['R1-03', 'R1-04', 'R1-05', 'R2-03'],
  }),
  spread: number({
    says: 'How unequally rents fall within a rank (sd of the logarithm).', unit: 'log', kind: 'assumption', usual: 0.7,
    range: [0.4, 1], most: 3, claims: ['R2-03'],
  }),
  culpabilityLink: number({
    says: 'Correlation of rents with culpability.', unit: 'correlation', kind: 'assumption', usual: 0.6, range: [0, 0.9],
    least: -1, most: 1, claims: ['R1-05', 'R2-04'],
  }),
  horizon: number({
    says: 'Regime\'s expected horizon in years divided by five; multiplies rents only.', unit: 'factor', symbol: 'κ', kind: 'coded',
    usual: 1, range: [0.2, 1.2], most: 1.2,
  }),
  provision: number({
    says: 'Food and housing that a member keeps while he stays.', unit: 'career-years', kind: 'lever', usual: 0.6,
    range: [0.3, 0.9], most: 100, claims: ['R2-16'],
  }),
  keep: share({
    says: 'Share of rents that a withholder keeps.', unit: 'share', kind: 'coded', usual: 0.75, range: [0.6, 1],
  }),
  exposed: byRank({
    says: 'Share of a rank\'s rents that falls with the revenue; less where the regime shields a rank.', unit: 'share',
    symbol: 'share_r', kind: 'coded', usual: [1, 1, 1, 1, 1], range: [0, 1], most: 1,
  }),
  sanctionCut: share({
    says: 'Share of revenue lost when every state recognises the challenger.', unit: 'share', kind: 'assumption', usual: 0.25,
    range: [0, 0.5], claims: ['R1-11'],
  }),
  revenueSpeed: share({
    says: 'Share of the gap between revenue and what sanctions leave that closes each day.', unit: 'per day',
    kind: 'assumption', usual: 0.02, range: [0.005, 0.1],
  }),
  revenueNoise: number({
    says: 'Daily noise of revenue.', unit: 'share', kind: 'assumption', usual: 0.005, range: [0, 0.03], most: 1,
  }),
  glue: onOff({
    says: 'Rents raise the worth of serving.', unit: 'on or off', kind: 'assumption', usual: true, claims: ['R1-03', 'R2-04'],
  }),
  trap: onOff({
    says: 'Rents come with culpability.', unit: 'on or off', kind: 'assumption', usual: true, claims: ['R1-05', 'R1-06'],
  }),
};
