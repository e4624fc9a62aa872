import { changeWords, commandLine } from '../../experiments/words/command-line.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import type { Lever } from '../../theory/equilibrium/levers.ts';
import type { Terminal } from '../terminal.ts';
import { MAIN_CASE } from '../world/request.ts';
import type { Answer } from './answer.ts';
import { type TheoryRequest, theoryWords } from './request.ts';

interface Ended {
  readonly name: string;
  readonly loaded: LoadedCase;
  readonly request: TheoryRequest;
}

/** Commands that lead on; each works when it is pasted. */
export function nextAnswers(answer: Answer, ended: Ended, call: string, { paint }: Terminal): string[] {
  const steps = answer.model === 'equilibrium' ? reasoned(answer.levers, ended) : seen(ended);
  const longest = Math.max(...steps.map(([what]) => what.length));
  return [
    'Where to look next',
    ...steps.map(([what, words]) => `  ${what.padEnd(longest)}  ${paint('cyan', `${call} ${commandLine(words)}`)}`),
  ];
}

type Step = readonly [what: string, words: readonly string[]];

function reasoned(levers: readonly Lever[], { name, loaded, request }: Ended): Step[] {
  const again = (change: Partial<TheoryRequest>): string[] => theoryWords(name, { ...request, ...change });
  const moved = levers.find(({ kind, chanceOver }) => kind === 'lever' && chanceOver !== 0);
  const set = moved && settingOf(moved);
  const drawn: Step[] = request.history === undefined ? [['the values of one history', again({ history: 1 })]] : [];
  return [
    ...(set ? [[`${set.says}`, again({ set: [...(request.set ?? []), set.text] })] as Step] : []),
    ...drawn,
    ...(loaded.scenario.scale > 1 ? [['every member (minutes)', again({ scale: 1 })] as Step] : []),
    ['whole histories by this rule', whole(name, request, ['--set', 'belief.rule=equilibrium'])],
    ['every number of this page', [...again({}), '--json']],
  ];
}

/** The end of its range at which a lever makes a fall likeliest. */
function settingOf({ path, range, chanceOver }: Lever): { readonly says: string; readonly text: string } {
  const end = range[chanceOver > 0 ? 1 : 0];
  return { says: `the lever that moves it most, at ${end}`, text: `${path}=${end}` };
}

function seen({ name, request }: Ended): Step[] {
  return [
    ['one of these histories, day by day', whole(name, request, ['--histories', '1'])],
    ['every number of this page', [...theoryWords(name, request), '--json']],
  ];
}

function whole(name: string, request: TheoryRequest, words: readonly string[]): string[] {
  const { scale } = request;
  const size = scale === undefined ? [] : ['--scale', String(scale)];
  return ['run', ...(name === MAIN_CASE ? [] : [name]), ...size, ...changeWords(request), ...words];
}
