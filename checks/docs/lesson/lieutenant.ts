import { chanceOfFall } from '../../../src/engine/reference/belief.ts';
import { costOfOrders, rentReceived, valueOfServing } from '../../../src/engine/reference/dissent.ts';
import { exposure, remission, reward } from '../../../src/engine/reference/exposure.ts';
import type { Member } from '../../../src/engine/reference/member.ts';
import { type Line, type Payoff, payoffs, worthOf } from '../../../src/engine/reference/payoffs.ts';
import {
  above,
  bondWorth,
  chanceOfCapture,
  chanceOfReprisal,
  following,
  protection,
} from '../../../src/engine/reference/standing.ts';
import { chanceFoundFirst, chanceFoundToday } from '../../../src/engine/reference/surveillance.ts';
import type { World } from '../../../src/engine/reference/world.ts';
import { morningOf } from './garrison.ts';
import { shown, step, table, worked } from './wording.ts';

/** Whom the lesson works out, and on which day. */
export const LIEUTENANT = 4;
export const CALL_DAY = 20;

interface Terms {
  readonly V: number;
  readonly o: number;
  readonly J: number;
  readonly rem: number;
  readonly g: number;
  readonly bl: number;
  readonly prot: number;
  readonly pi: number;
  readonly cap: number;
  readonly K: number;
}

function termsOf(world: World, him: Member): Terms {
  const boss = above(him.commander?.conduct ?? null);
  const prot = protection(world, him, boss);
  return {
    V: valueOfServing(world, him),
    o: costOfOrders(world, him),
    J: exposure(world, him),
    rem: remission(world, him),
    g: rentReceived(world, him),
    bl: boss.loyal ? bondWorth(world) : 0,
    prot,
    pi: chanceOfReprisal(world, boss, prot),
    cap: chanceOfCapture(world, him, prot),
    K: world.values.surveillance.punishment,
  };
}

/** What he has, faces and risks, term by term. */
export function terms(): string[] {
  const world = morningOf(CALL_DAY);
  const him = world.members[LIEUTENANT]!;
  const t = termsOf(world, him);
  return table(['term', 'arithmetic', 'comes to'], [...has(world, him, t), ...risks(world, him, t)]);
}

function has({ values }: World, him: Member, { V, o, J, rem, g }: Terms): string[][] {
  const { accountability: law, hardship, rents } = values;
  const [rights, corruption] = him.culpability;
  const [e0, e1] = [law.severity[0]!, law.severity[1]!];
  const tried = law.prosecute[0]!;
  const wants = hardship.wantsCost * hardship.wantsStart;
  const P = o / hardship.crowdCost;
  return [
    step('V, worth of serving', shown(V), '{0} + {1} + {2} − 1 × {3}', g, rents.provision, him.worth, wants),
    step('o, cost of facing the crowd', shown(o), '1 × {0} × {1}', hardship.crowdCost, P),
    step(
      'J, what he faces after a fall',
      shown(J),
      '{0} × {1} × {2} + {3} × {4} × {2}',
      rights,
      e0,
      tried,
      corruption,
      e1,
    ),
    step(
      'rem, what the amnesty takes off',
      shown(rem),
      '{0} × {1} × {2} × {3}',
      corruption,
      e1,
      tried,
      values.amnesty.credibility[2]!,
    ),
  ];
}

function risks(world: World, him: Member, { bl, prot, pi, cap }: Terms): string[][] {
  const { surveillance: watch, decision } = world.values;
  const { informants, tradecraft, contacts } = watch;
  const found = chanceFoundToday(world);
  const first = chanceFoundFirst(world, him);
  const under = following(world, him);
  return [
    step('bl, pull of a loyal commander', shown(bl), '{0} × {1}', decision.bond, decision.cohesion),
    step('prot, two of his three sergeants would follow', shown(prot), '{0} × {1}', decision.cohesion, under),
    step(
      'π, a refusal is punished',
      shown(pi),
      '({0} + {1} × {2}) × (1 − {3})',
      watch.refusalBase,
      watch.refusalWatched,
      informants,
      prot,
    ),
    step(
      'D_day, a plotter is found today',
      shown(found, 4),
      '1 − (1 − {0} × {1})^{2}',
      informants,
      1 - tradecraft,
      contacts,
    ),
    step('D, found before he goes open', shown(first, 4), '{0:4} / ({0:4} + {1})', found, decision.goOpen),
    step(
      'cap*, caught if he turns',
      shown(cap),
      '(1 − {0}) × (1 − (1 − {1:4}) × (1 − {2}))',
      prot,
      first,
      watch.capture,
    ),
  ];
}

/** His four lines. */
export function lines(): string[] {
  const world = morningOf(CALL_DAY);
  const him = world.members[LIEUTENANT]!;
  const t = termsOf(world, him);
  const { keep } = world.values.rents;
  const { relief, standing } = world.values.accountability;
  const own = world.values.decision;
  const four = payoffs(world, him, him.commander!.conduct);
  const row = (name: Line, stands: string, falls: string): string[] => [
    name,
    `${stands} = ${shown(four[name]!.stands)}`,
    `${falls} = ${shown(four[name]!.falls)}`,
  ];
  return table(
    ['line', 'if the regime stands', 'if it falls'],
    [
      row('serve', worked('{0} − {1}', t.V, t.o), worked('−{0} − {1}', t.J, t.o)),
      row(
        'withhold',
        worked('{0} − (1 − {1}) × {2} − {3} × {4} − {5} / 2', t.V, keep, t.g, t.pi, t.K, t.bl),
        worked('−{0} × (1 − {1}) + {2} − {3} / 2', t.J, relief, standing, t.bl),
      ),
      row(
        'turn',
        worked('−{0} × {1} − {2} × (1 − {3})', t.cap, t.K, t.bl, t.prot),
        worked('{0} − {1} + {2} − {3} × (1 − {4})', reward(world, him), t.J, t.rem, t.bl, t.prot),
      ),
      row(
        'desert',
        worked('{0} − {1} × {2} − {3} / 2', own.out[him.rank]!, him.captureExit, own.punishmentExit, t.bl),
        worked('{0} − {1} × {2}', four.desert!.stands, own.escape, t.J),
      ),
    ],
  );
}

/** The chance above which withholding beats serving: the crossing of two straight lines. */
export function critical({ serve, withhold }: { readonly serve: Payoff; readonly withhold: Payoff | null }): number {
  const loses = serve.stands - withhold!.stands;
  return loses / (loses + withhold!.falls - serve.falls);
}

const CHOICE = ['', 'his p', 'he withholds from p =', 'serve', 'withhold', 'so he'];

/** What he believes and does the day before, on the day, and on the day if nobody had called. */
export function choice(): string[] {
  return table(CHOICE, [
    weighs(`day ${CALL_DAY - 1}`, morningOf(CALL_DAY - 1), LIEUTENANT),
    weighs(`day ${CALL_DAY}`, morningOf(CALL_DAY), LIEUTENANT),
    weighs(`day ${CALL_DAY}, had nobody called`, morningOf(CALL_DAY, { drop: ['call'] }), LIEUTENANT),
  ]);
}

/** The same for both generals: the one on the staff, and the one who commands. */
export function generals(): string[] {
  return table(CHOICE, [
    ...[25, 26].map((day) => weighs(`on the staff, day ${day}`, morningOf(day), 1)),
    ...[26, 27].map((day) => weighs(`in command, day ${day}`, morningOf(day), 0)),
  ]);
}

function weighs(says: string, world: World, who: number): string[] {
  const him = world.members[who]!;
  const four = payoffs(world, him, him.commander?.conduct ?? null);
  const p = chanceOfFall(world, him);
  const [serve, withhold] = [worthOf(four.serve, p), worthOf(four.withhold!, p)];
  const does = withhold >= serve ? 'withholds' : 'serves';
  return [says, shown(p), shown(critical(four)), shown(serve), shown(withhold), does];
}
