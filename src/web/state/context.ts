import { getContext, setContext } from 'svelte';
import type { Background } from '../runner/background.svelte.ts';
import type { Lab } from './lab.svelte.ts';

const LAB = Symbol('lab');
const BACKGROUND = Symbol('background');

/** Hands the lab, and what it works out in the background, to every component below. */
export function provideLab(lab: Lab, background: Background): void {
  setContext(LAB, lab);
  setContext(BACKGROUND, background);
}

/** The lab that the page was opened with. */
export function useLab(): Lab {
  return getContext(LAB) as Lab;
}

/** What is worked out while nobody moves anything. */
export function useBackground(): Background {
  return getContext(BACKGROUND) as Background;
}
