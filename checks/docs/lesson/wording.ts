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

/** A row of a table of steps. `to` is what it comes to. */
export function step(says: string, to: string, arithmetic: string, ...numbers: readonly number[]): string[] {
  return [says, worked(arithmetic, ...numbers), to];
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
