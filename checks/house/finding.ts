import assert from 'node:assert/strict';

/** A place that breaks a rule, and what to do about it. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly say: string;
}

export function assertNone(findings: readonly Finding[]): void {
  const told = findings.map(({ file, line, say }) => `${file}:${line} ${say}`);
  assert.ok(told.length === 0, `${told.length} found\n${told.join('\n')}`);
}

export function says(findings: readonly Finding[]): string[] {
  return findings.map(({ line, say }) => `${line} ${say}`);
}
