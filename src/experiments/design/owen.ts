import { hashName } from '../../engine/chance/key.ts';
import { secondWord, threefry } from '../../engine/chance/threefry.ts';

const KEY = hashName('owen scrambling');
const BITS = 30;
/** Levels of the tree of bits for which one draw is enough: 1 + 2 + … + 32 = 63 coins of its 64. */
const LEVELS = 6;
const BLOCKS = BITS / LEVELS;
const TWO_22 = 2 ** 22;
const TWO_MINUS_52 = 2 ** -52;

/**
 * Owen's nested uniform scrambling of coordinates of 30 bits: whether a bit is turned depends on all bits before it, by a coin
 * of its own for each dimension and each beginning. Below the last bit follow 22 random ones. The result is uniform, strictly
 * between 0 and 1, and two coordinates that share their first k bits still do. Coins are a function of seed, dimension
 * and beginning, and not of the order in which they are asked for.
 *
 * Source: Owen (1995), "Randomly permuted (t,m,s)-nets and (t,s)-sequences". Not the faster hash of Laine and Karras (2011),
 * whose coins are not independent.
 */
export function openScrambling(seed: number): (bits: number, dimension: number) => number {
  return (bits, dimension) => {
    let scrambled = 0;
    for (let block = 0; block < BLOCKS; block++) {
      const below = BITS - (block + 1) * LEVELS;
      const first = threefry(seed, KEY, bits >>> (below + LEVELS), dimension * 8 + block);
      const second = secondWord();
      const own = (bits >>> below) & 63;
      let turned = 0;
      for (let level = 0; level < LEVELS; level++) {
        const coin = (1 << level) - 1 + (own >>> (LEVELS - level));
        turned = (turned << 1) | (((coin < 32 ? first >>> coin : second >>> (coin - 32)) & 1) as number);
      }
      scrambled = (scrambled << LEVELS) | (own ^ turned);
    }
    const rest = threefry(seed, KEY, bits, dimension * 8 + BLOCKS) >>> 10;
    return (scrambled * TWO_22 + rest + 0.5) * TWO_MINUS_52;
  };
}
