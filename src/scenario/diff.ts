import type { LoadedCase } from './asked-case.ts';

/** One thing in which two cases differ; null where one of them does not have it. */
export interface Difference {
  readonly path: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** Everything in which two cases differ that the engine reads, in words, the first case's order first. */
export function diffCases(a: LoadedCase, b: LoadedCase): Difference[] {
  const left = facts(a);
  const right = facts(b);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((path) => {
    const difference = { path, a: left.get(path) ?? null, b: right.get(path) ?? null };
    return difference.a === difference.b ? [] : [difference];
  });
}

function facts({ scenario, inputs }: LoadedCase): Map<string, string> {
  const { formations, states, sideDeals, events, pins, without, ...head } = scenario;
  const all = new Map<string, string>(Object.entries(head).map(([key, value]) => [key, String(value)]));
  all.set('without', without.join(', ') || 'nothing');
  for (const { name, ...rest } of formations) all.set(`formations.${name}`, words(rest));
  for (const { name, ...rest } of states) all.set(`states.${name}`, words(rest));
  for (const [k, deal] of sideDeals.entries()) all.set(`sideDeals.${k + 1}`, words(deal));
  const seen = new Map<string, number>();
  for (const { says: _, ...event } of events) {
    const path = `events.day ${event.day}, ${event.kind}`;
    const count = (seen.get(path) ?? 0) + 1;
    seen.set(path, count);
    all.set(count === 1 ? path : `${path} (${count})`, words(event));
  }
  for (const [name, values] of Object.entries(pins)) all.set(`series.${name}`, words(values));
  for (const input of inputs)
    if (/^(?!formations|states|sideDeals|events|series)/.test(input.path)) all.set(input.path, input.words);
  return all;
}

/** A plain value in one line: `branch army, members 63000`. */
function words(value: unknown): string {
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(words).join(' ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${key} ${words(part)}`)
    .join(', ');
}
