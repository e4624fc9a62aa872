import type { Scenario } from '../scenario.ts';
import { emptyPeople, isCoded, type People } from './people.ts';
import type { Posts } from './posts.ts';
import { type Tables, tablesOf } from './tables.ts';

/** Posts, what follows from them, and who holds them. */
export interface Cast {
  readonly posts: Posts;
  readonly tables: Tables;
  /** Generals and field officers, in index order. */
  readonly seniors: Uint32Array;
  /** By member: formation · 5 + rank. */
  readonly kind: Uint16Array;
  readonly people: People;
}

/** A cast for posts of a scenario, with room for people whom `startHistory` draws. */
export function castOf(scenario: Scenario, posts: Posts): Cast {
  return {
    posts,
    tables: tablesOf(scenario, posts),
    seniors: Uint32Array.from(posts.rank.keys()).filter((i) => posts.rank[i]! <= 1),
    kind: Uint16Array.from(posts.formation, (code, i) => code * 5 + posts.rank[i]!),
    people: emptyPeople(posts.count, isCoded(scenario)),
  };
}

/** The same posts, with room for other people. */
export function understudies(cast: Cast, scenario: Scenario): Cast {
  return { ...cast, people: emptyPeople(cast.posts.count, isCoded(scenario)) };
}
