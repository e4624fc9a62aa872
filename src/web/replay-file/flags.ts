import type { Differences } from '../state/ask.ts';

/** What is different from the case as written, as on a command line. */
export function flagsOf({ set, without, event, drop }: Differences): string[] {
  const flags = (name: string, values: readonly string[]): string[] => values.map((value) => `--${name} ${value}`);
  return [...flags('set', set), ...flags('without', without), ...flags('event', event), ...flags('drop', drop)];
}

/** The differences that flags stand for; what is none of them is left out. */
export function differencesOf(flags: readonly string[]): Differences {
  const values = (name: string): string[] =>
    flags.flatMap((flag) => (flag.startsWith(`--${name} `) ? [flag.slice(name.length + 3)] : []));
  return { set: values('set'), without: values('without'), event: values('event'), drop: values('drop') };
}
