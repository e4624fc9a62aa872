import type { Parameter } from '../../engine/parameter.ts';
import { type GroupName, PARAMETERS, type Values } from '../../engine/parameters.ts';
import type { Scenario, SetLever } from '../../engine/scenario.ts';
import type { Alternative } from './closest.ts';
import { type Question, Refusal } from './question.ts';
import { replayToDawn } from './replay.ts';

/** A parameter that takes another value from the morning of a day on. */
export interface Act {
  readonly day: number;
  /** As `surveillance.patron=0.086`, `amnesty.coverage.rights=1` or `decision.withhold=false`. */
  readonly setting: string;
}

type Value = SetLever['value'];

/** A change that was found, as a setting; undefined for what nobody can set: what he is himself, or what the day was like. */
export function settingOfChange({ path, kind, said }: Pick<Alternative, 'path' | 'kind' | 'said'>): string | undefined {
  if (kind === 'his' || kind === 'public') return undefined;
  const [group = '', name = '', label] = path.split('.');
  const parameter = parameterAt(group, name);
  if (parameter === undefined) return undefined;
  const switched = said === 'on' ? [true, 1] : said === 'off' ? [false, 0] : undefined;
  return `${path}=${switched ? switched[label === undefined ? 0 : 1] : said}`;
}

/**
 * The question asked of a history in which an act is dated; of a vector, the other places stay as they are on that day.
 *
 * @throws Refusal when there is no such parameter, value or day.
 */
export function withAct(question: Question, { day, setting }: Act): Question {
  const { scenario } = question;
  const { values } = replayToDawn({ ...question, day, member: 0 });
  const { group, name, value } = readSetting(setting, values, today(scenario, day));
  const says = `${group}.${name} takes another value`;
  const events = [...scenario.events, { day, says, kind: 'set', group, name, value } as const];
  return { ...question, scenario: { ...scenario, events } };
}

/** What a number will be that morning by an act of the case that is dated on it. */
const today =
  ({ events }: Scenario, day: number) =>
  (group: string, name: string): Value | undefined => {
    const last = events.findLast((e) => e.kind === 'set' && e.day === day && e.group === group && e.name === name);
    return last?.kind === 'set' ? last.value : undefined;
  };

function readSetting(text: string, values: Values, dated: ReturnType<typeof today>) {
  const equals = text.indexOf('=');
  const [group = '', name = '', label] = text.slice(0, equals).split('.');
  const written = text.slice(equals + 1);
  const parameter = parameterAt(group, name);
  if (parameter === undefined) throw new Refusal('no-such-act', `there is nothing to set by ${text}`);
  const now = dated(group, name) ?? (values as unknown as Record<string, Record<string, Value>>)[group]![name]!;
  const value = valueIn(parameter, written, label, now);
  if (value === undefined) throw new Refusal('no-such-act', `${group}.${name} cannot be ${written}`);
  return { group: group as GroupName, name, value };
}

function valueIn(parameter: Parameter, written: string, label: string | undefined, now: Value): Value | undefined {
  const { shape } = parameter;
  if (shape === 'switch') return written === 'true' ? true : written === 'false' ? false : undefined;
  if (shape === 'choice') return parameter.options.find((option) => option === written);
  const number = Number(written);
  if (written === '' || !(number >= parameter.least && number <= parameter.most)) return undefined;
  if (shape === 'number') return number;
  const place = parameter.labels.indexOf(label ?? '');
  return place < 0 ? undefined : (now as readonly number[]).map((old, k) => (k === place ? number : old));
}

function parameterAt(group: string, name: string): Parameter | undefined {
  if (!Object.hasOwn(PARAMETERS, group)) return undefined;
  const table = PARAMETERS[group as GroupName] as Readonly<Record<string, Parameter>>;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
