import { createContext, useContext, useMemo, useSyncExternalStore, type JSX, type ReactNode } from 'react';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { Film, FilmClock } from '#shared/session/replay/film.ts';
import type { ScheduleView, TimerView } from '#shared/session/agenda/timeReadings.ts';
import { later, type Instant } from '#shared/time.ts';
import { nextDigit, nextDrift, nextElapsedSecond } from './boundaries.ts';
import { createFilmTicker } from './filmTicker.ts';
import { createTicker } from './ticker.ts';
import type { PushOf, Refused, WindowStore } from './windowStore.ts';

const WindowContext = createContext<WindowStore | null>(null);

/** Makes one window's store known to everything below it. */
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

/** The last act's refusal, until the next act or `dismiss`. */
export function useRefused(): { readonly refused: Refused | null; readonly dismiss: () => void } {
  const store = useStore();
  const refused = useSyncExternalStore(store.subscribe, store.refused);
  return { refused, dismiss: store.dismissRefusal };
}

function useTicks(next: ((at: Instant) => Instant | null) | null): Instant {
  const store = useStore();
  const clock = useSyncExternalStore(store.subscribe, () => store.push()?.clock ?? null);
  const ticker = useMemo(
    () =>
      createTicker(
        store.exactNow,
        store.waiting,
        clock?.moving === true && next !== null ? next : () => null,
      ),
    [store, clock, next],
  );
  return useSyncExternalStore(ticker.subscribe, ticker.at);
}

/**
 * The instant to read `timer` at. Renders anew when its digits change, in the frame that is seen just after the
 * boundary, and at no other time.
 */
export function useSecond(timer: TimerView | null): Instant {
  const next = useMemo(() => (timer === null ? null : (at: Instant) => nextDigit(timer, at)), [timer]);
  const at = useTicks(next);
  return timer === null ? at : later(at, timer.asOf);
}

/** The instant to read the schedule at; renders anew when drift changes, also while no timer runs. */
export function useSchedule(schedule: ScheduleView): Instant {
  const next = useMemo(() => (at: Instant) => nextDrift(schedule, at), [schedule]);
  return useTicks(next);
}

/** The instant to read an elapsed time at; renders anew at whole seconds after `from`. */
export function useElapsedSecond(from: Instant | null): Instant {
  const next = useMemo(() => (from === null ? null : (at: Instant) => nextElapsedSecond(from, at)), [from]);
  const at = useTicks(next);
  return from === null ? at : later(at, from);
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
