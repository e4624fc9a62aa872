import type { Conduct } from '../../engine/conduct.ts';
import { fixed } from '../words/digits.ts';
import { listed } from '../words/numbers.ts';
import type { Draw } from './chances.ts';
import type { Alternative } from './closest.ts';
import type { Stretch } from './envelope.ts';
import type { Line } from './lines.ts';
import type { Cause, Today } from './today.ts';

const DID: Readonly<Record<Conduct, string>> = {
  serves: 'serves',
  withholds: 'withholds',
  plots: 'plots',
  defected: 'goes over openly',
  deserted: 'leaves',
  detained: 'is detained',
};
const WOULD_HAVE: Readonly<Record<Conduct, string>> = {
  serves: 'served',
  withholds: 'withheld',
  plots: 'plotted',
  defected: 'gone over openly',
  deserted: 'left',
  detained: 'been detained',
};
const IS: Readonly<Record<Conduct, string>> = {
  serves: 'serves',
  withholds: 'withholds',
  plots: 'plots',
  defected: 'has gone over',
  deserted: 'has left',
  detained: 'is detained',
};

/** What he does that day, and what settled it. */
export function todaySentence(today: Today, day: number): string {
  const { before, after, cause } = today;
  const goesOn = before === after ? `and goes on as he was: he ${IS[after]}` : `and ${DID[after]} from this evening`;
  const says: Record<Cause, string> = {
    gone: `He ${IS[before]}, and decides nothing any more`,
    found: 'He plots, is found that morning and detained',
    named: `A named act of the case settles what he does: he ${DID[after]}`,
    council: `The council at his table settles what he does: he ${DID[after]}`,
    asleep: `He does not reconsider on day ${day} (next on day ${today.next}): he ${IS[after]}, as before`,
    off: `Nobody decides, as the room is off: he ${IS[after]}`,
    reconsidered: `He reconsiders ${goesOn}`,
    'went-open': `He had plotted, and ${DID[after]} today`,
  };
  return `${says[cause]}.`;
}

const LEFT_TO_HIMSELF: Readonly<Record<Cause, string>> = {
  gone: 'Were he still serving, and reconsidered that day,',
  found: 'Left to himself',
  named: 'Left to himself',
  council: 'Left to himself',
  asleep: 'Had he reconsidered',
  off: 'As nobody decides',
  reconsidered: '',
  'went-open': '',
};

/** The closest change in one sentence. For who decides nothing that day, of what he would do if he did. */
export function closestSentence({ cause }: Today, ifAsked: Conduct, changes: readonly Alternative[]): string {
  const given = LEFT_TO_HIMSELF[cause];
  const start = given && `${given.replace(/,?$/, ',')} he would have ${WOULD_HAVE[ifAsked]}. `;
  const [first] = changes;
  return (
    start + (first ? changeSentence(first) : 'No single change within its bounds would have had him do anything else.')
  );
}

/** `If accountability.severity.rights had been 6.2 instead of 8, he would have withheld.` */
export function changeSentence({ path, name, said, from, conduct }: Alternative): string {
  const then = `he would have ${WOULD_HAVE[conduct]}.`;
  if (path === 'commander.conduct')
    return `If his commander, who ${IS[from as Conduct]}, had ${WOULD_HAVE[said as Conduct]}, ${then}`;
  const was = typeof from === 'number' ? String(Number(from.toPrecision(4))) : from;
  return `If ${name} had been ${said} instead of ${was}, ${then}`;
}

/** Where his best line changes, in words. */
export function stretchesSentence(envelope: readonly Stretch[], best: Line): string {
  if (envelope.length === 1) return `Whatever he believed, ${best} would be his best line.`;
  const parts = envelope.map(({ from, to, line }, k) => {
    if (k === 0) return `${line} up to a belief of ${fixed(to)}`;
    return to === 1 ? `${line} from ${fixed(from)}` : `${line} from ${fixed(from)} to ${fixed(to)}`;
  });
  return `Best by belief: ${listed(parts)}.`;
}

/** Whether he reconsiders, and each draw that could be his alone. */
export function luckSentences({ reconsiders, next }: Today, luck: readonly Draw[], day: number): string[] {
  const attention = reconsiders ? 'He reconsiders today' : 'He does not reconsider today';
  const again = next === null ? 'He never reconsiders again.' : `${attention}; next on day ${next} (in ${next - day}).`;
  return [again, ...luck.map(drawSentence)];
}

function drawSentence({ says, draw, chance, happens, asked }: Draw): string {
  const answer = happens ? 'yes' : 'no';
  return `${says}: ${answer} (${fixed(draw)} drawn, below ${fixed(chance)} needed)${asked ? '' : '; not asked'}`;
}
