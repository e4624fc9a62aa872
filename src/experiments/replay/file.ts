import { CONDUCTS } from '../../engine/conduct.ts';
import { RANKS } from '../../engine/parameter.ts';
import { type Header, MOST_MEMBERS, readHeader } from './header.ts';
import { checksumOfBytes, Packer, ReplayFault, Unpacker } from './packing.ts';
import type { Changes, Places, Replay } from './replay.ts';
import { type KeptRecord, type ReplayAbout, type SavedReplay, savedOf } from './saved.ts';

/** First bytes of every file of a replay. */
const MARK = new TextEncoder().encode('fealty replay\n');
const VERSION = 1;
const CHECK_BYTES = 4;
const MOST_HEAD = 4_000_000;
const MOST_CHANGES = 20_000_000;

/** Whether bytes begin as a file of a replay does. */
export function isReplay(bytes: Uint8Array): boolean {
  return MARK.every((byte, k) => bytes[k] === byte);
}

/**
 * One history as bytes: a mark, the version, a head in JSON, the places of the members, their first conduct and every
 * change of it, four public columns, and a check sum.
 */
export function writeReplay(replay: Replay, about: ReplayAbout): Uint8Array<ArrayBuffer> {
  const saved = savedOf(replay, about);
  const { street, mobilised, index, survived, ...record } = saved.record;
  const head = new TextEncoder().encode(JSON.stringify({ ...about, ...record } satisfies Header));
  const packer = new Packer();
  packer.bytes(MARK);
  packer.number(VERSION);
  packer.number(head.length);
  packer.bytes(head);
  packPlaces(packer, saved.places);
  packer.runs(saved.first);
  packChanges(packer, saved.changes);
  for (const column of [street, mobilised, index, survived]) packer.doubles(column);
  const body = packer.packed();
  const file = new Uint8Array(body.length + CHECK_BYTES);
  file.set(body);
  new DataView(file.buffer).setUint32(body.length, checksumOfBytes(body), true);
  return file;
}

/**
 * The history that a file holds.
 *
 * @throws ReplayFault with a sentence where the bytes are none that `writeReplay` made.
 */
export function readReplay(bytes: Uint8Array): SavedReplay {
  if (!isReplay(bytes)) throw new ReplayFault('This is no replay that the lab saved.');
  const unpacker = new Unpacker(bytes.subarray(0, Math.max(MARK.length, bytes.length - CHECK_BYTES)), MARK.length);
  const version = unpacker.number('the version', 2 ** 32);
  if (version !== VERSION)
    throw new ReplayFault(
      `This replay has format ${version}; this lab reads format ${VERSION}. Save it again with the lab that made it.`,
    );
  const sum = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(
    bytes.length - CHECK_BYTES,
    true,
  );
  if (checksumOfBytes(bytes.subarray(0, bytes.length - CHECK_BYTES)) !== sum)
    throw new ReplayFault('This replay is damaged or incomplete: its check sum does not fit what is in it.');
  const header = readHeader(headText(unpacker.bytes('the head', unpacker.number('the length of the head', MOST_HEAD))));
  const places = unpackPlaces(unpacker, header);
  const first = unpacker.runs('conduct', new Uint8Array(header.members), CONDUCTS.length - 1);
  const changes = unpackChanges(unpacker, header);
  const [street, mobilised, index, survived] = [0, 1, 2, 3].map(() =>
    finite(unpacker.doubles('a column', header.days)),
  );
  if (unpacker.left > 0) throw new ReplayFault('There is more in this replay than belongs there.');
  const { about, record } = parted(header);
  const columns = { street: street!, mobilised: mobilised!, index: index!, survived: survived! };
  return { about, record: { ...record, ...columns }, places, first, changes };
}

function headText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ReplayFault('The head of this replay is broken: it is no text.');
  }
}

function parted(header: Header): {
  about: ReplayAbout;
  record: Omit<KeptRecord, 'street' | 'mobilised' | 'index' | 'survived'>;
} {
  const { case: name, title, start, differences, engine, scale, formations, ...record } = header;
  return { about: { case: name, title, start, differences, engine, scale, formations }, record };
}

function finite(column: Float64Array): Float64Array {
  if (column.every(Number.isFinite)) return column;
  throw new ReplayFault('A column of this replay holds what is no number.');
}

function packPlaces(packer: Packer, { count, rank, line, formation, unit, commander }: Places): void {
  packer.number(count);
  packer.runs(rank);
  packer.runs(line);
  packer.runs(formation);
  packer.runs(unit);
  packer.runs(Array.from(commander, (member) => member + 1));
}

function unpackPlaces(unpacker: Unpacker, { members, formations }: Header): Places {
  const count = unpacker.number('the number of members', MOST_MEMBERS);
  if (count !== members) throw new ReplayFault(`This replay has places for ${count} members, and ${members} members.`);
  const rank = unpacker.runs('ranks', new Uint8Array(count), RANKS.length - 1);
  const line = unpacker.runs('posts', new Uint8Array(count), 1);
  const formation = unpacker.runs('formations', new Uint8Array(count), formations.length - 1);
  const unit = unpacker.runs('units', new Uint32Array(count), count - 1);
  const above = unpacker.runs('commanders', new Uint32Array(count), count);
  const commander = Int32Array.from(above, (member) => member - 1);
  ascending('formations', formation);
  ascending('units', unit);
  if (commander.some((one, member) => one === member))
    throw new ReplayFault('In this replay somebody commands himself.');
  return { count, rank, line, formation, unit, commander };
}

/** Members of a formation lie together, and so do those of a unit: whoever draws them counts on it. */
function ascending(what: string, values: Uint8Array | Uint32Array): void {
  if (values.some((value, k) => k > 0 && value < values[k - 1]!))
    throw new ReplayFault(`The ${what} of this replay are out of order.`);
}

function packChanges(packer: Packer, { day, member, conduct }: Changes): void {
  packer.number(day.length);
  let [lastDay, next] = [0, 0];
  for (let k = 0; k < day.length; k++) {
    if (day[k] !== lastDay) next = 0;
    packer.number(day[k]! - lastDay);
    packer.number(member[k]! - next);
    packer.number(conduct[k]!);
    [lastDay, next] = [day[k]!, member[k]! + 1];
  }
}

function unpackChanges(unpacker: Unpacker, { members, days }: Header): Changes {
  const count = unpacker.number('the number of changes', MOST_CHANGES);
  if (3 * count > unpacker.left) throw new ReplayFault('The file ends within the changes.');
  const [day, member, conduct] = [new Uint16Array(count), new Uint32Array(count), new Uint8Array(count)];
  let [lastDay, next] = [0, 0];
  for (let k = 0; k < count; k++) {
    const later = unpacker.number('a day', days - lastDay);
    if (later > 0) next = 0;
    if (next >= members) throw new ReplayFault('In this replay somebody changes who is not there.');
    day[k] = lastDay + later;
    member[k] = next + unpacker.number('a member', members - 1 - next);
    conduct[k] = unpacker.number('a conduct', CONDUCTS.length - 1);
    [lastDay, next] = [day[k]!, member[k]! + 1];
  }
  return { day, member, conduct };
}
