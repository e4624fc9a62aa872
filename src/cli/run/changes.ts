import type { RunRequest } from './request.ts';

/** In what the world that is run differs from the case as it is written. */
export interface Changes {
  readonly set: readonly string[];
  readonly without: readonly string[];
  readonly events: readonly string[];
  readonly dropped: readonly string[];
}

export function changesOf({ set = [], without = [], event = [], drop = [] }: RunRequest): Changes {
  return { set, without, events: event, dropped: drop };
}

/** `changed: amnesty.status = law; without surveillance`; nothing where the case is run as it is written. */
export function changedLine({ set, without, events, dropped }: Changes): string[] {
  const words = [
    ...set.map((text) => text.replace(/\s*=\s*/, ' = ')),
    ...without.map((room) => `without ${room}`),
    ...events.map((name) => `with event ${name}`),
    ...dropped.map((name) => `without event ${name}`),
  ];
  return words.length > 0 ? [`changed: ${words.join('; ')}`] : [];
}
