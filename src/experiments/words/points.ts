/** A number with a sign that reads as one. */
export function signed(text: string): string {
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}

/** A difference of shares in percentage points: `+3.0`, `−12.5`. */
export function signedPoints(share: number): string {
  return signed((100 * share).toFixed(1));
}
