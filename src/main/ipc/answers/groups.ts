import { dayOf, type Day } from '#shared/group/register/day.ts';
import type { Change } from '#shared/group/register/entries.ts';
import { pairCalendar } from '#shared/group/pairs/pairCalendar.ts';
import { calendarEvents, type CalendarEvent } from '#shared/group/calendarEvents.ts';
import { commitmentsIn } from '#shared/group/register/commitments.ts';
import { heldBy, heldIn } from '#shared/group/register/heldIn.ts';
import { decideRegister, type RegisterRefusal } from '#shared/group/register/decide.ts';
import type { Plans } from '#shared/group/register/plannedSession.ts';
import { reverse, type Register } from '#shared/group/register/register.ts';
import { registerViewer, type RegisterView } from '#shared/group/register/views.ts';
import { proposalAt, type FormatOf } from '#shared/group/rotation/ofDate.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { groupQueries, groupRequests } from '#shared/ipc/groups.ts';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { WallTime } from '#shared/time.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import type { Settings } from '../../platform/settings.ts';
import type { SessionLog } from '../../session/log.ts';
import { readSession } from '../../session/readSession.ts';
import type { KeptRegister } from '../../store/register.ts';
import { DONE, doneIf, notDone } from './replies.ts';

export interface GroupAnswerDeps {
  readonly store: KeptRegister & { readonly log: Pick<SessionLog, 'read'> };
  readonly settings: Pick<Settings, 'plans' | 'dropPlan' | 'forgetSound'>;
  readonly exportCalendar: (events: readonly CalendarEvent[]) => Promise<SaveResult>;
  /** The format that a group plans its sessions with, by the id of its usual one. */
  readonly usualFormat: FormatOf;
  readonly wall: () => WallTime;
}

/** Nobody takes back more acts than this one after the other. */
const MOST_UNDONE = 100;

/** The count of changes of a date that stays planned. */
const isSequence = ({ kind, field, value }: Change): boolean =>
  kind === 'meeting' && field === 'sequence' && value !== undefined;

type Refused = RegisterRefusal | { readonly code: 'nothingToUndo' };
const refused = (refusal: Refused) => notDone({ code: 'notRegistered', refusal });

export function groupAnswers({
  store,
  settings,
  exportCalendar,
  wall,
}: Omit<GroupAnswerDeps, 'usualFormat'>): AnswersTo<typeof groupRequests> {
  /** What takes each act back, the last one last. */
  let ways: (readonly Change[])[] = [];
  const keep = (changes: readonly Change[]): Done | NotDone => doneIf(store.keepChanges(changes, wall()));
  /** Taking back is one more change of a date: calendars take no lower number. */
  const countingOn = (back: readonly Change[]): readonly Change[] => {
    if (!back.some(isSequence)) return back;
    const { meeting } = store.register();
    return back.map((change) =>
      isSequence(change) ? { ...change, value: (meeting.get(change.id)?.sequence ?? 0) + 1 } : change,
    );
  };
  const dropPlansOf = (group: EntryId): void => {
    for (const { id, draft } of settings.plans()) if (draft.group?.id === group) settings.dropPlan(id);
  };
  return {
    'register.act': ({ asked }) => {
      const register = store.register();
      const decided = decideRegister(register, asked, dayOf(wall()));
      if (!decided.ok) return refused(decided.refusal);
      const done = keep(decided.changes);
      if (done.ok) ways = [...ways, reverse(register, decided.changes)].slice(-MOST_UNDONE);
      if (done.ok && asked.act === 'group.remove') {
        dropPlansOf(asked.group);
        settings.forgetSound(asked.group);
      }
      return done;
    },
    'register.held': ({ session, group, people }) => {
      const by = { id: group, people };
      const register = store.register();
      const held = readSession(store.log, session);
      if (held === null || held.state.endedAt === null) return refused({ code: 'notThere' });
      if (!register.group.has(group) || register.session.has(session)) return refused({ code: 'notThere' });
      const changes = [...heldBy(by, session, held), ...commitmentsIn(session, held, register, by)];
      const done = keep(changes);
      if (done.ok) ways = [...ways, reverse(register, changes)].slice(-MOST_UNDONE);
      return done;
    },
    'register.undo': () => {
      const back = ways.at(-1);
      if (back === undefined) return refused({ code: 'nothingToUndo' });
      const done = keep(countingOn(back));
      if (done.ok) ways = ways.slice(0, -1);
      return done;
    },
    'calendar.export': ({ group: id, meetings }) => {
      const register = store.register();
      const group = register.group.get(id);
      const found = meetings.flatMap((meeting) => register.meeting.get(meeting) ?? []);
      if (group === undefined || found.length < meetings.length || found.some((one) => one.group !== id))
        return refused({ code: 'notThere' });
      return exportCalendar(calendarEvents(group, found));
    },
    'calendar.pairs': ({ programme, person }) => {
      const events = pairCalendar(store.register(), programme, person);
      return events.length === 0 ? refused({ code: 'notThere' }) : exportCalendar(events);
    },
    'register.settle': () => {
      ways = [];
      return DONE;
    },
  };
}

type ReadingDeps = Pick<GroupAnswerDeps, 'store' | 'wall'> & {
  readonly settings: Pick<Settings, 'plans'>;
};

/** Reads the whole register as the desk shows it, with every session that has ended by now. */
export function registerReader({ store, settings, wall }: ReadingDeps): () => RegisterView {
  let last: {
    readonly register: Register;
    readonly day: Day;
    readonly plans: Plans;
    readonly view: RegisterView;
  } | null = null;
  const viewOf = registerViewer();
  return () => {
    registerEnded(store, wall());
    const [register, day, plans] = [store.register(), dayOf(wall()), settings.plans()];
    // Most of what is asked between two changes is the same.
    if (last?.register !== register || last.day !== day || last.plans !== plans)
      last = { register, day, plans, view: viewOf(register, day, plans) };
    return last.view;
  };
}

export const groupQueryAnswers = (
  deps: ReadingDeps & Pick<GroupAnswerDeps, 'usualFormat'>,
  readRegister = registerReader(deps),
): AnswersTo<typeof groupQueries> => ({
  'register.read': readRegister,
  'register.proposal': ({ group, day, begins }) =>
    proposalAt(
      deps.store.register(),
      group,
      { day, begins },
      { today: dayOf(deps.wall()), plans: deps.settings.plans(), formatOf: deps.usualFormat },
    ),
});

/** Takes down who was there and who did what in sessions that ended since it was last asked. */
export function registerEnded(store: GroupAnswerDeps['store'], now: WallTime): void {
  for (const { session } of store.sessionsToRegister()) {
    const held = readSession(store.log, session);
    if (held !== null) store.keepChanges(heldIn(session, held, store.register()), now);
  }
}
