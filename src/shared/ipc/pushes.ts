import type { BoardSetUp } from '#shared/session/voices/boardSetUp.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { RoomView } from '#shared/session/room/view.ts';
import type { Sound } from '#shared/sound/sound.ts';
import type { Instant, WallTime } from '#shared/time.ts';
import { gives, type Entries } from './entry.ts';
import type { PhonesState } from './phones.ts';
import type { ReplayState, RoomReplay } from './replay.ts';
import type { SavedState, StoreRescue } from './rescue.ts';
import type { RoomShown, ShownState } from './shown.ts';
import type { TurnsFileState } from './turns.ts';
import type { RoomPlace, Theme } from './windows.ts';

/** The session clock as main saw it at its own monotonic time `monotonic` (ms); `wall` is a label. */
export interface ClockStamp {
  readonly at: Instant;
  readonly monotonic: number;
  readonly wall: WallTime;
  /** False while a gap is unanswered: the session clock stands still. */
  readonly moving: boolean;
}

interface BoardPush<R extends 'board' | 'secondBoard'> {
  readonly role: R;
  readonly view: BoardView | null;
  readonly session: SessionId | null;
  readonly setUp: BoardSetUp;
}

/** All that a window shows, sent whole whenever something in it changed. */
export type WindowPush = {
  readonly theme: Theme;
  readonly clock: ClockStamp | null;
} & (
  | {
      readonly role: 'room';
      readonly view: RoomView | null;
      /** It lies over the console on the only display: it says how to get at the private panes. */
      readonly covers: boolean;
      /** An earlier part of the session, in place of what runs now, while the facilitator shows it. */
      readonly replay: RoomReplay | null;
      /** What is shown in place of a session: by the desk, or the pulse in its phase. */
      readonly shown?: RoomShown;
      /** It is a sample, and says so: nobody takes it for a session. */
      readonly sample: boolean;
      readonly sound: Sound;
    }
  | BoardPush<'board'>
  | BoardPush<'secondBoard'>
  | {
      readonly role: 'console';
      readonly view: ConsoleView | null;
      readonly session: SessionId | null;
      /** How the facilitator taps on the console's own seats. */
      readonly setUp: BoardSetUp;
      readonly saved: SavedState;
      readonly place: RoomPlace;
      /** The room window's own choice: the small view of it shows the same. */
      readonly roomTheme: Theme;
      readonly sound: Sound;
      /** Phones of observers; null: none listens, and none is known. */
      readonly phones: PhonesState | null;
      readonly replay: ReplayState | null;
      /** The pulse, where it stands on the wall in place of the session. */
      readonly shown?: ShownState;
      /** Whether a sample session plays by itself; null where it is no sample, or over. */
      readonly sample: 'plays' | 'stopped' | null;
      /** Something in the app went wrong and was caught; shown until the next act. */
      readonly caught?: true;
    }
  | {
      readonly role: 'library';
      /** A session in progress that a crash or a quit left behind. */
      readonly resumable: RecentSession | null;
      /** The app's own version and that of Electron, whose fixes do not arrive by themselves. */
      readonly about: { readonly version: string; readonly electron: string };
      /** The summary to show, if one was asked for. */
      readonly summary: SessionId | null;
      /** The session before ended with a no, or a later: said once. */
      readonly declined?: true;
      readonly replay: ReplayState | null;
      /** What the desk shows in the room. */
      readonly shown?: ShownState;
      readonly saved: SavedState;
      /** Set while sessions are in memory because their file cannot be used. */
      readonly rescue: StoreRescue | null;
      readonly turns: TurnsFileState | null;
      /** Something in the app went wrong and was caught; shown until the next act. */
      readonly caught?: true;
    }
);

const EVERY_WINDOW = ['library', 'console', 'board', 'secondBoard', 'room'] as const;

export const viewQueries = {
  /** Main's monotonic clock in ms, to work out the offset to the window's own. */
  'clock.read': { from: EVERY_WINDOW, takes: {}, gives: gives<{ readonly monotonic: number }>() },
  /** All that the window that asks shows now. */
  'window.view': { from: EVERY_WINDOW, takes: {}, gives: gives<WindowPush>() },
} as const satisfies Entries;
