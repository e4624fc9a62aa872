import { DEFECTED, PLOTS, WITHHOLDS } from '../../../src/engine/conduct.ts';
import { costOfOrders, valueOfServing } from '../../../src/engine/reference/dissent.ts';
import { payoffs } from '../../../src/engine/reference/payoffs.ts';
import { following } from '../../../src/engine/reference/standing.ts';
import { shown, worked } from '../../../src/experiments/lesson/wording.ts';
import type { LoadOptions } from '../../../src/scenario/index.ts';
import { evenings, falls, morningOf } from './garrison.ts';
import { table } from './wording.ts';

/** The street around the march, day by day. */
export function street(): string[] {
  const rows = [9, 10, 11, 12, 13].map((day) => {
    const [before, after] = [morningOf(day - 1).street, morningOf(day).street];
    const { recruit, fatigue, sparkStart } = morningOf(day).values.hardship;
    const march = day < 10 ? 0 : Math.exp(-(day - 10) / 4);
    const joins = worked('{0} × {1} × ({2} + {3}) × (1 − {4})', recruit, 0.5, sparkStart, march, before);
    return [String(day), `${shown(before)} + ${joins} − ${shown(fatigue)} × ${shown(before)}`, shown(after)];
  });
  return table(['day', 'yesterday + who joins − who tires', 'P'], rows);
}

/** Why sergeant 40 withholds on day 15 and not before: the soldier under him. */
export function sergeant(): string[] {
  const rows = [14, 15].map((day) => {
    const world = morningOf(day);
    const [him, soldier] = [world.members[40]!, world.members[44]!];
    const [V, o] = [valueOfServing(world, soldier), costOfOrders(world, soldier)];
    const { serve, withhold } = payoffs(world, him, him.commander!.conduct);
    const follows = following(world, him);
    return [
      String(day),
      `${shown(V)} − ${shown(o)} = ${shown(V - o)}`,
      String(follows),
      `${shown(world.values.decision.cohesion, 1)} × ${follows} = ${shown(world.values.decision.cohesion * follows, 1)}`,
      shown(serve.stands),
      shown(withhold!.stands),
    ];
  });
  return table(['day', 'soldier 44: V − o', 'would follow', 'protection', 'serve, stands', 'withhold, stands'], rows);
}

/** How the lesson's history ends if one thing is left out. */
export function without(): string[] {
  const rows = ['call', 'march'].map((event) => {
    const { all } = evenings({ drop: [event] });
    const most = Math.max(...all.map(({ mobilised }) => mobilised));
    const last = all.findLast(({ changes }) => changes.length > 0)?.day ?? 0;
    const ends = all.at(-1)!.fell ? `it falls on day ${all.length}` : 'it stands';
    return [`\`--drop ${event}\``, ends, shown(most), last === 0 ? 'never' : `day ${last}`];
  });
  return table(['history 6 with', 'how it ends', 'greatest A', 'last change'], rows);
}

/** Every day on which something changes, from the march to the fall. */
export function days(): string[] {
  const { strength, all } = evenings({});
  const rows = all
    .filter(({ day, changes }) => day === 10 || changes.length > 0)
    .map(({ day, street: P, mobilised, index, byConduct, fell }) => [
      String(day),
      shown(P),
      shown(mobilised),
      `${shown(mobilised)} + 0.3 × ${shown(P)} = ${shown(index)}${fell ? ` ≥ ${shown(strength)}` : ''}`,
      ...[WITHHOLDS, PLOTS, DEFECTED].map((conduct) => byConduct(conduct).join(' ')),
    ]);
  return table(['day', 'street P', 'mobilised A', 'index Y', 'withhold', 'plot', 'turned'], rows);
}

const WORLDS: readonly (readonly [string, LoadOptions])[] = [
  ['', {}],
  ['--drop march', { drop: ['march'] }],
  ['--drop call', { drop: ['call'] }],
  ['--event general-withholds', { events: ['general-withholds'] }],
  ['--set surveillance.punishment=6', { set: ['surveillance.punishment=6'] }],
  ['--without surveillance', { without: ['surveillance'] }],
  ['--set belief.momentum=off', { set: ['belief.momentum=off'] }],
  ['--set amnesty.blanket=on', { set: ['amnesty.blanket=on'] }],
  ['--set amnesty.reward=2', { set: ['amnesty.reward=2'] }],
];

/** A hundred histories in other worlds, on the same luck. */
export function worlds(): string[] {
  const usual = falls();
  const rows = WORLDS.map(([flag, options]) => {
    const changed = flag === '' ? usual : falls(options);
    const count = (is: (was: boolean, now: boolean) => boolean): string =>
      String(usual.filter((was, at) => is(was, changed[at]!)).length);
    return [
      flag === '' ? 'as it is' : `\`${flag}\``,
      count((_, now) => now),
      count((was, now) => was && !now),
      count((was, now) => !was && now),
    ];
  });
  return table(['world', 'falls', 'saved', 'lost'], rows);
}
