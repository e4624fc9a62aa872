import { keyAssumptions, type Leverage } from '../../../experiments/leverage/leverage.ts';
import { sliceRuns } from '../../../experiments/study/arms.ts';
import { many, whole } from '../../../experiments/words/numbers.ts';
import { signedPoints } from '../../../experiments/words/points.ts';
import { type Claim, loadClaims } from '../../../scenario/index.ts';
import type { StoredStudy } from '../../../store/study/read.ts';
import { intervalFigure } from '../figures/intervals.ts';
import { claimEntry, sourceWords } from '../grounds.ts';
import type { Section } from '../section.ts';
import type { Told } from './told.ts';

type Claims = ReadonlyMap<string, Claim>;

const HEAD = [
  'claim',
  'grade',
  'difference',
  '95 % interval',
  'saved',
  'lost',
  'ends otherwise',
  'priority',
  'also moves',
  'if it is wrong',
];

/** A case with every claim wrong in turn. A claim that the library no longer has is left out. */
export function claimsKind({ worlds, measures, replicates, meta }: StoredStudy): Told {
  const claims: Claims = new Map(loadClaims().map((claim) => [claim.id, claim]));
  const held = sliceRuns(measures, 0, replicates);
  const wronged = worlds.slice(1).flatMap(({ name }, k) => {
    const claim = claims.get(name);
    const wrong = sliceRuns(measures, (k + 1) * replicates, (k + 2) * replicates);
    return claim ? [{ id: name, grade: claim.grade, held, wrong }] : [];
  });
  const found = keyAssumptions(wronged, Number(meta.get('seed')));
  const sentence = sentenceFor(found);
  if (found.length === 0) return { sentence, sections: [] };
  return { sentence, sections: [assumptions(found, claims, replicates), grounds(found, claims)] };
}

function sentenceFor(found: readonly Leverage[]): string {
  const clear = found.filter(({ difference }) => difference.clear).map(({ id }) => id);
  const start = `Of ${many(found.length, 'claim')}`;
  return clear.length === 0
    ? `${start} none would change how often the regime falls by more than chance if it were wrong.`
    : `${start} these would change how often the regime falls by more than chance if wrong: ${clear.join(', ')}.`;
}

function assumptions(found: readonly Leverage[], claims: Claims, replicates: number): Section {
  const clear = found.filter(({ difference }) => difference.clear);
  const [largest] = clear.toSorted((a, b) => b.leverage - a.leverage);
  const most = largest ? ` The largest of those is ${largest.id}: ${signedPoints(largest.difference.difference)}.` : '';
  const about = {
    id: 'claims',
    title: 'How much more or less often it falls if a claim is wrong',
    caption: `Histories of 100, wrong minus held, over the same ${whole(replicates)} histories, with 95 % intervals; ${whole(clear.length)} of ${whole(found.length)} by more than chance could make.${most}`,
    unit: 'falls of 100, more or less',
    head: HEAD,
  };
  return {
    heading: 'Key assumptions',
    text: [
      'Ordered by the size of the difference times the weakness of the evidence (measured ¼, estimated ½, argued ¾, assumed 1); those that chance could make come last, without a priority.',
    ],
    figures: [
      intervalFigure(
        about,
        found.map((one) => assumptionRow(one, claims.get(one.id)!)),
      ),
    ],
  };
}

function assumptionRow({ id, grade, difference: gap, turned, otherwise, priority, moves }: Leverage, claim: Claim) {
  const cells = [
    grade,
    signedPoints(gap.difference),
    `${signedPoints(gap.low)} to ${signedPoints(gap.high)}`,
    whole(turned.saved),
    whole(turned.lost),
    whole(otherwise),
    gap.clear ? priority.toFixed(3) : '',
    moves.join(', ').replaceAll('-', ' '),
    claim.ifWrong.says,
  ];
  const { difference, low, high, clear } = gap;
  return { name: id, value: 100 * difference, low: 100 * low, high: 100 * high, clear, cells };
}

function grounds(found: readonly Leverage[], claims: Claims): Section {
  const sources = sourceWords();
  return {
    heading: 'Claims leaned on',
    text: [],
    entries: found.map(({ id }) => {
      const claim = claims.get(id)!;
      const { notes, ...entry } = claimEntry(claim, sources, []);
      return { ...entry, notes: [{ label: 'If it is wrong', text: claim.ifWrong.says }, ...notes] };
    }),
  };
}
