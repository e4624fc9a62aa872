import { RANKS } from '../../engine/parameter.ts';
import { costOfOrders, rentReceived, valueOfServing } from '../../engine/reference/dissent.ts';
import { exposure, remission } from '../../engine/reference/exposure.ts';
import { wantCost } from '../../engine/reference/hardship.ts';
import { lineSubordinates, type Member } from '../../engine/reference/member.ts';
import {
  type Above,
  above,
  bondWorth,
  chanceOfCapture,
  chanceOfReprisal,
  following,
  protection,
} from '../../engine/reference/standing.ts';
import { chanceFoundFirst, chanceFoundToday, informants } from '../../engine/reference/surveillance.ts';
import type { World } from '../../engine/reference/world.ts';
import { type Step, shown, step, worked } from './wording.ts';

/** What one member has, faces and risks on a morning; career-years, or chances. */
export interface Terms {
  readonly V: number;
  readonly o: number;
  readonly J: number;
  readonly rem: number;
  readonly g: number;
  readonly bl: number;
  readonly prot: number;
  readonly pi: number;
  readonly cap: number;
  readonly boss: Above;
}

export const RANK_NAMES: Readonly<Record<(typeof RANKS)[number], string>> = {
  general: 'general',
  field: 'field officer',
  junior: 'lieutenant',
  nco: 'sergeant',
  enlisted: 'soldier',
};
const COUNTED = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const FORUM_NAMES = ['rights', 'corruption', 'extradition'];

export function termsOf(world: World, him: Member): Terms {
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
    boss,
  };
}

/** The terms, each worked out. */
export function termSteps(world: World, him: Member): Step[] {
  const terms = termsOf(world, him);
  return [...has(world, him, terms), ...bound(world, him, terms), ...risks(world, him, terms)];
}

function has(world: World, him: Member, { V, o, J, rem, g }: Terms): Step[] {
  const { values, street } = world;
  const s = String(him.sensitivity);
  return [
    step(
      'V, worth of serving',
      'rent + food + ideology − sensitivity × cost of wants',
      shown(V),
      `{0} + {1} + {2} − ${s} × {3}`,
      g,
      values.rents.provision,
      him.worth,
      wantCost(world),
    ),
    step(
      'o, cost of facing the crowd',
      'sensitivity × cost of a crowd × P',
      shown(o),
      `${s} × {0} × {1}`,
      values.hardship.crowdCost,
      street,
    ),
    judged(
      'J, what he faces after a fall',
      'sum over the courts: guilt × punishment × chance of a trial',
      J,
      world,
      him,
      () => 1,
    ),
    judged(
      'rem, what the amnesty takes off',
      'the same for what is covered × chance that the promise is kept',
      rem,
      world,
      him,
      (forum) => kept(world, forum),
    ),
  ];
}

/** A sum over the courts in which he has anything to fear; `part` is what of it counts. */
function judged(
  says: string,
  rule: string,
  to: number,
  { values }: World,
  him: Member,
  part: (forum: number) => number,
): Step {
  const { severity, prosecute } = values.accountability;
  const courts = [0, 1, 2].filter((forum) => him.culpability[forum]! > 0 && part(forum) > 0);
  const sums = courts.map((forum) => {
    const own = worked('{0} × {1} × {2}', Math.min(1, him.culpability[forum]!), severity[forum]!, prosecute[forum]!);
    return part(forum) === 1 ? own : `${own} × ${shown(part(forum))}`;
  });
  return { says, rule, arithmetic: sums.join(' + ') || '0', to: shown(to) };
}

function kept({ values }: World, forum: number): number {
  const { coverage, credibility, status, open, waiver, fate } = values.amnesty;
  if (!open || (forum === 2 && !waiver)) return 0;
  const statuses = ['announced', 'first-reading', 'law', 'constitution', 'guaranteed-abroad'];
  return coverage[forum]! * credibility[statuses.indexOf(status)]! * fate;
}

function bound(world: World, him: Member, { bl, prot, boss }: Terms): Step[] {
  const { bond, cohesion } = world.values.decision;
  const under = following(world, him);
  const carried = boss.turned ? bondWorth(world) / bond : 0;
  const own = lineSubordinates(world.members, him).length > 0 ? cohesion * under : 0;
  const others = prot - own - carried;
  const more = (others > 1e-9 ? ` + ${shown(others)}` : '') + (carried > 0 ? ` + ${shown(carried)}` : '');
  return [
    boss.loyal
      ? step('bl, pull of a loyal commander', 'bond × cohesion', shown(bl), '{0} × {1}', bond, cohesion)
      : step('bl, pull of a loyal commander', 'none, as his commander does not serve', shown(bl), '0'),
    step(
      `prot, ${followWords(world, him, under)}`,
      'cohesion × share of his men who would follow, and what others’ moving adds',
      shown(prot),
      `{0} × {1}${more}`,
      cohesion,
      under,
    ),
  ];
}

function followWords(world: World, him: Member, share: number): string {
  const count = lineSubordinates(world.members, him).length;
  if (count === 0) return 'nobody is under him';
  const one = RANK_NAMES[RANKS[him.rank + 1] ?? 'enlisted'];
  const men = count === 1 ? `his one ${one}` : `his ${COUNTED[count] ?? count} ${one}s`;
  return `${COUNTED[Math.round(share * count)]} of ${men} would follow`;
}

function risks(world: World, him: Member, { prot, pi, cap, boss }: Terms): Step[] {
  const { surveillance: watch, decision } = world.values;
  const [found, first, seen] = [chanceFoundToday(world), chanceFoundFirst(world, him), informants(world)];
  const followed = boss.moved ? ` × ${shown(decision.refusalFollowed)}` : '';
  const caught = him.abroad ? watch.captureAbroad : watch.capture;
  return [
    step(
      'π, a refusal is punished',
      `(always + if watched × informants) × (1 − prot)${followed && ' × under a commander who moved'}`,
      shown(pi),
      `({0} + {1} × {2}) × (1 − {3})${followed}`,
      watch.refusalBase,
      watch.refusalWatched,
      seen,
      prot,
    ),
    step(
      'D_day, a plotter is found today',
      '1 − (1 − informants × (1 − care))^contacts',
      shown(found, 4),
      '1 − (1 − {0} × {1})^{2}',
      seen,
      1 - watch.tradecraft,
      watch.contacts,
    ),
    him.abroad
      ? step('D, found before he goes open', 'none abroad', shown(first, 4), '0')
      : step(
          'D, found before he goes open',
          'D_day / (D_day + chance to go open)',
          shown(first, 4),
          '{0:4} / ({0:4} + {1})',
          found,
          decision.goOpen,
        ),
    step(
      'cap*, caught if he turns',
      '(1 − prot) × (1 − (1 − D) × (1 − chance of capture))',
      shown(cap),
      '(1 − {0}) × (1 − (1 − {1:4}) × (1 − {2}))',
      prot,
      first,
      caught,
    ),
  ];
}

/** The names under which numbers are given for a worksheet, in the order in which the steps need them. */
export function givenTerms(world: World, him: Member): [string, string][] {
  const { values, street } = world;
  const { surveillance: watch, decision, accountability: law } = values;
  const courts = [0, 1, 2].filter((forum) => him.culpability[forum]! > 0);
  return [
    ['rent that reaches him', shown(rentReceived(world, him))],
    ['food', shown(values.rents.provision)],
    ['ideology', shown(him.worth)],
    ['sensitivity', String(him.sensitivity)],
    ['cost of wants', shown(wantCost(world))],
    ['cost of a crowd', shown(values.hardship.crowdCost)],
    ['P, the street today', shown(street)],
    ...courts.map((forum): [string, string] => [
      `${FORUM_NAMES[forum]}: guilt, punishment, chance of a trial`,
      [him.culpability[forum]!, law.severity[forum]!, law.prosecute[forum]!].map((x) => shown(x)).join(', '),
    ]),
    [
      'covered by the amnesty',
      courts
        .filter((forum) => kept(world, forum) > 0)
        .map((forum) => `${FORUM_NAMES[forum]}, kept with chance ${shown(kept(world, forum))}`)
        .join('; ') || 'nothing',
    ],
    ['bond, cohesion', `${shown(decision.bond)}, ${shown(decision.cohesion)}`],
    [
      'his commander',
      him.commander === null
        ? 'nobody'
        : above(him.commander.conduct).loyal
          ? 'serves, as far as one sees'
          : 'has moved',
    ],
    ['share of his men who would follow', shown(following(world, him))],
    ['a refusal is punished: always, if watched', `${shown(watch.refusalBase)}, ${shown(watch.refusalWatched)}`],
    [
      'informants, care of plotters, contacts a day',
      [informants(world), watch.tradecraft, watch.contacts].map((x) => shown(x)).join(', '),
    ],
    ['chance to go open on a day', shown(decision.goOpen)],
    ['chance of capture in the act', shown(him.abroad ? watch.captureAbroad : watch.capture)],
  ];
}
