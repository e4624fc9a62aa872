const ONE_PRESS_MS = 500;

/** While it is open, Ctrl-C asks to stop in order; a second one stops at once. */
export interface Interrupt {
  readonly signal: AbortSignal;
  close(): void;
}

/** Listens for Ctrl-C and for a polite request to end. */
export function listenForInterrupt(onFirst: () => void): Interrupt {
  const controller = new AbortController();
  let first = 0;
  const hear = (): void => {
    const now = performance.now();
    if (first === 0) {
      first = now;
      onFirst();
      controller.abort();
      // A shell and its parent may both pass on one press of the key.
    } else if (now - first > ONE_PRESS_MS) process.exit(130);
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  const close = (): void => {
    process.off('SIGINT', hear);
    process.off('SIGTERM', hear);
  };
  return { signal: controller.signal, close };
}
