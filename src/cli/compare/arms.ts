import { Command, CommanderError } from 'commander';
import type { StudyWorld } from '../../experiments/study/study.ts';
import { changeWords } from '../../experiments/words/command-line.ts';
import { type LoadedCase, loadCase } from '../../scenario/index.ts';
import { badInput } from '../exit.ts';
import { loadOptionsOf, type WorldRequest, withDays, withWorldOptions } from '../world/request.ts';

/** One of the worlds that are compared. */
export interface ComparedArm {
  /** A, B, C or D. */
  readonly letter: string;
  readonly loaded: LoadedCase;
  /** What it is: a case, and what was changed in it. */
  readonly says: string;
}

const LETTERS = ['A', 'B', 'C', 'D'];

/**
 * Reads arms from texts such as `venezuela-2019 --set amnesty.status=law`, or `--without surveillance` alone for the case
 * of the first. What was asked of all (size, days, changes) comes first.
 */
export function readArms(texts: readonly string[], asked: WorldRequest): ComparedArm[] {
  if (texts.length < 2 || texts.length > LETTERS.length)
    throw badInput(
      'bad-usage',
      `found ${texts.length} to compare, expected two to ${LETTERS.length}: cases, or changes as in --with "--set amnesty.status=law"`,
    );
  const first = readArm(texts[0]!, undefined, asked);
  return [first, ...texts.slice(1).map((text) => readArm(text, first.name, asked))].map(({ name, request }, k) => {
    const changes = changeWords(request);
    const says = [
      ...(k > 0 && name === first.name ? ['the same'] : [name]),
      ...(changes.length > 0 ? ['with'] : []),
      ...changes,
    ];
    return { letter: LETTERS[k]!, loaded: loadCase(name, loadOptionsOf(request)), says: says.join(' ') };
  });
}

/** The arms as worlds of a study. */
export function worldsOf(arms: readonly ComparedArm[]): StudyWorld[] {
  return arms.map(({ letter, loaded, says }) => {
    return { name: letter, says, scenario: loaded.scenario, priors: loaded.priors };
  });
}

function readArm(
  text: string,
  usual: string | undefined,
  asked: WorldRequest,
): { name: string; request: WorldRequest } {
  const command = withDays(withWorldOptions(new Command('arm').argument('[case]')))
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .helpOption(false);
  try {
    command.parse(wordsOf(text), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw badInput('bad-usage', `in "${text}": ${error.message}`);
    throw error;
  }
  const name = command.args[0] ?? usual;
  if (name === undefined) throw badInput('bad-usage', `in "${text}": found no case, expected one first`);
  const own = command.opts<WorldRequest>();
  for (const [option, said] of [
    ['--seed', own.seed !== 2019],
    ['--scale', own.scale !== undefined],
    ['--days', own.days ?? own.until],
  ] as const)
    if (said) throw badInput('bad-usage', `in "${text}": ${option} holds for all that is compared; put it outside`);
  return { name, request: { ...asked, ...joined(asked, own) } };
}

function joined(asked: WorldRequest, own: WorldRequest): Partial<WorldRequest> {
  const lists = (['set', 'without', 'event', 'drop'] as const).map((option) => {
    return [option, [...(asked[option] ?? []), ...(own[option] ?? [])]] as const;
  });
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

/** Words as a shell would read them: split at spaces, but for those in quotes. */
function wordsOf(text: string): string[] {
  const words = text.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double = '', single = '') => double || single));
}
