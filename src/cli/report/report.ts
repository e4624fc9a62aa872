import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { Command } from 'commander';
import { type LoadedCase, loadCase } from '../../scenario/index.ts';
import { type Database, openToRead } from '../../store/database.ts';
import { readMeta } from '../../store/meta.ts';
import { readDrawn } from '../../store/series.ts';
import { isStudy, readStudy } from '../../store/study/read.ts';
import { readAnswer } from '../answer/read.ts';
import { EXIT, type ExitCode, Failure } from '../exit.ts';
import { answerOf, ensembleOf } from '../run/ensemble.ts';
import { type RunRequest, withRunOptions } from '../run/request.ts';
import { type Speaker, speakerFor } from '../speaker.ts';
import { loadOptionsOf } from '../world/request.ts';
import { ensembleReport } from './kinds/ensemble.ts';
import { studyReport } from './kinds/study.ts';
import { markdownOf } from './markdown.ts';
import { pageOf } from './page.ts';
import type { Report } from './section.ts';

export interface ReportRequest extends RunRequest {
  readonly out?: string;
  readonly markdown?: boolean;
}

/** More histories than this are read as this many. */
const EVERY = 10_000_000;

/** Writes what a file holds as a page, and as Markdown if asked; for a case, runs what its file lacks first. */
export async function report(what: string, request: ReportRequest): Promise<ExitCode> {
  const speaker = speakerFor(request);
  const file = extname(what) === '.duckdb' ? what : await fileOf(what, request, speaker);
  const made = await reportOf(file, extname(what) === '.duckdb' ? EVERY : request.histories);
  const out = request.out ?? join(dirname(file), `${basename(file, '.duckdb')}-report.html`);
  write(out, pageOf(made.report));
  const markdown = request.markdown ? writeMarkdown(out, made.report) : null;
  speaker.tell({
    case: made.case,
    file,
    html: out,
    markdown,
    sentence: made.report.sentence,
    sections: made.report.sections.map(({ heading }) => heading),
  });
  speaker.show([made.report.sentence, '', `The report is in ${out}${markdown ? `, and in ${markdown}` : ''}.`]);
  return made.failed > 0 ? EXIT.partial : EXIT.done;
}

async function fileOf(name: string, request: ReportRequest, speaker: Speaker): Promise<string> {
  const loaded = loadCase(name, loadOptionsOf(request));
  return (await answerOf(name, loaded, request, speaker.note)).file;
}

async function reportOf(file: string, histories: number): Promise<{ report: Report; case: string; failed: number }> {
  const database = await openToRead(file);
  try {
    const meta = await readMeta(database);
    const name = meta.get('case') ?? '';
    if (await isStudy(database)) {
      const stored = await readStudy(database);
      return { report: studyReport(stored), case: name, failed: stored.failed };
    }
    return { ...(await ensembleOfFile(database, meta, file, histories)), case: name };
  } finally {
    database.close();
  }
}

async function ensembleOfFile(database: Database, meta: ReadonlyMap<string, string>, file: string, histories: number) {
  const command = meta.get('command') ?? '';
  const answer = await readAnswer(file, histories);
  const loaded = caseAgain(command, meta);
  const start = meta.get('start') ?? '';
  const source = { answer, loaded, drawn: await readDrawn(database), start, days: Number(meta.get('days')), command };
  return { report: ensembleReport(source), failed: answer.failed.length };
}

/** The case as the file's own command asks for it; null where it has changed since, or is not here. */
function caseAgain(command: string, meta: ReadonlyMap<string, string>): LoadedCase | null {
  try {
    const parser = withRunOptions(
      new Command('run')
        .argument('[case]')
        .exitOverride()
        .configureOutput({ writeErr: () => {} }),
    );
    const words = [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll("'\\''", "'") ?? bare!,
    );
    parser.parse(words.slice(2), { from: 'user' });
    const request = parser.opts<RunRequest>();
    const loaded = loadCase(parser.args[0]!, loadOptionsOf(request));
    return ensembleOf(loaded, request.seed).world === meta.get('world') ? loaded : null;
  } catch {
    return null;
  }
}

function writeMarkdown(out: string, made: Report): string {
  const stem = join(dirname(out), basename(out, extname(out)));
  for (const { figures = [] } of made.sections)
    for (const { id, svg } of figures)
      write(`${stem}-${id}.svg`, svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '));
  write(
    `${stem}.md`,
    markdownOf(made, (id) => `${basename(stem)}-${id}.svg`),
  );
  return `${stem}.md`;
}

/** Whole or not at all: whoever opens the page while it is written sees the last one. */
function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Failure(EXIT.disk, 'cannot-write', `${path} cannot be written: ${said}`);
  }
}
