import { strengthOf, type World } from './world.ts';

/** Counts anew what each member commands: the strength of all line posts under him, at any depth. */
export function countUnder(world: World): void {
  const { under, commander, line, posts } = world;
  under.fill(0);
  for (let i = 0; i < posts.count; i++) {
    if (line[i] === 0) continue;
    const strength = strengthOf(world, i);
    for (let above = commander[i]!; above >= 0; above = commander[above]!) under[above]! += strength;
  }
}
