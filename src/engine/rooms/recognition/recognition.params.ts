import { share } from '../../parameter.ts';

export const recognition = {
  streetNeeded: share({
    says: 'Street below which no state follows its bloc in recognising.',
    unit: 'share',
    kind: 'assumption',
    usual: 0.2,
    range: [0.05, 0.4],
    claims: ['R2-17'],
  }),
  threat: share({
    says: 'Believed chance that a foreign state intervenes by force.',
    unit: 'chance',
    symbol: 'F_t',
    kind: 'lever',
    usual: 0,
    range: [0, 0.3],
    claims: ['R1-13', 'R1-14'],
  }),
};
