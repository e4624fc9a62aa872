import type { HistoryRecord } from '../../../engine/record/history.ts';
import { fakeRecord } from '../../ensemble/testing/fake.ts';
import type { OpenPlay } from '../play.ts';

/** A player that does nothing: what is left is what the runner itself costs. */
export const openPlay: OpenPlay = () => {
  const record: HistoryRecord = fakeRecord(1, 2, 1);
  return () => record;
};
