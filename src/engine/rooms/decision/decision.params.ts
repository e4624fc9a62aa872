import { byRank, number, onOff, share } from '../../parameter.ts';

export const decision = {
  attention: share({
    says: 'Chance per day that a member reconsiders.', unit: 'per day', kind: 'assumption', usual: 1 / 3, range: [0.1, 1],
    least: 0.01,
  }),
  goOpen: share({
    says: 'Chance per day that a plotter goes open.', unit: 'per day', symbol: 'g', kind: 'assumption', usual: 0.15,
    range: [0.05, 0.3],
  }),
  openSameDay: onOff({
    says: 'Who decides to turn goes open the same evening, without plotting.', unit: 'on or off', kind: 'assumption',
    usual: false,
  }),
  abandon: number({
    says: 'How much better another line must be before a plotter gives up.', unit: 'career-years', kind: 'assumption',
    usual: 0.2, range: [0, 0.5], most: 100,
  }),
  safety: share({
    says: 'Safety in numbers: how much the peers who moved protect.', unit: 'share', symbol: 'nums', kind: 'assumption',
    usual: 0.6, range: [0.3, 0.9],
  }),
  cohesion: share({
    says: 'Pull of the commander.', unit: 'share', kind: 'assumption', usual: 0.6, range: [0.4, 0.8],
  }),
  bond: number({
    says: 'Worth of the bond with a commander.', unit: 'career-years', kind: 'assumption', usual: 2, range: [1, 3], most: 100,
  }),
  carry: onOff({
    says: 'Commanders carry units: the bond with the commander and the following that he expects count.', unit: 'on or off',
    kind: 'assumption', usual: true,
  }),
  protectionLimit: share({
    says: 'Most protection that numbers and following can give.', unit: 'share', kind: 'assumption', usual: 0.95,
    range: [0.8, 1],
  }),
  refusalFollowed: share({
    says: 'Punishment of withholding, as a fraction, once the commander has moved.', unit: 'fraction', kind: 'assumption',
    usual: 0.3, range: [0.1, 1],
  }),
  withhold: onOff({
    says: 'Withholding is possible: to stay at the post and not repress.', unit: 'on or off', kind: 'assumption', usual: true,
  }),
  desert: onOff({
    says: 'Desertion is possible.', unit: 'on or off', kind: 'assumption', usual: true,
  }),
  mayLeave: byRank({
    says: 'Whether members of a rank find opportunities to leave.', unit: '0 or 1', kind: 'assumption', usual: [0, 0, 1, 1, 1],
    range: [0, 1], most: 1,
  }),
  out: byRank({
    says: 'Worth of life after exit.', unit: 'career-years', symbol: 'out_r', kind: 'assumption',
    usual: [-2, -1, -0.3, 0.4, 0.8], range: [-2.5, 1.3], least: -100, most: 100, claims: ['R2-16'],
  }),
  outAbroad: number({
    says: 'Worth of life of a member who turned abroad, if the regime stands.', unit: 'career-years', symbol: 'out_ab',
    kind: 'assumption', usual: 0.5, range: [0, 1], least: -100, most: 100, claims: ['R2-11'],
  }),
  captureExit: share({
    says: 'Chance of being caught leaving, on average (uniform from 0 to twice this).', unit: 'chance', symbol: 'capExit',
    kind: 'lever', usual: 0.2, range: [0.1, 0.3], most: 0.5,
  }),
  punishmentExit: number({
    says: 'Cost of being caught leaving.', unit: 'career-years', symbol: 'K_exit', kind: 'lever', usual: 6, range: [4, 8],
    most: 1000,
  }),
  escape: share({
    says: 'Share of his exposure that follows a deserter.', unit: 'share', kind: 'assumption', usual: 0.5, range: [0, 1],
  }),
  nearGate: share({
    says: 'Share of members with an opportunity at the gate, where a formation does not say.', unit: 'share', symbol: 'near_i',
    kind: 'coded', usual: 0.15, range: [0.08, 0.5],
  }),
  opportunity: share({
    says: 'Chance per day of an opportunity to leave, everywhere.', unit: 'per day', symbol: 'x0', kind: 'coded', usual: 0.0001,
    range: [0, 0.001],
  }),
};
