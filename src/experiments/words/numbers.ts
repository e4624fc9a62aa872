/** 123000 → `123,000`. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** A share as a percentage with as many digits as it carries: `0.3 %`, `12 %`, `<0.1 %`. */
export function percent(share: number): string {
  const value = share * 100;
  if (value === 0) return '0 %';
  if (value < 0.1) return '<0.1 %';
  return `${value < 10 ? trimZero(value.toFixed(1)) : Math.round(value)} %`;
}

/** `1 general`, `3 generals`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : more}`;
}

/** Behind the heading of counts in a thinned force; nothing at true size. */
export function inMembers(each: number): string {
  return each === 1 ? '' : ` (in members, each standing for ${whole(each)})`;
}

/** `2`, or in a thinned force `2 members (standing for 200)`. */
export function people(count: number, each: number): string {
  return each === 1 ? whole(count) : `${many(count, 'member')} (standing for ${whole(count * each)})`;
}

/** Words joined as in a sentence: `a, b and c`. */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A span of time, for people: `12 s`, `4 min`, `1 h 20 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function trimZero(digits: string): string {
  return digits.replace(/\.0$/, '');
}
