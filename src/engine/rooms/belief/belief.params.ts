import { byRank, choice, number, onOff, share } from '../../parameter.ts';

export const belief = {
  rule: choice({
    says: 'How a member forms his belief: bayes (learns from signals and survival) or share (reads the observed share).',
    unit: 'word', kind: 'assumption', options: ['bayes', 'share'], usual: 'bayes', claims: ['R2-12', 'R2-13'],
  }),
  learning: onOff({
    says: 'Survival in the open teaches how strong the regime is.', unit: 'on or off', kind: 'assumption', usual: true,
    claims: ['R2-01'],
  }),
  priorMean: number({
    says: 'Public prior mean of the share that must move for the regime to fall.', unit: 'share', symbol: 'μ',
    kind: 'assumption', usual: 0.5, range: [0.4, 0.6], least: -5, most: 5, claims: ['R2-01'],
  }),
  priorSd: number({
    says: 'Public doubt about it (sd).', unit: 'share', symbol: 'σ0', kind: 'assumption', usual: 0.15, range: [0.1, 0.2],
    least: 0.001, most: 10,
  }),
  signalSd: number({
    says: 'Noise of what a member sees for himself (sd).', unit: 'share', symbol: 'σx', kind: 'assumption', usual: 0.12,
    range: [0.08, 0.2], least: 0.001, most: 10,
  }),
  street: number({
    says: 'What a full street is worth, as a share that need not move.', unit: 'share', symbol: 'b_P', kind: 'assumption',
    usual: 0.3, range: [0.2, 0.4], most: 5, claims: ['R2-15', 'R2-16'],
  }),
  recognition: number({
    says: 'What recognition by every state is worth.', unit: 'share', symbol: 'b_X', kind: 'assumption', usual: 0.05,
    range: [0, 0.1], most: 5, claims: ['R1-11', 'R2-10', 'R2-17'],
  }),
  threat: number({
    says: 'What a certain intervention would be worth in the minds of members.', unit: 'share', symbol: 'b_F',
    kind: 'assumption', usual: 0.1, range: [0, 0.15], most: 5, claims: ['R1-13'],
  }),
  patron: number({
    says: 'What a committed patron is worth to the regime.', unit: 'share', symbol: 'b_S', kind: 'assumption', usual: 0.1,
    range: [0.05, 0.15], most: 5, claims: ['R1-08'],
  }),
  horizonSd: number({
    says: 'How far the index may move within a member\'s horizon of 30 days (sd).', unit: 'share', symbol: 'σ_h',
    kind: 'assumption', usual: 0.06, range: [0.03, 0.09], most: 5,
  }),
  fading: number({
    says: 'Fading of what survival taught.', unit: 'share per day', symbol: 'δ', kind: 'assumption', usual: 0.0015,
    range: [0, 0.003], most: 1,
  }),
  near: share({
    says: 'Weight of the near circle against what is public.', unit: 'share', symbol: 'λ_loc', kind: 'assumption', usual: 0.25,
    range: [0.15, 0.4],
  }),
  commander: number({
    says: 'Weight of the own commander in the near circle, in peers.', unit: 'peers', kind: 'assumption', usual: 2,
    range: [0, 4], most: 100,
  }),
  dissent: share({
    says: 'Worth of a trusted peer\'s private dissent in the near circle.', unit: 'share', symbol: 'ψ', kind: 'assumption',
    usual: 0.15, range: [0, 0.3], claims: ['R2-12'],
  }),
  assembly: byRank({
    says: 'Share of a rank that can see each other, at a sit-in or an address.', unit: 'share', symbol: 'G_t', kind: 'coded',
    usual: [0, 0, 0, 0, 0], range: [0, 0.8], most: 1,
  }),
  call: number({
    says: 'Share that a fully costly public call adds to what members expect.', unit: 'share', symbol: 'claim',
    kind: 'assumption', usual: 0.1, range: [0, 0.2], most: 5, claims: ['R2-08', 'R2-12', 'R2-13'],
  }),
  fade: share({
    says: 'Credit that a failed call costs the next ones.', unit: 'share', kind: 'assumption', usual: 0.5, range: [0.2, 0.8],
    claims: ['R2-13'],
  }),
  momentum: onOff({
    says: 'The change of the last week counts for what members expect.', unit: 'on or off', kind: 'assumption', usual: true,
  }),
  survivedShare: number({
    says: 'Largest share that had moved against the regime before the first day, and it stood.', unit: 'share',
    symbol: 'y_min,0', kind: 'coded', usual: 0, range: [0, 0.2], most: 5,
  }),
  survivedStreet: share({
    says: 'Street on the worst day that the regime survived before the first day.', unit: 'share', symbol: 'y_min,0',
    kind: 'coded', usual: 0, range: [0, 0.8],
  }),
};
