import type { BakedVersion } from './library/baked.ts';

declare const __BUILT_WITH__: BakedVersion;

/** The version of the lab, and the engine that decides the digits of its histories. */
export const BUILT_WITH: BakedVersion = __BUILT_WITH__;
