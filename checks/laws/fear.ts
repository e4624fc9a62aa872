import type { Values } from '../../src/engine/parameters.ts';
import { tense, withValues } from './armies.ts';
import type { Law } from './law.ts';
import { officersTurned, turned } from './measures.ts';

type Change = (values: Values) => void;

/** A lever that goes from one setting to another in tense worlds, and lowers the share who turn. */
function lowers(says: string, from: Change, to: Change): Law {
  return {
    says,
    expect: 'less',
    worlds: 250,
    caseOf: (k) => tense(k, from),
    lever: (one) => withValues(one, to),
    measure: turned,
  };
}

/** Ranks down to sergeant see so much in the regime that no commander ever moves; the lowest rank is as it was. */
const loyalCommand: Change = (values) => {
  values.force.ideologyMean = [50, 50, 50, 50, 0];
};

const poorer: Change = (values) => {
  values.rents.mean = values.rents.mean.map((worth) => worth / 2);
};
const richer: Change = (values) => {
  values.rents.mean = values.rents.mean.map((worth) => 4 * worth);
};

/** What holds a member back: what he earns, who watches, what he fears, whom he follows. */
export const FEAR: readonly Law[] = [
  {
    ...lowers('richer rents, from half of the usual to double: fewer officers turn', poorer, richer),
    worlds: 450,
    measure: officersTurned,
  },
  lowers(
    'more informants: fewer turn',
    (values) => {
      values.surveillance.informants = 0.05;
    },
    (values) => {
      values.surveillance.informants = 0.2;
    },
  ),
  lowers(
    'harder punishment: fewer turn',
    (values) => {
      values.surveillance.punishment = 5;
    },
    (values) => {
      values.surveillance.punishment = 12;
    },
  ),
  lowers(
    'a stronger bond, whatever the command does: fewer turn',
    (values) => {
      values.decision.bond = 1;
    },
    (values) => {
      values.decision.bond = 3;
    },
  ),
  lowers(
    'a stronger bond under a command that stays loyal: fewer turn',
    (values) => {
      loyalCommand(values);
      values.decision.bond = 1;
    },
    (values) => {
      values.decision.bond = 3;
    },
  ),
  lowers(
    'more cohesion under a command that stays loyal: fewer turn',
    (values) => {
      loyalCommand(values);
      values.decision.bond = 3;
      values.decision.cohesion = 0.4;
    },
    (values) => {
      values.decision.cohesion = 0.8;
    },
  ),
];
