import type { WrongWorld } from '../../../experiments/leverage/worlds.ts';
import { type Differences, sameDifferences } from '../../state/ask.ts';

type Wrong = Pick<WrongWorld, 'set' | 'without' | 'drop'>;

const pathOf = (setting: string): string => setting.slice(0, setting.indexOf('='));

/** What is different from the case, and a claim wrong beside it: what the claim sets comes before what was set. */
export function withClaimWrong(present: Differences, { set, without, drop }: Wrong): Differences {
  return {
    set: [...present.set.filter((setting) => !isSetBy(set, setting)), ...set].sort(),
    without: together(present.without, without),
    event: present.event.filter((name) => !drop.includes(name)),
    drop: together(present.drop, drop),
  };
}

/** The same without what makes the claim wrong, for a screen that began with it wrong. */
export function withClaimHeld(present: Differences, { set, without, drop }: Wrong): Differences {
  return {
    set: present.set.filter((setting) => !set.includes(setting)),
    without: present.without.filter((room) => !without.includes(room)),
    event: present.event,
    drop: present.drop.filter((name) => !drop.includes(name)),
  };
}

/** Whether the claim is wrong in what is asked. */
export function isWrongIn(present: Differences, wrong: Wrong): boolean {
  return sameDifferences(withClaimWrong(present, wrong), present);
}

/** Whether a setting is of a path that the claim sets, or of a place in such a vector. */
function isSetBy(set: readonly string[], setting: string): boolean {
  const path = pathOf(setting);
  return set.map(pathOf).some((one) => path === one || path.startsWith(`${one}.`));
}

function together(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].sort();
}
