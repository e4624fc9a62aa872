import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { normalCdf } from '../../math/normal.ts';
import { remember, type World } from '../../world.ts';
import { purge } from './purge.ts';

/** Steps of pay that add up to the reserve may miss it by rounding. */
const ROUNDING = 1e-12;

/** The regime answers for tomorrow: it weighs an arrest, pays, purges, has oaths sworn; each act with its reason. */
export function respond(world: World): void {
  const { state } = world;
  state.backlash = 0;
  state.pay = 0;
  arrest(world);
  pay(world);
  purge(world);
  swear(world);
}

function arrest(world: World): void {
  const { state, values } = world;
  if (state.leaderHeld) return;
  const v = values.response;
  const abroad = v.arrestRecognition * state.recognition;
  const gain = v.arrestGain - v.arrestStreet * state.street - abroad - v.arrestThreat * state.threat;
  const chance = v.arrestRate * normalCdf(gain / v.arrestScale);
  if (luck(world.seed, world.history, QUESTION.arrest, state.key, 0) >= chance) return;
  state.leaderHeld = true;
  state.arrestDay = state.day;
  state.backlash = v.backlash;
  remember(world, 'arrest', `the leader is arrested: gain over backlash and pressure ${gain.toFixed(2)}`, chance);
}

function pay(world: World): void {
  const { state, values } = world;
  const v = values.response;
  const known = state.dissenting / state.whole;
  if (state.informants <= 0 || state.revenue >= 1 || known < v.payTrigger) return;
  if (state.paid + v.payStep > v.payReserve + ROUNDING || state.day - state.lastPay < v.payEvery) return;
  state.pay = v.payStep;
  state.paid += v.payStep;
  state.lastPay = state.day;
  remember(world, 'pay', `the ranks are paid: dissent as informants know it ${known.toFixed(2)}`, v.payStep);
}

function swear(world: World): void {
  const { state, values } = world;
  const v = values.response;
  if (state.call < v.oathTrigger || state.day - state.lastOath < v.oathEvery) return;
  state.lastOath = state.day;
  state.oathUntil = state.day + v.oathDays;
  remember(world, 'oath', `an oath is sworn in public: a call of ${state.call.toFixed(2)} stands`, state.call);
}
