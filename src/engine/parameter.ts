/** What a number of the model is: said once, here and in the rooms' tables, and generated everywhere else. */

export const RANKS = ['general', 'field', 'junior', 'nco', 'enlisted'] as const;
export const FORUMS = ['rights', 'corruption', 'extradition'] as const;
export const STATUSES = ['announced', 'first-reading', 'law', 'constitution', 'guaranteed-abroad'] as const;

/** lever: somebody in the story can move it. assumption: how the world works. coded: a fact coded case by case. */
export type Kind = 'lever' | 'assumption' | 'coded';

interface About {
  /** One sentence a newcomer understands. */
  readonly says: string;
  readonly unit: string;
  readonly kind: Kind;
  /** The symbol in model-annex A2, where it has one. */
  readonly symbol?: string;
  /** Identifiers of the claims in the reports that this number speaks to. */
  readonly claims?: readonly string[];
  /** Whether a dated act may change it; where it is not said, levers may be and others not. */
  readonly dated?: boolean;
}

/** Bounds are hard (`least`, `most`: outside is an error); `range` is where a careful analyst would look. */
interface Bounds {
  readonly range: readonly [number, number];
  readonly least: number;
  readonly most: number;
}

export interface NumberParameter extends About, Bounds {
  readonly shape: 'number';
  readonly usual: number;
  readonly whole?: boolean;
}

/** A short vector with named places: by rank, by forum, by legal status. */
export interface VectorParameter extends About, Bounds {
  readonly shape: 'vector';
  readonly labels: readonly string[];
  readonly usual: readonly number[];
}

export interface SwitchParameter extends About {
  readonly shape: 'switch';
  readonly usual: boolean;
}

export interface ChoiceParameter<O extends string = string> extends About {
  readonly shape: 'choice';
  readonly options: readonly O[];
  readonly usual: O;
}

export type Parameter = NumberParameter | VectorParameter | SwitchParameter | ChoiceParameter;
export type ParameterTable = Readonly<Record<string, Parameter>>;

export type ValueOf<P> = P extends NumberParameter
  ? number
  : P extends VectorParameter
    ? readonly number[]
    : P extends SwitchParameter
      ? boolean
      : P extends ChoiceParameter<infer O>
        ? O
        : never;
export type ValuesOf<T extends ParameterTable> = { -readonly [K in keyof T]: ValueOf<T[K]> };

type Loose<T extends Bounds> = Omit<T, 'shape' | 'least' | 'most' | 'labels'> & { least?: number; most?: number };

/** A real number; hard bounds default to [0, ∞). */
export const number = (p: Loose<NumberParameter>): NumberParameter => ({
  least: 0,
  most: Infinity,
  ...p,
  shape: 'number',
});
/** A number in [0, 1]: a share or a chance. */
export const share = (p: Loose<NumberParameter>): NumberParameter => ({ least: 0, most: 1, ...p, shape: 'number' });
/** One number a rank, from general to enlisted; hard bounds default to [0, ∞). */
export const byRank = (p: Loose<VectorParameter>): VectorParameter => vector(RANKS, p);
/** One number a forum: rights, corruption, extradition. */
export const byForum = (p: Loose<VectorParameter>): VectorParameter => vector(FORUMS, p);
/** One number a legal status of the amnesty. */
export const byStatus = (p: Loose<VectorParameter>): VectorParameter => vector(STATUSES, p);
/** On or off. */
export const onOff = (p: Omit<SwitchParameter, 'shape'>): SwitchParameter => ({ ...p, shape: 'switch' });
/** One of a few words. */
export const choice = <const O extends string>(p: Omit<ChoiceParameter<O>, 'shape'>): ChoiceParameter<O> => ({
  ...p,
  shape: 'choice',
});

function vector(labels: readonly string[], p: Loose<VectorParameter>): VectorParameter {
  return { least: 0, most: Infinity, ...p, shape: 'vector', labels };
}
