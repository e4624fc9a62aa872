import type { Explanation } from '../../experiments/explain/explain.ts';
import { commandLine } from '../../experiments/words/command-line.ts';
import type { Terminal } from '../terminal.ts';
import { MAIN_CASE, worldWords } from '../world/request.ts';
import type { ExplainRequest } from './request.ts';

/** The words that ask about this member and day; without them, those that were given. */
export function explainWords(
  name: string,
  request: ExplainRequest,
  found?: { readonly day: number; readonly who: { readonly member: number } },
): string[] {
  const asked = request.first ? ['--first'] : ['--first-general'];
  const whom = found ? ['--day', String(found.day), '--member', String(found.who.member)] : asked;
  return ['explain', ...caseWord(name), '--history', String(request.history), ...whom, ...worldWords(request)];
}

/** Commands that lead on from an explanation; each works when it is pasted. */
export function nextQuestions(
  name: string,
  request: ExplainRequest,
  explanation: Explanation,
  call: string,
  { paint }: Terminal,
): string[] {
  const { day, who, closest } = explanation;
  const about = (day: number, member: number): string[] => explainWords(name, request, { day, who: { member } });
  const lever = closest.changes.find(({ kind }) => kind === 'lever' || kind === 'assumption' || kind === 'coded');
  const steps: [string, string[]][] = [
    ...(day > 1 ? [['the same member the day before', about(day - 1, who.member)] as [string, string[]]] : []),
    ...(who.commander ? [['his commander that day', about(day, who.commander.member)] as [string, string[]]] : []),
    ...(lever
      ? [[`all histories, ${lever.path} ${lever.said}`, changedRun(name, request, lever)] as [string, string[]]]
      : []),
    ['every number of this page', [...about(day, who.member), '--json']],
  ];
  const longest = Math.max(...steps.map(([what]) => what.length));
  return [
    'Where to look next',
    ...steps.map(([what, words]) => `  ${what.padEnd(longest)}  ${paint('cyan', `${call} ${commandLine(words)}`)}`),
  ];
}

function changedRun(
  name: string,
  request: ExplainRequest,
  lever: { readonly path: string; readonly said: string },
): string[] {
  return ['run', ...caseWord(name), ...worldWords(request), '--set', `${lever.path}=${lever.said}`];
}

const caseWord = (name: string): string[] => (name === MAIN_CASE ? [] : [name]);
