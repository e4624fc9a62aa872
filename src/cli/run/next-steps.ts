import type { Answer } from '../answer/answer.ts';
import { wrapped } from '../draw/lines.ts';
import { commandLine } from '../invocation.ts';
import type { Terminal } from '../terminal.ts';
import { type RunRequest, sameAgain } from './request.ts';

export interface Ended {
  readonly name: string;
  readonly request: RunRequest;
  readonly file: string;
  readonly answer: Answer;
}

const WHAT_IF = [
  ['the same luck, nobody watched', ['--without', 'surveillance']],
  ['the same luck, the amnesty passed into law', ['--set', 'amnesty.status=law']],
] as const;

/** Where the histories are, and commands that lead on; each works when it is pasted. */
export function nextSteps({ name, request, file, answer }: Ended, call: string, { width, paint }: Terminal): string[] {
  const again = sameAgain(name, request);
  const steps = [
    ...WHAT_IF.filter(([, flags]) => !again.join(' ').includes(flags[1])).map(
      ([what, flags]) => [what, [...again, ...flags]] as const,
    ),
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
