import { opposition } from '../../engine/bargain.ts';
import { DEFECTED, DESERTED, SERVES, WITHHOLDS } from '../../engine/conduct.ts';
import { strengthIn } from '../../engine/outcome.ts';
import { strengthOf, type World } from '../../engine/world.ts';

/** What was true that morning, which nobody in the model knows whole. Shares of strength, unless said. */
export interface Truth {
  /** Share mobilised, index and strength of the regime, on the evening before; it falls when the index reaches the strength. */
  readonly mobilised: number;
  readonly index: number;
  readonly strength: number;
  /** Who would gain if the regime fell with him on the other side: reward + remission − exposure > worth of serving. */
  readonly opposed: number;
  readonly opposedHeads: number;
  /** Of those opposed, the share that serves all the same. */
  readonly hidden: number;
  /** Who serves and would rather not: seen by those who trust him, and by informants. */
  readonly dissent: number;
  /** Who openly does something else: withholds, has gone over or left. */
  readonly open: number;
  /** His own gain from a fall on the other side, career-years: above 0 he is opposed. */
  readonly his: number;
}

/** Looks at everybody, on a morning that was lived. */
export function truthOf(world: World, member: number): Truth {
  const { state, posts } = world;
  let [heads, strength, hidden] = [0, 0, 0];
  for (let i = 0; i < posts.count; i++) {
    if (!(opposition(world, i) > 0)) continue;
    heads += 1;
    strength += strengthOf(world, i);
    if (world.conduct[i] === SERVES) hidden += strengthOf(world, i);
  }
  const open = strengthIn(world, WITHHOLDS) + strengthIn(world, DEFECTED) + strengthIn(world, DESERTED);
  return {
    mobilised: state.mobilised,
    index: state.index,
    strength: state.strength,
    opposed: strength / state.whole,
    opposedHeads: heads / posts.count,
    hidden: strength > 0 ? hidden / strength : 0,
    dissent: state.dissenting / state.whole,
    open: open / state.whole,
    his: opposition(world, member),
  };
}
