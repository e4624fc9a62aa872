import type { Leverage } from '../../experiments/leverage/leverage.ts';
import { leverageSentence } from '../../experiments/leverage/sentence.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import { signedPoints } from '../../experiments/words/points.ts';
import { wrapped } from '../draw/lines.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { KeyAssumptions } from './leverage.ts';

/** The key-assumptions table. */
export function drawLeverage(found: KeyAssumptions, { width, paint }: Terminal): string[] {
  const { loaded, stored, rows, claims, untried } = found;
  const say = (text: string): string[] => wrapped(text, width, 2);
  const fell = rows[0]!.turned.fallInBoth + rows[0]!.turned.saved;
  const head = `seed ${stored.meta.get('seed')}; ${loaded.name} (${loaded.title}); ${many(stored.replicates, 'history', 'histories')} as the case says (it falls in ${whole(fell)}) and with each claim wrong, on the same luck; one member stands for ${whole(loaded.scenario.scale)}`;
  const cells = (row: Leverage): string[] => {
    const { difference, turned, otherwise, moves } = row;
    const claim = claims.get(row.id)!;
    return [
      `${difference.clear ? '*' : ' '} ${row.id}`,
      row.grade,
      `${signedPoints(difference.difference)} [${signedPoints(difference.low)}, ${signedPoints(difference.high)}]`,
      `${whole(turned.saved)}/${whole(turned.lost)}/${whole(otherwise)}`,
      difference.clear ? row.priority.toFixed(3) : '',
      moves.length > 0 ? `${claim.ifWrong.says} (moves: ${moves.join(', ')})` : claim.ifWrong.says,
    ];
  };
  return [
    ...say(head),
    '',
    ...say(leverageSentence(rows, stored.replicates)).map((line) => paint('bold', line)),
    '',
    ...drawTable(['claim', 'grade', 'falls', 's/l/o', 'priority', 'if it is wrong'], rows.map(cells), width),
    '',
    ...say(
      '* more than chance (95 %). falls: points more or fewer than if the claim holds. s/l/o: histories saved, lost, and ending otherwise. priority: size of the difference x weakness of the evidence (measured ¼, estimated ½, argued ¾, assumed 1). moves: what differs by more than chance beside the ending.',
    ),
    ...(untried.length > 0
      ? say(`Not tried: ${untried.map(({ claim, why }) => `${claim.id} (${why})`).join(', ')}.`)
      : []),
    ...say(`Kept in ${stored.file}.`),
  ];
}
