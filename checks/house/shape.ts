import type { Finding } from './finding.ts';

export const ROOM_HEADINGS = ['What it is', 'Equation', 'Claims', 'Deviations', 'What to try', 'References'];

/** Folders that must introduce themselves: each one directly under src/, and each room. */
export function withoutReadme(files: readonly string[]): Finding[] {
  const folders = new Set(files.flatMap((file) => introducing(file)));
  return [...folders]
    .filter((folder) => !files.includes(`${folder}/README.md`))
    .map((folder) => ({ file: `${folder}/README.md`, line: 1, say: 'is missing: say what this folder is for' }));
}

function introducing(file: string): string[] {
  const [, top, room] = /^(src\/[^/]+)\/(?:(rooms\/[^/]+)\/)?/.exec(file) ?? [];
  if (!top) return [];
  return room ? [top, `${top}/${room}`] : [top];
}

/** A room is always the same few files, and the small parts that its verb is made of. */
export function oddRooms(files: readonly string[]): Finding[] {
  const rooms = new Map<string, string[]>();
  for (const file of files) {
    const [, folder = '', rest = ''] = /^src\/engine\/rooms\/([^/]+)\/(.+)$/.exec(file) ?? [];
    if (folder) rooms.set(folder, [...(rooms.get(folder) ?? []), rest]);
  }
  return [...rooms].flatMap(([room, has]) => oddRoom(room, has));
}

function oddRoom(room: string, has: readonly string[]): Finding[] {
  const wanted = ['README.md', `${room}.params.ts`, `${room}.ts`, `${room}.test.ts`];
  const at = (file: string) => ({ file: `src/engine/rooms/${room}/${file}`, line: 1 });
  return [
    ...wanted
      .filter((file) => !has.includes(file))
      .map((file) => ({ ...at(file), say: 'is missing: every room has it' })),
    ...has
      .filter((file) => !wanted.includes(file) && !/^[a-z-]+(\.test)?\.ts$/.test(file))
      .map((file) => ({
        ...at(file),
        say: `a room has ${wanted.join(', ')} and small parts of its verb: move this out`,
      })),
  ];
}

export function oddHeadings(file: string, text: string): Finding[] {
  const found = headings(text);
  const wrong = ROOM_HEADINGS.findIndex((wanted, index) => found[index]?.title !== wanted);
  if (wrong < 0 && found.length === ROOM_HEADINGS.length) return [];
  const seen = found[wrong < 0 ? ROOM_HEADINGS.length : wrong];
  const expected = wrong < 0 ? 'the end' : `## ${ROOM_HEADINGS[wrong]}`;
  return [{ file, line: seen?.line ?? 1, say: `found ${seen ? `## ${seen.title}` : 'the end'}, expected ${expected}` }];
}

function headings(text: string): { line: number; title: string }[] {
  return text.split('\n').flatMap((line, row) => {
    const title = /^## (.*?)\s*$/.exec(line)?.[1];
    return title === undefined ? [] : [{ line: row + 1, title }];
  });
}

/** A room exports one verb; the types that go with it are free. */
export function exportedVerbs(text: string): string[] {
  return [...text.matchAll(/^export (?:function|const|let|class) (\w+)/gm)].map((match) => match[1] ?? '');
}
