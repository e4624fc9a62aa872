/** What a person was writing when he left. */
export interface Draft {
  /** What it began as: the name of a case, or of a file. */
  readonly from: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

const KEY = 'fealty-draft';

/** The draft that this browser keeps, if any. */
export function rememberedDraft(): Draft | undefined {
  try {
    const plain: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof plain !== 'object' || plain === null) return undefined;
    const { from, text, since } = plain as Record<string, unknown>;
    if (typeof from !== 'string' || typeof text !== 'string' || typeof since !== 'number') return undefined;
    return { from, text, since };
  } catch {
    return undefined;
  }
}

/** Keeps a draft; false where the browser keeps nothing, or no more. */
export function rememberDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {}
}
