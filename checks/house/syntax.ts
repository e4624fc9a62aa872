import ts from 'typescript';

export function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line + 1;
}

interface Comment {
  readonly line: number;
  readonly text: string;
}

/** Comments sit in the gaps before tokens, so asking each node for its leading and trailing gap finds them all. */
export function commentsOf(source: ts.SourceFile): Comment[] {
  const found = new Map<number, Comment>();
  const keep = (range: ts.CommentRange) => {
    found.set(range.pos, { line: lineOf(source, range.pos), text: source.text.slice(range.pos, range.end) });
  };
  walk(source, (node) => {
    for (const token of [node, ...node.getChildren(source)]) {
      ts.getLeadingCommentRanges(source.text, token.getFullStart())?.forEach(keep);
      ts.getTrailingCommentRanges(source.text, token.getEnd())?.forEach(keep);
    }
  });
  return [...found.values()].sort((a, b) => a.line - b.line);
}
