import { filmTime, type Film, type FilmClock } from '#shared/session/replay/film.ts';
import type { Instant } from '#shared/time.ts';
import type { Ticker, Waiting } from './ticker.ts';

/** Ticks with every frame while a replay plays, until it ends. `mainNow` is main's monotonic clock in ms. */
export function createFilmTicker(
  clock: FilmClock,
  span: Pick<Film, 'from' | 'to'>,
  mainNow: () => number,
  waiting: Pick<Waiting, 'frame'>,
): Ticker {
  const listeners = new Set<() => void>();
  const read = (): Instant => filmTime(clock, span, mainNow());
  let at = read();
  let callOff = (): void => undefined;
  const draw = (): void => {
    at = read();
    for (const listener of listeners) listener();
    if (at < span.to && listeners.size > 0) callOff = waiting.frame(draw);
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1 && clock.playing) callOff = waiting.frame(draw);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) callOff();
      };
    },
    at: () => at,
  };
}
