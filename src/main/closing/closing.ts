import { randomUUID } from 'node:crypto';
import type { Glance } from '#shared/records/glance.ts';
import { glanceOf } from '#shared/records/glance.ts';
import { heldIn } from '#shared/group/register/heldIn.ts';
import { dayOf, type Day } from '#shared/group/register/day.ts';
import type { Change, EntryKind } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { expiredPairs } from '#shared/group/pairs/programme.ts';
import { expiredPulses } from '#shared/group/pulse/askedIn.ts';
import { expiredArrangements } from '#shared/group/register/arrangements.ts';
import { expiredLearnings } from '#shared/group/learning/notes.ts';
import { expiredReflections } from '#shared/group/reflection/reflection.ts';
import { expiredWins } from '#shared/group/sprint/expiredWins.ts';
import { expiredTopics, parkedIn } from '#shared/group/register/parking.ts';
import type { Register } from '#shared/group/register/register.ts';
import { recordsOf } from '#shared/records/recordOf.ts';
import { closesAt, doubtOf, nextMonthOf } from '#shared/records/retention.ts';
import type { ClosingNews, EndedListed, Removing } from '#shared/ipc/closing.ts';
import type { Why } from '#shared/ipc/why.ts';
import { z } from '#shared/schema.ts';
import { NOTE_DATA } from '#shared/session/lines/care.ts';
import type { Session } from '#shared/session/session.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { wallTime, type WallTime } from '#shared/time.ts';
import { sealedLines, sealIn } from '../commitments/sealing.ts';
import type { Conductor } from '../session/conductor.ts';
import type { Written } from '../session/log.ts';
import { readSession } from '../session/readSession.ts';
import type { EndedSession } from '../store/sessions.ts';
import type { Store } from '../store/store.ts';

export interface ClosingDeps {
  readonly store: Pick<
    Store,
    | 'log'
    | 'ended'
    | 'session'
    | 'closeSession'
    | 'deleteSession'
    | 'expire'
    | 'expiring'
    | 'newestWall'
    | 'readSetting'
    | 'keepSetting'
    | 'keepChanges'
    | 'register'
  >;
  readonly conductor: Pick<Conductor, 'current' | 'forget'>;
  readonly wall: () => WallTime;
}

/** Closes sessions: when somebody says so, and when their time is over. */
export interface ClosingDesk {
  /** What closing this session keeps and destroys; null where it cannot be read or has not ended. */
  readonly glance: (session: SessionId) => Glance | null;
  /** Records what its level lets stay, and destroys the rest for good. Null: done. */
  readonly close: (session: SessionId) => Why | null;
  /** Whether a session is to be closed by now. Nothing is written. */
  readonly isDue: () => boolean;
  /** To be called once at a start, when the file was looked through: it is written to. */
  readonly atStart: () => void;
  /** The wall clock was in doubt, and somebody says that it is right. */
  readonly goOn: () => void;
  /** What there is to say about it on the start screen. */
  readonly news: () => Omit<ClosingNews, 'lostPulse'>;
  /** It was read: from now on there is nothing to say until the next start. */
  readonly seen: () => void;
  /** Destroys sample sessions that are over, but for the one on the table. */
  readonly dropSamples: () => void;
}

/** What takes from the register what groups keep besides sessions, and whose time is over by that day. */
const expiredIn = (register: Register, day: Day): Change[] => [
  ...expiredTopics(register, day),
  ...expiredArrangements(register, day),
  ...expiredPairs(register, day),
  ...expiredPulses(register, day),
  ...expiredLearnings(register, day),
  ...expiredWins(register, day),
  ...expiredReflections(register, day),
];

/** How many entries of each kind are taken away. */
function byKind(changes: readonly Change[]): Removing['entries'] {
  const ids = new Map<EntryKind, Set<EntryId>>();
  for (const { kind, id, value } of changes)
    if (value === undefined) ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  return Object.fromEntries([...ids].map(([kind, all]) => [kind, all.size]));
}

const NOTHING = { records: 0, talk: 0, entries: {} } as const;

/** Whether sessions that the app never closes were listed: once. */
const OLDER_LISTED = 'olderListed';
/** When the app was last started, by its wall clock. */
const LAST_START = 'lastStart';

export function createClosing({ store, conductor, wall }: ClosingDeps): ClosingDesk {
  let doubt: ClosingNews['doubt'] = null;
  /** Ended when the app was started, and not closed since. */
  let waited: readonly SessionId[] = [];
  /** Listed at an earlier start already. */
  let listedBefore = true;
  let nextMonth: ClosingNews['nextMonth'] = NOTHING;
  let closed: ClosingNews['closed'] = [];
  let removed: ClosingNews['removed'] = NOTHING;

  /** A session that ended, with the words that are in memory only where it is on the table. */
  const ended = (id: SessionId): Session | null => {
    // At the open level a closed session may still have its log.
    if (store.session(id)?.state === 'closed') return null;
    const current = conductor.current();
    const session = current?.id === id ? current.session : readSession(store.log, id);
    return session !== null && session.state.endedAt !== null ? session : null;
  };

  const write = (id: SessionId, session: Session): Written => {
    const register = store.register();
    const records = recordsOf(session);
    const lines = sealedLines(records.record, records.lines, sealIn(register));
    // What is sealed stands nowhere in plain words, where the log stays for a while neither.
    const sealed = new Set(
      lines.flatMap(({ sealed, commitment }) => (sealed && commitment ? [commitment.id] : [])),
    );
    return store.closeSession(id, {
      ...records,
      lines,
      at: wall(),
      held: [...heldIn(id, session, register), ...parkedIn(session, register, randomUUID)],
      linesGone: [
        ...sealed,
        ...session.state.notes
          .filter(({ kind }) => NOTE_DATA[kind] === 'processNote')
          .map(({ note }) => note),
        ...session.state.wants.map(({ want }) => want),
        ...session.log.filter(({ body }) => body.type === 'room.messaged').map(({ act }) => act),
        // A commitment of an earlier session that its owner let stand on the wall: it lies with that session.
        ...session.state.details.filter(({ what }) => what === 'shown').map(({ detail }) => detail),
      ],
    });
  };

  const close = (id: SessionId): Why | null => {
    const session = ended(id);
    if (session === null) return { code: 'notToClose' };
    // A sample session leaves nothing.
    const written = session.state.trial ? store.deleteSession(id) : write(id, session);
    if (!written.ok) return { code: 'notChanged', disk: written.failure.kind };
    conductor.forget(id);
    return null;
  };

  const dropSamples = (): void => {
    for (const { session, trial } of store.ended())
      if (trial && conductor.current()?.id !== session) store.deleteSession(session);
  };

  const isDue = ({ closes, endedWall, trial }: EndedSession, now: WallTime): boolean =>
    closes && !trial && closesAt(endedWall) <= now;

  const due = (now: WallTime): readonly EndedSession[] =>
    store.ended().filter((session) => isDue(session, now) && conductor.current()?.id !== session.session);

  /** What is due by the wall clock, which is believed. */
  const doDue = (): void => {
    const now = wall();
    closed = due(now)
      .filter(({ session }) => close(session) === null)
      .map(listed);
    const went = store.expire(now).removed;
    const over = expiredIn(store.register(), dayOf(now));
    const written = over.length === 0 || store.keepChanges(over, now).ok;
    removed = { ...went, entries: written ? byKind(over) : {} };
    const soon = nextMonthOf(now);
    nextMonth = { ...store.expiring(soon), entries: byKind(expiredIn(store.register(), dayOf(soon))) };
  };

  return {
    glance(id) {
      const session = ended(id);
      return session && glanceOf(session);
    },
    close,
    isDue: () => due(wall()).length > 0,
    atStart() {
      if (store.log.where !== 'disk') return;
      dropSamples();
      waited = store.ended().map(({ session }) => session);
      listedBefore = store.readSetting(OLDER_LISTED, z.boolean()) ?? false;
      if (!listedBefore) store.keepSetting(OLDER_LISTED, true);
      const lastStart = store.readSetting(LAST_START, z.int());
      doubt = doubtOf(wall(), {
        newest: store.newestWall(),
        lastStart: lastStart === null ? null : wallTime(lastStart),
      });
      if (doubt !== null) return;
      store.keepSetting(LAST_START, wall());
      doDue();
    },
    goOn() {
      doubt = null;
      store.keepSetting(LAST_START, wall());
      doDue();
    },
    news() {
      const still = store.ended().filter(({ session }) => waited.includes(session));
      return {
        doubt,
        closed,
        removed,
        nextMonth,
        waiting: still.filter(({ closes }) => closes).map(listed),
        older: listedBefore ? [] : still.filter(({ closes }) => !closes).map(listed),
      };
    },
    seen() {
      closed = [];
      removed = NOTHING;
      nextMonth = NOTHING;
      waited = [];
    },
    dropSamples,
  };
}

const listed = ({
  session,
  title,
  formatName,
  openedWall,
  endedWall,
  closes,
}: EndedSession): EndedListed => ({
  session,
  title,
  formatName,
  openedWall,
  closesAt: closes ? closesAt(endedWall) : null,
});
