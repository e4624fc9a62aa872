import type { NumberParameter, Parameter, ParameterTable, VectorParameter } from '../../engine/parameter.ts';
import { RANKS } from '../../engine/parameter.ts';
import { type GroupName, PARAMETERS } from '../../engine/parameters.ts';
import type { SetLever } from '../../engine/scenario.ts';
import { type Cell, HIM } from './cell.ts';
import { asItIs, type Dial, type Flip } from './dial.ts';
import type { Change } from './relive.ts';

/** Groups whose every number can enter a payoff or a belief on the day itself. */
const WHOLE_GROUPS: readonly GroupName[] = ['rents', 'accountability', 'amnesty', 'surveillance', 'belief', 'decision'];
/** Numbers of other groups that enter as well. */
const SINGLE = ['hardship.wantsCost', 'hardship.crowdCost', 'recognition.threat', 'force.withheld', 'council.alarm'];
/** Speeds of a process: their share of one day would not be what a reader takes them for. */
const SPEEDS = ['rents.sanctionCut', 'rents.revenueSpeed', 'rents.revenueNoise'];
/** Written as a number, read as a switch. */
const SWITCHLIKE = ['decision.mayLeave'];

interface Named {
  readonly group: GroupName;
  readonly name: string;
  readonly path: string;
  readonly parameter: Parameter;
}

const ENTERING: readonly Named[] = Object.entries(PARAMETERS as Record<GroupName, ParameterTable>).flatMap(
  ([group, table]) =>
    Object.entries(table)
      .map(([name, parameter]) => ({ group: group as GroupName, name, path: `${group}.${name}`, parameter }))
      .filter(
        ({ path }) => (WHOLE_GROUPS.includes(group as GroupName) || SINGLE.includes(path)) && !SPEEDS.includes(path),
      ),
);

/** Sets a parameter on the day itself, as a dated act of the case would. */
export function setting(cell: Cell, group: GroupName, name: string, value: SetLever['value']): Change {
  const { day } = cell.world.state;
  return { dawn: ({ events }) => void events.push({ day, kind: 'set', says: '', group, name, value }) };
}

/** Every number of the rooms that could enter his morning; of a vector by rank, his own place. */
export function parameterDials(cell: Cell): Dial[] {
  return ENTERING.filter(({ path }) => !SWITCHLIKE.includes(path)).flatMap((named) => {
    const { parameter } = named;
    if (parameter.shape === 'number') return [numberDial(cell, named, parameter)];
    return parameter.shape === 'vector' ? placeDials(cell, named, parameter) : [];
  });
}

function numberDial(
  cell: Cell,
  { group, name, path, parameter }: Named,
  { range, least, most }: NumberParameter,
): Dial {
  const { says, unit, kind } = parameter;
  const from = valueToday(cell, group, name) as number;
  const to = (value: number): Change => setting(cell, group, name, value);
  return { path, name: path, says, unit, kind, from, least, most, width: range[1] - range[0], held: asItIs, to };
}

function placeDials(
  cell: Cell,
  named: Named,
  { labels, range, least, most, says, unit, kind }: VectorParameter,
): Dial[] {
  const { group, name, path } = named;
  const all = valueToday(cell, group, name) as readonly number[];
  const places = labels === RANKS ? [cell.world.posts.rank[HIM]!] : labels.keys();
  return [...places].map((place) => {
    const whole = `${path}.${labels[place]}`;
    const to = (value: number): Change =>
      setting(
        cell,
        group,
        name,
        all.map((old, at) => (at === place ? value : old)),
      );
    const width = range[1] - range[0];
    return { path: whole, name: whole, says, unit, kind, from: all[place]!, least, most, width, held: asItIs, to };
  });
}

/** Every switch and every word of the rooms, as all that they could be instead. */
export function parameterFlips(cell: Cell): Flip[] {
  return ENTERING.flatMap(({ group, name, path, parameter }) => {
    const { says, kind } = parameter;
    const about = { path, name: path, says, kind };
    const now = valueToday(cell, group, name);
    if (parameter.shape === 'switch') {
      const change = setting(cell, group, name, !now);
      return [{ ...about, from: onOff(now), to: onOff(!now), distance: 1, change }];
    }
    if (parameter.shape === 'choice') {
      const { options } = parameter;
      const at = options.indexOf(now as string);
      return options.flatMap((option, other) => {
        // Words for how the world works are no ladder; and a cell cannot work out what all would expect of all.
        const distance = kind === 'lever' ? Math.abs(other - at) / (options.length - 1) : 1;
        return other === at || option === 'equilibrium'
          ? []
          : [{ ...about, from: options[at]!, to: option, distance, change: setting(cell, group, name, option) }];
      });
    }
    return SWITCHLIKE.includes(path) ? [rankFlip(cell, group, name, about)] : [];
  });
}

function rankFlip(cell: Cell, group: GroupName, name: string, about: Pick<Flip, 'path' | 'says' | 'kind'>): Flip {
  const all = valueToday(cell, group, name) as readonly number[];
  const rank = cell.world.posts.rank[HIM]!;
  const now = all[rank]! > 0;
  const change = setting(
    cell,
    group,
    name,
    all.map((old, at) => (at === rank ? Number(!now) : old)),
  );
  const path = `${about.path}.${RANKS[rank]}`;
  return { ...about, path, name: path, from: onOff(now), to: onOff(!now), distance: 1, change };
}

const onOff = (value: unknown): string => (value ? 'on' : 'off');

/** The value on that day, after the dated acts; the morning must have been lived. */
function valueToday(cell: Cell, group: GroupName, name: string): unknown {
  return (cell.world.values[group] as unknown as Record<string, unknown>)[name];
}
