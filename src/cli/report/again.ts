import { Command } from 'commander';
import { type LoadedCase, loadCase } from '../../scenario/index.ts';
import { studyIdentity } from '../../store/study/identity.ts';
import { type ComparedArm, readArms } from '../compare/arms.ts';
import { comparedStudy } from '../compare/compare.ts';
import { collected } from '../option-values.ts';
import { type Changes, changesOf } from '../run/changes.ts';
import { ensembleOf } from '../run/ensemble.ts';
import { type RunRequest, withRunOptions } from '../run/request.ts';
import { loadOptionsOf } from '../world/request.ts';

type Meta = ReadonlyMap<string, string>;

/** The case of an ensemble, as it was run and as it is written. */
export interface CaseAgain {
  readonly loaded: LoadedCase;
  readonly written: LoadedCase;
  readonly changes: Changes;
}

/** The case as the file's own command asks for it; null where it has changed since, or is not here. */
export function caseAgain(meta: Meta): CaseAgain | null {
  return unlessGone(() => {
    const { args, request } = parsed(meta, withRunOptions(new Command('run').argument('[case]')));
    const loaded = loadCase(args[0]!, loadOptionsOf(request));
    if (ensembleOf(loaded, request.seed).world !== meta.get('world')) return null;
    const { scale, days, until } = loadOptionsOf(request);
    const size = { ...(scale && { scale }), ...(days && { days }), ...(until && { until }) };
    return { loaded, written: loadCase(args[0]!, size), changes: changesOf(request) };
  });
}

/** The worlds of a comparison in the same way. */
export function armsAgain(meta: Meta): readonly ComparedArm[] | null {
  return unlessGone(() => {
    const command = withRunOptions(new Command('compare').argument('[cases...]'));
    const { args, request } = parsed(meta, command.option('--with <changes>', 'changes', collected));
    const arms = readArms([...args, ...((request as { with?: string[] }).with ?? [])], request);
    const { loaded } = arms[0]!;
    const study = comparedStudy(arms, request);
    const engine = meta.get('engine') ?? '';
    const { world } = studyIdentity({ case: loaded.name, caseHash: loaded.hash, engine, study, design: 'compare' });
    return world === meta.get('world') ? arms : null;
  });
}

function parsed(meta: Meta, command: Command): { readonly args: readonly string[]; readonly request: RunRequest } {
  command.exitOverride().configureOutput({ writeErr: () => {} });
  command.parse(wordsOf(meta.get('command') ?? '').slice(2), { from: 'user' });
  return { args: command.args, request: command.opts<RunRequest>() };
}

/** What `commandLine` put together. */
function wordsOf(command: string): string[] {
  const words = command.match(/(?:[^\s'\\]|\\'|'[^']*')+/g) ?? [];
  return words.map((word) =>
    word.replace(/'([^']*)'|\\'/g, (all, quoted?: string) => (all === "\\'" ? "'" : (quoted ?? ''))),
  );
}

/** A file outlives the case that it was made from: whatever cannot be read again is left out of its report. */
function unlessGone<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
