import type { Answer } from '../answer/answer.ts';
import { wrapped } from '../draw/lines.ts';
import { commandLine } from '../invocation.ts';
import type { Terminal } from '../terminal.ts';
import { MAIN_CASE, type RunRequest } from './request.ts';

export interface Ended {
  readonly name: string;
  readonly request: RunRequest;
  readonly file: string;
  readonly answer: Answer;
}

/** Where the histories are, and commands that lead on; each works when it is pasted. */
export function nextSteps({ name, request, file, answer }: Ended, call: string, { width, paint }: Terminal): string[] {
  const again = [...(name === MAIN_CASE ? [] : [name]), ...sizeOf(request)];
  const steps = [
    ['the same luck, nobody watched', ['run', ...again, '--without', 'surveillance']],
    ['the amnesty passed into law', ['run', ...again, '--set', 'amnesty.status=law']],
    ['what we believe of belief, and why', ['claims', '--room', 'belief']],
    ['where every number comes from', ['run', ...again, '--cite']],
  ] as const;
  const longest = Math.max(...steps.map(([what]) => what.length));
  return [
    ...wrapped(`Kept in ${file} (checksum ${answer.checksum}). The same command again answers at once.`, width, 2),
    'Where to look next',
    ...steps.map(([what, words]) => `  ${what.padEnd(longest)}  ${paint('cyan', `${call} ${commandLine(words)}`)}`),
  ];
}

/** Only what was not left at its usual value. */
function sizeOf({ histories, scale }: RunRequest): string[] {
  return [
    ...(histories === 100 ? [] : ['--histories', String(histories)]),
    ...(scale ? ['--scale', String(scale)] : []),
  ];
}
