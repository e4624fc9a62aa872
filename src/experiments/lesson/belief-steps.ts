import { normalSurvival } from '../../engine/math/normal.ts';
import { chanceOfFall, publicShare, shareBelieved } from '../../engine/reference/belief.ts';
import type { Member } from '../../engine/reference/member.ts';
import { localShare } from '../../engine/reference/near.ts';
import { mobilisedOn, type World } from '../../engine/reference/world.ts';
import { type Step, shown, step } from './wording.ts';

interface Seen {
  /** Mobilised yesterday, and a week before. */
  readonly now: number;
  readonly before: number;
  readonly growth: number;
  /** Weight that a call has today, and what is heard of calls. */
  readonly weight: number;
  readonly call: number;
  readonly local: number;
}

function seenBy(world: World, him: Member): Seen {
  const [now, before] = [mobilisedOn(world, world.day - 1), mobilisedOn(world, world.day - 8)];
  const growth = world.values.belief.momentum ? Math.max(0, now - before) : 0;
  const heard = publicShare(world) - now - growth;
  const weight = world.call > 0 ? heard / world.call : world.values.belief.call;
  return { now, before, growth, weight, call: world.call, local: localShare(world, him, 0) };
}

/** How he comes to his chance of a fall, from what he sees to tails of the normal curve. */
export function beliefSteps(world: World, him: Member): Step[] {
  const { horizonSd, street } = world.values.belief;
  const index = shareBelieved(world, him) + street * world.street;
  const { precision, m, steps } = takenFor(world, him);
  const root = Math.sqrt(precision);
  const [a, s, b] = [root * (index - m), root * Math.sqrt(3) * horizonSd, root * (world.survived - m)];
  return [
    ...sees(world, him, index),
    ...steps,
    step('a, how far ŷ is from it', '(ŷ − m) × τ^0.5', shown(a), '({0} − {1}) × {2:2}^0.5', index, m, precision),
    step(
      's, what a month may bring',
      '3^0.5 × spread of a month × τ^0.5',
      shown(s),
      '3^0.5 × {0:2} × {1:2}^0.5',
      horizonSd,
      precision,
    ),
    step(
      'b, what has been survived',
      '(survived − m) × τ^0.5',
      shown(b),
      '({0} − {1}) × {2:2}^0.5',
      world.survived,
      m,
      precision,
    ),
    ...chances(a, s, b, chanceOfFall(world, him)),
  ];
}

/** What he takes the strength of the regime to be, and how sure he is of it. */
function takenFor(world: World, him: Member): { precision: number; m: number; steps: Step[] } {
  const { priorMean, priorSd, signalSd } = world.values.belief;
  const precision = 1 / (priorSd * priorSd) + 1 / (signalSd * signalSd);
  const mean = (priorMean / (priorSd * priorSd) + world.strength / (signalSd * signalSd)) / precision;
  const m = mean + him.signal / signalSd / precision;
  const steps = [
    step(
      'τ, precision of prior and signal',
      '1 / sd of the prior^2 + 1 / sd of the signal^2',
      shown(precision, 2),
      '1 / {0:2}^2 + 1 / {1:2}^2',
      priorSd,
      signalSd,
    ),
    step(
      'the mean of both',
      '(prior / its sd^2 + strength / sd of the signal^2) / τ',
      shown(mean),
      '({0} / {1:2}^2 + {2} / {3:2}^2) / {4:2}',
      priorMean,
      priorSd,
      world.strength,
      signalSd,
      precision,
    ),
    step(
      `m, as his own signal errs by ${shown(him.signal)}`,
      'mean + his error / sd of the signal / τ',
      shown(m),
      '{0} + {1} / {2:2} / {3:2}',
      mean,
      him.signal,
      signalSd,
      precision,
    ),
  ];
  return { precision, m, steps };
}

function sees(world: World, him: Member, index: number): Step[] {
  const { near, street } = world.values.belief;
  const { now, before, growth, weight, call, local } = seenBy(world, him);
  const open = now + growth + weight * call;
  const share = shareBelieved(world, him);
  const grows = now >= before ? '({0} − {1})' : '0';
  return [
    step(
      'what moved, its growth in a week, the call',
      'A + (A − A a week before, if it grew) + weight of a call × call',
      shown(open),
      `{0} + ${grows} + {2} × {3}`,
      now,
      before,
      weight,
      call,
    ),
    step(
      'with what he sees around him',
      '(1 − near) × the above + near × what is near him',
      shown(share),
      '(1 − {0:2}) × {1} + {0:2} × {2}',
      near,
      open,
      local,
    ),
    step(
      'ŷ, with the street',
      'the above + weight of the street × P',
      shown(index),
      '{0} + {1} × {2}',
      share,
      street,
      world.street,
    ),
  ];
}

/** Q is the tail of the normal curve, f(x) the chance of a fall given that it stood until b. */
function chances(a: number, s: number, b: number, p: number): Step[] {
  const Q = normalSurvival;
  // Four digits that say something, also where hardly anything of the tail is left.
  const digits = Math.min(9, Math.max(4, 3 + Math.ceil(-Math.log10(Q(b)))));
  const f = (x: number): number => (x > b ? 1 - Q(x) / Q(b) : 0);
  const tail = (name: string, x: number, rule: string): Step =>
    x > b
      ? step(
          name + (name === 'f(a)' ? ' = 1 − Q(a) / Q(b)' : ''),
          rule,
          shown(f(x)),
          `1 − {0:${digits}} / {1:${digits}}`,
          Q(x),
          Q(b),
        )
      : step(`${name}, below b`, rule, shown(0), '{0}', 0);
  return [
    tail('f(a)', a, '1 − Q(a) / Q(b), 0 below b'),
    tail('f(a + s)', a + s, '1 − Q(a + s) / Q(b), 0 below b'),
    tail('f(a − s)', a - s, '1 − Q(a − s) / Q(b), 0 below b'),
    step(
      'p',
      '2/3 × f(a) + 1/6 × f(a + s) + 1/6 × f(a − s)',
      shown(p),
      '2/3 × {0} + 1/6 × {1} + 1/6 × {2}',
      f(a),
      f(a + s),
      f(a - s),
    ),
  ];
}

/** Numbers that his belief needs. */
export function givenBelief(world: World, him: Member): [string, string][] {
  const own = world.values.belief;
  const { now, before, weight, call, local } = seenBy(world, him);
  return [
    ['A, mobilised yesterday, and a week before', `${shown(now)}, ${shown(before)}`],
    ['call, and the weight of a call', `${shown(call)}, ${shown(weight)}`],
    ['near, and what is near him', `${shown(own.near, 2)}, ${shown(local)}`],
    ['weight of the street', shown(own.street)],
    ['prior, and its sd', `${shown(own.priorMean)}, ${shown(own.priorSd, 2)}`],
    ['sd of the signal, and his own error in it', `${shown(own.signalSd, 2)}, ${shown(him.signal)}`],
    ['strength of the regime (he does not know it)', shown(world.strength)],
    ['spread of a month', shown(own.horizonSd, 2)],
    ['survived: the highest index so far', shown(world.survived)],
  ];
}
