import type { HistoryRecord } from '../../src/engine/record/history.ts';
import { commandDay, type Named, shareAtEnd, sparkDay } from './live.ts';

/** A way in which armies have moved, and what a history must show to be of that way. */
export interface Way {
  readonly name: string;
  readonly seenIn: string;
  readonly means: string;
  readonly shows: (record: HistoryRecord) => boolean;
}

const stood = (record: HistoryRecord, ...patterns: readonly string[]): boolean =>
  record.outcome === 'stands' && record.pattern !== null && patterns.includes(record.pattern);
/** Share of the lower ranks whose open move counts as a spark. */
const SPARK = 0.01;

/** The eight ways that the model must be able to produce from defensible inputs. */
export const WAYS: readonly Way[] = [
  {
    name: 'dual loyalty with a thin leak',
    seenIn: 'Venezuela 2019',
    means:
      'the regime stands; one head in a thousand or more deserts, fewer than one in twenty, and no general goes over',
    shows: (record) =>
      stood(record, 'leak') &&
      shareAtEnd(record, 'deserted') < 0.05 &&
      record.generals.every(({ conduct }) => conduct !== 'defected'),
  },
  {
    name: 'nobody moves',
    seenIn: 'Bahrain 2011',
    means: 'the regime stands, no officer moves, and fewer than one head in a thousand deserts',
    shows: (record) => stood(record, 'dual-loyalty'),
  },
  {
    name: 'vertical by unit',
    seenIn: 'Philippines 1986',
    means: 'the regime falls; a third or more of the movement has gone over, mostly behind commanders who moved',
    shows: (record) => record.outcome === 'units-turn',
  },
  {
    name: 'the command withholds together',
    seenIn: 'Tunisia 2011, Egypt 2011, Bangladesh 2024',
    means:
      'the regime falls; two fifths or more of the command hold back or have turned, after a table of commanders moved as one',
    shows: (record) => record.outcome === 'command-withdraws' && record.events.some(({ kind }) => kind === 'council'),
  },
  {
    name: 'slow bleeding without a fall',
    seenIn: 'Syria 2011',
    means: 'the regime stands; one head in twenty or more deserts or goes over',
    shows: (record) =>
      stood(record, 'bleeding', 'eroded') && shareAtEnd(record, 'deserted') + shareAtEnd(record, 'defected') >= 0.05,
  },
  {
    name: 'a spark in the low ranks, then the command',
    seenIn: 'Sudan 2019',
    means:
      'the regime falls by its command; one in a hundred of the lower ranks had moved in the open before any general',
    shows: (record) => {
      const [spark, command] = [sparkDay(record, SPARK), commandDay(record)];
      return record.outcome === 'command-withdraws' && spark !== null && command !== null && spark < command;
    },
  },
  {
    name: 'dissolution, then neutrality',
    seenIn: 'Iran 1978 to 1979',
    means: 'the regime falls; half or more of the movement is desertion',
    shows: (record) => record.outcome === 'force-dissolves',
  },
  {
    name: 'isolated refusal',
    seenIn: 'China 1989',
    means: 'the regime stands; some officers refuse, and few others move',
    shows: (record) => stood(record, 'isolated-refusal'),
  },
];

/** A history that shows a way; each is a draw from its case's own ranges, with what is set besides. */
export interface Found extends Named {
  readonly way: string;
}
