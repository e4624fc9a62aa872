import { type Claim, loadClaims, loadSources } from '../../scenario/index.ts';
import { didYouMean } from '../../scenario/near.ts';
import { drawClaim } from '../draw/claim.ts';
import { badInput, EXIT, type ExitCode } from '../exit.ts';
import { type Manner, speakerFor } from '../speaker.ts';
import { drawTable } from '../table.ts';

export interface ClaimsRequest extends Manner {
  readonly room?: string;
}

/** The claims that a request is about: one, those of a room, or all. */
export function chosenClaims(id: string | undefined, { room }: ClaimsRequest): Claim[] {
  const all = loadClaims();
  if (id !== undefined) return [theClaim(all, id)];
  return room === undefined ? all : inRoom(all, room);
}

/** Lists claims, or shows the one that was named. */
export function claims(id: string | undefined, request: ClaimsRequest): ExitCode {
  const speaker = speakerFor(request);
  const listed = chosenClaims(id, request);
  const [claim] = listed;
  if (id !== undefined && claim !== undefined) {
    const sources = loadSources().filter(({ path }) => claim.sources.includes(path));
    speaker.tell({ claim, sources });
    speaker.show(drawClaim(claim, sources, speaker.terminal));
    return EXIT.done;
  }
  speaker.tell({ room: request.room ?? null, claims: listed });
  const rows = listed.map(({ id, room, kind, grade, statement }) => [id, room, kind, grade, statement]);
  speaker.show(drawTable(['claim', 'room', 'kind', 'grade', 'statement'], rows, speaker.terminal.width));
  return EXIT.done;
}

function theClaim(all: readonly Claim[], id: string): Claim {
  const claim = all.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (claim) return claim;
  throw badInput(
    'unknown-claim',
    withHint(
      `there is no claim ${id}`,
      id,
      all.map((one) => one.id),
    ),
  );
}

function inRoom(all: readonly Claim[], room: string): Claim[] {
  const rooms = [...new Set(all.map((one) => one.room))].sort();
  if (rooms.includes(room)) return all.filter((one) => one.room === room);
  throw badInput(
    'unknown-room',
    withHint(`there is no claim of a room ${room}; rooms: ${rooms.join(', ')}`, room, rooms),
  );
}

function withHint(message: string, wrong: string, names: readonly string[]): string {
  const hint = didYouMean(wrong, names);
  return hint ? `${message}; ${hint}` : message;
}
