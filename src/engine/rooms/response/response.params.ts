import { number, share } from '../../parameter.ts';

export const response = {
  arrestRate: share({
    says: 'Most that the chance of arresting the leader can be.', unit: 'per day', kind: 'assumption', usual: 0.05,
    range: [0, 0.1], claims: ['R1-10', 'R2-18'],
  }),
  arrestGain: number({
    says: 'Gain of leaving the opposition without a focal point.', unit: 'index', kind: 'assumption', usual: 0.5, range: [0.3, 0.7],
    most: 10, claims: ['R1-10'],
  }),
  arrestStreet: number({
    says: 'How much the street deters an arrest.', unit: 'index', symbol: 'η_b', kind: 'assumption', usual: 0.4, range: [0.2, 0.6],
    most: 10, claims: ['R1-12'],
  }),
  arrestRecognition: number({
    says: 'How much recognition abroad deters an arrest.', unit: 'index', symbol: 'η_X', kind: 'assumption', usual: 0.3,
    range: [0.1, 0.5], most: 10, claims: ['R2-18'],
  }),
  arrestThreat: number({
    says: 'How much the threat of force deters an arrest.', unit: 'index', symbol: 'η_F', kind: 'assumption', usual: 0.3,
    range: [0.1, 0.5], most: 10, claims: ['R2-18', 'R1-13'],
  }),
  arrestScale: number({
    says: 'How sharply the regime weighs gain against cost.', unit: 'index', kind: 'assumption', usual: 0.2, range: [0.1, 0.4],
    least: 0.001, most: 10,
  }),
  backlash: share({
    says: 'Street that an arrest of the leader adds, once.', unit: 'share', kind: 'assumption', usual: 0.15, range: [0.05, 0.3],
    claims: ['R1-12'],
  }),
  backlashDays: number({
    says: 'Days for which the arrest doubles the standing spark.', unit: 'days', kind: 'assumption', usual: 14, range: [7, 30],
    most: 1000, whole: true, claims: ['R1-12'],
  }),
  payStep: share({
    says: 'Revenue that one act of paying the ranks adds.', unit: 'share', kind: 'lever', usual: 0.05, range: [0, 0.15],
  }),
  payReserve: number({
    says: 'Revenue that the regime can spend on such acts in all.', unit: 'share', kind: 'coded', usual: 0.15, range: [0, 0.5],
    most: 10,
  }),
  payTrigger: share({
    says: 'Dissent in the ranks, as informants know it, above which the regime pays.', unit: 'share', kind: 'assumption',
    usual: 0.3, range: [0.1, 0.6],
  }),
  payEvery: number({
    says: 'Days between two such acts, at the least.', unit: 'days', kind: 'assumption', usual: 30, range: [7, 90], least: 1,
    most: 10000, whole: true,
  }),
  purgeTrigger: share({
    says: 'Dissent among line officers above which the regime purges.', unit: 'share', kind: 'assumption', usual: 0.15,
    range: [0.05, 0.5],
  }),
  purgeShare: share({
    says: 'Share of line generals and field officers that one purge moves to staff.', unit: 'share', kind: 'lever', usual: 0.02,
    range: [0, 0.1],
  }),
  purgeEvery: number({
    says: 'Days between two purges, at the least.', unit: 'days', kind: 'assumption', usual: 60, range: [14, 180], least: 1,
    most: 10000, whole: true,
  }),
  oathTrigger: number({
    says: 'Size of a call above which the regime answers with a public oath.', unit: 'call', kind: 'assumption', usual: 0.2,
    range: [0.05, 0.5], most: 10, claims: ['R2-09'],
  }),
  oathEvery: number({
    says: 'Days between two oaths, at the least.', unit: 'days', kind: 'assumption', usual: 14, range: [7, 60], least: 1,
    most: 10000, whole: true,
  }),
  oathDays: number({
    says: 'Days for which an oath weakens calls.', unit: 'days', kind: 'assumption', usual: 7, range: [3, 14], most: 1000,
    whole: true,
  }),
  oathCut: share({
    says: 'What is left of the worth of a call while an oath is fresh.', unit: 'fraction', kind: 'assumption', usual: 0.5,
    range: [0.25, 1],
  }),
};
