import { isSameName } from '#shared/format/phaseName.ts';
import type { ReplayState, RoomReplay } from '#shared/ipc/replay.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { StepId } from '#shared/session/ids.ts';
import { filmLeft, filmTime, type Film, type FilmClock, type Speed } from '#shared/session/replay/film.ts';
import type { Instant } from '#shared/time.ts';

/** What a replay is handed. */
export interface ReplaySurroundings {
  /** Main's monotonic clock, in ms. */
  readonly monotonic: () => number;
  /** Calls back after `delay` ms; returns how to call it off. */
  readonly after: (delay: number, then: () => void) => () => void;
  /** Something that windows show has changed. */
  readonly changed: () => void;
  /** The replay is over, by itself or because it was stopped. */
  readonly ended: () => void;
}

/** Where the agenda of the open session stands. */
export interface AgendaPlace {
  readonly session: SessionId;
  readonly step: StepId | null;
}

/** A session played again on the room window. It is no fact: nothing is logged, and no live clock hears of it. */
export interface ReplayShow {
  /** Shows the film from `at` on, playing or standing; the same session's film goes on from there. */
  readonly show: (film: Film, wanted: Wanted, place: AgendaPlace) => void;
  readonly stop: () => void;
  /** Ends the replay once the agenda has gone on, or another session is open. */
  readonly follow: (place: AgendaPlace | null) => void;
  /** For the room window. */
  readonly room: () => RoomReplay | null;
  /** For the windows that steer it. */
  readonly state: () => ReplayState | null;
}

export interface Wanted {
  readonly at: Instant;
  readonly speed: Speed;
  readonly playing: boolean;
}

interface Showing {
  readonly film: Film;
  readonly clock: FilmClock;
  readonly place: AgendaPlace;
  readonly chapters: ReplayState['chapters'];
}

/** How long the last picture stays before the room goes back to what it showed. */
const LAST_PICTURE = 4_000;

export function createReplayShow({ monotonic, after, changed, ended }: ReplaySurroundings): ReplayShow {
  let showing: Showing | null = null;
  let callOff: () => void = () => undefined;

  const end = (): void => {
    callOff();
    if (showing === null) return;
    showing = null;
    ended();
  };

  return {
    show(film, { at, speed, playing }, place) {
      callOff();
      const now = monotonic();
      const from = filmTime({ at, monotonic: now, speed, playing: false }, film, now);
      const clock: FilmClock = { at: from, monotonic: now, speed, playing };
      showing = { film, clock, place, chapters: chaptersOf(film) };
      if (playing) callOff = after(filmLeft(film, clock) + LAST_PICTURE, end);
      changed();
    },
    stop: end,
    follow(place) {
      const since = showing?.place;
      if (since && (place?.session !== since.session || place.step !== since.step)) end();
    },
    room: () => showing && { film: showing.film, clock: showing.clock },
    state: () =>
      showing && {
        session: showing.place.session,
        clock: showing.clock,
        from: showing.film.from,
        to: showing.film.to,
        chapters: showing.chapters,
      },
  };
}

/** Where each phase begins: places to jump to. */
function chaptersOf({ scenes }: Film): ReplayState['chapters'] {
  return scenes
    .filter(({ title }, i) => {
      const before = scenes[i - 1];
      return before === undefined || !isSameName(title, before.title);
    })
    .map(({ title, from }) => ({ title, from }));
}
