import { dayOf } from '#shared/group/register/day.ts';
import { bySoonest } from '#shared/group/register/soonest.ts';
import { groupsOfRegister, type GroupView, type RegisterView } from '#shared/group/register/views.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { startQueries, StartRead } from '#shared/ipc/start.ts';
import type { WallTime } from '#shared/time.ts';
import type { Beginning } from '../../closing/beginning.ts';
import type { Settings } from '../../platform/settings.ts';
import type { Store } from '../../store/store.ts';
import type { SessionAccess } from './sessionAccess.ts';
import { toldOf } from './summaries.ts';

export interface StartAnswerDeps {
  readonly store: Pick<Store, 'lastWithoutGroup' | 'resumable' | 'soonest' | 'isOver'>;
  readonly settings: Pick<Settings, 'plans'>;
  readonly wall: () => WallTime;
  readonly beginning: Pick<Beginning, 'isOwed' | 'begin'>;
}

export const startQueryAnswers = (
  { store, settings, wall, beginning }: StartAnswerDeps,
  sessions: SessionAccess,
  readRegister: () => RegisterView,
): AnswersTo<typeof startQueries> => {
  const readSoonest = (): Pick<StartRead, 'soonest' | 'groups'> => {
    const today = dayOf(wall());
    const { register, isWhole, groups } = store.soonest(today);
    // To read it whole is to write down who was there in sessions that ended.
    if (isWhole) beginning.begin();
    const read: readonly GroupView[] = isWhole
      ? readRegister().groups
      : groupsOfRegister(register, today, settings.plans());
    return { soonest: bySoonest(read)[0] ?? null, groups };
  };
  const find = () => {
    const { soonest, groups } = readSoonest();
    return {
      // A meeting that was read from a file prepares no other, and what a group did tells its own next session alone.
      last: store.lastWithoutGroup(),
      lastOfGroup: soonest?.sessions[0],
      ...{ soonest, groups },
    };
  };
  /** What is there once nothing of it should be gone by now. */
  const findKept = (): ReturnType<typeof find> => {
    if (beginning.isOwed()) beginning.begin();
    const found = find();
    const over = [found.last?.session, found.lastOfGroup?.id].some(
      (id) => id !== undefined && store.isOver(id, wall()),
    );
    if (!over) return found;
    beginning.begin();
    return find();
  };
  return {
    'start.read': () => {
      const { last, lastOfGroup, soonest, groups } = findKept();
      const open = store.resumable();
      return {
        plans: settings.plans(),
        last: last === null ? null : toldOf(sessions, last.session),
        lastFormat: last?.formatId ?? null,
        open: open && toldOf(sessions, open.session),
        ...{ soonest, groups },
        lastOfGroup: lastOfGroup === undefined ? null : toldOf(sessions, lastOfGroup.id),
      };
    },
  };
};
