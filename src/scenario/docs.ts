import type { GroupName } from '../engine/parameters.ts';
import { type Entry, entriesOf, GROUPS } from './table.ts';
import { valueWords } from './words.ts';

/** A Markdown table of the parameters of each group of the model, under its name. */
export function parameterDocs(): Record<GroupName, string> {
  return Object.fromEntries(GROUPS.map((group) => [group, docsOf(group)])) as Record<GroupName, string>;
}

function docsOf(group: GroupName): string {
  const rows = entriesOf(group).map((entry) => `| ${cells(entry).join(' | ')} |`);
  const head = '| name | what it is | unit | usual | range | kind | claims |\n|---|---|---|---|---|---|---|';
  return `${head}\n${rows.join('\n')}\n`;
}

function cells({ name, parameter }: Entry): string[] {
  const { says, unit, usual, kind, symbol, claims = [] } = parameter;
  const named = symbol ? `\`${name}\` (${symbol})` : `\`${name}\``;
  return [
    named,
    says,
    unit,
    shortened(valueWords(parameter, usual)),
    rangeWords(parameter),
    kind,
    claims.join(' '),
  ].map(escaped);
}

function rangeWords(parameter: Entry['parameter']): string {
  if (parameter.shape === 'choice') return parameter.options.join(', ');
  return parameter.shape === 'switch' ? 'on, off' : `${parameter.range[0]} to ${parameter.range[1]}`;
}

function shortened(words: string): string {
  return words.replace(/\d\.\d{5,}/g, (digits) => Number(digits).toPrecision(4));
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}
