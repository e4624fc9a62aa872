import { fixed } from '../../experiments/words/digits.ts';
import { listed, many, percent } from '../../experiments/words/numbers.ts';
import type { Equilibrium } from '../../theory/equilibrium/equilibrium.ts';
import { firmRests } from '../../theory/equilibrium/shares.ts';
import type { Answer, SeenAnswer } from './answer.ts';

/** A rest that less than this share of strength would end is none to speak of. */
export const LEAST_LIFT = 0.001;

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** The answer in one sentence. */
export function sentenceOf(answer: Answer, selection: 'low' | 'high'): string {
  if (answer.model === 'equilibrium') return thresholdSentence(answer.equilibrium, selection);
  return answer.model === 'share' ? restSentence(answer) : cascadeSentence(answer);
}

function thresholdSentence({ thresholds, selected, tipping, nascent }: Equilibrium, selection: 'low' | 'high'): string {
  const where = listed(thresholds.map(({ theta }) => fixed(theta)));
  const count = thresholds.length;
  const lie =
    count === 1
      ? `there is one threshold, ${where}`
      : `there are ${COUNTS[count] ?? count} thresholds, ${where}, and that of the ${selection === 'low' ? 'calm' : 'rush'} is expected`;
  const falls = `the regime falls if its strength is below ${fixed(selected.falls)}`;
  const tips = tipping
    ? `the tipping point, ${fixed(tipping.theta)}, lies ${percent(tipping.beyond)} of the force beyond it`
    : nascent
      ? `nothing tips, unless pressure rises by ${fixed(nascent.push)}: then a second threshold appears at ${fixed(nascent.theta)}`
      : 'nothing tips';
  return `If everybody reasons about everybody, ${lie}: ${falls}, for which the chance is ${percent(selected.chance)}; ${tips}.`;
}

function restSentence({ rests, end }: SeenAnswer): string {
  const { reached, from } = rests!;
  const beyond = firmRests(rests!, LEAST_LIFT).find(({ share }) => share >= (reached.tips ?? Infinity));
  const tips =
    reached.tips === null || beyond === undefined
      ? 'there is no other place to rest above it'
      : `had ${percent(reached.tips)} moved, it would go on to ${percent(beyond.share)}`;
  const last =
    Math.abs(end - reached.share) < 1e-12 ? '' : `; on the last evening of this case it stands at ${percent(end)}`;
  return `Where each moves once he sees enough others move, a movement that starts with ${percent(from)} comes to rest at ${percent(reached.share)}; ${tips}${last}.`;
}

function cascadeSentence({ cascade, members }: SeenAnswer): string {
  const { seeds, degree, size } = cascade!;
  return (
    `Where each moves once enough of those whom he knows have, ${percent(seeds)} of ${many(members, 'member')} with ${fixed(degree)} ties on average ` +
    `draw along so many that ${percent(size)} have moved in the end.`
  );
}
