import { number, share } from '../../parameter.ts';

export const surveillance = {
  informants: share({
    says: 'Density of informants that the regime\'s own service keeps in the ranks.', unit: 'share', symbol: 'ι', kind: 'lever',
    usual: 0.12, range: [0.03, 0.2], claims: ['R1-08', 'R1-09'],
  }),
  patronMen: share({
    says: 'Density that a committed patron\'s embedded men add.', unit: 'share', kind: 'assumption', usual: 0.06,
    range: [0, 0.12], claims: ['R1-08', 'R1-09'],
  }),
  patron: number({
    says: 'Stance of the foreign patron: -1 pulls the plug, 0 abstains, 1 commits.', unit: 'stance', symbol: 'patron_t',
    kind: 'lever', usual: 1, range: [-1, 1], least: -1, most: 1, claims: ['R1-08', 'R1-09'],
  }),
  trust: share({
    says: 'Chance that a tie is trusted where nobody watches.', unit: 'chance', symbol: 'trust0', kind: 'assumption', usual: 0.8,
    range: [0.6, 0.9],
  }),
  distrust: number({
    says: 'How fast trust falls with the density of informants.', unit: 'per share', kind: 'assumption', usual: 5, range: [3, 8],
    most: 100, claims: ['R1-08'],
  }),
  contacts: number({
    says: 'New soundings by a plotter.', unit: 'per day', kind: 'assumption', usual: 0.25, range: [0.1, 0.5], most: 100,
  }),
  tradecraft: share({
    says: 'Cut in the exposure of each sounding.', unit: 'share', kind: 'assumption', usual: 0.5, range: [0.2, 0.8],
  }),
  punishment: number({
    says: 'Punishment and reprisal on kin if caught.', unit: 'career-years', symbol: 'K', kind: 'lever', usual: 8, range: [5, 12],
    most: 1000, claims: ['R1-08', 'R2-09'],
  }),
  capture: share({
    says: 'Chance of capture on open defection.', unit: 'chance', symbol: 'cap', kind: 'assumption', usual: 0.9,
    range: [0.7, 0.95], claims: ['R1-09'],
  }),
  captureAbroad: share({
    says: 'The same for a member posted abroad.', unit: 'chance', symbol: 'cap', kind: 'assumption', usual: 0.03,
    range: [0, 0.1], claims: ['R2-11'],
  }),
  refusalBase: share({
    says: 'Chance that withholding is punished where nobody watches.', unit: 'chance', symbol: 'π0', kind: 'assumption',
    usual: 0.06, range: [0.03, 0.1],
  }),
  refusalWatched: number({
    says: 'Added chance per unit of informants.', unit: 'per share', symbol: 'π1', kind: 'assumption', usual: 0.8,
    range: [0.4, 1.2], most: 100,
  }),
};
