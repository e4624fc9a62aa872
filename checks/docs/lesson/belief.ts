import { normalSurvival } from '../../../src/engine/math/normal.ts';
import { chanceOfFall, shareBelieved } from '../../../src/engine/reference/belief.ts';
import type { Member } from '../../../src/engine/reference/member.ts';
import { localShare } from '../../../src/engine/reference/near.ts';
import { mobilisedOn, type World } from '../../../src/engine/reference/world.ts';
import { morningOf } from './garrison.ts';
import { CALL_DAY, LIEUTENANT } from './lieutenant.ts';
import { shown, step, table } from './wording.ts';

/** How he comes to his chance of a fall, from what he sees to tails of the normal curve. */
export function belief(): string[] {
  const world = morningOf(CALL_DAY);
  const him = world.members[LIEUTENANT]!;
  const { priorMean, priorSd, signalSd, horizonSd, street } = world.values.belief;
  const index = shareBelieved(world, him) + street * world.street;
  const precision = 1 / priorSd ** 2 + 1 / signalSd ** 2;
  const mean = (priorMean / priorSd ** 2 + world.strength / signalSd ** 2) / precision;
  const m = mean + him.signal / signalSd / precision;
  const root = Math.sqrt(precision);
  const [a, s, b] = [root * (index - m), root * Math.sqrt(3) * horizonSd, root * (world.survived - m)];
  const tau = shown(precision, 2);
  return table(
    ['step', 'arithmetic', 'comes to'],
    [
      ...sees(world, him, index),
      step('τ, precision of prior and signal', tau, '1 / {0:2}^2 + 1 / {1:2}^2', priorSd, signalSd),
      step(
        'the mean of both',
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
        shown(m),
        '{0} + {1} / {2:2} / {3:2}',
        mean,
        him.signal,
        signalSd,
        precision,
      ),
      step('a, how far ŷ is from it', shown(a), '({0} − {1}) × {2:2}^0.5', index, m, precision),
      step('s, what a month may bring', shown(s), '3^0.5 × {0:2} × {1:2}^0.5', horizonSd, precision),
      step('b, what has been survived', shown(b), '({0} − {1}) × {2:2}^0.5', world.survived, m, precision),
      ...chances(a, s, b, chanceOfFall(world, him)),
    ],
  );
}

function sees(world: World, him: Member, index: number): string[][] {
  const { near, call, street } = world.values.belief;
  const [now, before] = [mobilisedOn(world, CALL_DAY - 1), mobilisedOn(world, CALL_DAY - 8)];
  const open = now + (now - before) + call * world.call;
  const share = shareBelieved(world, him);
  return [
    step(
      'what moved, its growth in a week, the call',
      shown(open),
      '{0} + ({0} − {1}) + {2} × {3}',
      now,
      before,
      call,
      world.call,
    ),
    step(
      'with what he sees around him',
      shown(share),
      '(1 − {0:2}) × {1} + {0:2} × {2}',
      near,
      open,
      localShare(world, him, 0),
    ),
    step('ŷ, with the street', shown(index), '{0} + {1} × {2}', share, street, world.street),
  ];
}

/** Q is the tail of the normal curve, f(x) the chance of a fall given that it stood until b. */
function chances(a: number, s: number, b: number, p: number): string[][] {
  const Q = normalSurvival;
  const f = (x: number): number => (x > b ? 1 - Q(x) / Q(b) : 0);
  return [
    step('f(a) = 1 − Q(a) / Q(b)', shown(f(a)), '1 − {0:4} / {1:4}', Q(a), Q(b)),
    step('f(a + s)', shown(f(a + s)), '1 − {0:4} / {1:4}', Q(a + s), Q(b)),
    step('f(a − s), below b', shown(f(a - s)), '{0}', f(a - s)),
    step('p', shown(p), '2/3 × {0} + 1/6 × {1} + 1/6 × {2}', f(a), f(a + s), f(a - s)),
  ];
}
