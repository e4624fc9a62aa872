export { drawnNumbers, drawnPaths, drawValues, valuesAt } from './draw.ts';
export { CaseFaults, type Fault, formatFault } from './fault.ts';
export type { Input } from './graded.ts';
export { type LoadedCase, loadCase } from './load.ts';
export { override } from './override.ts';
export type { Prior, Priors, Spread, Value } from './prior.ts';
export type { LoadOptions } from './settings.ts';
