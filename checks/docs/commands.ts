import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { VERBS } from '../../src/cli/verbs/table.ts';
import { root } from '../house/tree.ts';
import { wordsOf } from './page.ts';

export interface Typed {
  readonly line: number;
  readonly words: readonly string[];
}

const CALL = /^(?:\$ )?(?:npm run -s fealty -- |fealty )(.+)$/;
const VERB = new RegExp(`^(${verbNames().join('|')})( |$)`);

/** Commands of a page that are meant to be typed: in code, without placeholders. */
export function typedOn(page: string): Typed[] {
  let fenced = false;
  return page.split('\n').flatMap((text, at) => {
    if (/^\s*```/.test(text)) fenced = !fenced;
    const code = fenced ? [text.trim()] : [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
    return code.flatMap(commandsIn).map((command) => ({ line: at + 1, words: wordsOf(command) }));
  });
}

function commandsIn(code: string): string[] {
  const called = CALL.exec(code)?.[1];
  const bare = VERB.test(code) && /--| (lesson-50|venezuela-2019|R[12]-\d\d|library\/)/.test(code) ? code : undefined;
  const command = (called ?? bare)?.replace(/ +#.*$/, '').trim();
  return command === undefined || /[<[…]|[A-Z]{3}/.test(command) ? [] : [command];
}

/** Why the program would not take a command, or '' where it would; nothing is run. */
export function refusal(words: readonly string[]): string {
  const program = new Command('fealty').exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
  for (const add of VERBS) add(program, () => {});
  for (const verb of program.commands) verb.action(() => {});
  try {
    program.parse(words, { from: 'user' });
    return '';
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? '' : error.message;
    return String(error);
  }
}

function verbNames(): string[] {
  const program = new Command();
  for (const add of VERBS) add(program, () => {});
  return program.commands.map((verb) => verb.name());
}

/** Paths that a page names in code and that the tree does not have. */
export function missingPaths(page: string): string[] {
  const named = [...page.matchAll(/`((?:src|library|checks|docs|bench|setup)\/[\w./*-]+)`/g)].map((match) => match[1]!);
  return named.filter((path) => !path.includes('*') && !existsSync(join(root, path)));
}
