import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { phoneView } from '#shared/phones/phoneView.ts';
import { wallView } from '#shared/phones/wallView.ts';
import { levelNow } from '#shared/session/level/level.ts';
import type { Command } from '#shared/session/commands.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { computerTime } from '../../src/main/platform/timeSource.ts';
import type { TimeSource } from '../../src/main/session/sessionClock.ts';
import type { KeptPhones } from '../../src/main/phones/keptPhones.ts';
import { createPhones, type Phones } from '../../src/main/phones/phones.ts';
import { memoryLog, type MemoryLog } from '../../src/main/session/memoryLog.ts';
import { conductor as createConductor, type Conductor } from '../../src/main/session/conductor.ts';

/** A computer with its session and its door, on real sockets; it can be ended and started anew on the same log. */
export interface PhoneComputer {
  readonly conductor: Conductor;
  readonly phones: Phones;
  readonly log: MemoryLog;
  readonly does: (command: Command) => void;
  /** The host that phones come to. */
  readonly host: () => string;
  readonly code: () => Uint8Array;
  readonly end: () => void;
}

/** What of phones outlives such a computer, by session. */
export type KeptThere = Map<SessionId, KeptPhones>;

/** Calls off what is to be done after a time, in ms. */
export type After = (delay: number, then: () => void) => () => void;

/**
 * `monotonic`: the clock of its door, in ms; `time`: that of its session; `after`: how it waits; `has`: whether an address
 * is (still) its own.
 */
export function phoneComputer(
  kept: KeptThere,
  {
    log = memoryLog(),
    monotonic = () => performance.now(),
    time = computerTime,
    after = (delay, then) => {
      const timer = setTimeout(then, delay);
      return () => clearTimeout(timer);
    },
    has = () => true,
  }: {
    readonly log?: MemoryLog | undefined;
    readonly monotonic?: () => number;
    readonly time?: TimeSource;
    readonly after?: After;
    readonly has?: (address: string) => boolean;
  } = {},
): PhoneComputer {
  const conductor = createConductor({ log, time, publish: () => phones.publish() });
  const phones = createPhones({
    conductor,
    view(by, names) {
      const board = conductor.board(by);
      const table = conductor.current();
      return (
        board &&
        table &&
        phoneView(board, {
          timer: conductor.room()?.timer ?? null,
          felt: null,
          level: levelNow(table.session.state),
          names,
        })
      );
    },
    wall(shows) {
      const [room, table] = [conductor.room(), conductor.current()];
      return room && table && wallView(room, { ...shows, level: levelNow(table.session.state) });
    },
    files: () =>
      new Map([['/', { body: Buffer.from('<!doctype html>'), packed: null, contentType: 'text/html' }]]),
    nameAt: (address) => (has(address) ? address : null),
    kept: {
      read: (session) => kept.get(session) ?? null,
      keep: (session, what) => void (what === null ? kept.delete(session) : kept.set(session, what)),
    },
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    monotonic,
    after,
    changed: () => undefined,
  });
  return {
    conductor,
    phones,
    log,
    end: () => conductor.leave(),
    does(command) {
      const reply = conductor.command({ id: randomBytes(8).toString('hex'), command }, 'console');
      if (!reply.ok) throw new Error(reply.refusal.code);
    },
    host() {
      const { address, port } = phones.state()?.open ?? { address: '', port: 0 };
      return `${address}:${port}`;
    },
    code: () => new Uint8Array(Buffer.from(phones.state()?.open?.code?.split('#')[1] ?? '', 'base64url')),
  };
}
