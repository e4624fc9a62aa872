/** What a page shows as typed and seen: files to be saved, and commands with what they print. */
export type Shown =
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'command';
      readonly line: number;
      readonly command: string;
      readonly output: readonly string[];
      readonly exit: number;
    };

/**
 * Fenced blocks of a page, in order: `yaml my.yaml` is a file to save, `console` holds commands after `$ ` and what they
 * print; `console exit=2` says that the last of them fails.
 */
export function shownOn(page: string): Shown[] {
  const lines = page.split('\n');
  return lines.flatMap((line, at) => {
    const [, language, rest = ''] = /^```(yaml|console)(?: (.*))?$/.exec(line) ?? [];
    if (language === undefined) return [];
    const end = lines.indexOf('```', at + 1);
    const inside = lines.slice(at + 1, end);
    if (language === 'yaml')
      return rest === '' ? [] : [{ kind: 'file' as const, name: rest, text: `${inside.join('\n')}\n` }];
    return commandsOf(inside, at + 2, Number(/exit=(\d+)/.exec(rest)?.[1] ?? 0));
  });
}

function commandsOf(inside: readonly string[], first: number, exit: number): Shown[] {
  const starts = inside.flatMap((line, at) => (line.startsWith('$ ') ? [at] : []));
  return starts.map((start, nth) => {
    const end = starts[nth + 1] ?? inside.length;
    const command = inside[start]!.slice(2);
    const output = inside.slice(start + 1, end);
    return { kind: 'command', line: first + start, command, output, exit: end === inside.length ? exit : 0 };
  });
}

/** A line of an output that stands for any number of lines; at the end of a line it stands for the rest of the line. */
const LEFT_OUT = '…';

/** The first line that is shown and was not printed, or undefined where all were, in order and with nothing between. */
export function notPrinted(shown: readonly string[], printed: readonly string[]): string | undefined {
  let at = 0;
  let gap = false;
  for (const line of shown) {
    if (line === LEFT_OUT) {
      gap = true;
      continue;
    }
    const found = gap ? printed.findIndex((said, k) => k >= at && same(line, said)) : at;
    if (found < 0 || !same(line, printed[found] ?? LEFT_OUT)) return line;
    at = found + 1;
    gap = false;
  }
  return gap || at >= printed.length ? undefined : `the end, where there is: ${printed[at]}`;
}

function same(shown: string, printed: string): boolean {
  if (shown.trimEnd() === printed.trimEnd()) return true;
  return shown.endsWith(LEFT_OUT) && printed.startsWith(shown.slice(0, -1));
}

/** The words of a command as a shell would split them; quotes may be single. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2]!);
}
