import { asOverrides, type Claim, type Source } from '../../scenario/index.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from './lines.ts';

/** One claim on a page: statement, grade, grounds, the best evidence against it, and what follows if it is wrong. */
export function drawClaim(claim: Claim, sources: readonly Source[], { width, paint }: Terminal): string[] {
  const paragraph = (name: string, text: string) =>
    wrapped(`${name}: ${text}`, width, 2).map((line, at) =>
      at === 0 ? paint('bold', name) + line.slice(name.length) : line,
    );
  return [
    `${paint('bold', claim.id)}  ${claim.room}, ${claim.kind}, ${claim.grade}${claim.report ? `, report ${claim.report}` : ''}`,
    ...wrapped(claim.statement, width),
    '',
    ...paragraph('Said by', claim.speaker),
    ...amount(claim).flatMap((text) => paragraph('Value', text)),
    ...paragraph('Evidence', claim.evidence),
    ...paragraph('Against it', claim.counter),
    ...paragraph('If it is wrong', claim.ifWrong.says),
    ...flags(claim).map((flag) => `  ${paint('cyan', flag)}`),
    '',
    paint('bold', 'Sources'),
    ...sources.flatMap((source) =>
      wrapped(`  ${source.author} (${source.year}), ${source.title}. ${source.where}`, width, 4),
    ),
  ];
}

function amount({ value, range, unit }: Claim): string[] {
  if (value === undefined && range === undefined) return [];
  const [number, span] = [value ?? '', range ? `${range[0]} to ${range[1]}` : ''];
  return [
    `${number}${value !== undefined && range ? ' (' : ''}${span}${value !== undefined && range ? ')' : ''} ${unit ?? ''}`,
  ];
}

/** The options of a run that live in that other world. */
function flags({ ifWrong: { set, without = [], dropEvents = [] } }: Claim): string[] {
  return [
    ...asOverrides(set).map((text) => `--set ${text}`),
    ...without.map((room) => `--without ${room}`),
    ...dropEvents.map((name) => `--drop ${name}`),
  ];
}
