import { many, whole } from '../../experiments/words/numbers.ts';
import type { Fault } from '../../scenario/fault.ts';
import type { Entry } from '../../scenario/table.ts';
import { valueWords } from '../../scenario/words.ts';

/** Words for files that a person brings: dropped, chosen or pasted. */
export const DROP = {
  open: 'Open a file',
  openTitle: 'A case (.yaml) or a history that was saved here. It can also be dropped on the page, or pasted.',
  here: 'Let go: a case (.yaml), or a history that was saved here.',
  pasted: 'what was pasted',
  reading: (file: string): string => `Reading ${file} …`,
  huge: (file: string, size: number, most: number): string =>
    `${file} was not opened: it has ${whole(size)} bytes, and the lab reads at most ${whole(most)}.`,
  binary: (file: string): string => `${file} was not opened: it is a binary file. A case is a text file in YAML.`,
  noText: (file: string): string =>
    `${file} was not opened: it holds bytes that are no UTF-8. Save it as UTF-8 and try again.`,
  empty: (file: string): string => `${file} was not opened: there is nothing in it.`,
  brokenZip: (file: string): string => `${file} was not opened: it is damaged or incomplete.`,
  otherZip: (file: string): string => `${file} was not opened: it is packed, and holds no history that was saved here.`,
  unreadable: (file: string): string =>
    `${file} was not opened: the browser cannot read it. A folder cannot be opened.`,
  failed: (file: string): string => `${file} was not opened: reading it broke off.`,
  several: (file: string, others: number): string => `Of ${others + 1} files only ${file} was opened.`,
  faulty: (file: string, faults: number): string =>
    `${file} was not opened: ${faults === 1 ? 'one thing is' : `${whole(faults)} things are`} wrong with it.`,
  kept: 'What was open is as it was.',
  mend: 'Mend it in the editor',
  close: 'Put away',
  long: (letters: number): string =>
    `The link of this screen holds the whole case and has ${whole(letters)} letters. It works here; some programs cut links of more than 8,000. Send the file beside it.`,
  faults: 'What is wrong',
  brought: 'What is wrong with the file',
  line: 'Line',
  column: 'Column',
  path: 'Path',
  found: 'Found',
  expected: 'Expected',
  hint: 'Nearest right answer',
  more: (count: number): string => `And ${many(count, 'other')}.`,
} as const;

/** Words of the editor. */
export const EDIT = {
  /** How the text is called in a message. */
  file: 'case.yaml',
  title: 'Edit the case',
  lead: 'A case is a text: who there is, what is dated, and each number with its grade and its grounds. Change it and run it; nothing leaves this browser.',
  text: 'Text of the case, in YAML',
  keys: 'Tab leaves the text. Control or Command with Enter runs it.',
  run: 'Run this case',
  runFaulty: 'Mend what is wrong first; the list says where.',
  save: 'Save as a file',
  discard: 'Discard the draft',
  base: (name: string): string =>
    `This is ${name} as it is open. What you change is kept as a draft in this browser alone.`,
  draft: (name: string, when: string): string =>
    `A draft that began as ${name}, kept in this browser alone since ${when}. It is still here when you come back.`,
  unkept: 'This browser keeps nothing for this page: save the file before you leave.',
  discarded: 'The draft is discarded; this is the case as it is open.',
  other: (name: string): string => `The case that is open is ${name}.`,
  changed: (count: number): string =>
    `${count === 1 ? 'One change' : `${whole(count)} changes`} made in the lab ${count === 1 ? 'is' : 'are'} not in this text.`,
  verdict: 'Whether it can be run',
  outside: 'Outside the usual range',
  checking: 'Reading …',
  good: (members: number, inputs: number): string =>
    `This can be run: ${many(members, 'member')}, ${many(inputs, 'number')} with grounds.`,
  bad: (count: number): string => (count === 1 ? 'One thing is wrong.' : `${whole(count)} things are wrong.`),
  warned: (count: number): string =>
    count === 1
      ? 'One number lies outside the range in which an analyst would look.'
      : `${whole(count)} numbers lie outside the range in which an analyst would look.`,
  crashed: 'Reading broke off; change anything to try again.',
  jump: ({ line, column, path }: Pick<Fault, 'line' | 'column' | 'path'>): string => `${line}:${column} ${path}`,
  under: 'Under the cursor',
  nowhere: 'The top of the case.',
  keysHere: 'What may stand here',
  must: 'must be there',
  parameters: 'All parameters',
  find: 'Find a parameter',
  found: (count: number, of: number): string => `${whole(count)} of ${whole(of)}`,
  insert: 'Insert',
  insertWhat: (path: string): string => `Insert ${path}, with a place for its grade and why`,
  show: 'Show',
  showWhat: (path: string): string => `Show where ${path} is set`,
  inserted: (path: string): string => `${path} is in the text at its usual value. Say why, and grade it.`,
  there: (path: string): string => `${path} is set here already.`,
  notInserted: 'It cannot be put in while the YAML is broken.',
  unit: 'Unit',
  range: 'Where an analyst would look',
  bounds: 'Bounds',
  usual: 'Usual value',
  kind: 'Kind',
  claims: 'Claims',
  kinds: {
    lever: 'lever: somebody in the story can move it',
    assumption: 'assumption: how the world works',
    coded: 'coded: a fact of the case',
  },
  schema: 'Download the JSON Schema',
  schemaSays: 'For an editor of your own: it completes keys and marks what is wrong while you type.',
} as const;

/** The usual value and the range of a parameter, in words. */
export function parameterWords({ parameter }: Entry): { usual: string; range: string } {
  const range =
    parameter.shape === 'choice'
      ? parameter.options.join(', ')
      : parameter.shape === 'switch'
        ? 'on, off'
        : `${parameter.range[0]} to ${parameter.range[1]}`;
  return {
    usual: valueWords(parameter, parameter.usual).replace(/\d\.\d{5,}/g, (text) => Number(text).toPrecision(4)),
    range,
  };
}
