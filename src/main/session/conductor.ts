import type { Why } from '#shared/ipc/why.ts';
import { randomUUID } from 'node:crypto';
import type { CommandReply, CommandRequest } from '#shared/ipc/command.ts';
import type { ClockStamp } from '#shared/ipc/pushes.ts';
import type { SavedState } from '#shared/ipc/rescue.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { decide, decideOpening, type Decided } from '#shared/session/decide.ts';
import { LoggedEventSchema, type LoggedEvent } from '#shared/session/events.ts';
import type { ActId } from '#shared/session/ids.ts';
import type { Actor, Observer } from '#shared/session/actor.ts';
import type { Draft } from '#shared/session/draft.ts';
import { refuse, type Refusal } from '#shared/session/refusals.ts';
import { endsByItself } from '#shared/session/agenda/autoAdvance.ts';
import { repayProposal, type RepayProposal } from '#shared/session/agenda/repay.ts';
import { append, replay, type Session } from '#shared/session/session.ts';
import { stamped } from '#shared/session/stamped.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { RoomView } from '#shared/session/room/view.ts';
import {
  between,
  instant,
  later,
  ms,
  OPENED,
  wholeOf,
  wallTime,
  type Duration,
  type Instant,
} from '#shared/time.ts';
import { sessionClock, type SessionClock, type TimeSource } from './sessionClock.ts';
import type { Alive, Failure, SessionLog } from './log.ts';
import { madeViews } from './madeViews.ts';
import { forDisk, linesInMemory } from './takenBack.ts';

/** What the conductor is handed. */
export interface Surroundings {
  readonly log: SessionLog;
  readonly time: TimeSource;
  /** Called after everything that changes a view, the clock's stand or where the session is saved. */
  readonly publish: () => void;
  /** Makes ids of sessions and of the app's own acts. */
  readonly newId?: () => string;
}

export type Opening =
  | { readonly ok: true; readonly session: SessionId; readonly saved: 'disk' | 'memory' }
  | { readonly ok: false; readonly refusal: Refusal };

export type Resuming = { readonly ok: true } | { readonly ok: false; readonly why: Why };

/**
 * Owns the running session: a command is decided, stamped, appended to the log, folded and published, in this
 * order, and only then answered. The reply tells whether the act is on disk; while the disk refuses, the
 * session goes on in memory and every later act tries to write everything that is pending.
 */
export interface Conductor {
  /** The session that is open, in progress or ended; null before the first and after `leave`. */
  current(): { readonly id: SessionId; readonly session: Session } | null;
  /** Opens the room: the session exists, and its clock runs, from here on. */
  open(draft: Draft): Opening;
  /** Takes a session up where the app last knew it; its clock stands until the gap is answered. */
  resume(session: SessionId): Resuming;
  /** Does an act once, however often its id comes. `tapped`: see `Asked`. */
  command(request: CommandRequest, by: Actor, tapped?: Instant): CommandReply;
  /** What a device elsewhere keeps in step with (`SessionClock.timeline`); null where no session is open. */
  timeline(): Timeline | null;
  /** Puts the session away, as it is. It can be resumed. */
  leave(): void;
  /** Forgets everything of a session that was destroyed or closed on the disk: nothing more of it is written. */
  forget(session: SessionId): void;
  /** To be called every half second: keeps the session alive, looks for sleep, tries the disk again. */
  tick(): void;
  /** The log is another one from here on: what it lacks of the open session is written there. */
  moved(): void;
  /** The machine is about to sleep. */
  suspend(): void;
  /** The machine woke up. */
  woke(): void;
  room(): RoomView | null;
  board(by: Observer): BoardView | null;
  console(): ConsoleView | null;
  repayPreview(behind: Duration): RepayProposal | null;
  stamp(): ClockStamp | null;
  saved(): SavedState;
}

/** The open session's time, for devices that have a clock of their own. */
export interface Timeline {
  /** Another one as soon as the session is opened anew: moments of one say nothing on another. */
  readonly life: string;
  readonly now: () => number;
  readonly at: SessionClock['at'];
}

/** The session that is open, and what of it lies nowhere else. */
interface OpenSession {
  readonly id: SessionId;
  readonly clock: SessionClock;
  readonly timeline: Timeline;
  session: Session;
  /** The last sequence number of each act that is done, and who did it. */
  readonly done: Map<ActId, { readonly seq: number; readonly by: Actor }>;
  /** Done, folded and shown, but not on disk. */
  pending: readonly LoggedEvent[];
  failure: Failure | null;
  /** When the phase that runs is over and the next one begins by itself. */
  due: Instant | null;
}

/** Builds a conductor; it holds no session yet. */
export function conductor({ log, time, publish, newId = randomUUID }: Surroundings): Conductor {
  let current: OpenSession | null = null;
  /** Lines that are in memory only, of sessions that were put away. */
  const inMemory = new Map<SessionId, ReadonlyMap<number, string>>();
  const views = madeViews();

  const aliveNow = (at: Instant): Alive => ({
    at,
    wall: wallTime(time.wall()),
    uptime: time.uptime(),
    boot: time.boot(),
  });

  /** Checked like anything read back: an event that could not be read again is never written. */
  const toLog = (decided: readonly Decided[], last: number, act: ActId, by: Actor): LoggedEvent[] =>
    stamped(decided, { act, by, wall: wallTime(time.wall()) }, last).map((event) =>
      LoggedEventSchema.parse(event),
    );

  /** Writes what is pending and `events`, all or nothing; what the disk refuses stays pending. */
  const write = (live: OpenSession, events: readonly LoggedEvent[], alive: Alive | null): void => {
    const all = forDisk([...live.pending, ...events]);
    const written = log.append(live.id, all, alive);
    live.pending = written.ok ? [] : all;
    live.failure = written.ok ? null : written.failure;
  };

  const savedWhere = (live: OpenSession): 'disk' | 'memory' =>
    log.where === 'memory' || live.failure !== null ? 'memory' : 'disk';

  /** Appends, folds and publishes facts of the app itself or of a decided command. */
  const take = (live: OpenSession, events: readonly LoggedEvent[], alive: Alive | null): void => {
    write(live, events, alive);
    live.session = append(live.session, events);
    for (const { act, seq, by } of events) live.done.set(act, { seq, by });
    live.due = endsByItself(live.session.state, live.clock.now());
    publish();
  };

  /** Begins the next phase where that happens by itself, at the instant at which this one was over. */
  const advance = (live: OpenSession): void => {
    const at = live.due;
    if (at === null || !live.clock.moving() || live.clock.now() < at) return;
    live.due = null;
    const act = newId();
    const decision = decide(live.session, { type: 'phase.next' }, { at, by: 'system', act });
    // Ending the session is left to people.
    if (!decision.ok || decision.events.some(({ body }) => body.type === 'session.ended')) return;
    take(live, toLog(decision.events, live.session.log.length, act, 'system'), null);
  };

  /** A session that was declined leaves nothing but its day; while the disk refuses, that is tried again. */
  const forgetDeclined = (live: OpenSession): boolean => {
    const written = log.forget(live.id);
    live.failure = written.ok ? null : written.failure;
    if (!written.ok) return false;
    current = null;
    log.settle();
    publish();
    return true;
  };

  const findGap = (live: OpenSession, cause: 'crash' | 'sleep'): void => {
    const at = live.clock.now();
    const fact: Decided = { at, body: { type: 'gap.found', cause }, line: null };
    take(live, toLog([fact], live.session.log.length, newId(), 'system'), null);
  };

  const inProgress = (live: OpenSession): boolean => live.session.state.endedAt === null;

  /** The clock went on through a sleep nobody asked about only if the session is over. */
  const slept = (live: OpenSession): void => {
    if (inProgress(live) && live.session.state.gap === null) findGap(live, 'sleep');
    else if (live.session.state.gap === null) live.clock.release(live.clock.now());
  };

  const leave = (): void => {
    if (!current) return;
    if (current.session.state.ended === 'declined' && forgetDeclined(current)) return;
    if (inProgress(current) && current.clock.moving()) {
      write(current, [], aliveNow(current.clock.now()));
    } else if (current.pending.length > 0) write(current, [], null);
    const kept = linesInMemory(current.session.log);
    if (kept.size > 0) inMemory.set(current.id, kept);
    current = null;
    log.settle();
    publish();
  };

  return {
    current: () => current && { id: current.id, session: current.session },

    open(draft) {
      const decision = decideOpening(draft);
      if (!decision.ok) return decision;
      leave();
      const events = toLog(decision.events, 0, newId(), 'library');
      const live = openSession(newId(), newId(), sessionClock(time, OPENED), replay(events));
      write(live, events, aliveNow(OPENED));
      current = live;
      publish();
      return { ok: true, session: live.id, saved: savedWhere(live) };
    },

    resume(id) {
      if (current?.id === id) return { ok: true };
      leave();
      const reading = log.read(id);
      if (!reading.ok) return reading;
      let session: Session;
      let alive: Alive | null;
      try {
        const kept = inMemory.get(id);
        session = replay(
          reading.events.map((event) => ({ ...event, line: event.line ?? kept?.get(event.seq) ?? null })),
        );
        alive = log.alive(id);
      } catch {
        // Every event is well formed, but together they make no session, or the disk fails.
        return { ok: false, why: { code: 'unreadableSession' } };
      }
      const { state } = session;
      if (state.ended === 'declined') {
        const written = log.forget(id);
        return {
          ok: false,
          why: written.ok ? { code: 'noSuchSession' } : { code: 'notSaved', disk: written.failure.kind },
        };
      }
      const stands = later(state.latest, alive?.at ?? OPENED);
      const over = state.endedAt !== null;
      const clock = sessionClock(time, stands, over ? null : sinceAlive(alive, session, stands, time));
      const live = openSession(id, newId(), clock, session);
      current = live;
      live.due = over ? null : endsByItself(state, live.clock.now());
      if (!over && state.gap === null) findGap(live, 'crash');
      else publish();
      return { ok: true };
    },

    command({ id: act, command }, by, tapped) {
      const live = current;
      if (!live) return { ok: false, refusal: refuse('noSession') };
      const known = live.done.get(act);
      // Nobody is told that an act of another window was done for them.
      if (known !== undefined && known.by !== by) return { ok: false, refusal: refuse('notAllowedHere') };
      if (known !== undefined) return { ok: true, seq: known.seq, saved: savedWhere(live) };
      if (live.clock.slept()) slept(live);
      advance(live);

      const at = live.clock.now();
      const gapLength = live.clock.stood();
      const decision = decide(live.session, command, { at, by, act, tapped, gapLength });
      if (!decision.ok) return decision;
      const done = { ok: true, seq: live.session.log.length, saved: savedWhere(live) } as const;
      if (decision.events.length === 0) return done;
      const events = toLog(decision.events, done.seq, act, by);
      const answer = events.find(({ body }) => body.type === 'gap.answered');
      if (answer) live.clock.release(answer.at);
      if (events.some(({ body }) => body.type === 'session.ended' && body.how === 'declined')) {
        const seq = done.seq + events.length;
        if (forgetDeclined(live)) return { ok: true, seq, saved: log.where };
      }
      const ends = events.some(({ body }) => body.type === 'session.ended');
      take(live, events, answer ? aliveNow(live.clock.now()) : null);
      if (ends) log.settle();
      return { ok: true, seq: live.session.log.length, saved: savedWhere(live) };
    },

    timeline: () => current?.timeline ?? null,

    leave,

    forget(id) {
      inMemory.delete(id);
      if (current?.id !== id) return;
      current = null;
      publish();
    },

    tick() {
      const live = current;
      if (!live) return;
      if (live.clock.slept()) slept(live);
      advance(live);
      const before = savedWhere(live);
      if (live.session.state.ended === 'declined' && forgetDeclined(live)) return;
      const alive = inProgress(live) && live.clock.moving() ? aliveNow(live.clock.now()) : null;
      if (live.pending.length > 0) write(live, [], alive);
      else if (alive) {
        const written = log.keepAlive(live.id, alive);
        live.failure = written.ok ? null : written.failure;
      }
      if (savedWhere(live) !== before) publish();
    },

    moved() {
      if (!current) return;
      const { id, session, clock } = current;
      const there = log.read(id);
      current.pending = [];
      const alive = inProgress(current) && clock.moving() ? aliveNow(clock.now()) : null;
      write(current, forDisk(session.log).slice(there.ok ? there.events.length : 0), alive);
      publish();
    },

    suspend() {
      if (!current) return;
      current.clock.suspend();
      publish();
    },

    woke() {
      if (!current) return;
      if (current.clock.woke()) slept(current);
      else publish();
    },

    room: () => current && views.room(current.session),
    board: (by) => current && views.board(current.session, by),
    console: () => current && views.console(current.session),
    // In whole seconds, as the drift is told: what it is paid from then adds up to it.
    repayPreview: (behind) => current && repayProposal(current.session, wholeOf(behind)),
    stamp: () =>
      current && {
        at: current.clock.now(),
        monotonic: time.monotonic(),
        wall: wallTime(time.wall()),
        moving: current.clock.moving(),
      },
    saved() {
      const failure = current?.failure ?? null;
      if (log.where === 'memory') return { where: 'memory', why: log.why };
      return failure
        ? { where: 'memory', why: { code: 'notSaved', disk: failure.kind } }
        : { where: 'disk', why: null };
    },
  };
}

const openSession = (id: SessionId, life: string, clock: SessionClock, session: Session): OpenSession => ({
  id,
  clock,
  timeline: { life, now: clock.timeline, at: clock.at },
  session,
  done: new Map(session.log.map(({ act, seq, by }) => [act, { seq, by }])),
  pending: [],
  failure: null,
  due: null,
});

/**
 * How long a session lay untouched. If the machine has run on since, its uptime tells; after a restart of the
 * machine only the wall clock can, and it is never believed to have gone back.
 */
function sinceAlive(alive: Alive | null, session: Session, stands: Instant, time: TimeSource): Duration {
  const last = session.log.at(-1);
  if (!alive) return ms(Math.max(0, time.wall() - (last?.wall ?? time.wall())));
  const away = sameStart(alive, time) ? (time.uptime() - alive.uptime) * 1_000 : time.wall() - alive.wall;
  return ms(Math.max(0, away - between(instant(alive.at), stands)));
}

/** Where the system names its starts not at all, one began when the wall clock and the uptime say so, about. */
const STARTS_APART = 120_000;

/** Whether the machine has run on since: if not, its uptime began anew, however far it has come by now. */
function sameStart(alive: Alive, time: TimeSource): boolean {
  const [uptime, boot] = [time.uptime(), time.boot()];
  if (uptime < alive.uptime) return false;
  if (boot !== null && alive.boot !== null) return boot === alive.boot;
  const began = time.wall() - uptime * 1_000;
  return Math.abs(began - (alive.wall - alive.uptime * 1_000)) < STARTS_APART;
}
