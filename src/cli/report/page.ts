import type { Figure, Report, ReportTable, Section } from './section.ts';
import { STYLE } from './style.ts';

/** The report as one page that needs nothing from outside. */
export function pageOf({ title, subtitle, sentence, sections, command }: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
<p class="sentence">${escaped(sentence)}</p>
</header>
${sections.map(sectionOf).join('\n')}
<section>
<h2>How to make it again</h2>
<pre tabindex="0">${escaped(command)}</pre>
</section>
</main>
</body>
</html>
`;
}

function sectionOf({ heading, text, figures = [], tables = [] }: Section): string {
  const parts = [
    `<h2>${escaped(heading)}</h2>`,
    ...text.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...figures.map(figureHtml),
    ...tables.map(
      (table) =>
        `<div class="wide" tabindex="0" role="region" aria-label="${escaped(table.caption)}">${tableHtml(table)}</div>`,
    ),
  ];
  return `<section>\n${parts.join('\n')}\n</section>`;
}

function figureHtml({ id, title, caption, svg, table, key }: Figure): string {
  const entries = key.map(
    ({ label, colour, shape }) =>
      `<svg class="mark" width="${7 + 9 * shape.length}" height="14" aria-hidden="true"><text x="0" y="12" fill="${colour}">${shape}</text></svg>${escaped(label)}`,
  );
  const legend = key.length > 0 ? `<p class="key">${entries.join(' &nbsp; ')}</p>\n` : '';
  return `<figure id="${id}">
<h3>${escaped(title)}</h3>
${legend}<div class="wide" tabindex="0" role="region" aria-label="${escaped(title)}">${svg}</div>
<figcaption>${escaped(caption)}</figcaption>
<details><summary>The numbers</summary><div class="wide" tabindex="0" role="region" aria-label="${escaped(table.caption)}">${tableHtml(table)}</div></details>
</figure>`;
}

function tableHtml({ caption, head, rows }: ReportTable): string {
  const first = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map(
    ([lead = '', ...cells]) =>
      `<tr><th scope="row">${escaped(lead)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${first}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** Text that means itself in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
