/** A piece of the place of a source: text, or an address with the name of its host. */
export type Where = { readonly text: string } | { readonly text: string; readonly address: string };

/** Takes the addresses out of where a source is, which may name several, or none. */
export function whereOf(where: string): Where[] {
  return where
    .split(/(https:\/\/[^\s;,]+)/)
    .filter((piece) => piece !== '')
    .map((piece) => (URL.canParse(piece) ? { text: new URL(piece).hostname, address: piece } : { text: piece }));
}
