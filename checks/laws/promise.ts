import type { Values } from '../../src/engine/parameters.ts';
import { withValues } from './armies.ts';
import type { Law } from './law.ts';
import { last, turned } from './measures.ts';
import { midway } from './midway.ts';

type Change = (values: Values) => void;

const noAmnesty: Change = (values) => {
  values.amnesty.coverage = [0, 0, 0];
};

/** Every forum covered, the foreign state bound as well, guaranteed abroad and kept so far. */
const believed: Change = (values) => {
  values.amnesty.coverage = [1, 1, 1];
  values.amnesty.waiver = true;
  values.amnesty.status = 'guaranteed-abroad';
  values.amnesty.fate = 0.9;
};

function turning(says: string, expect: Law['expect'], from: Change, to: Change): Law {
  return {
    says,
    expect,
    worlds: 220,
    caseOf: midway(from),
    lever: (one) => withValues(one, to),
    measure: turned,
  };
}

/** What the other side promises, and what it threatens, in worlds where generals are of two minds. */
export const PROMISE: readonly Law[] = [
  turning('a conditional amnesty that covers and is believed: more turn', 'more', noAmnesty, believed),
  turning('the same amnesty for those who stay, too: fewer turn', 'less', believed, (values) => {
    values.amnesty.blanket = true;
  }),
  turning(
    'an amnesty likelier to be overturned: fewer turn',
    'less',
    (values) => {
      believed(values);
      values.amnesty.reversal = 0.01;
    },
    (values) => {
      values.amnesty.reversal = 0.1;
    },
  ),
  turning('worse treatment of earlier defectors: fewer turn', 'less', believed, (values) => {
    values.amnesty.fate = 0.2;
  }),
  {
    says: 'harsher justice with no door, where withholding is forgiven in part: more of the force moves',
    expect: 'more',
    worlds: 250,
    caseOf: midway((values) => {
      values.amnesty.open = false;
      values.accountability.relief = 0.6;
    }),
    lever: (one) =>
      withValues(one, (values) => {
        values.accountability.severity = values.accountability.severity.map((years) => 1.5 * years);
      }),
    measure: (lived) => last(lived, 'mobilised'),
  },
];
