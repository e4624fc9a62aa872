/** What a person did, to be undone and done again without end; the present is not in it. */
export interface Past<T> {
  readonly done: readonly Step<T>[];
  readonly undone: readonly Step<T>[];
}

/** A step and what the world was before it (in `done`) or after it (in `undone`). */
export interface Step<T> {
  readonly says: string;
  readonly state: T;
  /** Steps of the same gesture, such as one drag, are one step. */
  readonly gesture: string;
}

export const NO_PAST: Past<never> = { done: [], undone: [] };

/** Remembers the present before it changes; a gesture that goes on keeps the state from before it began. */
export function remembered<T>(past: Past<T>, present: T, says: string, gesture = ''): Past<T> {
  const last = past.done.at(-1);
  if (gesture !== '' && last?.gesture === gesture)
    return { done: [...past.done.slice(0, -1), { ...last, says }], undone: [] };
  return { done: [...past.done, { says, state: present, gesture }], undone: [] };
}

/** One step back: the past, and the state to return to; undefined where there is none. */
export function undone<T>(past: Past<T>, present: T): { past: Past<T>; state: T } | undefined {
  const last = past.done.at(-1);
  if (last === undefined) return undefined;
  const step = { ...last, state: present, gesture: '' };
  return { past: { done: past.done.slice(0, -1), undone: [...past.undone, step] }, state: last.state };
}

/** One step forward again. */
export function redone<T>(past: Past<T>, present: T): { past: Past<T>; state: T } | undefined {
  const next = past.undone.at(-1);
  if (next === undefined) return undefined;
  const step = { ...next, state: present, gesture: '' };
  return { past: { done: [...past.done, step], undone: past.undone.slice(0, -1) }, state: next.state };
}
