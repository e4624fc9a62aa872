// Draws docs/picture.svg from what the program prints: node docs/draw-picture.ts (Node 24)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const COMMAND = 'npm run -s fealty -- run --scale 20';
/** The picture ends where the chart is explained. */
const LAST_WORDS = 'how many end in each row.';

const CELL = 8.4;
const LINE = 19;
const LEFT = 26;
const TOP = 62;

interface Cell {
  readonly char: string;
  readonly style: string;
}

/** Runs the program as a wide colour terminal would, and keeps the lines of the picture. */
export function printed(): string[] {
  const words = [join(root, 'src/cli/main.ts'), ...COMMAND.split(' -- ')[1]!.split(' '), '--quiet'];
  const env = { ...process.env, FORCE_COLOR: '1', COLUMNS: '100', NO_COLOR: undefined };
  const cwd = mkdtempSync(join(tmpdir(), 'fealty-picture-'));
  const { stdout, status, stderr } = spawnSync(process.execPath, words, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.split('\n');
  return lines.slice(0, lines.findIndex((line) => line.includes(LAST_WORDS)) + 1);
}

const STYLES: Readonly<Record<string, string>> = {
  1: 'bold',
  2: 'dim',
  22: '',
  33: 'yellow',
  34: 'blue',
  35: 'magenta',
  36: 'cyan',
  39: '',
  37: '',
  90: 'dim',
  93: 'bright',
  95: 'pink',
  0: '',
};

/** A line of a terminal as cells, each with the name of its style. */
export function cellsOf(line: string): Cell[] {
  const ESC = String.fromCharCode(27);
  let style = '';
  return line.split(ESC).flatMap((part, at) => {
    const [, code = '', rest = ''] = at === 0 ? ['', '', part] : (/^\[(\d+)m(.*)$/s.exec(part) ?? []);
    if (at > 0) style = STYLES[code] ?? 'other';
    const now = style;
    return [...rest].map((char) => ({ char, style: now }));
  });
}

/** The picture of a command and what it printed. */
export function pictureOf(lines: readonly string[]): string {
  const width = Math.ceil(2 * LEFT + 100 * CELL);
  const height = TOP + LINE * lines.length + 14;
  const said = lines.map((line) =>
    cellsOf(line)
      .map(({ char }) => char)
      .join(''),
  );
  const start = said.indexOf('') + 1;
  const sentence = said.slice(start, said.indexOf('', start)).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escaped(COMMAND)}</title>`,
    `<desc id="d">${escaped(sentence)}</desc>`,
    `<style>${CSS}</style>`,
    `<rect class="paper" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10"/>`,
    text(LEFT, 34, '$', 'dim') + text(LEFT + 2 * CELL, 34, COMMAND, 'cyan'),
    `<path class="rule" d="M${LEFT} 48H${width - LEFT}"/>`,
    ...lines.map((line, row) => lineOf(cellsOf(line), TOP + row * LINE)),
    '</svg>',
    '',
  ].join('\n');
}

const CSS = `
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:var(--ink);white-space:pre}
svg{--paper:#fdfcf8;--edge:#dcd8cc;--ink:#26241f;--dim:#8b867a;--blue:#2f62a8;--cyan:#187e8a;--magenta:#9a3d88;--yellow:#a06a00;--bright:#c0561c;--pink:#b8336a}
@media(prefers-color-scheme:dark){svg{--paper:#17181b;--edge:#33353a;--ink:#e4e2dc;--dim:#8d8a83;--blue:#7aa7e8;--cyan:#58bcc8;--magenta:#d88ac8;--yellow:#dcae4c;--bright:#f0905a;--pink:#f08ab0}}
.paper{fill:var(--paper);stroke:var(--edge)}.bold{font-weight:600}
path,circle{fill:var(--ink)}path.rule,path.line{fill:none;stroke:var(--edge)}path.line{stroke:var(--dim)}
${['dim', 'blue', 'cyan', 'magenta', 'yellow', 'bright', 'pink'].map((name) => `text.${name},path.${name},circle.${name}{fill:var(--${name})}`).join('')}`;

function lineOf(cells: readonly Cell[], y: number): string {
  const parts: string[] = [];
  let at = 0;
  while (at < cells.length) {
    const { style } = cells[at]!;
    const drawn = glyph(cells[at]!.char, LEFT + at * CELL, y);
    if (drawn !== undefined) {
      parts.push(drawn.replaceAll('@', style || 'ink'));
      at += 1;
      continue;
    }
    const from = at;
    while (at < cells.length && cells[at]!.style === style && isWord(cells, at)) at += 1;
    const word = cells
      .slice(from, at)
      .map(({ char }) => char)
      .join('');
    if (word === '') at += 1;
    else parts.push(text(LEFT + from * CELL, y + 14, word, style));
  }
  return parts.join('');
}

/** Single spaces belong to a piece of text, wider gaps end it. */
function isWord(cells: readonly Cell[], at: number): boolean {
  const { char } = cells[at]!;
  if (char !== ' ') return glyph(char, 0, 0) === undefined;
  const next = cells[at + 1]?.char ?? ' ';
  return (
    next !== ' ' && glyph(next, 0, 0) === undefined && cells[at - 1]?.char !== undefined && cells[at - 1]!.char !== ' '
  );
}

function text(x: number, y: number, words: string, style: string): string {
  const length = [...words].length * CELL;
  const name = style === '' ? '' : ` class="${style}"`;
  return `<text${name} x="${short(x)}" y="${short(y)}" textLength="${short(length)}" lengthAdjust="spacingAndGlyphs">${escaped(words)}</text>`;
}

/** What no font need know: dots, bars, lines and shapes. '@' stands for the style. */
function glyph(char: string, x: number, y: number): string | undefined {
  const code = char.codePointAt(0)!;
  if (code >= 0x2800 && code < 0x2900) return braille(code - 0x2800, x, y);
  const [cx, cy] = [x + CELL / 2, y + 9];
  const path = (d: string): string => `<path class="@" d="${d}"/>`;
  const line = (d: string): string => `<path class="line" d="${d}"/>`;
  const shapes: Readonly<Record<string, () => string>> = {
    '●': () => `<circle class="@" cx="${short(cx)}" cy="${short(cy)}" r="4.3"/>`,
    '○': () => `<path class="@" fill-rule="evenodd" d="${ring(cx, cy, 4.3)}${ring(cx, cy, 2.8)}"/>`,
    '▼': () => path(`M${short(cx - 4.6)} ${short(cy - 4)}h9.2l-4.6 8.4z`),
    '▲': () => path(`M${short(cx - 4.6)} ${short(cy + 4)}h9.2l-4.6 -8.4z`),
    '■': () => path(`M${short(cx - 3.9)} ${short(cy - 3.9)}h7.8v7.8h-7.8z`),
    '✚': () => path(`M${short(cx - 1.5)} ${short(cy - 4.4)}h3v2.9h2.9v3h-2.9v2.9h-3v-2.9h-2.9v-3h2.9z`),
    '━': () => path(`M${short(x)} ${short(cy - 1.3)}h${CELL}v2.6h-${CELL}z`),
    '╌': () => path(`M${short(x + 0.8)} ${short(cy - 0.7)}h2.6v1.4h-2.6zm4.2 0h2.6v1.4h-2.6z`),
    '│': () => line(`M${short(cx)} ${short(y)}v${LINE}`),
    '└': () => line(`M${short(cx)} ${short(y)}V${short(cy)}H${short(x + CELL)}`),
    '┘': () => line(`M${short(cx)} ${short(y)}V${short(cy)}H${short(x)}`),
    '─': () => line(`M${short(x)} ${short(cy)}h${CELL}`),
  };
  return shapes[char]?.();
}

function ring(cx: number, cy: number, r: number): string {
  return `M${short(cx - r)} ${short(cy)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** The eight dots of a braille cell, in the order of their bits: left column, right column, then the lowest row. */
function braille(bits: number, x: number, y: number): string {
  const places = [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
    [0, 3],
    [1, 3],
  ] as const;
  const dots = places.flatMap(([column, row], bit) => {
    if ((bits & (1 << bit)) === 0) return [];
    return [`M${short(x + 1.4 + column * (CELL / 2))} ${short(y + 1.6 + row * (LINE / 4))}h1.9v1.9h-1.9z`];
  });
  return dots.length === 0 ? '' : `<path class="@" d="${dots.join('')}"/>`;
}

function short(x: number): string {
  return String(Math.round(x * 10) / 10);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('picture.svg', import.meta.url), pictureOf(printed()));
}
