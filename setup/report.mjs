export function line(ok, what, milliseconds) {
  return `${ok ? 'ok  ' : 'FAIL'}  ${what.padEnd(56)} ${seconds(milliseconds)}`;
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
}
