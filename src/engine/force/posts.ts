/**
 * The posts of a force, their chain of command and their ties: what does not change from history to history. Arrays are
 * indexed by member; members of a formation lie together, and within it those of a unit. Shared, never written after
 * `buildPosts` returns.
 */
export interface Posts {
  readonly count: number;
  /** Stable key: formation code · 2^24 + rank · 2^21 + line · 2^20 + slot. */
  readonly key: Uint32Array;
  readonly rank: Uint8Array;
  /** 1 for a line post, 0 for staff. */
  readonly line: Uint8Array;
  /** Place of the formation in the scenario's list. */
  readonly formation: Uint8Array;
  /** Unit within the force, for display and garrison; a formation's headquarters is its first unit. */
  readonly unit: Uint32Array;
  /** The member who commands, or -1. */
  readonly commander: Int32Array;
  /** Sixteen bits of luck with which the commander trusts this member. */
  readonly chainTrust: Uint16Array;
  /** Peer ties of member i: tieTo[tieStart[i] .. tieStart[i+1] - 1], symmetric, without doubles, in the order of `tieTrust`. */
  readonly tieStart: Uint32Array;
  readonly tieTo: Uint32Array;
  /** Sixteen bits of luck with which tieTo[k] trusts the owner of the entry. */
  readonly tieTrust: Uint16Array;
}

/** Bits of a member's key, from the right. */
export const SLOT_BITS = 20;
export const RANK_BIT = 21;
export const FORMATION_BIT = 24;
/** Most formations in a scenario, and most members in one post class of a formation. */
export const MOST_FORMATIONS = 256;
export const MOST_SLOTS = 1 << SLOT_BITS;

/** The stable key of a post. */
export function memberKey(formation: number, rank: number, line: number, slot: number): number {
  return ((formation << FORMATION_BIT) | (rank << RANK_BIT) | (line << SLOT_BITS) | slot) >>> 0;
}
