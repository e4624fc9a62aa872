import { fixed } from '../words/digits.ts';
import { listed, many, percent } from '../words/numbers.ts';
import type { Person } from './person.ts';

/** What a rank is called at the head of a sentence. */
export const RANK_WORDS: Readonly<Record<Person['rank'], string>> = {
  general: 'General',
  field: 'Field officer',
  junior: 'Junior officer',
  nco: 'NCO',
  enlisted: 'Soldier',
};

/** What he is called: a number, never a name. */
export function calledOf({ rank, number, formation }: Pick<Person, 'rank' | 'number' | 'formation'>): string {
  return `${RANK_WORDS[rank]} ${number} of the ${formation.replaceAll('-', ' ')}`;
}

/** His post and his ties, to follow on what he is called; and who commands him. */
export function postSentences(who: Person): string {
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
  return `${listed(marks)}. ${commanded(who)}`;
}

/** What he has to lose, in one sentence. */
export function traitsSentence(who: Person): string {
  const { rights, corruption, extradition } = who.culpability;
  return (
    `Rents ${fixed(who.rent)}, ideology ${fixed(who.ideology)} career-years; culpable for rights ${fixed(rights)}, ` +
    `corruption ${fixed(corruption)}, extradition ${fixed(extradition)} of full; sensitivity ${fixed(who.sensitivity)}.`
  );
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
