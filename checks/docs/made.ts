/** The blocks of a page that a program makes: from `<!-- made: name -->` to `<!-- end -->`. */
export function madeBlocks(page: string): Map<string, string> {
  const blocks = page.matchAll(/<!-- made: ([a-z-]+) -->\n([\s\S]*?)\n<!-- end -->/g);
  return new Map([...blocks].map((match) => [match[1]!, match[2]!]));
}

/** The page with its blocks as they should be. */
export function withBlocks(page: string, made: ReadonlyMap<string, string>): string {
  return page.replace(/<!-- made: ([a-z-]+) -->\n[\s\S]*?\n<!-- end -->/g, (block, name: string) =>
    made.has(name) ? `<!-- made: ${name} -->\n${made.get(name)}\n<!-- end -->` : block,
  );
}
