import { parse } from 'yaml';
import type { LoadedCase } from '../../scenario/asked-case.ts';
import type { Value } from '../../scenario/prior.ts';
import { entryAt } from '../../scenario/table.ts';
import { AS_WRITTEN, type Differences } from '../state/ask.ts';

/** A case as a file that `fealty run` takes, and what of the differences no case can say and the command line must. */
export interface ScenarioFile {
  readonly text: string;
  readonly rest: Differences;
}

interface WrittenText {
  common?: string;
  events?: { name?: string; on?: boolean }[];
  parameters?: Record<string, Record<string, unknown>>;
}

/**
 * The text of a case with what is different written into it. Rooms that are off stand in no case; and a coded case takes
 * its numbers from the common table, so what was set of it stays with the command as well.
 */
export function scenarioFile(text: string, loaded: LoadedCase, differences: Differences): ScenarioFile {
  const written = parse(text) as WrittenText;
  writeEvents(written, differences);
  const coded = written.common !== undefined;
  if (!coded) writeSettings(written, loaded, differences.set);
  const rest = { ...AS_WRITTEN, set: coded ? differences.set : [], without: differences.without };
  return { text: `${JSON.stringify(written, null, 2)}\n`, rest };
}

function writeEvents(written: WrittenText, { event, drop }: Differences): void {
  if (written.events === undefined) return;
  for (const one of written.events) if (one.name !== undefined && event.includes(one.name)) one.on = true;
  written.events = written.events.filter(({ name }) => name === undefined || !drop.includes(name));
}

function writeSettings(written: WrittenText, { priors }: LoadedCase, set: readonly string[]): void {
  const asked = new Map<string, string[]>();
  for (const text of set) {
    const path = text.split('=')[0]!.split('.').slice(0, 2).join('.');
    asked.set(path, [...(asked.get(path) ?? []), text]);
  }
  const values = priors.values as unknown as Record<string, Record<string, Value>>;
  for (const [path, texts] of asked) {
    const { group, name, parameter } = entryAt(path)!;
    const value = values[group]![name]!;
    const labelled =
      parameter.shape === 'vector'
        ? Object.fromEntries(parameter.labels.map((label, k) => [label, (value as readonly number[])[k]]))
        : value;
    written.parameters ??= {};
    written.parameters[group] ??= {};
    written.parameters[group][name] = { value: labelled, grade: 'assumed', why: `Set by hand: ${texts.join(', ')}.` };
  }
}
