import { fixed, signed } from '../words/digits.ts';
import { many, percent } from '../words/numbers.ts';
import type { Explanation } from './explain.ts';

/** How he came to his belief, each part against the truth, and what everybody hides; a sentence or two each. */
export function beliefSentences(explanation: Explanation): string[] {
  const { belief } = explanation;
  const sentences = belief.on
    ? [chance(explanation), index(explanation), circle(explanation), strength(explanation), survival(explanation)]
    : ['Nobody forms a belief, as the room is off: all act as if the regime could not fall.'];
  return [...sentences, hidden(explanation)];
}

function chance({ belief }: Explanation): string {
  const { signal, near, calls } = belief.without;
  const others = `without his own signal ${percent(signal)}, without his circle ${percent(near)}, without calls ${percent(calls)}`;
  return `He gives the regime a chance of ${percent(belief.p)} to fall (${others}).`;
}

function index({ belief: { index, parts, rule }, truth }: Explanation): string {
  if (rule === 'equilibrium')
    return `All work out that the regime falls if its strength is below ${fixed(index)}, and each expects the others to act by that; on the evening before the index was ${fixed(truth.index)}.`;
  const named = Object.entries(parts)
    .filter(([, part]) => Math.abs(part) >= 0.0005)
    .map(([name, part]) => `${name} ${part > 0 ? '+' : ''}${fixed(part)}`);
  const sum = named.length > 0 ? ` (${named.join(', ')})` : '';
  return `He expects pressure of ${fixed(index)}${sum}; on the evening before it was ${fixed(truth.index)}.`;
}

function circle({ belief: { circle, expected }, truth }: Explanation): string {
  const { trusted, moved, withhold, dissent } = circle;
  const whom =
    trusted === 0
      ? 'He trusts nobody'
      : `Of ${many(trusted, 'peer')} whom he trusts, ${moved} moved or plot, ${withhold} withhold, ${dissent} dissent`;
  return `${whom}. He expects ${fixed(expected)} to be mobilised; the truth was ${fixed(truth.mobilised)}.`;
}

function strength({ belief, truth }: Explanation): string {
  const error = `his private signal errs by ${signed(belief.signal)} sd`;
  return `Before he counts what was survived he takes the strength to be ${fixed(belief.strength)} (${error}); the truth was ${fixed(truth.strength)}.`;
}

function survival({ belief: { survived, without } }: Explanation): string {
  if (survived === null) return 'Survival teaches nobody anything here.';
  return `Survival taught him that it stands at ${fixed(survived)}; without that he would give it ${percent(without.learning)}.`;
}

function hidden({ truth }: Explanation): string {
  const { opposed, opposedHeads, hidden, dissent, open, his } = truth;
  const himself = `He himself would ${his > 0 ? 'gain' : 'lose'} ${fixed(Math.abs(his))}`;
  return (
    `Behind the faces: ${percent(opposed)} of strength (${percent(opposedHeads)} of members) would gain from a fall on the other side, and ` +
    `${percent(hidden)} of these serve all the same; ${percent(dissent)} dissent in private; ${percent(open)} openly do anything else. ${himself}.`
  );
}
