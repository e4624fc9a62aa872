import type { Report, ReportTable, Section } from './section.ts';

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

function partsOf({ heading, text, figures = [], tables = [] }: Section, fileOf: (id: string) => string): string[] {
  return [
    `## ${heading}`,
    ...text,
    ...figures.flatMap(({ id, title, caption, table }) => [
      `### ${title}`,
      `![${title}](${fileOf(id)})`,
      caption,
      tableOf(table),
    ]),
    ...tables.map(tableOf),
  ];
}

function tableOf({ caption, head, rows }: ReportTable): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [`*${caption}*`, '', row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
