import type { Kind } from '../../engine/parameter.ts';
import type { Prior } from '../../scenario/prior.ts';

/** Whether somebody in the story can move it, or it is how the world works. Facts coded case by case are of the second kind. */
export type Role = 'lever' | 'assumption';

/** A parameter that a design varies: the spread through which a place of the unit interval becomes its value. */
export interface Factor extends Prior {
  readonly role: Role;
}

/** The role of a kind of parameter. */
export function roleOf(kind: Kind): Role {
  return kind === 'lever' ? 'lever' : 'assumption';
}
