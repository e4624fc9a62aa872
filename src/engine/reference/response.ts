import { QUESTION } from '../chance/questions.ts';
import { normalCdf } from '../math/normal.ts';
import { purge } from './purge.ts';
import { threat } from './recognition.ts';
import { informants } from './surveillance.ts';
import { isOn, luckToday, note, type World } from './world.ts';

/** The regime answers what it saw today; its answers act tomorrow. */
export function response(world: World): void {
  world.backlash = 0;
  world.pay = 0;
  if (!isOn(world, 'response')) return;
  arrest(world);
  pay(world);
  purge(world);
  oath(world);
}

function arrest(world: World): void {
  const { arrestRate, arrestGain, arrestStreet, arrestRecognition, arrestThreat, arrestScale, backlash } =
    world.values.response;
  if (world.leaderHeld) return;
  const deterred = arrestGain - arrestStreet * world.street - arrestRecognition * world.recognition;
  const gain = (deterred - arrestThreat * threat(world)) / arrestScale;
  if (luckToday(world, QUESTION.arrest, 0) >= arrestRate * normalCdf(gain)) return;
  world.leaderHeld = true;
  world.lastArrest = world.day;
  world.backlash = backlash;
  note(world, 'arrest', 'the leader is arrested', gain);
}

function pay(world: World): void {
  const { payStep, payReserve, payTrigger, payEvery } = world.values.response;
  if (!(informants(world) > 0 && world.revenue < 1 && world.dissent >= payTrigger)) return;
  if (!(world.paid + payStep <= payReserve + 1e-12 && world.day - world.lastPay >= payEvery)) return;
  world.paid += payStep;
  world.lastPay = world.day;
  world.pay = payStep;
  note(world, 'pay', 'the ranks are paid', payStep);
}

function oath(world: World): void {
  const { oathTrigger, oathEvery } = world.values.response;
  if (!(world.call >= oathTrigger && world.day - world.lastOath >= oathEvery)) return;
  world.lastOath = world.day;
  note(world, 'oath', 'the regime answers the call with an oath', world.call);
}
