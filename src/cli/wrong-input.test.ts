import assert from 'node:assert/strict';
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { emptyFolder, fealty } from './testing/fealty.ts';
import { resident } from './testing/resident.ts';

const ask = resident();
const folder = emptyFolder();
writeFileSync(join(folder, 'notes.duckdb'), 'this is no database, however long it may be '.repeat(200));
writeFileSync(join(folder, 'broken.yaml'), 'format: 1\nname: x\n  bad: [');
writeFileSync(join(folder, 'file'), '');
mkdirSync(join(folder, 'drawer'));

/** What a user may get wrong, the exit code, and what the one message says. */
const wrong: readonly (readonly [string, number, RegExp])[] = [
  ['rum', 2, /unknown command 'rum'.*\n.*Did you mean run\?/],
  ['report nowhere.duckdb', 2, /nowhere\.duckdb does not exist/],
  ['lab --port 70000', 2, /whole number from 0 to 65535/],
  ["lab --host ''", 2, /Name a host\./],
  ['--jsn', 2, /unknown option '--jsn'/],
  ['run --historys 3', 2, /unknown option '--historys'.*\n.*Did you mean --histories\?/],
  ['run --histories', 2, /argument missing/],
  ['run --histories -5', 2, /'-5' is invalid\. It must be a whole number from 1/],
  ['run --histories 1.5', 2, /whole number/],
  ['run --histories 0', 2, /whole number/],
  ['run --histories ten', 2, /whole number/],
  ['run --seed -1', 2, /whole number from 0 to 4294967295/],
  ['run --seed 1e9', 2, /whole number/],
  ['run --threads 0', 2, /whole number/],
  ['run --scale 0', 2, /whole number/],
  [
    'run lesson-50 --scale 1000',
    2,
    /--scale 1000: found 1 member of 50 left, expected at least 20; at most --scale 2$/m,
  ],
  ['run --days 0', 2, /whole number/],
  ['run lesson-50 --until yesterday', 2, /--until: found "yesterday", expected a date/],
  ['run lesson-50 --until 2001-02-30', 2, /--until/],
  ['run lesson-50 --until 2001-02-01 --days 3', 2, /--until: .*either a number of days or a last date/],
  ['run lesson-50 --set amnesty', 2, /--set.*a path, = and a value/],
  [
    'run lesson-50 --set amnesty.stats=law',
    2,
    /--set amnesty\.stats: found no such parameter.*did you mean amnesty\.status\?/,
  ],
  ['run lesson-50 --set amnesty.status=laww', 2, /expected one of announced.*did you mean law\?/],
  ['run lesson-50 --set surveillance.patron=high', 2, /--set surveillance\.patron: found "high"/],
  ['run lesson-50 --without beliefs', 2, /--without: found "beliefs".*did you mean belief\?/],
  ['run lesson-50 --event rain', 2, /--event: found "rain"/],
  ['run lesson-51', 2, /no such case.*did you mean lesson-50\?/],
  ['run nowhere.yaml', 2, /nowhere\.yaml:1:1 found no such file/],
  ['run broken.yaml', 2, /broken\.yaml:\d+:\d+/],
  ['run lesson-50 venezuela-2019', 2, /too many arguments/],
  ['run lesson-50 --histories 1 --file notes.duckdb', 2, /notes\.duckdb is not an ensemble/],
  ['run lesson-50 --histories 1 --file file/x.duckdb', 73, /file cannot be made/],
  ["run lesson-50 --histories 1 --file ''", 2, /Name a file\./],
  ["run lesson-50 --histories 1 --export ''", 2, /Name a folder\./],
  ['run lesson-50 --histories 1 --file drawer', 2, /drawer .*[Dd]irectory/],
  ['check', 2, /name at least one case file/],
  ['check nowhere.yaml', 2, /no such file/],
  ['check broken.yaml lesson-50', 2, /broken\.yaml:\d+:\d+/],
  ['check --diff lesson-50', 2, /--diff takes two cases/],
  ['check --schema lesson-50', 2, /goes with nothing else/],
  ['claims R9-99', 2, /there is no claim R9-99/],
  ['claims --room believe', 2, /did you mean belief\?/],
  ['cases all', 2, /too many arguments/],
];

describe('a wrong input', () => {
  for (const [line, code, message] of wrong) {
    it(`\`${line}\` ends with ${code} and one message`, async () => {
      const ended = await ask(
        line.split(' ').map((word) => word.replaceAll("''", '')),
        { cwd: folder },
      );
      assert.match(ended.err, message);
      assert.equal(ended.code, code, ended.err);
      assert.match(ended.err, /^fealty: /m);
      assert.doesNotMatch(ended.err, /\n\s+at /, 'no stack for a fault of the user');
    });
  }
  for (const line of [
    'run --histories -5',
    'rum',
    'run lesson-50 --without beliefs --without recognise',
    'check broken.yaml',
  ]) {
    it(`\`${line} --json\` leaves one object on standard output`, async () => {
      const { out, code } = await fealty([...line.split(' '), '--json'], { cwd: folder });
      const object = JSON.parse(out);
      assert.deepEqual(Object.keys(object), ['error', 'code', 'exit', 'faults']);
      assert.equal(object.exit, code);
      assert.match(object.code, /^[a-z-]+$/);
    });
  }
  it('with two faults names both', async () => {
    const { out } = await ask(['run', 'lesson-50', '--without', 'beliefs', '--set', 'x=1', '--json'], {
      cwd: folder,
    });
    assert.equal(JSON.parse(out).faults.length, 2);
  });
});

describe('a full disk', () => {
  it('under the answer ends with 73 and one line', { skip: !existsSync('/dev/full') }, async () => {
    const full = openSync('/dev/full', 'w');
    for (const line of ['cases', 'cases --json']) {
      const { code, err } = await fealty(line.split(' '), { outTo: full });
      assert.equal(code, 73);
      assert.match(err, /^fealty: the answer cannot be written: .*no space left.*\n$/i);
    }
    closeSync(full);
  });
});
