/** What a cell of arithmetic comes to: numbers, + − × ÷ / ^, brackets. Throws where it is no arithmetic. */
export function comesTo(text: string): number {
  const words = text.match(/\d+(?:\.\d+)?|[+−×÷/^()]/g) ?? [];
  if (words.join('') !== text.replaceAll(' ', '')) throw new Error(`no arithmetic: ${text}`);
  let at = 0;
  const sum = (): number => {
    let value = product();
    while (words[at] === '+' || words[at] === '−') value = words[at++] === '+' ? value + product() : value - product();
    return value;
  };
  const product = (): number => {
    let value = power();
    while ('×÷/'.includes(words[at] ?? 'none')) value = words[at++] === '×' ? value * power() : value / power();
    return value;
  };
  const power = (): number => {
    const base = atom();
    if (words[at] !== '^') return base;
    at += 1;
    return base ** atom();
  };
  const atom = (): number => {
    const word = words[at++];
    if (word === '−') return -atom();
    if (word !== '(') return Number(word);
    const value = sum();
    at += 1;
    return value;
  };
  const value = sum();
  if (at !== words.length || Number.isNaN(value)) throw new Error(`no arithmetic: ${text}`);
  return value;
}
