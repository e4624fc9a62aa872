import type { Formation } from '../../engine/scenario.ts';
import type { Places } from '../../experiments/replay/replay.ts';
import { type Content, halve, headed, remembered } from './frames.ts';
import { type Body, bodiesOf, cellsOf, rowsOf, setUnit, type Unit } from './tiles.ts';

export type NamedFormation = Pick<Formation, 'name' | 'branch'>;
export type Posted = Pick<Places, 'count' | 'rank' | 'formation' | 'unit'>;

/** A branch or a formation as a rectangle with a line of its name on top; marks stand below `top`. */
export interface Box {
  readonly kind: 'branch' | 'formation';
  readonly name: string;
  readonly members: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Height of the name's line; 0 where the branch is the formation. */
  readonly top: number;
}

/** Where everybody stands, in CSS pixels. `x` and `y` are the middles of the marks, `size` their sides. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly cell: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly size: Float32Array;
  readonly boxes: readonly Box[];
}

interface Space {
  readonly width: number;
  /** One pixel of the screen: everything stands on whole ones, or rows of marks would beat against the raster. */
  readonly pixel: number;
  /** About how tall the whole may become. */
  readonly height: number;
}
interface Grain {
  readonly pixel: number;
  readonly cell: number;
  readonly gap: number;
  readonly lines: Readonly<Record<keyof typeof LINES, number>>;
}
interface Leaf {
  readonly name: string;
  readonly branch: string;
  readonly body: Body;
}
type Stand = (member: number, left: number, top: number, side: number) => void;

/** Heights of the lines with names, and air between boxes, before they are brought to whole pixels. */
const LINES = { branch: 28, formation: 20, between: 14, inside: 7 } as const;
/** A box must hold its name. */
const NARROWEST = 150;
const LARGEST_CELL = 14;
/** On a telephone a mark may be a single pixel. */
export const NARROW = 620;
/** Names and the ends of lines take about this much more room than the marks. */
const LOST = 1.3;

/**
 * Sets every member in a box of his formation, the formations of a branch together: generals first and largest, then
 * unit by unit, each unit rank by rank. The same force and width always give the same places.
 */
export function layOut(places: Posted, formations: readonly NamedFormation[], space: Space): Layout {
  const { width, height, pixel } = space;
  const leaves = leavesOf(places, formations);
  const grain = grainFor(leaves, space);
  const { count } = places;
  const [x, y, size] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  const boxes: Box[] = [];
  const branches = [...Map.groupBy(leaves, ({ branch }) => branch)].map(([branch, own]) =>
    branchContent(branch, own, grain, boxes, (member, left, top, side) => {
      x[member] = left + side / 2;
      y[member] = top + side / 2;
      size[member] = side;
    }),
  );
  const plan = halve(branches, width, height, { between: grain.lines.between, narrowest: NARROWEST, pixel });
  plan.place(0, 0, width);
  return { width, height: plan.tall(width), cell: grain.cell, x, y, size, boxes };
}

function leavesOf(places: Posted, formations: readonly NamedFormation[]): Leaf[] {
  return bodiesOf(places).map((body) => ({ ...formations[places.formation[body.from]!]!, body }));
}

/** The largest cell, in whole pixels, at which the force about fills the room, but none too small to be seen. */
function grainFor(leaves: readonly Leaf[], { width, height, pixel }: Space): Grain {
  const cells = leaves.reduce((sum, { body }) => sum + bodyCells(body), 0);
  const side = Math.min(LARGEST_CELL, Math.sqrt((width * height) / Math.max(1, cells * LOST)));
  const least = Math.max(Math.round(1 / pixel), width < NARROW ? 1 : 2);
  const cell = Math.max(least, Math.round(side / pixel - 0.25)) * pixel;
  const whole = (length: number) => Math.round(length / pixel) * pixel;
  const { branch, formation, between, inside } = LINES;
  const lines = { branch: whole(branch), formation: whole(formation), between: whole(between), inside: whole(inside) };
  return { pixel, cell, gap: Math.max(1, Math.round(cell / pixel / 2)) * pixel, lines };
}

/** Cells of a formation with half a cell of air beside every unit. */
function bodyCells({ headquarters, rows, wides }: Body): number {
  return wides.reduce((sum, wide) => sum + (wide + 0.5) * (rows + 0.5), cellsOf(headquarters));
}

function branchContent(branch: string, leaves: readonly Leaf[], grain: Grain, boxes: Box[], stand: Stand): Content {
  const { pixel, lines } = grain;
  const alone = leaves.length === 1;
  const inside = leaves.map((leaf) => formationContent(leaf, alone, grain, boxes, stand));
  const members = leaves.reduce((sum, { body }) => sum + body.to - body.from, 0);
  return {
    area: inside.reduce((sum, { area }) => sum + area, 0),
    plan(width, height) {
      const plan = halve(inside, width, height, { between: lines.inside, narrowest: NARROWEST, pixel });
      const own = headed(lines.branch, plan, (x, y, wide) => {
        boxes.push({
          kind: 'branch',
          name: branch,
          members,
          x,
          y,
          width: wide,
          height: own.tall(wide),
          top: lines.branch,
        });
      });
      return own;
    },
  };
}

/** The only formation of a branch goes by the name of the branch, and has no line of its own. */
function formationContent({ name, body }: Leaf, alone: boolean, grain: Grain, boxes: Box[], stand: Stand): Content {
  const marks = {
    tall: remembered((width) => heightOf(body, width, grain)),
    place: (x: number, y: number, width: number) =>
      walkBody(body, width, grain, (unit, left, top, _, wide) => {
        setUnit(unit, wide, (member, column, row, side) =>
          stand(member, x + left + column * grain.cell, y + top + row * grain.cell, side * grain.cell),
        );
      }),
  };
  const own = headed(grain.lines.formation, marks, (x, y, width) => {
    const box = { kind: 'formation', name, members: body.to - body.from, top: grain.lines.formation } as const;
    boxes.push({ ...box, x, y, width, height: own.tall(width) });
  });
  return { area: bodyCells(body), plan: () => (alone ? marks : own) };
}

function heightOf(body: Body, width: number, grain: Grain): number {
  let bottom = 0;
  walkBody(body, width, grain, (_, __, top, rows) => {
    bottom = Math.max(bottom, top + rows * grain.cell);
  });
  return bottom;
}

/** Tells the left, top, rows and width in cells of the headquarters and of each unit, from the corner of the marks. */
function walkBody(
  { headquarters, units, rows, wides }: Body,
  width: number,
  { cell, gap }: Grain,
  visit: (unit: Unit, left: number, top: number, rows: number, wide: number) => void,
): void {
  const across = Math.max(1, Math.floor(width / cell + 1e-6));
  const own = rowsOf(headquarters, across);
  visit(headquarters, 0, 0, own, across);
  let left = 0;
  let top = own * cell + 2 * gap;
  let tallest = 0;
  for (let k = 0; k < units.length; k++) {
    const wide = Math.min(wides[k]!, across);
    const high = wide === wides[k] ? rows : rowsOf(units[k]!, wide);
    if (left > 0 && left + wide * cell > width + 1e-6) {
      top += tallest * cell + gap;
      left = 0;
      tallest = 0;
    }
    visit(units[k]!, left, top, high, wide);
    tallest = Math.max(tallest, high);
    left += wide * cell + gap;
  }
}
