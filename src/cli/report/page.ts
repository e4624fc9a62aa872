import type { Entry, Figure, Report, ReportTable, Section } from './section.ts';
import { STYLE } from './style.ts';

/** The report as one page that needs nothing from outside. */
export function pageOf({ title, subtitle, sentence, sections, command }: Report): string {
  const again = sections.length + 1;
  const contents = [...sections.map(({ heading }) => heading), 'How to make it again'].map(
    (heading, k) => `<li><a href="#part-${k + 1}">${escaped(heading)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
<p class="sentence">${escaped(sentence)}</p>
<nav aria-label="Contents"><ol>${contents.join('')}</ol></nav>
</header>
${sections.map((section, k) => sectionOf(section, k + 1)).join('\n')}
<section aria-labelledby="part-${again}">
<h2 id="part-${again}">How to make it again</h2>
<pre tabindex="0"><code>${escaped(command)}</code></pre>
</section>
</main>
</body>
</html>
`;
}

function sectionOf({ heading, text, figures = [], tables = [], entries = [] }: Section, place: number): string {
  const parts = [
    `<h2 id="part-${place}">${escaped(heading)}</h2>`,
    ...text.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...figures.map(figureHtml),
    ...tables.map((table) =>
      table.folded ? folded(table.caption, table) : scrolling(table.caption, tableHtml(table)),
    ),
    ...entries.map(entryHtml),
  ];
  return `<section aria-labelledby="part-${place}">\n${parts.join('\n')}\n</section>`;
}

function figureHtml({ id, title, caption, svg, table, key }: Figure): string {
  const entries = key.map(
    ({ label, colour, shape }) =>
      `<span><b aria-hidden="true" style="color:${colour}">${shape}</b> ${escaped(label)}</span>`,
  );
  const legend = key.length > 0 ? `<p class="key">${entries.join(' ')}</p>\n` : '';
  return `<figure id="${id}" aria-labelledby="${id}-heading">
<h3 id="${id}-heading">${escaped(title)}</h3>
${legend}${scrolling(`Drawing: ${title}`, svg)}
<figcaption>${escaped(caption)}</figcaption>
${folded('The numbers in this figure', table)}
</figure>`;
}

function folded(summary: string, table: ReportTable): string {
  return `<details><summary>${escaped(summary)}</summary>${scrolling(`Table: ${table.caption}`, tableHtml(table))}</details>`;
}

/** What may be wider than the screen scrolls in a box of its own, which the keyboard reaches. */
function scrolling(name: string, inner: string): string {
  return `<div class="wide" tabindex="0" role="group" aria-label="${escaped(name)}">${inner}</div>`;
}

function tableHtml({ caption, head, rows }: ReportTable): string {
  const first = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map(
    ([lead = '', ...cells]) => `<tr><th scope="row">${escaped(lead)}</th>${cells.map(cellHtml).join('')}</tr>`,
  );
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${first}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** Numbers stand under each other, digit by digit, and are never broken. */
function cellHtml(text: string): string {
  const number = /^[-−+]?[\d.,]+( of [\d.,]+| to [-−+]?[\d.,]+)?$/.test(text);
  return `<td${number ? ' class="number"' : ''}>${escaped(text)}</td>`;
}

function entryHtml({ name, tag, text, notes }: Entry): string {
  const mark = tag === '' ? '' : ` <span class="tag">${escaped(tag)}</span>`;
  const said = notes.map(({ label, text: note }) => `<dt>${escaped(label)}</dt><dd>${escaped(note)}</dd>`).join('');
  return `<article><h3>${escaped(name)}${mark}</h3><p>${escaped(text)}</p>${said === '' ? '' : `<dl>${said}</dl>`}</article>`;
}

/** Text that means itself in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
