import { byForum, byRank, number, share } from '../../parameter.ts';

export const accountability = {
  severity: byForum({
    says: 'Punishment in each forum for full culpability.', unit: 'career-years', symbol: 'severity_f', kind: 'lever',
    usual: [8, 5, 12], range: [2.5, 18], most: 1000, claims: ['R1-06', 'R2-06'],
  }),
  prosecute: byForum({
    says: 'Chance that a forum prosecutes once the opposition holds the institutions.', unit: 'chance', symbol: 'prosecute_f',
    kind: 'lever', usual: [0.6, 0.6, 0.6], range: [0.3, 0.9], most: 1, claims: ['R1-06', 'R2-06'],
  }),
  rights: byRank({
    says: 'Culpability for rights crimes (log-normal mean).', unit: 'share of full', symbol: 'k_if', kind: 'assumption',
    usual: [0.35, 0.25, 0.15, 0.1, 0.04], range: [0, 0.6], most: 10, claims: ['R1-05', 'R1-06'],
  }),
  corruption: byRank({
    says: 'Culpability for corruption (log-normal mean).', unit: 'share of full', symbol: 'k_if', kind: 'assumption',
    usual: [0.6, 0.35, 0.12, 0.05, 0.02], range: [0, 0.9], most: 10, claims: ['R1-05', 'R2-03'],
  }),
  extradition: byRank({
    says: 'Culpability for trafficking, before a foreign court (log-normal mean).', unit: 'share of full', symbol: 'k_if',
    kind: 'assumption', usual: [0.25, 0.08, 0.02, 0.01, 0.002], range: [0, 0.5], most: 10, claims: ['R1-05', 'R1-06'],
  }),
  spread: number({
    says: 'How far members of a rank differ in culpability (sd of the logarithm).', unit: 'log', kind: 'assumption', usual: 0.6,
    range: [0.3, 0.9], most: 3,
  }),
  relief: share({
    says: 'Share of his exposure that a withholder is spared.', unit: 'share', kind: 'coded', usual: 0.4, range: [0.2, 0.9],
  }),
  standing: number({
    says: 'Standing of a withholder under the new government.', unit: 'career-years', kind: 'coded', usual: 0.3, range: [0, 1],
    least: -100, most: 100,
  }),
};
