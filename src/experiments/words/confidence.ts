import { type Answer, historiesNeeded } from '../ensemble/interval.ts';
import { likelihoodOf } from './likelihood.ts';
import { whole } from './numbers.ts';

type Ran = { readonly ran: number; readonly fell: number };

/** What the histories say of all histories that could be run, in words. */
export function intervalInWords({ ran, fell }: Ran, { low, high }: Answer): string {
  const [least, most] = [Math.floor(low * 100), Math.ceil(high * 100)];
  return (
    `The regime stands in ${ran > 1 && fell === 0 ? 'all' : `${whole(ran - fell)} of these`} ${whole(ran)}; of all histories that the same inputs allow, ` +
    `in between ${least} and ${most} of 100 (95 % interval).`
  );
}

const WITHIN = 0.05;

/** How many histories it takes for ±5 points, should the share be anywhere in its interval. */
export function neededAtMost({ low, high }: Answer): number {
  return historiesNeeded(Math.min(Math.max(0.5, low), high), WITHIN);
}

/** How many histories the answer needs for ±5 points, and whether there are enough. */
export function neededInWords({ ran }: Ran, answer: Answer): string {
  const { needed, halfWidth } = answer;
  if (halfWidth <= WITHIN) return `${whole(ran)} histories are enough to know this within 5 points.`;
  const most = neededAtMost(answer);
  const also = most > needed ? `, and up to ${whole(most)} for others in its interval` : '';
  return `To know this within 5 points takes ${whole(needed)} histories for the share seen so far${also}: --histories ${most}.`;
}

/** The ICD 203 word, which says nothing about how good the inputs are. */
export function likelihoodInWords({ low, high }: Answer): string {
  return `In the words of ICD 203, that it stands is ${likelihoodOf(low, high)} in this model of the case.`;
}

/** How well founded the inputs are, by the grades of what they rest on: a matter apart from likelihood. */
export function confidenceInWords(grades: Readonly<Record<string, number>>): string {
  const total = Object.values(grades).reduce((sum, count) => sum + count, 0);
  const counted = Object.entries(grades).map(([grade, count]) => `${whole(count)} ${grade}`);
  return `Confidence is another matter, and ${confidenceOf(grades)}: of ${whole(total)} inputs ${counted.join(', ')}.`;
}

/** High when three quarters of the inputs are measured or estimated, moderate from one half, else low. */
export function confidenceOf(grades: Readonly<Record<string, number>>): 'high' | 'moderate' | 'low' {
  const total = Object.values(grades).reduce((sum, count) => sum + count, 0);
  const founded = (grades.measured ?? 0) + (grades.estimated ?? 0);
  if (total > 0 && founded >= 0.75 * total) return 'high';
  return total > 0 && founded >= 0.5 * total ? 'moderate' : 'low';
}
