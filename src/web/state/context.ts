import { getContext, setContext } from 'svelte';
import type { Lab } from './lab.svelte.ts';

const KEY = Symbol('lab');

/** Hands the lab to every component below. */
export function provideLab(lab: Lab): void {
  setContext(KEY, lab);
}

/** The lab that the page was opened with. */
export function useLab(): Lab {
  return getContext(KEY) as Lab;
}
