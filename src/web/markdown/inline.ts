/** A piece of running text: what it is, and what stands in it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly to: string; readonly inside: readonly Inline[] };

/** What begins a piece that is no plain text, each where the text is at. */
const PIECES: readonly { readonly form: RegExp; readonly read: (found: RegExpExecArray) => Inline }[] = [
  { form: /^`([^`]+)`/, read: ([, text = '']) => ({ kind: 'code', text }) },
  { form: /^!?\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)/, read: ([, text = '', to = '']) => linked(text, to) },
  { form: /^\*\*([^*]+)\*\*/, read: ([, text = '']) => ({ kind: 'strong', inside: inlineOf(text) }) },
  { form: /^\*([^*\s](?:[^*]*[^*\s])?)\*/, read: ([, text = '']) => ({ kind: 'emphasis', inside: inlineOf(text) }) },
];
const BEGINS = /[`![*]/;

/** Reads the running text of a block of Markdown. Tags are text like any other. */
export function inlineOf(text: string): Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  let rest = text;
  while (rest !== '') {
    const piece = BEGINS.test(rest[0]!) ? pieceAt(rest) : undefined;
    if (piece) {
      if (plain !== '') pieces.push({ kind: 'text', text: plain });
      plain = '';
      pieces.push(piece.read);
      rest = rest.slice(piece.length);
      continue;
    }
    const next = rest.slice(1).search(BEGINS);
    const end = next < 0 ? rest.length : next + 1;
    plain += rest.slice(0, end);
    rest = rest.slice(end);
  }
  if (plain !== '') pieces.push({ kind: 'text', text: plain });
  return pieces;
}

function pieceAt(text: string): { readonly read: Inline; readonly length: number } | undefined {
  for (const { form, read } of PIECES) {
    const found = form.exec(text);
    if (found) return { read: read(found), length: found[0].length };
  }
  return undefined;
}

function linked(text: string, to: string): Inline {
  return { kind: 'link', to, inside: inlineOf(text) };
}

/** The text of it alone, as a screen reader would say it. */
export function plainText(pieces: readonly Inline[]): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : plainText(piece.inside))).join('');
}
