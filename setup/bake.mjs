// What the lab needs of the library and of the documents, as files of the site.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineVersion } from '../src/cli/engine-version.ts';
import { version } from '../src/cli/version.ts';
import { listCases, loadClaims, loadRecord, loadSources } from '../src/scenario/index.ts';
import { commonFile, readCitations } from '../src/scenario/library.ts';
import { writtenCase } from '../src/scenario/read-case.ts';
import { root } from './root.mjs';

const PAGES = ['LIMITS.md', 'ODD.md', 'library/README.md', 'library/cases/CODING.md', 'src/engine/rooms/*/README.md'];

/** Every file of data: path in the site and text. */
export function bakedFiles() {
  const citations = readCitations();
  const cases = listCases().map((listed) => {
    const text = readFileSync(join(root, listed.file), 'utf8');
    return { listed, text, written: writtenCase(listed.file, text, citations, listed.name) };
  });
  return [
    ...cases.flatMap(({ listed, text, written }) => [
      { path: `data/cases/${listed.name}.json`, text: JSON.stringify(written) },
      { path: `data/cases/${listed.name}.yaml`, text },
    ]),
    { path: 'data/library.json', text: JSON.stringify(libraryOf(cases)) },
    { path: 'data/pages.json', text: JSON.stringify(pages()) },
  ];
}

/** Plain facts that the code of the lab is built with. */
export function builtWith({ released }) {
  return { version: version(), engine: released ? version() : engineVersion() };
}

function libraryOf(cases) {
  return {
    cases: cases.map(({ listed, written }) => ({
      ...listed,
      ...written.about,
      file: listed.file,
      members: written.formations.reduce((sum, { members }) => sum + members, 0),
      record: loadRecord(listed.name) ?? null,
      readme: readOr(join(root, listed.file, '../README.md')),
    })),
    claims: loadClaims(),
    sources: loadSources(),
    common: { common: { file: 'library/cases/common.yaml', text: readFileSync(commonFile('common'), 'utf8') } },
  };
}

function pages() {
  const files = PAGES.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function readOr(path, otherwise = '') {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
