export function line(ok, what, milliseconds) {
  return `${ok ? 'ok  ' : 'FAIL'}  ${what.padEnd(40)} ${seconds(milliseconds)}`;
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
}

/** The start of a long report is what one mends first. */
export function indent(text, most = 60) {
  const lines = text.trimEnd().split('\n');
  const kept = lines.slice(0, most);
  if (lines.length > most) kept.push(`... ${lines.length - most} more lines`);
  return kept.map((said) => `      ${said}`).join('\n');
}
