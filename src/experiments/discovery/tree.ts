import { expecting, share } from '../../theory/domain.ts';
import { type Limit, type Limits, wholeBox } from './box.ts';
import type { Cases } from './cases.ts';
import { type Measured, measureBox } from './measure.ts';
import { orderOf } from './order.ts';
import { bestSplit, type Question } from './split.ts';

/** How far a tree grows. */
export interface Growth {
  /** The least share of all runs that a leaf may hold. */
  readonly leastMass: number;
  /** The most questions from the root to a leaf. */
  readonly deepest: number;
}

/** A node: a leaf is a box; another one asks a question, whose answer no leads left and yes right. */
export type Node = { readonly leaf: Measured } | { readonly question: Question; readonly no: Node; readonly yes: Node };

/**
 * A classification or regression tree (Breiman, Friedman, Olshen & Stone, 1984) whose leaves are boxes without overlap that fill the space. Grows
 * until leaves are pure, too small to part or too deep; it is not pruned. A category is parted as one label against all
 * others.
 * @throws {DomainError} for a mass outside 0 to 1, or a depth below 0
 */
export function growTree(cases: Cases, { leastMass = 0.05, deepest = Infinity }: Partial<Growth> = {}): Node {
  share('leastMass', leastMass);
  expecting(deepest >= 0, 'deepest', deepest, 'a number of questions, 0 or more');
  const all = wholeBox(cases);
  const least = Math.max(1, Math.floor(leastMass * cases.count));
  const grow = (orders: readonly Int32Array[], limits: Limits, depth: number): Node => {
    const split = depth < deepest && !pure(cases, orders[0]!) ? bestSplit(cases, orders, least) : undefined;
    if (!split) return { leaf: measureBox(cases, limits, all) };
    const { question } = split;
    const [no, yes] = sides(question, limits);
    const isYes = answers(cases, question);
    return {
      question,
      no: grow(
        orders.map((order) => order.filter((row) => !isYes(row))),
        no,
        depth + 1,
      ),
      yes: grow(
        orders.map((order) => order.filter(isYes)),
        yes,
        depth + 1,
      ),
    };
  };
  return grow(
    cases.inputs.map(({ values }) => orderOf(values)),
    all,
    0,
  );
}

/** The leaves of a tree, left to right. */
export function leavesOf(node: Node): Measured[] {
  return 'leaf' in node ? [node.leaf] : [...leavesOf(node.no), ...leavesOf(node.yes)];
}

function pure({ outcome }: Cases, rows: Int32Array): boolean {
  const first = outcome[rows[0]!]!;
  return rows.every((row) => outcome[row] === first);
}

function answers({ inputs }: Cases, question: Question): (row: number) => boolean {
  const { values } = inputs[question.place]!;
  if ('label' in question) return (row) => values[row] === question.label;
  const [below] = question.at;
  return (row) => values[row]! > below;
}

function sides(question: Question, limits: Limits): [no: Limits, yes: Limits] {
  const at = (limit: Limit): Limits => limits.map((old, place) => (place === question.place ? limit : old));
  if ('label' in question) {
    const { kept } = limits[question.place] as { kept: readonly number[] };
    return [at({ kept: kept.filter((label) => label !== question.label) }), at({ kept: [question.label] })];
  }
  const { low, high } = limits[question.place] as { low: number; high: number };
  return [at({ low, high: question.at[0] }), at({ low: question.at[1], high })];
}
