import type { LoadedCase } from './asked-case.ts';
import { diffCases } from './diff.ts';

/**
 * The claims behind inputs that vary between histories or were changed, and the paths that each stands behind. What is
 * set by hand has no claim behind it, so the claims of the number that it replaces are named.
 */
export function claimsBehind(loaded: LoadedCase, written: LoadedCase): Map<string, Set<string>> {
  const moving = new Set([
    ...loaded.priors.drawn.map(({ path }) => path),
    ...diffCases(written, loaded).map(({ path }) => path),
  ]);
  const cited = new Map<string, Set<string>>();
  for (const { path, claims } of [...written.inputs, ...loaded.inputs])
    if (moving.has(path)) for (const id of claims) cited.set(id, (cited.get(id) ?? new Set()).add(path));
  return cited;
}
