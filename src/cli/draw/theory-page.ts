import { RANKS } from '../../engine/parameter.ts';
import type { Values } from '../../engine/parameters.ts';
import { longDate } from '../../experiments/words/dates.ts';
import { fixed } from '../../experiments/words/digits.ts';
import { percent, whole } from '../../experiments/words/numbers.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { firmRests } from '../../theory/equilibrium/shares.ts';
import type { Terminal } from '../terminal.ts';
import type { Answer, ReasonedAnswer, SeenAnswer } from '../theory/answer.ts';
import type { TheoryRequest } from '../theory/request.ts';
import { LEAST_LIFT } from '../theory/sentence.ts';
import { wrapped } from './lines.ts';
import { drawOnce, drawRests } from './theory-compared.ts';
import { drawCurve } from './theory-curve.ts';
import { drawLevers } from './theory-levers.ts';
import { drawDistances, drawMeaning, drawThresholds, shapeOf } from './theory-thresholds.ts';

/** What stands over the page. */
export interface Frame {
  readonly loaded: LoadedCase;
  readonly values: Values;
  readonly sentence: string;
  readonly request: TheoryRequest;
}

/** The page of what can be worked out of a case. */
export function drawTheory(answer: Answer, frame: Frame, terminal: Terminal): string[] {
  const { width, paint } = terminal;
  const body = answer.model === 'equilibrium' ? reasoned(answer, terminal) : seen(answer, terminal);
  return [
    ...wrapped(heading(answer, frame), width, 2),
    '',
    ...wrapped(paint('bold', frame.sentence), width),
    '',
    ...body,
    '',
  ];
}

function heading({ members }: Answer, { loaded, values, request: { seed, history } }: Frame): string {
  const { name, asOf, scenario } = loaded;
  const force = `${whole(members)} members${scenario.scale === 1 ? '' : `, each standing for ${whole(scenario.scale)}`}`;
  const drawn = history === undefined ? 'the middle of every distribution' : `the values of history ${history}`;
  const rule = values.belief.rule === 'bayes' ? '; the case itself runs by the rule bayes' : '';
  return `seed ${seed}  ${name}, as of ${longDate(asOf)}; ${force}; ${drawn}${rule}`;
}

function reasoned({ equilibrium, curve, levers, standing, compared }: ReasonedAnswer, terminal: Terminal): string[] {
  const { width, paint } = terminal;
  const head = (text: string): string => paint('bold', text);
  const marks = equilibrium.thresholds.map((one) => ({ at: one.theta, shape: shapeOf(equilibrium, one) }));
  return [
    ...drawMeaning(terminal),
    '',
    head('Thresholds'),
    ...drawThresholds(equilibrium, terminal),
    ...drawCurve(curve, marks, terminal),
    '',
    head('How far it is'),
    ...drawDistances(equilibrium, terminal),
    '',
    head('What moves it most'),
    ...drawLevers(levers, terminal),
    '',
    ...(standing ? [head('Where he stands'), ...wrapped(standingSentence(standing), width, 2), ''] : []),
    head('Simulated beside it'),
    ...drawOnce(compared, terminal),
  ];
}

function standingSentence({ member, rank, steps, belief, does }: NonNullable<ReasonedAnswer['standing']>): string {
  const changes = steps.map(({ from, line }, k) => (k === 0 ? line : `${line} from a belief of ${fixed(from)}`));
  return `Member ${member} (${RANKS[rank]}): ${changes.join(', ')}. His sign lets him give the fall ${percent(belief)}, so he would ${does}.`;
}

function seen({ rests, curve, compared }: SeenAnswer, terminal: Terminal): string[] {
  const { width, paint } = terminal;
  const head = (text: string): string => paint('bold', text);
  if (rests === null) {
    const where =
      'Worked out from the ties and critical beliefs that the force has, as if ties were spread by chance and led nowhere twice: each moves once the share of those whom he knows that have moved reaches his critical belief.';
    return [...wrapped(where, width), '', head('Simulated beside it'), ...drawRests(compared, true, terminal)];
  }
  const firm = firmRests(rests, LEAST_LIFT);
  const marks = firm.flatMap(({ share, tips }) => [
    { at: share, shape: share === rests.reached.share ? '◉' : '●' },
    ...(tips === null ? [] : [{ at: tips, shape: '○' }]),
  ]);
  return [
    ...wrapped(
      'The curve shows the share that moves when a share is seen. Where it meets the dotted line a movement rests: ◉ where this one does, ● where it could; ○ is the least share that would hold itself and go on.',
      width,
    ),
    '',
    head('Where it can rest'),
    ...firm.slice(0, SHOWN).map(({ share, tips }) => {
      const goes = tips === null ? 'nothing takes it further' : `tips at ${percent(tips)}`;
      return `  ${percent(share).padStart(7)}  ${goes}`;
    }),
    ...(firm.length > SHOWN ? [`  and ${firm.length - SHOWN} more`] : []),
    ...drawCurve(curve, marks, terminal),
    '',
    head('Simulated beside it'),
    ...drawRests(compared, false, terminal),
  ];
}

const SHOWN = 6;
