import { commandLine } from '../../experiments/words/command-line.ts';
import { drawTheory } from '../draw/theory-page.ts';
import { engineVersion } from '../engine-version.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { invocation } from '../invocation.ts';
import { speakerFor } from '../speaker.ts';
import { answerTo } from './answer.ts';
import { nextAnswers } from './next.ts';
import { fieldsOf } from './object.ts';
import { type TheoryRequest, theoryWords } from './request.ts';
import { sentenceOf } from './sentence.ts';
import { ask } from './world.ts';

/** What can be worked out of a case without simulating, and what simulating gives beside it. */
export function theory(name: string, request: TheoryRequest): ExitCode {
  const speaker = speakerFor(request);
  const asked = ask(name, request);
  const { loaded, values, model } = asked;
  const answer = answerTo(asked, request, speaker.note);
  const { scenario, title, asOf } = loaded;
  const sentence = sentenceOf(answer, values.belief.selection);
  const command = commandLine(['fealty', ...theoryWords(name, request)]);
  speaker.tell({
    case: loaded.name,
    title,
    asOf,
    engine: engineVersion(),
    seed: request.seed,
    scale: scenario.scale,
    members: answer.members,
    days: scenario.days,
    history: request.history ?? null,
    rule: values.belief.rule,
    model,
    ...fieldsOf(answer),
    sentence,
    command,
  });
  speaker.show([
    ...drawTheory(answer, { loaded, values, sentence, request }, speaker.terminal),
    ...nextAnswers(answer, { name, loaded, request }, invocation(), speaker.terminal),
  ]);
  return answer.compared.failed > 0 ? EXIT.partial : EXIT.done;
}
