/** A number as the lesson writes it: three decimals unless asked otherwise, and a minus that is one. */
export function shown(x: number, digits = 3): string {
  const text = Math.abs(x).toFixed(digits);
  return x < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Fills the braces of a piece of arithmetic, `{0} − {1:2}`: which number, and how many decimals if not three. */
export function worked(arithmetic: string, ...numbers: readonly number[]): string {
  return arithmetic.replace(/\{(\d)(?::(\d))?\}/g, (_, at: string, digits: string | undefined, place: number) => {
    const text = shown(numbers[Number(at)]!, Number(digits ?? 3));
    return text.startsWith('−') && place > 0 ? `(${text})` : text;
  });
}

/** One step that is worked out with pencil and paper. */
export interface Step {
  readonly says: string;
  /** In the words of the numbers that are given, or of earlier steps. */
  readonly rule: string;
  readonly arithmetic: string;
  readonly to: string;
}

/** A step whose arithmetic is filled with numbers. */
export function step(says: string, rule: string, to: string, arithmetic: string, ...numbers: readonly number[]): Step {
  return { says, rule, arithmetic: worked(arithmetic, ...numbers), to };
}
