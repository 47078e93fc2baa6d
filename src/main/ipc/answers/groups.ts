import { dayOf, type Day } from '#shared/group/register/day.ts';
import type { Change } from '#shared/group/register/entries.ts';
import { heldBy, heldIn } from '#shared/group/register/heldIn.ts';
import { decideRegister, type RegisterRefusal } from '#shared/group/register/decide.ts';
import { reverse, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister, type RegisterView } from '#shared/group/register/views.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { groupQueries, groupRequests } from '#shared/ipc/groups.ts';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { WallTime } from '#shared/time.ts';
import type { SessionLog } from '../../session/log.ts';
import { readSession } from '../../session/readSession.ts';
import type { KeptRegister } from '../../store/register.ts';
import { DONE, doneIf, notDone } from './replies.ts';

export interface GroupAnswerDeps {
  readonly store: KeptRegister & { readonly log: Pick<SessionLog, 'read'> };
  readonly wall: () => WallTime;
  /** Whether the file was looked through: before that nothing is written that nobody asked for. */
  readonly checked: () => boolean;
}

/** Nobody takes back more acts than this one after the other. */
const MOST_UNDONE = 100;

type Refused = RegisterRefusal | { readonly code: 'nothingToUndo' };
const refused = (refusal: Refused) => notDone({ code: 'notRegistered', refusal });

export function groupAnswers({
  store,
  wall,
}: Pick<GroupAnswerDeps, 'store' | 'wall'>): AnswersTo<typeof groupRequests> {
  /** What takes each act back, the last one last. */
  let ways: (readonly Change[])[] = [];
  const keep = (changes: readonly Change[]): Done | NotDone => doneIf(store.keepChanges(changes, wall()));
  return {
    'register.act': ({ asked }) => {
      const register = store.register();
      const decided = decideRegister(register, asked);
      if (!decided.ok) return refused(decided.refusal);
      const done = keep(decided.changes);
      if (done.ok) ways = [...ways, reverse(register, decided.changes)].slice(-MOST_UNDONE);
      return done;
    },
    'register.held': ({ session, group, people }) => {
      const register = store.register();
      const held = readSession(store.log, session);
      if (held === null || held.state.endedAt === null) return refused({ code: 'notThere' });
      if (!register.group.has(group) || register.session.has(session)) return refused({ code: 'notThere' });
      const changes = heldBy({ id: group, people }, session, held);
      const done = keep(changes);
      if (done.ok) ways = [...ways, reverse(register, changes)].slice(-MOST_UNDONE);
      return done;
    },
    'register.undo': () => {
      const back = ways.at(-1);
      if (back === undefined) return refused({ code: 'nothingToUndo' });
      const done = keep(back);
      if (done.ok) ways = ways.slice(0, -1);
      return done;
    },
    'register.settle': () => {
      ways = [];
      return DONE;
    },
  };
}

export const groupQueryAnswers = ({
  store,
  wall,
  checked,
}: GroupAnswerDeps): AnswersTo<typeof groupQueries> => {
  let last: { readonly register: Register; readonly day: Day; readonly view: RegisterView } | null = null;
  return {
    'register.read': () => {
      if (checked()) registerEnded(store, wall());
      const [register, day] = [store.register(), dayOf(wall())];
      // Most of what is asked between two changes is the same.
      if (last?.register !== register || last.day !== day)
        last = { register, day, view: viewOfRegister(register, day) };
      return last.view;
    },
  };
};

/** Takes down who was there and who did what in sessions that ended since it was last asked. */
export function registerEnded(store: GroupAnswerDeps['store'], now: WallTime): void {
  for (const { session } of store.sessionsToRegister()) {
    const held = readSession(store.log, session);
    if (held !== null) store.keepChanges(heldIn(session, held, store.register()), now);
  }
}
