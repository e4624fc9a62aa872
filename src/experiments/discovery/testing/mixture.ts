import type { Stream } from '../../chance/stream.ts';
import { type Cases, casesOf, type Dimension } from '../cases.ts';

/** Random runs with inputs of every kind, ties among them, and an outcome that depends on one of each, and on luck. */
export function mixture(stream: Stream, count: number): Cases {
  const column = (draw: () => number): Float64Array => Float64Array.from({ length: count }, draw);
  const dimensions: Dimension[] = [
    {
      name: 'status',
      kind: 'category',
      labels: ['law', 'none', 'announced', 'rumour'],
      values: column(() => stream.below(4)),
    },
    { name: 'dial', kind: 'real', values: column(() => stream.uniform()) },
    { name: 'months', kind: 'whole', values: column(() => stream.below(9) - 4) },
    { name: 'rounded', kind: 'real', values: column(() => stream.below(12) / 4) },
    { name: 'switch', kind: 'category', labels: ['off', 'on'], values: column(() => stream.below(2)) },
  ];
  const [status, dial, months] = dimensions;
  const outcome = column(() => 0).map((_, row) => {
    const likely = dial!.values[row]! > 0.4 && months!.values[row]! < 2 && status!.values[row]! !== 1;
    return Number(stream.uniform() < (likely ? 0.8 : 0.15));
  });
  return casesOf(dimensions, outcome);
}
