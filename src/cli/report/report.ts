import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { loadCase } from '../../scenario/index.ts';
import { type Database, openToRead } from '../../store/database.ts';
import { readMeta } from '../../store/meta.ts';
import { readDrawn } from '../../store/series.ts';
import { isStudy, readFailures, readStudy } from '../../store/study/read.ts';
import { readAnswer } from '../answer/read.ts';
import { wrapped } from '../draw/lines.ts';
import { EXIT, type ExitCode, Failure } from '../exit.ts';
import { makeFolder } from '../make-folder.ts';
import { answerOf } from '../run/ensemble.ts';
import type { RunRequest } from '../run/request.ts';
import { type Speaker, speakerFor } from '../speaker.ts';
import { loadOptionsOf } from '../world/request.ts';
import { caseAgain } from './again.ts';
import { ensembleReport } from './kinds/ensemble.ts';
import { studyReport } from './kinds/study.ts';
import { markdownOf, svgFile } from './markdown.ts';
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
  const file = holdsHistories(what) ? what : await fileOf(what, request, speaker);
  const made = await reportOf(file, holdsHistories(what) ? EVERY : request.histories);
  const out = request.out ?? join(dirname(file), `${basename(file, '.duckdb')}-report.html`);
  write(out, pageOf(made.report));
  const markdown = request.markdown ? writeMarkdown(out, made.report) : null;
  const { sentence, sections, command } = made.report;
  speaker.tell({
    case: made.case,
    file,
    html: out,
    markdown,
    sentence,
    sections: sections.map(({ heading }) => heading),
    figures: sections.flatMap(({ figures = [] }) => figures.map(({ id }) => id)),
    command,
  });
  const written = `The report is in ${out}${markdown ? `, and in ${markdown}` : ''}.`;
  const { width } = speaker.terminal;
  speaker.show([...wrapped(sentence, width), '', ...wrapped(written, width)]);
  return made.failed > 0 ? EXIT.partial : EXIT.done;
}

/** Whether a file of histories is meant, and no case: a case is a name, a folder or YAML. */
function holdsHistories(what: string): boolean {
  if (extname(what) === '.duckdb') return true;
  return !/\.ya?ml$/.test(what) && existsSync(what) && statSync(what).isFile();
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
      return { report: studyReport(stored, await readFailures(database)), case: name, failed: stored.failed };
    }
    return { ...(await ensembleOfFile(database, file, histories)), case: name };
  } finally {
    database.close();
  }
}

async function ensembleOfFile(database: Database, file: string, histories: number) {
  const answer = await readAnswer(file, histories);
  const again = caseAgain(answer.meta);
  const source = { file, answer, again, drawn: await readDrawn(database) };
  return { report: ensembleReport(source), failed: answer.failed.length };
}

function writeMarkdown(out: string, made: Report): string {
  const stem = join(dirname(out), basename(out, extname(out)));
  for (const { figures = [] } of made.sections)
    for (const figure of figures) write(`${stem}-${figure.id}.svg`, svgFile(figure));
  write(
    `${stem}.md`,
    markdownOf(made, (id) => `${basename(stem)}-${id}.svg`),
  );
  return `${stem}.md`;
}

/** Whole or not at all: whoever opens the page while it is written sees the last one. */
function write(path: string, text: string): void {
  const draft = `${path}.${process.pid}.new`;
  makeFolder(dirname(path));
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    const said = error instanceof Error ? error.message : String(error);
    throw new Failure(EXIT.disk, 'cannot-write', `${path} cannot be written: ${said}`);
  }
}
