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
  readonly cell: number;
  readonly gap: number;
}
interface Leaf {
  readonly name: string;
  readonly branch: string;
  readonly body: Body;
}
type Stand = (member: number, left: number, top: number, side: number) => void;

const BRANCH_LINE = 28;
const FORMATION_LINE = 20;
const BETWEEN = 14;
/** A box must hold its name. */
const NARROWEST = 150;
const LARGEST_CELL = 14;

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
    branchContent(branch, own, grain, pixel, boxes, (member, left, top, side) => {
      x[member] = left + side / 2;
      y[member] = top + side / 2;
      size[member] = side;
    }),
  );
  const plan = halve(branches, width, height, { between: BETWEEN, narrowest: NARROWEST, pixel });
  plan.place(0, 0, width);
  return { width, height: plan.tall(width), cell: grain.cell, x, y, size, boxes };
}

function leavesOf(places: Posted, formations: readonly NamedFormation[]): Leaf[] {
  return bodiesOf(places).map((body) => ({ ...formations[places.formation[body.from]!]!, body }));
}

/** The largest cell, in whole pixels, at which the force about fills the room; never less than one pixel. */
function grainFor(leaves: readonly Leaf[], { width, height, pixel }: Space): Grain {
  const cells = leaves.reduce((sum, { body }) => sum + bodyCells(body), 0);
  const side = Math.min(LARGEST_CELL, Math.sqrt((width * height) / Math.max(1, cells)));
  const cell = Math.max(1, Math.round(side / pixel)) * pixel;
  return { cell, gap: Math.max(1, Math.round(cell / pixel / 2)) * pixel };
}

/** Cells of a formation with half a cell of air beside every unit. */
function bodyCells({ headquarters, wide, rows }: Body): number {
  return rows.reduce((sum, high) => sum + (wide + 0.5) * (high + 0.5), cellsOf(headquarters));
}

function branchContent(
  branch: string,
  leaves: readonly Leaf[],
  grain: Grain,
  pixel: number,
  boxes: Box[],
  stand: Stand,
): Content {
  const alone = leaves.length === 1;
  const inside = leaves.map((leaf) => formationContent(leaf, alone, grain, boxes, stand));
  const members = leaves.reduce((sum, { body }) => sum + body.to - body.from, 0);
  return {
    area: inside.reduce((sum, { area }) => sum + area, 0),
    plan(width, height) {
      const plan = halve(inside, width, height, { between: BETWEEN / 2, narrowest: NARROWEST, pixel });
      const own = headed(BRANCH_LINE, plan, (x, y, wide) => {
        boxes.push({
          kind: 'branch',
          name: branch,
          members,
          x,
          y,
          width: wide,
          height: own.tall(wide),
          top: BRANCH_LINE,
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
  const own = headed(FORMATION_LINE, marks, (x, y, width) => {
    const box = { kind: 'formation', name, members: body.to - body.from, top: FORMATION_LINE } as const;
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
  { headquarters, units, wide, rows }: Body,
  width: number,
  { cell, gap }: Grain,
  visit: (unit: Unit, left: number, top: number, rows: number, wide: number) => void,
): void {
  const across = Math.max(1, Math.floor(width / cell + 1e-6));
  const own = rowsOf(headquarters, across);
  visit(headquarters, 0, 0, own, across);
  const side = Math.min(wide, across);
  const pitch = side * cell + gap;
  const perShelf = Math.max(1, Math.floor((width + gap) / pitch + 1e-6));
  let top = own * cell + 2 * gap;
  for (let first = 0; first < units.length; first += perShelf) {
    let tallest = 0;
    for (let k = first; k < units.length && k < first + perShelf; k++) {
      const high = side === wide ? rows[k]! : rowsOf(units[k]!, side);
      tallest = Math.max(tallest, high);
      visit(units[k]!, (k - first) * pitch, top, high, side);
    }
    top += tallest * cell + gap;
  }
}
