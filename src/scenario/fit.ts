import type * as z from 'zod';
import type { Path } from './fault.ts';
import { didYouMean } from './near.ts';
import type { Review } from './review.ts';
import { valueAt } from './review.ts';
import { KEYS_FOLLOW } from './shape.ts';

type Issue = z.core.$ZodIssue;

/** Most shapes are used once in a process, and compiling one takes longer than reading with it. */
const onceOnly = { jitless: true };

/**
 * Checks the value at `path` against a shape. Unknown keys are faults but do not keep the rest from being read; anything
 * else gives undefined.
 */
export function fit<T>(review: Review, schema: z.ZodType<T>, path: Path): T | undefined {
  const value = valueAt(review.page.value, path);
  const first = schema.safeParse(value, onceOnly);
  if (first.success) return first.data;
  const issues = first.error.issues.flatMap((issue) => branch(issue));
  for (const issue of issues) report(review, path, issue);
  if (!issues.some((issue) => issue.code === 'unrecognized_keys')) return undefined;
  const second = schema.safeParse(prune(value, issues), onceOnly);
  if (second.success) return second.data;
  for (const issue of second.error.issues.flatMap((other) => branch(other))) report(review, path, issue);
  return undefined;
}

/** Of a number that is either bare or a map, the complaint about the form that was meant. */
function branch(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find(
    (errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0),
  );
  if (!meant || meant.length === 0) return [issue];
  return meant.flatMap((inner) => branch({ ...inner, path: [...issue.path, ...inner.path] }));
}

function report(review: Review, path: Path, issue: Issue): void {
  const at = [...path, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys') {
    const names = issue.message.startsWith(KEYS_FOLLOW) ? issue.message.slice(KEYS_FOLLOW.length).split(' ') : [];
    for (const key of issue.keys) review.unknown([...at, key], `one of ${names.join(', ')}`, names);
    return;
  }
  const wrong = valueAt(review.page.value, at);
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  review.fault(at, issue.message, typeof wrong === 'string' ? didYouMean(wrong, options) : undefined);
}

/** A copy without the keys that the issues call unknown. */
function prune(value: unknown, issues: readonly Issue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const part = valueAt(copy, issue.path as Path) as Record<string, unknown>;
    for (const key of issue.keys) delete part[key];
  }
  return copy;
}
