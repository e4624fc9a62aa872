import { reward } from '../../engine/reference/exposure.ts';
import type { Member } from '../../engine/reference/member.ts';
import { type Line, type Payoffs, payoffs, worthOf } from '../../engine/reference/payoffs.ts';
import { bondWorth } from '../../engine/reference/standing.ts';
import type { World } from '../../engine/reference/world.ts';
import { type Terms, termsOf } from './terms.ts';
import { shown, worked } from './wording.ts';

/** One line of conduct, what it is worth if the regime stands and if it falls, and how that is found. */
export interface WorkedLine {
  readonly line: Line;
  readonly rules: readonly [string, string];
  readonly arithmetic: readonly [string, string];
  readonly to: readonly [string, string];
}

const ORDER: readonly Line[] = ['serve', 'withhold', 'turn', 'desert'];

/** His four lines, or those of them that are open to him. */
export function workedLines(world: World, him: Member): WorkedLine[] {
  const terms = termsOf(world, him);
  const four = payoffs(world, him, him.commander?.conduct ?? null);
  const rows = {
    serve: serve(world, terms),
    withhold: withhold(world, terms),
    turn: turn(world, him, terms),
    desert: desert(world, him, terms, four),
  };
  return ORDER.flatMap((line) => {
    const payoff = four[line];
    return payoff ? [{ line, ...rows[line], to: [shown(payoff.stands), shown(payoff.falls)] as const }] : [];
  });
}

type Row = Omit<WorkedLine, 'line' | 'to'>;

function serve(world: World, { V, o, J, boss }: Terms): Row {
  const broken = boss.moved ? ` − ${shown(bondWorth(world))}` : '';
  const rule = broken && ' − bond × cohesion, as his commander moved';
  return {
    rules: [`V − o${rule}`, `−J − o${rule}`],
    arithmetic: [worked('{0} − {1}', V, o) + broken, worked('−{0} − {1}', J, o) + broken],
  };
}

function withhold(world: World, { V, g, J, pi, bl, boss }: Terms): Row {
  const { keep } = world.values.rents;
  const { relief, standing } = world.values.accountability;
  const left = boss.turned ? ` − ${shown(bondWorth(world))}` : '';
  const rule = left && ' − bond × cohesion, as his commander turned';
  const { punishment } = world.values.surveillance;
  return {
    rules: [`V − (1 − kept) × rent − π × K − bl / 2${rule}`, `−J × (1 − relief) + standing − bl / 2${rule}`],
    arithmetic: [
      worked('{0} − (1 − {1}) × {2} − {3} × {4} − {5} / 2', V, keep, g, pi, punishment, bl) + left,
      worked('−{0} × (1 − {1}) + {2} − {3} / 2', J, relief, standing, bl) + left,
    ],
  };
}

function turn(world: World, him: Member, { J, rem, bl, prot, cap }: Terms): Row {
  const { punishment } = world.values.surveillance;
  const safe = him.abroad ? worked(' + (1 − {0}) × {1}', cap, world.values.decision.outAbroad) : '';
  return {
    rules: [
      `−cap* × K${safe && ' + (1 − cap*) × life abroad'} − bl × (1 − prot)`,
      'reward − J + rem − bl × (1 − prot)',
    ],
    arithmetic: [
      worked('−{0} × {1}', cap, punishment) + safe + worked(' − {0} × (1 − {1})', bl, prot),
      worked('{0} − {1} + {2} − {3} × (1 − {4})', reward(world, him), J, rem, bl, prot),
    ],
  };
}

function desert(world: World, him: Member, { J, bl }: Terms, four: Payoffs): Row {
  const own = world.values.decision;
  return {
    rules: ['life outside − chance of being caught × its price − bl / 2', 'the same − reach of the law × J'],
    arithmetic: [
      worked('{0} − {1} × {2} − {3} / 2', own.out[him.rank]!, him.captureExit, own.punishmentExit, bl),
      worked('{0} − {1} × {2}', four.desert?.stands ?? 0, own.escape, J),
    ],
  };
}

/** Numbers that the lines need beside the terms. */
export function givenLines(world: World, him: Member): [string, string][] {
  const { rents, accountability, surveillance, decision } = world.values;
  return [
    ['K, price of being caught', shown(surveillance.punishment)],
    ['share of his rent kept if he withholds', shown(rents.keep)],
    [
      'relief and standing of who withheld, after a fall',
      `${shown(accountability.relief)}, ${shown(accountability.standing)}`,
    ],
    ['reward for turning', shown(reward(world, him))],
    ['life outside, for who leaves', shown(decision.out[him.rank]!)],
    ['leaving: chance of being caught, its price', `${shown(him.captureExit)}, ${shown(decision.punishmentExit)}`],
    ['reach of the law after him', shown(decision.escape)],
  ];
}

/** The belief from which withholding beats serving: where two straight lines cross. */
export function crossing({ serve: stays, withhold: refuses }: Payoffs): number {
  const loses = stays.stands - refuses!.stands;
  return loses / (loses + refuses!.falls - stays.falls);
}

/** The best of his open lines at a belief; serving among equals. */
export function bestAt(four: Payoffs, p: number): Line {
  return ORDER.reduce((best, line) => {
    const payoff = four[line];
    return payoff && worthOf(payoff, p) > worthOf(four[best]!, p) ? line : best;
  });
}
