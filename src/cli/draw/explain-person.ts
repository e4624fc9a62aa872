import type { Person } from '../../experiments/explain/person.ts';
import { listed, many, percent } from '../../experiments/words/numbers.ts';
import type { Terminal } from '../terminal.ts';
import { fixed } from './explain-numbers.ts';
import { wrapped } from './lines.ts';

const RANK_WORDS: Readonly<Record<Person['rank'], string>> = {
  general: 'General',
  field: 'Field officer',
  junior: 'Junior officer',
  nco: 'NCO',
  enlisted: 'Soldier',
};

/** Who he is, in a few lines: a number, never a name. */
export function drawPerson(who: Person, { width, paint }: Terminal): string[] {
  const called = `${RANK_WORDS[who.rank]} ${who.number} of the ${who.formation.replaceAll('-', ' ')}`;
  const troops =
    who.subordinates > 0 ? `in command of ${many(who.subordinates, 'direct subordinate')}` : 'on a line post';
  const post = who.line ? troops : 'on a staff post';
  const marks = [
    who.abroad ? 'posted abroad' : post,
    `unit ${who.unit}`,
    ...(who.gate ? ['near the gate'] : []),
    ...(who.inGroup ? ['of the in-group'] : []),
    `${percent(who.weight)} of all strength`,
    `${many(who.ties, 'tie')}, of which ${who.trusted} trusted`,
  ];
  const { rights, corruption, extradition } = who.culpability;
  const traits =
    `Rents ${fixed(who.rent)}, ideology ${fixed(who.ideology)} career-years; culpable for rights ${fixed(rights)}, ` +
    `corruption ${fixed(corruption)}, extradition ${fixed(extradition)} of full; sensitivity ${fixed(who.sensitivity)}.`;
  return [
    ...wrapped(`${paint('bold', called)} (member ${who.member}): ${listed(marks)}. ${commanded(who)}`, width, 2),
    ...wrapped(traits, width, 2),
  ];
}

function commanded({ commander }: Person): string {
  if (!commander) return 'Nobody commands him.';
  const { rank, member, shows, conduct } = commander;
  const seems = shows === conduct ? conduct : `seems to be one who ${shows}, but ${conduct}`;
  return `His commander, ${RANK_WORDS[rank].toLowerCase().replace('nco', 'NCO')} (member ${member}), ${SAYS[seems] ?? seems}.`;
}

const SAYS: Readonly<Record<string, string>> = {
  defected: 'has gone over',
  deserted: 'has left',
  detained: 'is detained',
};
