/** A rectangle that knows how tall it must be at a width, and sets its contents there. */
export interface Plan {
  tall(width: number): number;
  place(x: number, y: number, width: number): void;
}

/** Something to be planned: its area decides where lists are halved. */
export interface Content {
  readonly area: number;
  plan(width: number, height: number): Plan;
}

export interface Spacing {
  /** Air between boxes. */
  readonly between: number;
  /** Nothing stands beside another thing where it would be narrower than this. */
  readonly narrowest: number;
  readonly pixel: number;
}

/**
 * Halves a list by area again and again, side by side where there is more breadth than height. Like a treemap it keeps
 * areas and the order of the list; unlike one it gives every box just the height that its contents need.
 */
export function halve(contents: readonly Content[], width: number, height: number, spacing: Spacing): Plan {
  if (contents.length === 1) return contents[0]!.plan(width, height);
  const at = middleOf(contents);
  const [before, after] = [contents.slice(0, at), contents.slice(at)];
  const share = areaOf(before) / areaOf(contents);
  if (width > height && Math.min(share, 1 - share) * width > spacing.narrowest) {
    const first = halve(before, width * share, height, spacing);
    return beside(first, halve(after, width * (1 - share), height, spacing), share, spacing);
  }
  const first = halve(before, width, height * share, spacing);
  return below(first, halve(after, width, height * (1 - share), spacing), spacing);
}

/** A plan under a line of its own. */
export function headed(top: number, inside: Plan, set: (x: number, y: number, width: number) => void): Plan {
  return {
    tall: (width) => top + inside.tall(width),
    place(x, y, width) {
      set(x, y, width);
      inside.place(x, y + top, width);
    },
  };
}

const areaOf = (contents: readonly Content[]) => contents.reduce((sum, { area }) => sum + area, 0);

function middleOf(contents: readonly Content[]): number {
  const half = areaOf(contents) / 2;
  const off = (at: number) => Math.abs(areaOf(contents.slice(0, at)) - half);
  let at = 1;
  while (at < contents.length - 1 && off(at + 1) < off(at)) at++;
  return at;
}

function below(first: Plan, second: Plan, { between }: Spacing): Plan {
  return {
    tall: (width) => first.tall(width) + between + second.tall(width),
    place(x, y, width) {
      first.place(x, y, width);
      second.place(x, y + first.tall(width) + between, width);
    },
  };
}

function beside(first: Plan, second: Plan, share: number, { between, narrowest, pixel }: Spacing): Plan {
  const cut = remembered((width) => evenCut(first, second, width - between, share, narrowest, pixel));
  return {
    tall: remembered((width) => Math.max(first.tall(cut(width)), second.tall(width - between - cut(width)))),
    place(x, y, width) {
      first.place(x, y, cut(width));
      second.place(x + cut(width) + between, y, width - between - cut(width));
    },
  };
}

/** The width of the first at which both are about equally tall: the more one gets, the taller is the other. */
function evenCut(first: Plan, second: Plan, width: number, share: number, narrowest: number, pixel: number): number {
  const most = Math.floor((width - narrowest / 2) / pixel);
  let low = Math.ceil(narrowest / 2 / pixel);
  let high = most;
  if (low >= high) return Math.round((width * share) / pixel) * pixel;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (first.tall(middle * pixel) > second.tall(width - middle * pixel)) low = middle + 1;
    else high = middle;
  }
  return low * pixel;
}

/** The same width is asked for many times while cuts inside cuts are sought. */
export function remembered(find: (width: number) => number): (width: number) => number {
  const known = new Map<number, number>();
  return (width) => {
    let found = known.get(width);
    if (found === undefined) {
      found = find(width);
      known.set(width, found);
    }
    return found;
  };
}
