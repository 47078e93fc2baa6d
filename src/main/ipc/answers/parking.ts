import { dayOf } from '#shared/group/register/day.ts';
import { waitingHere } from '#shared/group/register/parking.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { parkingQueries } from '#shared/ipc/parking.ts';
import type { WallTime } from '#shared/time.ts';
import type { Conductor } from '../../session/conductor.ts';
import type { Store } from '../../store/store.ts';

export interface ParkingAnswerDeps {
  readonly store: Pick<Store, 'register'>;
  readonly conductor: Pick<Conductor, 'current'>;
  readonly wall: () => WallTime;
}

/** Looked up when it is asked: no word of it is written into the log of the session until somebody brings it in. */
export const parkingQueryAnswers = ({
  store,
  conductor,
  wall,
}: ParkingAnswerDeps): AnswersTo<typeof parkingQueries> => ({
  'parking.waits': () => {
    const current = conductor.current();
    return current === null ? [] : waitingHere(store.register(), current.session.state, dayOf(wall()));
  },
});
