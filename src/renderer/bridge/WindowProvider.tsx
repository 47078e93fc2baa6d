import { createContext, useContext, useMemo, useSyncExternalStore, type JSX, type ReactNode } from 'react';
import type { ClockStamp } from '#shared/ipc/pushes.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { Film, FilmClock } from '#shared/session/replay/film.ts';
import type { ScheduleView, TimerView } from '#shared/session/agenda/timeReadings.ts';
import { later, type Instant } from '#shared/time.ts';
import { nextDigit, nextDrift, nextElapsedSecond } from './nextChanges.ts';
import { createFilmTicker } from './filmTicker.ts';
import { createTicker, type Ticker } from './ticker.ts';
import type { PushOf, RefusedAct, WindowStore } from './windowStore.ts';

const WindowContext = createContext<WindowStore | null>(null);

/** Provides a window's store to all components inside. */
export function WindowProvider(props: {
  readonly store: { readonly [R in WindowRole]: WindowStore<R> }[WindowRole];
  readonly children: ReactNode;
}): JSX.Element {
  return <WindowContext value={props.store as WindowStore}>{props.children}</WindowContext>;
}

function useStore(): WindowStore {
  const store = useContext(WindowContext);
  if (store === null) throw new Error('a window hook is used outside of WindowProvider');
  return store;
}

/** The window's store and its newest push (null until the first one is there). */
export function useWindow<R extends WindowRole>(
  role: R,
): { readonly store: WindowStore<R>; readonly push: PushOf<R> | null } {
  const store = useStore();
  if (store.role !== role) throw new Error(`this is the ${store.role} window, not the ${role} window`);
  const push = useSyncExternalStore(store.subscribe, store.push);
  return { store: store as unknown as WindowStore<R>, push: push as PushOf<R> | null };
}

/** The store of a board, the first or the second observer's, and its newest push. */
export function useBoard(): {
  readonly store: WindowStore<'board' | 'secondBoard'>;
  readonly push: PushOf<'board' | 'secondBoard'> | null;
} {
  const { role } = useStore();
  return useWindow(role === 'secondBoard' ? 'secondBoard' : 'board');
}

/** Why the last act was refused, until the next act or `dismiss`. */
export function useRefused(): { readonly refused: RefusedAct | null; readonly dismiss: () => void } {
  const store = useStore();
  const refused = useSyncExternalStore(store.subscribe, store.refused);
  return { refused, dismiss: store.dismissRefusal };
}

/** The clock as it was last pushed. */
function useClock(): ClockStamp | null {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.push()?.clock ?? null);
}

/** A ticker that shows no instant before `from`. Whenever `anew` changes it is replaced, and so reads the clock again. */
function useTicker(
  next: ((at: Instant) => Instant | null) | null,
  from: Instant | null,
  anew?: ClockStamp | null,
): Ticker {
  const store = useStore();
  const clockMoves = useSyncExternalStore(store.subscribe, () => store.push()?.clock?.moving === true);
  return useMemo(() => {
    const ticks = clockMoves && next !== null ? next : () => null;
    const { subscribe, at } = createTicker(store.exactNow, store.waiting, ticks);
    return { subscribe, at: () => (from === null ? at() : later(at(), from)) };
    // oxlint-disable-next-line react/exhaustive-deps -- `anew` is not read
  }, [store, clockMoves, next, from, anew]);
}

/** The instant that a ticker shows; renders anew with each of its ticks, and draws nothing but whoever asks. */
export const useTick = ({ subscribe, at }: Ticker): Instant => useSyncExternalStore(subscribe, at);

/** What `read` makes of the instant that a ticker shows: a text or a number. Renders anew only when that changes. */
export function useReading<T extends string | number | null>(
  { subscribe, at }: Ticker,
  read: (at: Instant) => T,
): T {
  const now = (): T => read(at());
  return useSyncExternalStore(subscribe, now, now);
}

/**
 * Ticks when the digits of `timer` change, in the frame that is seen just after the boundary, and at no other time: the
 * instant to read it at. Several parts of a window that show the same digits share one.
 */
export function useSecondTicker(timer: TimerView | null): Ticker {
  const next = useMemo(() => (timer === null ? null : (at: Instant) => nextDigit(timer, at)), [timer]);
  return useTicker(next, timer?.asOf ?? null);
}

/** Ticks when drift changes, also while no timer runs: the instant to read the schedule at. */
export function useScheduleTicker(schedule: ScheduleView): Ticker {
  const next = useMemo(() => (at: Instant) => nextDrift(schedule, at), [schedule]);
  return useTicker(next, null);
}

/** The instant to read an elapsed time at; renders anew at whole seconds after `from`, and with each push. */
export function useElapsedSecond(from: Instant | null): Instant {
  const next = useMemo(() => (from === null ? null : (at: Instant) => nextElapsedSecond(from, at)), [from]);
  return useTick(useTicker(next, from, useClock()));
}

/** The moment of a replay that is to be seen; renders anew with every frame while it plays. */
export function useFilm(clock: FilmClock, span: Pick<Film, 'from' | 'to'>): Instant {
  const store = useStore();
  const ticker = useMemo(
    () => createFilmTicker(clock, span, store.mainNow, store.waiting),
    [store, clock, span],
  );
  return useSyncExternalStore(ticker.subscribe, ticker.at);
}
