import { exp } from '../math/exp.ts';
import { logSurvival } from '../math/survival.ts';
import type { Member } from './member.ts';
import { localShare } from './near.ts';
import { threat } from './recognition.ts';
import { clamp01, isOn, mobilisedOn, type World } from './world.ts';

/** p: his chance that the regime falls within his horizon. `more` is what a council would add to what has moved. */
export function chanceOfFall(world: World, member: Member, more = 0): number {
  if (!isOn(world, 'belief')) return 0;
  if (world.values.belief.rule === 'equilibrium') return chanceByBayes(world, member, world.threshold + more, 0);
  const share = shareBelieved(world, member);
  if (world.values.belief.rule === 'share') return clamp01(share + more);
  return chanceByBayes(world, member, share + base(world) + more, world.values.belief.horizonSd);
}

/** The share that he believes to have moved, from what is public and what is near. */
export function shareBelieved(world: World, member: Member): number {
  const near = world.values.belief.near;
  const known = publicShare(world);
  return (1 - near) * known + near * localShare(world, member, world.values.belief.alone === 'public' ? known : 0);
}

/** What everybody can see: the share that moved, its growth over a week, and what is heard of calls. */
export function publicShare(world: World): number {
  return mobilisedOn(world, world.day - 1) + momentum(world) + claim(world) * world.call;
}

function momentum(world: World): number {
  if (!world.values.belief.momentum) return 0;
  return Math.max(0, mobilisedOn(world, world.day - 1) - mobilisedOn(world, world.day - 8));
}

function claim(world: World): number {
  const { oathDays, oathCut } = world.values.response;
  const isFresh = world.day > world.lastOath && world.day <= world.lastOath + oathDays;
  return world.values.belief.call * (isFresh ? oathCut : 1);
}

/** What street, states, threat and patron add to the index that members believe in. */
export function base(world: World): number {
  const own = world.values.belief;
  const pressed = own.street * world.street + own.recognition * world.recognition;
  return pressed + own.threat * threat(world) - own.patron * world.values.surveillance.patron;
}

/** Three nodes stand for how far the index may move within the horizon. */
function chanceByBayes(world: World, member: Member, index: number, horizonSd: number): number {
  const { learning } = world.values.belief;
  const root = Math.sqrt(precision(world));
  const mean = posteriorMean(world, member);
  const at = root * (index - mean);
  const step = root * (Math.sqrt(3) * horizonSd);
  const survived = learning ? root * (world.survived - mean) : -Infinity;
  const falls = (x: number): number => fallsGivenItStood(x, survived);
  return (2 / 3) * falls(at) + (1 / 6) * falls(at + step) + (1 / 6) * falls(at - step);
}

function fallsGivenItStood(x: number, survived: number): number {
  if (!(x > survived)) return 0;
  const logStood = survived === -Infinity ? 0 : logSurvival(survived);
  return 1 - exp(logSurvival(x) - logStood);
}

function precision(world: World): number {
  const { priorSd, signalSd } = world.values.belief;
  return 1 / (priorSd * priorSd) + 1 / (signalSd * signalSd);
}

/** The mean of θ0 after his own signal, which errs by `signal` of its standard deviations. */
function posteriorMean(world: World, member: Member): number {
  const { priorMean, priorSd, signalSd } = world.values.belief;
  const known = priorMean / (priorSd * priorSd) + world.strength / (signalSd * signalSd);
  return known / precision(world) + (1 / signalSd / precision(world)) * member.signal;
}
