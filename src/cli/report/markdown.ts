import { INK_DARK, INK_LIGHT } from './ink.ts';
import type { Entry, Figure, Report, ReportTable, Section } from './section.ts';

/** The report as Markdown; figures are named files beside it, and their numbers stand below them. */
export function markdownOf(
  { title, subtitle, sentence, sections, command }: Report,
  fileOf: (id: string) => string,
): string {
  const parts = [
    `# ${title}`,
    subtitle,
    `**${sentence}**`,
    ...sections.flatMap((section) => partsOf(section, fileOf)),
    '## How to make it again',
    `\`\`\`\n${command}\n\`\`\``,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A figure as a file of its own, which carries its colours for light and dark. */
export function svgFile({ svg }: Figure): string {
  const style = `<style>svg { color: #1c2430; ${INK_LIGHT} } @media (prefers-color-scheme: dark) { svg { color: #e8eaed; ${INK_DARK} } }</style>`;
  return svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replace('>', `>${style}`);
}

function partsOf(
  { heading, text, figures = [], tables = [], entries = [] }: Section,
  fileOf: (id: string) => string,
): string[] {
  return [
    `## ${heading}`,
    ...text,
    ...figures.flatMap((figure) => figureParts(figure, fileOf)),
    ...tables.map(tableOf),
    ...entries.map(entryOf),
  ];
}

function figureParts({ id, title, caption, key, table }: Figure, fileOf: (id: string) => string): string[] {
  const signs = key.map(({ shape, label }) => `${shape} ${label}`).join(' · ');
  return [`### ${title}`, ...(signs === '' ? [] : [signs]), `![${title}](${fileOf(id)})`, caption, tableOf(table)];
}

function entryOf({ name, tag, text, notes }: Entry): string {
  const said = notes.map(({ label, text: note }) => `- *${label}:* ${note}`);
  return [`**${name}**${tag === '' ? '' : ` (${tag})`}: ${text}`, ...(said.length > 0 ? ['', ...said] : [])].join('\n');
}

function tableOf({ caption, head, rows }: ReportTable): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [`*${caption}*`, '', row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
