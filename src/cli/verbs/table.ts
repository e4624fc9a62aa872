import { addBench } from './bench.ts';
import { addCases } from './cases.ts';
import { addCheck } from './check.ts';
import { addClaims } from './claims.ts';
import { addCompare } from './compare.ts';
import { addCondition } from './condition.ts';
import { addDiscover } from './discover.ts';
import { addExplain } from './explain.ts';
import { addLab } from './lab.ts';
import { addReport } from './report.ts';
import { addRobust } from './robust.ts';
import { addRun } from './run.ts';
import { addSensitivity } from './sensitivity.ts';
import { addTheory } from './theory.ts';
import type { AddVerb } from './verb.ts';

/** Every verb that there is, in the order of the help. */
export const VERBS: readonly AddVerb[] = [
  addRun,
  addCompare,
  addSensitivity,
  addDiscover,
  addRobust,
  addCondition,
  addExplain,
  addTheory,
  addCheck,
  addCases,
  addClaims,
  addReport,
  addLab,
  addBench,
];
