import { byRank, number, share, choice } from '../parameter.ts';

export const force = {
  share: byRank({
    says: 'Share of the force that holds each rank.', unit: 'share', symbol: 'ranks', kind: 'coded',
    usual: [0.016, 0.065, 0.122, 0.285, 0.512], range: [0, 1], most: 1, claims: ['R2-01'],
  }),
  line: byRank({
    says: 'Share of a rank that holds troops; the rest is staff, without subordinates.', unit: 'share', symbol: 'line_r',
    kind: 'coded', usual: [0.3, 0.5, 0.7, 0.85, 1], range: [0.1, 1], most: 1,
  }),
  weight: byRank({
    says: 'Strength of one member: how much his conduct counts for the fate of the regime.', unit: 'strength', symbol: 'w_r',
    kind: 'assumption', usual: [12, 5, 2, 1, 0.5], range: [0.25, 24], most: 1000, claims: ['R1-02'],
  }),
  staffFactor: share({
    says: 'Strength of a staff post as a fraction of a line post of the same rank.', unit: 'fraction', kind: 'assumption',
    usual: 0.3, range: [0.1, 1], claims: ['R2-08'],
  }),
  withheld: share({
    says: 'Strength that a member who withholds takes from the regime.', unit: 'fraction', symbol: 'ω', kind: 'assumption',
    usual: 0.7, range: [0.4, 1],
  }),
  gone: share({
    says: 'Strength that a deserter takes from the regime.', unit: 'fraction', symbol: 'a_des', kind: 'assumption',
    usual: 0.7, range: [0.4, 1],
  }),
  ties: choice({
    says: 'How peers are tied: small-world (garrison and cohort rings, some rewired) or random (Poisson degrees).',
    unit: 'word', kind: 'assumption', options: ['small-world', 'random', 'none'], usual: 'small-world',
  }),
  peers: number({
    says: 'Peer ties of a member, on average.', unit: 'ties', kind: 'assumption', usual: 8, range: [4, 16], most: 60,
  }),
  rewired: share({
    says: 'Share of peer ties that lead to a random member of the same rank instead of a neighbour.', unit: 'share',
    kind: 'assumption', usual: 0.1, range: [0.02, 0.3],
  }),
  abroad: byRank({
    says: 'Share of a rank posted abroad.', unit: 'share', kind: 'coded', usual: [0.02, 0.01, 0.003, 0.001, 0],
    range: [0, 0.05], most: 1, claims: ['R2-11'],
  }),
  ideologyMean: byRank({
    says: 'Worth that a member sees in the regime for its own sake, on average.', unit: 'career-years', symbol: 'a_i',
    kind: 'assumption', usual: [0.4, 0.3, 0.2, 0.15, 0.1], range: [-1, 1], least: -100, most: 100, claims: ['R2-02'],
  }),
  ideologySd: byRank({
    says: 'How far members of a rank differ in ideology.', unit: 'career-years', kind: 'assumption',
    usual: [0.8, 0.6, 0.5, 0.4, 0.4], range: [0, 1.5], most: 100, claims: ['R2-02'],
  }),
  inGroupWorth: number({
    says: 'Worth of rule by his own group to a member of the in-group.', unit: 'career-years', kind: 'coded', usual: 6,
    range: [3, 8], most: 100,
  }),
  inGroupSensitivity: number({
    says: 'Sensitivity of an in-group member as a fraction of another.', unit: 'fraction', kind: 'coded', usual: 0.3,
    range: [0.1, 1], most: 10,
  }),
};
