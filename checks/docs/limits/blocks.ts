import { assumptions, scales } from './assumptions.ts';
import { beside, desertions } from './record.ts';
import { told } from './told.ts';

/** What the page of limits shows, by name. */
export async function limitsBlocks(): Promise<Map<string, string>> {
  const gate = await told('--scale', '10', '--event', 'border-gate');
  const made = {
    desertions: desertions(gate),
    beside: beside(gate),
    assumptions: await assumptions(),
    scales: await scales(await told('--scale', '10')),
  };
  return new Map(Object.entries(made).map(([name, lines]) => [name, lines.join('\n')]));
}
