import type { Lived } from './history.ts';

/**
 * Members may be passed over only where that changes nothing: two ways to live through a history must leave everybody in
 * the same conduct, and give the same record.
 *
 * @throws Error saying how many end otherwise.
 */
export function mustBeSame(what: string, one: Lived, other: Lived): void {
  const otherwise = one.conduct.reduce((sum, conduct, i) => sum + (conduct === other.conduct[i] ? 0 : 1), 0);
  if (otherwise === 0 && one.checksum === other.checksum) return;
  const record = `checksums ${one.checksum} and ${other.checksum}`;
  throw new Error(`${what}: ${otherwise} of ${one.members} members end in another conduct, ${record}`);
}
