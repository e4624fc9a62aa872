import type { Explanation } from '../../../experiments/explain/explain.ts';

/** A share of strength: what he believes, what anybody can see, or what each keeps to himself. */
export interface Face {
  readonly what: 'believed' | 'seen' | 'hidden';
  readonly id: 'believed' | 'moved' | 'open' | 'dissent' | 'opposed' | 'silent';
  readonly share: number;
}

/** What he believes beside what is open and what is hidden, as shares of the strength of the whole force. */
export function facesOf({ belief, truth }: Pick<Explanation, 'belief' | 'truth'>): Face[] {
  const believed = belief.on ? [{ what: 'believed', id: 'believed', share: belief.expected } as const] : [];
  return [
    ...believed,
    { what: 'seen', id: 'moved', share: truth.mobilised },
    { what: 'seen', id: 'open', share: truth.open },
    { what: 'hidden', id: 'dissent', share: truth.dissent },
    { what: 'hidden', id: 'opposed', share: truth.opposed },
    { what: 'hidden', id: 'silent', share: truth.opposed * truth.hidden },
  ];
}
