import type { SideDeal } from '../../engine/scenario.ts';

/** Who in the story could do it. */
export type Actor = 'nobody' | 'opposition' | 'foreign states' | 'patron' | 'regime' | 'several';

/** A package of levers: what is set beside a case, who could do it, and how well its size is founded. */
export interface Package {
  readonly name: string;
  readonly says: string;
  readonly actor: Actor;
  readonly set: readonly string[];
  /** Promises to one formation that stand beside the law; for each formation whose name begins so. */
  readonly deal?: Omit<SideDeal, 'formation'> & { readonly to: string };
  /** Day on which every state recognises that else would wait for its bloc and for a street. */
  readonly followersOn?: number;
  readonly grade: 'estimated' | 'argued' | 'assumed';
  readonly why: string;
}

const LAW = ['amnesty.status=law', 'amnesty.coverage=0,1,1'];
const GUARANTEE = ['amnesty.status=guaranteed-abroad', 'amnesty.coverage=0,1,1', 'amnesty.waiver=on'];
const FORTNIGHT = 14;

/** Packages that the two reports name or that follow from what they name; the first changes nothing. */
export const PACKAGES: readonly Package[] = [
  {
    name: 'nothing',
    says: 'as the case says: an amnesty in first reading',
    actor: 'nobody',
    set: [],
    grade: 'argued',
    why: 'The baseline of all others.',
  },
  {
    name: 'no-offer',
    says: 'no amnesty is offered to whoever has not turned yet',
    actor: 'opposition',
    set: ['amnesty.open=off'],
    grade: 'argued',
    why: 'Whoever offers can withdraw; beside the baseline it shows what the amnesty as announced is worth.',
  },
  {
    name: 'law',
    says: 'the amnesty passed into law, trafficking and corruption covered, grave rights crimes not',
    actor: 'opposition',
    set: LAW,
    grade: 'argued',
    why: 'The assembly could pass it; a court had annulled a law of the same assembly in 2016.',
  },
  {
    name: 'waiver',
    says: 'a foreign state waives its own cases, and no more: no extradition of whoever turns',
    actor: 'foreign states',
    set: ['amnesty.waiver=on'],
    grade: 'argued',
    why: 'No domestic law covers extradition, so this is what the law leaves open; no state had offered it.',
  },
  {
    name: 'guarantee',
    says: 'the amnesty guaranteed by foreign states, which waive their own cases',
    actor: 'foreign states',
    set: GUARANTEE,
    grade: 'argued',
    why: 'A third party can keep a promise that its maker cannot; no state had offered it.',
  },
  {
    name: 'blanket',
    says: 'a guaranteed amnesty for all crimes, and for those who stay as well',
    actor: 'several',
    set: ['amnesty.status=guaranteed-abroad', 'amnesty.coverage=1,1,1', 'amnesty.waiver=on', 'amnesty.blanket=on'],
    grade: 'assumed',
    why: 'The farthest that any promise goes: against the law of human rights, and it pays nobody for turning.',
  },
  {
    name: 'reward',
    says: 'the law, and rank, pay and safety for whoever turns',
    actor: 'opposition',
    set: [...LAW, 'amnesty.reward=4', 'amnesty.fate=0.95'],
    grade: 'assumed',
    why: 'Nothing beyond impunity was offered in writing; four career-years is a generous guess.',
  },
  {
    name: 'side-deal',
    says: 'a promise to the army of the capital alone, guaranteed abroad',
    actor: 'foreign states',
    set: [],
    deal: { to: 'army-capital', day: 1, coverage: [1, 1, 1], status: 'guaranteed-abroad', reward: 2 },
    grade: 'assumed',
    why: 'Talks with single commanders were reported after the fact; their terms are not known.',
  },
  {
    name: 'threat',
    says: 'foreign states let it be believed that they may use force',
    actor: 'foreign states',
    set: ['recognition.threat=0.2'],
    grade: 'assumed',
    why: 'All options were said to be on the table; how many believed it is not known.',
  },
  {
    name: 'recognition',
    says: 'all states that wait for others recognise the challenger within two weeks',
    actor: 'foreign states',
    set: [],
    followersOn: FORTNIGHT,
    grade: 'assumed',
    why: 'The farthest that a diplomatic push could go; several of them said in public that they would not.',
  },
  {
    name: 'patron-out',
    says: 'the patron withdraws its men and its word',
    actor: 'patron',
    set: ['surveillance.patron=-1'],
    grade: 'argued',
    why: 'The lever that the first report thinks decisive, and that no other actor holds.',
  },
  {
    name: 'patron-abstains',
    says: 'the patron keeps out of it',
    actor: 'patron',
    set: ['surveillance.patron=0'],
    grade: 'argued',
    why: 'Half of the step before.',
  },
  {
    name: 'pay',
    says: 'the regime pays the ranks more, as often as it can',
    actor: 'regime',
    set: ['response.payStep=0.12', 'rents.provision=0.9'],
    grade: 'assumed',
    why: 'What a regime with money left would do.',
  },
  {
    name: 'guarantee-and-patron',
    says: 'the guaranteed amnesty, and the patron keeps out of it',
    actor: 'several',
    set: [...GUARANTEE, 'surveillance.patron=0'],
    grade: 'argued',
    why: 'A way out, and fewer who watch for it.',
  },
  {
    name: 'all-from-abroad',
    says: 'guarantee, recognition and threat together, and the patron keeps out of it',
    actor: 'several',
    set: [...GUARANTEE, 'recognition.threat=0.2', 'surveillance.patron=0'],
    followersOn: FORTNIGHT,
    grade: 'assumed',
    why: 'All that outsiders could do at once; nobody has held all of it in one hand.',
  },
];
