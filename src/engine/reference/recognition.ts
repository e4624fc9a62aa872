import type { ForeignState } from '../scenario.ts';
import { isOn, note, type World } from './world.ts';

/** States whose day has come before the first morning. */
export function recogniseAtStart(world: World): void {
  if (!isOn(world, 'recognition')) return;
  world.scenario.states.forEach((state, j) => {
    if (state.day !== null && state.day <= 0) world.recognising[j] = true;
  });
  world.recognition = shareRecognising(world);
}

/** Each state looks at what the others did until yesterday, and at yesterday's street. */
export function recognition(world: World): void {
  if (!isOn(world, 'recognition')) return;
  const yesterday = [...world.recognising];
  world.scenario.states.forEach((state, j) => {
    if (yesterday[j] || !(dayHasCome(world, state) || followsBloc(world, state, yesterday))) return;
    world.recognising[j] = true;
    note(world, 'recognition', `${state.name} recognises the challenger`, state.weight);
  });
  world.recognition = shareRecognising(world);
}

/** F: the chance that members give to an intervention. */
export function threat(world: World): number {
  return isOn(world, 'recognition') ? world.values.recognition.threat : 0;
}

function dayHasCome(world: World, state: ForeignState): boolean {
  return state.day !== null && world.day >= state.day;
}

/** The street is still that of yesterday: hardship comes after recognition. */
function followsBloc(world: World, state: ForeignState, yesterday: readonly boolean[]): boolean {
  if (state.threshold === null || world.street < world.values.recognition.streetNeeded) return false;
  const inBloc = (other: ForeignState): boolean => other.bloc === state.bloc;
  const recognising = weightOf(world, (other, j) => inBloc(other) && yesterday[j] === true);
  return recognising / weightOf(world, inBloc) >= state.threshold;
}

function shareRecognising(world: World): number {
  const all = weightOf(world, () => true);
  return all > 0 ? weightOf(world, (_, j) => world.recognising[j] === true) / all : 0;
}

function weightOf(world: World, isTrue: (state: ForeignState, j: number) => boolean): number {
  let sum = 0;
  world.scenario.states.forEach((state, j) => {
    if (isTrue(state, j)) sum += state.weight;
  });
  return sum;
}
