/** A number in few digits that a column can hold: `-12.58`, `0.037`, `4.6e-6`. */
export function fixed(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 0.0005) return value.toExponential(1);
  if (size < 0.1) return value.toFixed(3);
  return value.toFixed(size < 100 ? 2 : 0);
}

/** The same with its sign; nothing for what is nothing to two digits. */
export function signed(value: number): string {
  const text = value.toFixed(2);
  if (Number(text) === 0) return '.';
  return value > 0 ? `+${text}` : text;
}
