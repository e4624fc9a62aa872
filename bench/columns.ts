/** Rows under a heading, in columns as wide as they need: the first to the left, numbers to the right. */
export function columns(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const odd = rows.find((row) => row.length !== head.length);
  if (odd) throw new RangeError(`a row of ${odd.length} cells under ${head.length} titles`);
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  return all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
}
