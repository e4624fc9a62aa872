import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { emptyFolder } from '../../src/cli/testing/fealty.ts';
import { resident } from '../../src/cli/testing/resident.ts';
import { askCase } from '../../src/scenario/asked-case.ts';
import { caseFile, readCitations } from '../../src/scenario/library.ts';
import { writtenCase } from '../../src/scenario/read-case.ts';
import { openSeer } from '../../src/web/runner/seeing.ts';
import { AS_WRITTEN, type Differences } from '../../src/web/state/ask.ts';
import { answerOf, commandOf, type Told } from '../../src/web/take-away/answer.ts';
import { CSV_COLUMNS, historiesCsv } from '../../src/web/take-away/csv.ts';
import { scenarioFile } from '../../src/web/take-away/scenario-file.ts';

const ask = resident();
const HISTORIES = 3;
const SEED = 7;
const SCALE = 2000;

function textOf(name: string): string {
  return readFileSync(caseFile(name)!, 'utf8');
}

/** What the lab would tell of a case with these differences, without a browser. */
function toldOf(name: string, differences: Differences, scale = SCALE): Told {
  const written = writtenCase(`${name}.yaml`, textOf(name), readCitations());
  const { set, without, event, drop } = differences;
  const loaded = askCase(written, { set, without, events: event, drop, scale });
  const seer = openSeer({ scenario: loaded.scenario, priors: loaded.priors, seed: SEED });
  const seen = Array.from({ length: HISTORIES }, (_, k) => seer.see(k + 1));
  return { name, own: false, loaded, differences, seed: SEED, histories: HISTORIES, seen, engine: 'test' };
}

/** The words of a command line, as a shell would hand them over. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!).slice(1);
}

const CHANGED: Differences = {
  set: ['amnesty.coverage=0,1,1', 'amnesty.status=law', 'rents.mean.general=6'],
  without: ['surveillance'],
  event: [],
  drop: [],
};

describe('what is taken away from the lab', () => {
  it('is a command that gives the same histories in a terminal, bit for bit, and an answer by the same names', async () => {
    const told = toldOf('venezuela-2019', CHANGED);
    const { code, out, err } = await ask([...wordsOf(commandOf(told)), '--json', '--threads', '1', '--quiet']);
    assert.equal(code, 0, err);
    const terminal = JSON.parse(out);
    const { engine: _, command: __, ...lab } = JSON.parse(JSON.stringify(answerOf(told)));
    assert.equal(lab.checksum, terminal.checksum);
    for (const [key, value] of Object.entries(lab)) assert.deepEqual(value, terminal[key], key);
    assert.equal(answerOf(told).command, terminal.command);
  });
  it('is a scenario that the terminal runs to the same histories, the rest of the differences being named', async () => {
    const told = toldOf('venezuela-2019', CHANGED);
    const { text, rest } = scenarioFile(textOf('venezuela-2019'), told.loaded, CHANGED);
    assert.deepEqual(rest, { ...AS_WRITTEN, without: ['surveillance'] });
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'mine.case.json'), text);
    const command = commandOf({ ...told, name: 'mine.case.json', own: true, differences: rest });
    const { code, out, err } = await ask([...wordsOf(command), '--json', '--threads', '1', '--quiet'], { cwd });
    assert.equal(code, 0, err);
    assert.equal(JSON.parse(out).checksum, answerOf(told).checksum);
  });
  it('writes events into the scenario, and leaves with the command what a coded case cannot hold', () => {
    const text = textOf('venezuela-2019');
    const written = writtenCase('v.yaml', text, readCitations());
    const off = written.events.find(({ on, name }) => !on && name !== null)!.name!;
    const on = written.events.find(({ on: is, name }) => is && name !== null)!.name!;
    const told = toldOf('venezuela-2019', { ...AS_WRITTEN, event: [off], drop: [on] });
    const file = scenarioFile(text, told.loaded, told.differences);
    const again = askCase(writtenCase('v.json', file.text, readCitations()), { scale: SCALE });
    assert.equal(again.hash, told.loaded.hash);
    const coded = toldOf('tunisia-2011', { ...AS_WRITTEN, set: ['amnesty.status=law'] });
    const rest = scenarioFile(textOf('tunisia-2011'), coded.loaded, coded.differences).rest;
    assert.deepEqual(rest.set, ['amnesty.status=law']);
  });
  it('is a table with a line a history, empty where nothing applies or nothing ran', () => {
    const { seen } = toldOf('lesson-50', AS_WRITTEN, 1);
    const lines = historiesCsv([...seen, { ran: false, history: 4, message: 'no strength' }, undefined])
      .trimEnd()
      .split('\r\n');
    assert.deepEqual(lines[0]!.split(','), [...CSV_COLUMNS]);
    assert.equal(lines.length, 5);
    for (const line of lines) assert.equal(line.split(',').length, CSV_COLUMNS.length);
    assert.match(lines[4]!, /^4,0,,/);
    assert.doesNotMatch(lines.join(), /NaN/);
  });
});
