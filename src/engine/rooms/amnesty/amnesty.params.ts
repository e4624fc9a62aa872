import { byForum, byRank, byStatus, choice, number, onOff, share, STATUSES } from '../../parameter.ts';

export const amnesty = {
  coverage: byForum({
    says: 'Share of the exposure in each forum that the amnesty covers.', unit: 'share', symbol: 'c_f', kind: 'lever',
    usual: [0, 1, 1], range: [0, 1], most: 1, claims: ['R1-01', 'R2-14', 'R2-06'],
  }),
  waiver: onOff({
    says: 'The foreign state waives its own prosecution; without that no domestic law covers extradition.', unit: 'on or off',
    kind: 'lever', usual: false, claims: ['R1-06'],
  }),
  blanket: onOff({
    says: 'The amnesty covers those who stay, too.', unit: 'on or off', kind: 'lever', usual: false, claims: ['R2-14'],
  }),
  open: onOff({
    says: 'The offer stands for whoever has not turned yet; off after its deadline.', unit: 'on or off', kind: 'lever',
    usual: true, claims: ['R1-01'],
  }),
  status: choice({
    says: 'Legal status of the amnesty.', unit: 'word', kind: 'lever', options: STATUSES, usual: 'first-reading',
    claims: ['R2-05', 'R2-14'],
  }),
  credibility: byStatus({
    says: 'Chance that an amnesty of each legal status binds the day after the fall.', unit: 'chance', symbol: 'status',
    kind: 'assumption', usual: [0.2, 0.3, 0.5, 0.65, 0.8], range: [0.1, 0.95], most: 1, claims: ['R2-05', 'R2-06'],
  }),
  fate: share({
    says: 'Observed treatment of earlier defectors: how far the promise has been kept so far.', unit: 'share', kind: 'lever',
    usual: 0.7, range: [0, 1], claims: ['R2-07'],
  }),
  reversal: number({
    says: 'Hazard that a later government or court overturns the amnesty.', unit: 'per year', symbol: 'λ', kind: 'assumption',
    usual: 0.04, range: [0.01, 0.1], most: 10, claims: ['R2-05'],
  }),
  discount: number({
    says: 'How fast the future loses weight.', unit: 'per year', symbol: 'r', kind: 'assumption', usual: 0.06,
    range: [0.03, 0.12], most: 10, claims: ['R2-05'],
  }),
  exposedYears: byRank({
    says: 'Years for which a member would live under the risk of reversal.', unit: 'years', symbol: 'T_r', kind: 'assumption',
    usual: [12, 20, 30, 35, 40], range: [5, 50], most: 100, claims: ['R2-05'],
  }),
  reward: number({
    says: 'Worth of having turned, beyond what the amnesty covers.', unit: 'career-years', kind: 'lever', usual: 1,
    range: [0, 2], least: -100, most: 100, claims: ['R1-01', 'R2-07'],
  }),
};
