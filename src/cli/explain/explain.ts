import { type Explanation, explain } from '../../experiments/explain/explain.ts';
import { firstStep } from '../../experiments/explain/first.ts';
import { type Question, Refusal } from '../../experiments/explain/question.ts';
import { commandLine } from '../../experiments/words/command-line.ts';
import { many } from '../../experiments/words/numbers.ts';
import { drawValues, type LoadedCase, loadCase } from '../../scenario/index.ts';
import { drawExplanation } from '../draw/explain-page.ts';
import { badInput, EXIT, type ExitCode } from '../exit.ts';
import { invocation } from '../invocation.ts';
import { speakerFor } from '../speaker.ts';
import { loadOptionsOf } from '../world/request.ts';
import { explainWords, nextQuestions } from './next.ts';
import { otherHistory } from './other.ts';
import type { ExplainRequest } from './request.ts';

/** Finds the member and the day, explains, and says it. */
export async function explainMember(name: string, request: ExplainRequest): Promise<ExitCode> {
  const loaded = loadCase(name, loadOptionsOf(request));
  const speaker = speakerFor(request);
  const question = await questionOf(loaded, name, request);
  const explanation = refusing(() => explain(question));
  const { scenario, start, title } = loaded;
  const { seed } = request;
  const command = commandLine(['fealty', ...explainWords(name, request, explanation)]);
  speaker.tell({ case: loaded.name, title, seed, scale: scenario.scale, ...explanation, command });
  speaker.show([
    ...drawExplanation(explanation, { name: loaded.name, seed, start }, speaker.terminal),
    ...nextQuestions(name, request, explanation, invocation(), speaker.terminal),
  ]);
  return EXIT.done;
}

async function questionOf(loaded: LoadedCase, name: string, request: ExplainRequest): Promise<Question> {
  const { scenario, priors } = loaded;
  const { history, seed, day, member, first, firstGeneral } = request;
  const values = drawValues(priors, seed, history);
  const asked = { scenario, values, seed, history };
  const named = day !== undefined || member !== undefined;
  if (Number(named) + Number(first === true) + Number(firstGeneral === true) !== 1) {
    throw badInput(
      'bad-usage',
      'name a --day and a --member, or ask for --first-general, or for --first; one of the three',
    );
  }
  if (!named) return { ...asked, ...(await firstIn(loaded, asked, name, request)) };
  if (day !== undefined && member !== undefined) return { ...asked, day, member };
  throw badInput(
    'bad-usage',
    `--${day === undefined ? 'member' : 'day'} goes with --${day === undefined ? 'day' : 'member'}`,
  );
}

async function firstIn(
  loaded: LoadedCase,
  asked: Omit<Question, 'day' | 'member'>,
  name: string,
  request: ExplainRequest,
) {
  const { step, days, fell } = firstStep(asked, request.first ? 'anyone' : 'general');
  if (step) return { day: step.day, member: step.member };
  const { history } = request;
  const who = request.first ? 'nobody leaves serving openly' : 'no general takes an open step';
  const until = fell ? `the regime falls on day ${days}` : `it ends after ${many(days, 'day')}`;
  const { other, tried } = await otherHistory(loaded, request);
  const advice =
    other === null
      ? `nor does one in ${tried}`
      : `the first with one is history ${other}: ${invocation()} ${commandLine(explainWords(name, { ...request, history: other }))}`;
  throw badInput('nobody-moved', `in history ${history} ${who} (${until}); ${advice}`);
}

function refusing(ask: () => Explanation): Explanation {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Refusal) throw badInput(error.code, error.message);
    throw error;
  }
}
