import type { Command } from '#shared/session/commands.ts';
import type { CommandReply } from '#shared/ipc/command.ts';
import type {
  QueryOf,
  QueryReply,
  QueryType,
  ReplyTo,
  RequestOf,
  RequestType,
  TalkingPieceBridge,
} from '#shared/ipc/contract.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import { instant, OPENED, type Instant } from '#shared/time.ts';
import { bestOffset, contradicts, type Offset, type RoundTrip } from './clockSync.ts';
import { keepIdentity } from './keepIdentity.ts';
import type { Waiting } from './ticker.ts';

/** The pushes that a window of this role receives. */
export type PushOf<R extends WindowRole> = Extract<WindowPush, { role: R }>;

/** What a window store needs. Handed in, so that tests can control time. */
export interface WindowStoreDeps extends Waiting {
  /** The window's monotonic clock in ms. */
  readonly monotonic: () => number;
  /** A new id, for an act. */
  readonly newId: () => string;
}

/** A refused act, kept until the next act. `key` is different each time, so that the same refusal is announced again. */
export interface RefusedAct {
  readonly key: number;
  readonly refusal: Refusal;
}

/** One window's side of the bridge. */
export interface WindowStore<R extends WindowRole = WindowRole> {
  readonly role: R;
  readonly waiting: Waiting;
  readonly subscribe: (listener: () => void) => () => void;
  /** The newest push; null until the first one is there. */
  readonly push: () => PushOf<R> | null;
  readonly refused: () => RefusedAct | null;
  readonly dismissRefusal: () => void;
  /** The session clock now; 0 where no session is open. */
  readonly now: () => Instant;
  /** The same in fractional ms, for scheduling. */
  readonly exactNow: () => number;
  /** Main's monotonic clock now, in fractional ms, as far as the window knows it. */
  readonly mainNow: () => number;
  /** Sends one act under an id of its own. A refusal is returned and kept (`refused`). */
  readonly send: (command: Command) => Promise<CommandReply>;
  readonly request: <T extends RequestType>(request: RequestOf<T>) => Promise<ReplyTo<T>>;
  readonly query: <T extends QueryType>(query: QueryOf<T>) => Promise<QueryReply<T>>;
  readonly close: () => void;
}

const READINGS = 5;

/**
 * Connects a window to main: asks for its first view, receives pushes, and measures the offset between the window's
 * clock and main's. A push that contradicts the offset starts a new measurement.
 */
export function connectWindow<R extends WindowRole>(
  bridge: TalkingPieceBridge,
  role: R,
  world: WindowStoreDeps,
): WindowStore<R> {
  const listeners = new Set<() => void>();
  let push: PushOf<R> | null = null;
  let refused: RefusedAct | null = null;
  let refusals = 0;
  let offset: Offset | null = null;
  let comparing = false;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const compareClocks = async (): Promise<void> => {
    if (comparing) return;
    comparing = true;
    const roundTrips: RoundTrip[] = [];
    for (let reading = 0; reading < READINGS; reading += 1) {
      const asked = world.monotonic();
      const reply = await bridge.query({ type: 'clock.read' });
      if (reply.ok) roundTrips.push({ asked, main: reply.answer.monotonic, answered: world.monotonic() });
    }
    offset = bestOffset(roundTrips) ?? offset;
    comparing = false;
    tell();
  };

  const take = (next: WindowPush): void => {
    if (next.role !== role) return;
    const arrived = world.monotonic();
    push = push === null ? (next as PushOf<R>) : keepIdentity(push, next as PushOf<R>);
    if (next.clock !== null) {
      if (offset !== null && contradicts(offset, next.clock.monotonic, arrived)) {
        offset = null;
        void compareClocks();
      }
      offset ??= { ms: next.clock.monotonic - arrived, within: Number.POSITIVE_INFINITY };
    }
    tell();
  };

  const mainNow = (): number => world.monotonic() + (offset?.ms ?? 0);
  const exactNow = (): number => {
    const clock = push?.clock ?? null;
    if (clock === null) return OPENED;
    if (!clock.moving || offset === null) return clock.at;
    return clock.at + (mainNow() - clock.monotonic);
  };

  const stopListening = bridge.onPush(take);
  void compareClocks();
  void bridge.query({ type: 'window.view' }).then((reply) => {
    if (reply.ok && push === null) take(reply.answer);
  });

  return {
    role,
    waiting: world,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    push: () => push,
    refused: () => refused,
    dismissRefusal() {
      if (refused === null) return;
      refused = null;
      tell();
    },
    now: () => instant(exactNow()),
    exactNow,
    mainNow,
    async send(command) {
      const reply = await bridge.command({ id: world.newId(), command });
      const before = refused;
      refused = reply.ok ? null : { key: (refusals += 1), refusal: reply.refusal };
      if (refused !== before) tell();
      return reply;
    },
    request: (request) => bridge.request(request),
    query: (query) => bridge.query(query),
    close: stopListening,
  };
}
