import type { Cases } from '../../experiments/discovery/cases.ts';
import type { Measured } from '../../experiments/discovery/measure.ts';
import type { DiscoverRequest } from './request.ts';
import type { Discovered } from './search.ts';
import { discoveredSentence, ruleWords } from './words.ts';

/** What a search found, for programs; the fields are listed in README.md. */
export function discoveredObject(found: Discovered, request: DiscoverRequest) {
  const { cases, missing, boxes, frontier, opened, leaves } = found;
  const asBox = (box: Measured) => boxObject(cases, box, request);
  return {
    method: request.method,
    of: request.stand ? 'stands' : request.of,
    above: request.above ?? null,
    rows: cases.count,
    ofInterest: cases.hits,
    leftOut: cases.leftOut,
    missing,
    inputs: cases.inputs.map(({ name, kind, labels }) => ({ name, kind, labels })),
    sentence: discoveredSentence(found, request),
    boxes: boxes.map((box) => ({ id: box.id, step: box.step, ...asBox(box) })),
    frontier: frontier.map(({ id }) => id),
    opened: opened && {
      id: opened.box.id,
      dropped: opened.dropped.map(({ name, box }) => ({ name, ...asBox(box) })),
      reproduced: opened.reproduced,
    },
    leaves: leaves.map(asBox),
  };
}

function boxObject(cases: Cases, box: Measured, request: DiscoverRequest) {
  const { coverage, density, mass, mean, count, hits, restricted, limits, quasiP } = box;
  const named = restricted.map((place) => ({ name: cases.inputs[place]!.name, ...limits[place]! }));
  return { coverage, density, mass, mean, count, hits, limits: named, quasiP, rule: ruleWords(cases, box, request) };
}
