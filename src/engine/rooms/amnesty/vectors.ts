/**
 * Expected discounted punishment as a share of the whole, h = λ / (λ + r) · (1 − e^(−(λ + r) T)), computed in Python with
 * NumPy apart from this code: hazard of reversal and discount a year, years exposed, share.
 */
export const REVERSAL_VECTORS = [
  { hazard: 0, discount: 0.1, years: 30, share: 0 },
  { hazard: 0.047, discount: 0.1, years: 30, share: 0.31584154162240813 },
  { hazard: 0.08, discount: 0.1, years: 30, share: 0.4424370751366166 },
  { hazard: 0.08, discount: 0.05, years: 30, share: 0.6029280544948896 },
  { hazard: 0.08, discount: 0.1, years: 10, share: 0.3709782719015171 },
  { hazard: 0.5, discount: 0.1, years: 30, share: 0.8333333206416836 },
  { hazard: 1e6, discount: 0.1, years: 30, share: 0.99999990000001 },
] as const;
