import { NO_ROLES } from '#shared/group/roles.ts';
import type { CommandReply } from '#shared/ipc/command.ts';
import type { Command } from '#shared/session/commands.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { EventType } from '#shared/session/events.ts';
import type { TimeSource } from '../../src/main/session/sessionClock.ts';
import { conductor, type Conductor } from '../../src/main/session/conductor.ts';
import type { SessionLog } from '../../src/main/session/log.ts';
import { sampleDraft } from './playedSession.ts';

/** The machine's three clocks, under the test's hand. */
export interface TestTime extends TimeSource {
  /** Time goes by. */
  pass(milliseconds: number): void;
  /** The machine sleeps; `counted`: its monotonic clock counts on, as on Windows. */
  sleep(milliseconds: number, monotonic?: 'stops' | 'counted'): void;
  /** Somebody sets the wall clock. */
  setWall(by: number): void;
  /** The machine is started anew, so long after it went down, and has been up for a while by now. */
  restart(away: number, up?: number): void;
}

/** `boots`: whether the system names its starts. */
export function testTime({ boots = true } = {}): TestTime {
  let started = 1;
  let monotonic = 12_345.678;
  let wall = Date.UTC(2026, 2, 28, 18, 30);
  let uptime = 90_000;
  const pass = (milliseconds: number) => {
    monotonic += milliseconds;
    wall += milliseconds;
    uptime += milliseconds;
  };
  return {
    monotonic: () => monotonic,
    wall: () => wall,
    uptime: () => uptime / 1000,
    boot: () => (boots ? `boot-${started}` : null),
    pass,
    sleep(milliseconds, counts = 'stops') {
      pass(milliseconds);
      if (counts === 'stops') monotonic -= milliseconds;
    },
    setWall: (by) => {
      wall += by;
    },
    restart(away, up = 30_000) {
      wall += away;
      monotonic = 5_000;
      uptime = up;
      started += 1;
    },
  };
}

/** Six people, 45 minutes, an observer. */
export const draft: Draft = sampleDraft(6, {
  title: 'Spring council',
  roles: { ...NO_ROLES, facilitator: 'p1', timekeeper: 'p2' },
  queue: ['p3', 'p4', 'p5'],
});

/** A conductor that is spoken to in short sentences. */
export interface Desk {
  readonly conductor: Conductor;
  readonly time: TestTime;
  /** How often the conductor published. */
  published(): number;
  /** Sends a command as the console; a fresh act id unless one is given. */
  does(command: Command, by?: Actor, id?: string): CommandReply;
  /** A finger on a seat. */
  taps(person: string): CommandReply;
  /** A minute later, jumps to the close and does the next act until the session is over. */
  goesToTheEnd(): void;
  /** Lets time go by, with a heartbeat every half second. */
  waits(milliseconds: number): void;
  /** The session clock. */
  now(): number;
  /** Types of the facts on the log, in order. */
  facts(): EventType[];
}

let desks = 0;

/** A conductor on `log`; as after a start of the app. */
export function deskOn(log: SessionLog, time: TestTime): Desk {
  let published = 0;
  let ids = 0;
  const desk = `d${(desks += 1)}`;
  const own = conductor({
    log,
    time,
    publish: () => {
      published += 1;
    },
    newId: () => `${desk}-${(ids += 1)}`,
  });
  const does: Desk['does'] = (command, by = 'console', id = `${desk}-act-${(ids += 1)}`) =>
    own.command({ id, command }, by);
  return {
    conductor: own,
    time,
    published: () => published,
    does,
    taps: (person) => does({ type: 'voice.tap', person, style: 'toggle' }, 'board'),
    goesToTheEnd() {
      // What is over within a minute counts for nothing.
      does({ type: 'phase.start', ago: 0 });
      time.pass(60_000);
      does({ type: 'session.endNow' });
      for (let next = own.console()?.next; next; next = own.console()?.next) {
        const reply = does(next.command);
        if (!reply.ok) throw new Error(`the next act was refused: ${reply.refusal.code}`);
      }
    },
    waits(milliseconds) {
      for (let left = milliseconds; left > 0; left -= 500) {
        time.pass(Math.min(500, left));
        own.tick();
      }
    },
    now: () => own.stamp()?.at ?? -1,
    facts: () => own.current()?.session.log.map(({ body }) => body.type) ?? [],
  };
}
