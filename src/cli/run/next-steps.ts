import { commandLine } from '../../experiments/words/command-line.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import type { Answer } from '../answer/answer.ts';
import { wrapped } from '../draw/lines.ts';
import type { Terminal } from '../terminal.ts';
import { type RunRequest, sameAgain } from './request.ts';

export interface Ended {
  readonly name: string;
  readonly loaded: LoadedCase;
  readonly request: RunRequest;
  readonly file: string;
  readonly answer: Answer;
}

interface WhatIf {
  readonly what: string;
  readonly flags: readonly string[];
  /** Whether the world is like that already. */
  readonly holds: (loaded: LoadedCase) => boolean;
}

const WHAT_IF: readonly WhatIf[] = [
  {
    what: 'the same luck, nobody watched',
    flags: ['--without', 'surveillance'],
    holds: ({ scenario }) => scenario.without.includes('surveillance'),
  },
  {
    what: 'the same luck, the amnesty passed into law',
    flags: ['--set', 'amnesty.status=law'],
    holds: ({ priors: { values, drawn } }) =>
      values.amnesty.status === 'law' && !drawn.some(({ path }) => path === 'amnesty.status'),
  },
];

/** Where the histories are, and commands that lead on; each works when it is pasted. */
export function nextSteps(
  { name, loaded, request, file, answer }: Ended,
  call: string,
  { width, paint }: Terminal,
): string[] {
  const again = sameAgain(name, request);
  const steps = [
    ...WHAT_IF.filter(({ holds }) => !holds(loaded)).map(({ what, flags }) => [what, [...again, ...flags]] as const),
    ['what we believe of belief, and why', ['claims', '--room', 'belief']] as const,
    ['where every number comes from', [...again, '--cite']] as const,
  ];
  const longest = Math.max(...steps.map(([what]) => what.length));
  return [
    ...wrapped(`Kept in ${file} (checksum ${answer.checksum}). The same command again answers at once.`, width, 2),
    'Where to look next',
    ...steps.map(([what, words]) => `  ${what.padEnd(longest)}  ${paint('cyan', `${call} ${commandLine(words)}`)}`),
  ];
}
