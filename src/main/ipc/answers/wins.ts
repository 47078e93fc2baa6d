import { dayOf } from '#shared/group/register/day.ts';
import { winsHere } from '#shared/group/sprint/winsHere.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { winQueries } from '#shared/ipc/wins.ts';
import type { ParkingAnswerDeps } from './parking.ts';

/** Looked up when they are asked for: no word of them is written into the log of the session. */
export const winQueryAnswers = ({
  store,
  conductor,
  wall,
}: ParkingAnswerDeps): AnswersTo<typeof winQueries> => ({
  'wins.here': () => {
    const current = conductor.current();
    return current === null ? [] : winsHere(store.register(), current.session.state, dayOf(wall()));
  },
});
