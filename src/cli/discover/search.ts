import { openStream } from '../../experiments/chance/stream.ts';
import { type Cases, casesOf, withInputs } from '../../experiments/discovery/cases.ts';
import { frontier } from '../../experiments/discovery/frontier.ts';
import type { Measured } from '../../experiments/discovery/measure.ts';
import { dropRestriction, findBoxes, type Station } from '../../experiments/discovery/prim.ts';
import { type Reproduced, resample } from '../../experiments/discovery/resample.ts';
import { growTree, leavesOf } from '../../experiments/discovery/tree.ts';
import { didYouMean } from '../../scenario/near.ts';
import { DomainError } from '../../theory/domain.ts';
import { badInput } from '../exit.ts';
import type { DiscoverRequest } from './request.ts';
import type { Rows } from './rows.ts';

/** One box in full: what each restriction buys, and whether it would be found again. */
export interface OpenedBox {
  readonly box: Station;
  /** For each restricted input the box without that restriction. */
  readonly dropped: readonly { readonly name: string; readonly box: Measured }[];
  readonly reproduced: readonly Reproduced[];
}

/** What a search found. No box is chosen: which trade of coverage for density is right is for the asker. */
export interface Discovered {
  readonly cases: Cases;
  readonly missing: number;
  /** Of a peeling: every box, and those that no other beats in both coverage and density. */
  readonly boxes: readonly Station[];
  readonly frontier: readonly Station[];
  readonly opened: OpenedBox | null;
  /** Of a tree: its leaves, densest first. */
  readonly leaves: readonly Measured[];
}

const RESAMPLES = 50;

/** Searches the runs for boxes or leaves. */
export function searchRows(rows: Rows, request: DiscoverRequest): Discovered {
  const cases = chosen(laidOut(rows, request), request.only);
  const { missing } = rows;
  if (request.method === 'tree') {
    const leaves = leavesOf(growTree(cases, { leastMass: request.least })).sort((a, b) => b.density - a.density);
    return { cases, missing, boxes: [], frontier: [], opened: null, leaves };
  }
  const { boxes } = findBoxes(cases, { leastMass: request.least });
  const opened = request.box === undefined ? null : open(cases, boxes, request.box, request);
  return { cases, missing, boxes, frontier: frontier(boxes), opened, leaves: [] };
}

function laidOut({ dimensions, outcome }: Rows, { of, above, stand }: DiscoverRequest): Cases {
  const asked = stand ? outcome.map((fell) => 1 - fell) : outcome;
  if (of !== 'fell' && above === undefined)
    throw badInput('bad-usage', `--of ${of} is a number; say from which on a run is of interest, with --above`);
  try {
    return casesOf(dimensions, asked, above);
  } catch (error) {
    if (error instanceof DomainError) throw badInput('nothing-to-find', `there is nothing to find: ${error.message}`);
    throw error;
  }
}

function chosen(cases: Cases, only: readonly string[] | undefined): Cases {
  if (only === undefined) return cases;
  const names = cases.inputs.map(({ name }) => name);
  const places = only.map((name) => {
    const place = names.indexOf(name);
    if (place >= 0) return place;
    const hint = didYouMean(name, names);
    throw badInput('bad-usage', `--only: found ${name}, expected a number that varies${hint ? `; ${hint}` : ''}`);
  });
  return withInputs(cases, [...new Set(places)]);
}

function open(cases: Cases, boxes: readonly Station[], id: number, { seed, least }: DiscoverRequest): OpenedBox {
  const box = boxes[id];
  if (box === undefined) throw badInput('bad-usage', `--box: found ${id}, expected 0 to ${boxes.length - 1}`);
  const stream = openStream(seed, 'discover');
  return {
    box,
    dropped: box.restricted.map((place) => {
      return { name: cases.inputs[place]!.name, box: dropRestriction(cases, box.limits, place) };
    }),
    reproduced: resample(cases, box, stream, { times: RESAMPLES }, { leastMass: least }),
  };
}
