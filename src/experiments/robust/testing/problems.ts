/** ZDT1 (Zitzler, Deb and Thiele 2000): the front is f2 = 1 − √f1. */
export function zdt1(settings: Float64Array, rows: number): Promise<Float64Array> {
  return zdt(settings, rows, (first, g) => 1 - Math.sqrt(first / g));
}

/** ZDT3 of the same: five pieces of a curve. */
export function zdt3(settings: Float64Array, rows: number): Promise<Float64Array> {
  return zdt(settings, rows, (first, g) => 1 - Math.sqrt(first / g) - (first / g) * Math.sin(10 * Math.PI * first));
}

/** ZDT4 of the same: the front of ZDT1 behind 21⁹ local ones, for ten settings. */
export async function zdt4(settings: Float64Array, rows: number): Promise<Float64Array> {
  const width = settings.length / rows;
  const found = new Float64Array(rows * 2);
  for (let row = 0; row < rows; row++) {
    const first = settings[row * width]!;
    let g = 1 + 10 * (width - 1);
    for (let k = 1; k < width; k++) {
      const x = 10 * settings[row * width + k]! - 5;
      g += x * x - 10 * Math.cos(4 * Math.PI * x);
    }
    found[2 * row] = first;
    found[2 * row + 1] = g * (1 - Math.sqrt(first / g));
  }
  return found;
}

async function zdt(
  settings: Float64Array,
  rows: number,
  shape: (first: number, g: number) => number,
): Promise<Float64Array> {
  const width = settings.length / rows;
  const found = new Float64Array(rows * 2);
  for (let row = 0; row < rows; row++) {
    const first = settings[row * width]!;
    let rest = 0;
    for (let k = 1; k < width; k++) rest += settings[row * width + k]!;
    const g = 1 + (9 * rest) / (width - 1);
    found[2 * row] = first;
    found[2 * row + 1] = g * shape(first, g);
  }
  return found;
}

/** DTLZ2 with three objectives (Deb et al. 2005): the front is an eighth of the unit sphere. */
export async function dtlz2(settings: Float64Array, rows: number): Promise<Float64Array> {
  const width = settings.length / rows;
  const found = new Float64Array(rows * 3);
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    let g = 0;
    for (let k = 2; k < width; k++) g += (settings[at + k]! - 0.5) ** 2;
    const [a, b] = [(settings[at]! * Math.PI) / 2, (settings[at + 1]! * Math.PI) / 2];
    found[3 * row] = (1 + g) * Math.cos(a) * Math.cos(b);
    found[3 * row + 1] = (1 + g) * Math.cos(a) * Math.sin(b);
    found[3 * row + 2] = (1 + g) * Math.sin(a);
  }
  return found;
}

/** Mean distance of points from the front of DTLZ2. */
export function offSphere(objectives: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < objectives.length; at += 3)
    sum += Math.abs(Math.hypot(objectives[at]!, objectives[at + 1]!, objectives[at + 2]!) - 1);
  return sum / (objectives.length / 3);
}
