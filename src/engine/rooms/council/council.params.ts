import { number, share } from '../../parameter.ts';

export const council = {
  meet: share({
    says: 'Chance per day that a table of commanders meets, where nobody watches.', unit: 'per day', kind: 'assumption',
    usual: 0.1, range: [0.02, 0.3],
  }),
  fragmentation: share({
    says: 'How far rotation, rival services or a patron\'s men keep commanders apart.', unit: 'share', kind: 'coded', usual: 0.5,
    range: [0, 1], claims: ['R1-09'],
  }),
  quorum: share({
    says: 'Share of the table that must prefer the same move.', unit: 'share', kind: 'assumption', usual: 2 / 3,
    range: [0.5, 0.9], claims: ['R2-13'],
  }),
  seats: number({
    says: 'Most seats at a table: the commander of the branch and those directly under him.', unit: 'seats', kind: 'assumption',
    usual: 12, range: [6, 24], least: 1, most: 200, whole: true,
  }),
  conveners: number({
    says: 'How many at the table are held as its conveners if the meeting is found.', unit: 'persons', kind: 'assumption',
    usual: 2, range: [1, 4], most: 200, whole: true,
  }),
  alarm: number({
    says: 'How much likelier attendees of a found meeting think detection, in soundings.', unit: 'factor', kind: 'assumption',
    usual: 3, range: [1, 6], least: 1, most: 100,
  }),
  alarmDays: number({
    says: 'How long that fear lasts.', unit: 'days', kind: 'assumption', usual: 30, range: [10, 60], most: 1000, whole: true,
  }),
};
