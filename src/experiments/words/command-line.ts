/** What a command line says of a world and its luck, as its options are named. */
export interface Asked {
  readonly scale?: number | undefined;
  readonly days?: number | undefined;
  readonly until?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  readonly event?: readonly string[] | undefined;
  readonly drop?: readonly string[] | undefined;
}

/** A command line with quotes where a shell needs them. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}

/** The command that gives the same answer anywhere. */
export function runAgain(
  caseName: string,
  asked: Asked & { readonly histories: number; readonly seed: number },
): string {
  const luck = ['--histories', String(asked.histories), '--seed', String(asked.seed)];
  return commandLine(['fealty', 'run', caseName, ...luck, ...sizeAndChanges(asked)]);
}

/** The words that give this world, whatever the luck. */
export function sizeAndChanges(asked: Asked): string[] {
  const once = (['scale', 'days', 'until'] as const).flatMap((name) =>
    asked[name] === undefined ? [] : [`--${name}`, String(asked[name])],
  );
  return [...once, ...changeWords(asked)];
}

/** The words that change a world as it is asked for. */
export function changeWords(asked: Asked): string[] {
  return (['set', 'without', 'event', 'drop'] as const).flatMap((option) =>
    (asked[option] ?? []).flatMap((value) => [`--${option}`, value]),
  );
}
