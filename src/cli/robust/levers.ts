import type { Factor } from '../../experiments/design/factor.ts';
import type { Gene } from '../../experiments/robust/variation.ts';
import { layValues } from '../../scenario/draw.ts';
import type { Priors, Value } from '../../scenario/index.ts';
import type { NumberSpread } from '../../scenario/prior.ts';

/** A lever as a gene: options alike however likely a case thinks them, since a lever is chosen and not drawn. */
export function geneOf(factor: Factor): { readonly gene: Gene; readonly factor: Factor } {
  const { spread, whole } = factor;
  if (spread.form === 'oneOf') {
    const alike = { ...spread, weights: spread.options.map(() => 1) } as typeof spread;
    return { gene: { kind: 'unordered', options: spread.options.length }, factor: { ...factor, spread: alike } };
  }
  const numbers = spread as NumberSpread;
  if (whole && numbers.form === 'between')
    return { gene: { kind: 'ordered', options: numbers.high - numbers.low + 1 }, factor };
  return { gene: { kind: 'real' }, factor };
}

/** What a setting sets each lever to, as `--set` takes it. */
export function overridesOf(priors: Priors, factors: readonly Factor[], genes: Float64Array): string[] {
  const set = factors.map((prior, k) => ({ prior, u: inside(genes[k]!) }));
  const values = layValues(priors, () => 0.5, set) as unknown as Record<string, Record<string, Value>>;
  return factors.map(({ path, group, name }) => `${path}=${words(values[group]![name]!)}`);
}

/** The ends of the unit interval are nowhere on a spread without ends. */
export function inside(u: number): number {
  return Math.min(1 - 2 ** -40, Math.max(2 ** -40, u));
}

function words(value: Value): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return String(Number(value.toPrecision(3)));
  if (typeof value === 'string') return value;
  return value.map((place) => Number(place.toPrecision(3))).join(',');
}
