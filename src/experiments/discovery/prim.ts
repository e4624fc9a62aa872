import { expecting, innerShare, share } from '../../theory/domain.ts';
import { type Limit, type Limits, rowsIn, wholeBox } from './box.ts';
import type { Cases } from './cases.ts';
import { moveLimit, openLedger } from './ledger.ts';
import { type Measured, measureBox, measured } from './measure.ts';
import { OBJECTIVES, type Objective } from './objective.ts';
import { orderOf } from './order.ts';
import { bestPaste } from './paste.ts';
import { bestPeel, stillInside } from './peel.ts';
import type { Stand, Step } from './step.ts';

/** How PRIM searches. */
export interface Search {
  readonly objective: Objective;
  /** Share of the box that one peel takes off, and share of the neighbouring slab that one paste puts back. */
  readonly peelShare: number;
  readonly pasteShare: number;
  /** The least share of all runs that a box may hold. */
  readonly leastMass: number;
  /** Boxes found before, whose runs are laid aside: coverage and mass remain shares of all runs. */
  readonly aside: readonly Limits[];
}

/** The EMA workbench's defaults; shares of .05 as in Friedman & Fisher (1999). */
export const SEARCH: Search = { objective: 'lenient1', peelShare: 0.05, pasteShare: 0.05, leastMass: 0.05, aside: [] };

/** A box on the way, and the step that led to it. */
export interface Station extends Measured {
  readonly id: number;
  readonly step: 'start' | 'peel' | 'paste';
}

/** Every box that a search went through, the whole first. None is marked: which trade of coverage for density is right is for the reader. */
export interface Trajectory {
  readonly boxes: readonly Station[];
  readonly count: number;
  readonly hits: number;
  readonly leftOut: number;
}

/**
 * PRIM, the patient rule induction method (Friedman & Fisher, 1999) for scenario discovery (Bryant & Lempert, 2010):
 * peels thin slices off the whole as long as that raises the objective, then pastes slabs back as long as that raises the mean.
 * @throws {DomainError} for shares outside 0 to 1 and an unknown objective
 */
export function findBoxes(cases: Cases, options: Partial<Search> = {}): Trajectory {
  const search = searchOf(options);
  const boxes = wayOf(cases, search, wholeBox(cases), laidAside(cases, search.aside));
  return { boxes, count: cases.count, hits: cases.hits, leftOut: cases.leftOut };
}

/** The same box without its restriction on the input at `place`, measured anew. `aside` as in the search. */
export function dropRestriction(cases: Cases, limits: Limits, place: number, aside: readonly Limits[] = []): Measured {
  const all = wholeBox(cases);
  expecting(place in all, 'place', place, `a place from 0 to ${all.length - 1}`);
  const dropped = limits.map((limit, at) => (at === place ? all[at]! : limit));
  return measureBox(cases, dropped, all, laidAside(cases, aside));
}

/** Options with defaults filled in. @throws {DomainError} as `findBoxes` does */
export function searchOf(options: Partial<Search>): Search {
  const search = { ...SEARCH, ...options };
  innerShare('peelShare', search.peelShare);
  innerShare('pasteShare', search.pasteShare);
  share('leastMass', search.leastMass);
  expecting(OBJECTIVES.includes(search.objective), 'objective', search.objective, `one of ${OBJECTIVES.join(', ')}`);
  return search;
}

function laidAside(cases: Cases, boxes: readonly Limits[]): Uint8Array | undefined {
  if (boxes.length === 0) return undefined;
  const aside = new Uint8Array(cases.count);
  for (const limits of boxes)
    rowsIn(cases, limits).forEach((inside, row) => {
      aside[row]! |= inside;
    });
  return aside;
}

/** Every box on the way. */
function wayOf(cases: Cases, search: Search, all: readonly Limit[], aside: Uint8Array | undefined): Station[] {
  const sorted = cases.inputs.map(({ values }) => orderOf(values));
  const ledger = openLedger(cases, aside);
  let limits: Limits = all;
  const boxes: Station[] = [{ id: 0, step: 'start', ...measured(cases, limits, all, ledger) }];
  const take = (step: Station['step'], { place, limit }: Step): void => {
    moveLimit(ledger, cases, sorted[place]!, place, limits[place]!, limit);
    limits = limits.with(place, limit);
    boxes.push({ id: boxes.length, step, ...measured(cases, limits, all, ledger) });
  };
  const least = search.leastMass * cases.count;
  const peeling = { objective: search.objective, share: search.peelShare, least };
  const pasting = { objective: search.objective, share: search.pasteShare, least };
  let orders = stillInside(
    sorted.map((order) => order.slice()),
    ledger.broken,
  );
  const stand = (): Stand => ({ cases, all, limits, ledger });
  let step = bestPeel(stand(), orders, peeling);
  while (step) {
    take('peel', step);
    orders = stillInside(orders, ledger.broken);
    step = bestPeel(stand(), orders, peeling);
  }
  step = bestPaste(stand(), sorted, pasting);
  while (step) {
    take('paste', step);
    step = bestPaste(stand(), sorted, pasting);
  }
  return boxes;
}
