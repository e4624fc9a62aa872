// What the lab needs of the library and of the documents, as files of the site.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { engineVersion } from '../src/cli/engine-version.ts';
import { version } from '../src/cli/version.ts';
import { listCases, loadClaims, loadRecord, loadSources } from '../src/scenario/index.ts';
import { commonFile, readCitations } from '../src/scenario/library.ts';
import { writtenCase } from '../src/scenario/read-case.ts';
import { packOpening } from '../src/web/library/opening.ts';
import { openSeer } from '../src/web/runner/seeing.ts';
import { FIRST_ASK } from '../src/web/state/ask.ts';
import { askedCase, keyOf } from '../src/web/state/asked.ts';
import { root } from './root.mjs';

const PAGES = ['LIMITS.md', 'ODD.md', 'library/README.md', 'library/cases/CODING.md', 'src/engine/rooms/*/README.md'];

/** Every file of data: path in the site and what is in it; `built` says with which engine. */
export function bakedFiles(built) {
  const citations = readCitations();
  const cases = listCases().map((listed) => {
    const text = readFileSync(join(root, listed.file), 'utf8');
    return { listed, text, written: writtenCase(listed.file, text, citations, listed.name) };
  });
  return [
    ...cases.flatMap(({ listed, text, written }) => [
      { path: `data/cases/${listed.name}.json`, source: JSON.stringify(written) },
      { path: `data/cases/${listed.name}.yaml`, source: text },
    ]),
    { path: 'data/library.json', source: JSON.stringify(libraryOf(cases)) },
    { path: 'data/pages.json', source: JSON.stringify(pages()) },
    { path: 'data/opening.bin', source: gzipSync(packOpening(openingOf(cases, built))) },
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

/** Lives through the histories with which the lab opens, as it does itself afterwards. */
function openingOf(cases, { engine }) {
  const { written } = cases.find(({ listed }) => listed.name === FIRST_ASK.case);
  const loaded = askedCase(written, FIRST_ASK.differences);
  const { seed, histories, history } = FIRST_ASK;
  const seer = openSeer({ scenario: loaded.scenario, priors: loaded.priors, seed });
  const seen = Array.from({ length: histories }, (_, k) => seer.see(k + 1));
  return { engine, key: keyOf(loaded, seed), seen, replay: seer.replay(history) };
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
