/** Members that the lab keeps while a person moves something. */
const INTERACTIVE_MEMBERS = 1230;

/** One member in so many stands for the rest while a person moves something; 1 where the whole force is small. */
export function interactiveScale(members: number): number {
  return Math.max(1, Math.round(members / INTERACTIVE_MEMBERS));
}
