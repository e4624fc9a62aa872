import { entryAt, likelyPath } from './table.ts';
import { expectedWords, isWithin, readValue } from './value.ts';
import { boundsWords } from './words.ts';

type Plain = number | boolean | string | readonly number[] | Readonly<Record<string, number>>;

interface Refused {
  readonly where: 'path' | 'value';
  readonly expected: string;
  readonly hint?: string | undefined;
  readonly found?: string | undefined;
}

/** Says why a parameter, or one place of a vector, cannot take a value; undefined if it can. */
export function readSetting(path: string, plain: unknown): Refused | undefined {
  const [group = '', name = '', label, ...rest] = path.split('.');
  const entry = entryAt(`${group}.${name}`);
  if (!entry || rest.length > 0) {
    const likely = likelyPath(path);
    return { where: 'path', expected: 'the path of a parameter', hint: likely && `did you mean ${likely}?` };
  }
  const { parameter } = entry;
  if (label === undefined) {
    const read = readValue(entry.path, parameter, plain);
    return 'value' in read ? undefined : { where: 'value', ...read };
  }
  if (parameter.shape !== 'vector')
    return { where: 'path', expected: `${entry.path}, which takes ${expectedWords(parameter)}` };
  if (!parameter.labels.includes(label))
    return { where: 'path', expected: `${entry.path} with one of ${parameter.labels.join(', ')}` };
  return isWithin(parameter, plain)
    ? undefined
    : { where: 'value', expected: boundsWords(parameter.least, parameter.most) };
}

/** The settings of a claim's `ifWrong.set` as overrides: `amnesty.waiver=on`, `amnesty.coverage=1,1,1`. */
export function asOverrides(set: Readonly<Record<string, Plain>> = {}): string[] {
  return Object.entries(set).flatMap(([path, plain]) => {
    if (typeof plain === 'boolean') return `${path}=${plain ? 'on' : 'off'}`;
    if (typeof plain !== 'object') return `${path}=${plain}`;
    if (Array.isArray(plain)) return `${path}=${plain.join(',')}`;
    return Object.entries(plain).map(([label, number]) => `${path}.${label}=${number}`);
  });
}
