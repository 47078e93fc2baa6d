import { z } from '#shared/schema.ts';
import {
  FormatIdSchema,
  FormatInEditingSchema,
  FormatToKeepSchema,
  PromptSetSchema,
  type OwnFormat,
  type PromptSet,
} from '#shared/format/own.ts';
import type { FormatFault } from '#shared/format/share.ts';
import type { MalformedLine, Unsettled } from '#shared/airtime/transcripts/transcript.ts';
import { CommandSchema } from '#shared/session/commands.ts';
import {
  ActIdSchema,
  DraftSchema,
  InstantSchema,
  ReactionSchema,
  type Actor,
  type Draft,
} from '#shared/session/events.ts';
import { SPEEDS, type Film, type FilmClock } from '#shared/session/replay/film.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import type { BoardView, ConsoleView, RepayProposal, RoomView } from '#shared/session/views.ts';
import type { PrintPack } from '#shared/summary/printPack.ts';
import type { Summary } from '#shared/summary/summary.ts';
import type { Duration, Instant, WallTime } from '#shared/time.ts';

/**
 * Everything that passes between a window and the main process: five channels, each with a schema, and which
 * window may use what. Denied unless named here. The room window may read its view and the time, nothing else.
 */

export type WindowRole = Exclude<Actor, 'system'> | 'room';

export const SessionIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
export type SessionId = z.infer<typeof SessionIdSchema>;

/** An act on the running session. `id` is the window's own; the same id twice is done once. */
export const CommandRequestSchema = z.strictObject({ id: ActIdSchema, command: CommandSchema });
export type CommandRequest = z.infer<typeof CommandRequestSchema>;

/** `saved: 'memory'` means: done, but the disk refused; the session goes on in memory and says so. */
export type CommandReply =
  | { readonly ok: true; readonly seq: number; readonly saved: 'disk' | 'memory' }
  | { readonly ok: false; readonly refusal: Refusal };

const act = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const ExportKindSchema = z.enum(['markdown', 'json', 'csv', 'rttm', 'pdf']);
export type ExportKind = z.infer<typeof ExportKindSchema>;
/** What a print pack is written as. */
export const PackKindSchema = ExportKindSchema.extract(['markdown', 'pdf']);
export type PackKind = z.infer<typeof PackKindSchema>;
export const ThemeSchema = z.enum(['system', 'light', 'dark', 'beamer']);
export type Theme = z.infer<typeof ThemeSchema>;

/** What a plain tap on a seat does. `hold`: the voice lasts while the seat is pressed. */
export const TapModeSchema = z.enum(['toggle', 'handOver', 'hold']);
export type TapMode = z.infer<typeof TapModeSchema>;

/** How an observer taps on this device: no fact of a session, but for what it does to the times of taps. */
export const BoardSetUpSchema = z.strictObject({
  mode: TapModeSchema,
  /** Milliseconds between hearing a voice and tapping it, taken off every tap; null: nothing is taken off. */
  reaction: ReactionSchema.nullable(),
  /** Who speaks alone, without codes. */
  speakersOnly: z.boolean(),
});
export type BoardSetUp = z.infer<typeof BoardSetUpSchema>;
/**
 * Toggle and hand-over are equally good on recorded meetings (`npm run -s tapmodel`: mean error of a share 0.48
 * points, worst meeting 1.5, 16 acts a minute), holding is worse (0.57, with one hand 1.5). Toggle is the default
 * because a tap touches one person's voice alone. A reaction time changes no share, but sets the voices where they
 * were: with it the board is right about who speaks 92 % of the time, without it 84 %.
 */
export const DEFAULT_SET_UP: BoardSetUp = { mode: 'toggle', reaction: null, speakersOnly: false };

/** What a window may ask of the app around the session. */
export const AppRequestSchema = z.discriminatedUnion('type', [
  /** Opens the room: the session exists from here on. */
  act('session.open', { draft: DraftSchema }),
  act('session.resume', { session: SessionIdSchema }),
  /** Deletes for good, words and log; a trial run or an earlier session. */
  act('session.delete', { session: SessionIdSchema }),
  /** Ends the sitting on an ended session and shows its summary. */
  act('summary.show', { session: SessionIdSchema }),
  act('summary.export', {
    session: SessionIdSchema,
    kind: ExportKindSchema,
    named: z.boolean(),
    /** Of a CSV file; left out: the system's. */
    separator: z.enum([',', ';']).optional(),
  }),
  act('board.open', {}),
  /** A board for a second observer of the same session. */
  act('secondBoard.open', {}),
  /** Keeps how the observer at this window taps. */
  act('board.setUp', { setUp: BoardSetUpSchema }),
  act('room.open', {}),
  act('room.close', {}),
  /** `display: null` lets the app choose. */
  act('display.choose', { display: z.int().nullable() }),
  /** With one display: the private panes of the console are shown over the room, or hidden again. */
  act('panes.show', { shown: z.boolean() }),
  act('theme.choose', { window: z.enum(['room', 'others']), theme: ThemeSchema }),
  /** The print pack of a plan: what people may want beforehand. */
  act('plan.export', { draft: DraftSchema, kind: PackKindSchema }),
  act('draft.keep', { draft: DraftSchema.nullable() }),
  /** Plays a session again on the room window, or goes on elsewhere in it: from the observer's report on. */
  act('replay.show', {
    session: SessionIdSchema,
    /** Where, on the session's clock. */
    at: InstantSchema,
    speed: z.literal(SPEEDS),
    playing: z.boolean(),
  }),
  act('replay.stop', {}),
  /** The people of a sample session play it by themselves, or stop. */
  act('sample.play', { on: z.boolean() }),
  /** Every session that can be read in a damaged file goes into a new one, which takes its place. */
  act('rescue.salvage', {}),
  /** The newest copy that is whole takes a damaged file's place. */
  act('rescue.takeBackup', {}),
  /** Asks for a file of turns and reads it: for a session that is over, or to become a meeting of its own. */
  act('turns.choose', { session: SessionIdSchema.nullable() }),
  /** Says what could not be told of the file in hand: which of its recordings, or which column is which (from 0). */
  act('turns.settle', {
    recording: z.string().max(4_000).nullable(),
    columns: z
      .strictObject({
        speaker: z.int().min(0).max(999),
        start: z.int().min(0).max(999),
        end: z.int().min(0).max(999),
      })
      .nullable(),
  }),
  /** Stops reading, or puts away what was read. */
  act('turns.letGo', {}),
  /** Keeps what was read. `as`: the name of a person, or who of the session it is; null leaves the speaker out. */
  act('turns.keep', {
    title: z.string().trim().max(200),
    people: z
      .array(
        z.strictObject({
          speaker: z.string().min(1).max(200),
          as: z.string().trim().min(1).max(200).nullable(),
        }),
      )
      .max(2_000),
  }),
  /** Shows the file of the sessions in the system's own file manager. */
  act('folder.show', {}),
  act('app.quit', {}),
  /** Saves a format of one's own under its id; it has no mistakes. */
  act('format.keep', { format: FormatToKeepSchema }),
  /** Keeps what is being edited, mistakes and all. */
  act('format.keepEditing', { format: FormatInEditingSchema }),
  act('format.dropEditing', { format: FormatIdSchema }),
  act('format.delete', { format: FormatIdSchema }),
  /** Asks for a file; what it holds is saved whole, or its faults are answered. */
  act('format.import', {}),
  /** Asks where to put the file. */
  act('format.export', { format: FormatToKeepSchema }),
  act('prompts.keep', { set: PromptSetSchema }),
  act('prompts.delete', { set: FormatIdSchema }),
]);
export type AppRequest = z.infer<typeof AppRequestSchema>;
export type RequestOf<T extends AppRequest['type']> = Extract<AppRequest, { type: T }>;

export type AppReply =
  /** `said`: what came of it, to be told. `format`: the id of what was imported. */
  | { readonly ok: true; readonly path?: string; readonly said?: string; readonly format?: string }
  /** `cancelled`: the person said no in a dialog; nothing to explain. */
  | { readonly ok: false; readonly cancelled: true }
  /** `faults`: everything wrong in a file that was to be imported. */
  | {
      readonly ok: false;
      readonly cancelled?: false;
      readonly sentence: string;
      readonly faults?: readonly FormatFault[];
    };

export const QuerySchema = z.discriminatedUnion('type', [
  act('sessions.recent', {}),
  act('summary.read', { session: SessionIdSchema }),
  act('repay.preview', {}),
  /** For the page that is printed: the pack it was opened for. */
  act('pack.read', {}),
  act('draft.kept', {}),
  act('formats.own', {}),
  act('prompts.own', {}),
  /** Main's monotonic clock in ms, to work out the offset to the window's own. */
  act('clock.read', {}),
  act('window.view', {}),
]);
export type Query = z.infer<typeof QuerySchema>;
export type QueryType = Query['type'];

export interface RecentSession {
  readonly session: SessionId;
  readonly title: string;
  /** The format's id and its name then; both empty for a session that was declined. */
  readonly formatId: string;
  readonly formatName: string;
  readonly openedWall: WallTime;
  readonly people: readonly string[];
  /**
   * `open`: can be resumed; `ended`: has a summary; `recorded`: a meeting read from a file, with a summary;
   * `declined`: nothing is kept but the day.
   */
  readonly state: 'open' | 'ended' | 'recorded' | 'declined';
  readonly trial: boolean;
}

export interface QueryAnswers {
  readonly 'sessions.recent': readonly RecentSession[];
  readonly 'summary.read': Summary | null;
  readonly 'repay.preview': RepayProposal | null;
  readonly 'pack.read': PrintPack | null;
  readonly 'draft.kept': Draft | null;
  readonly 'formats.own': readonly OwnFormat[];
  readonly 'prompts.own': readonly PromptSet[];
  readonly 'clock.read': { readonly monotonic: number };
  readonly 'window.view': WindowPush;
}
export type QueryReply<T extends QueryType = QueryType> =
  { readonly ok: true; readonly answer: QueryAnswers[T] } | { readonly ok: false; readonly refusal: Refusal };

/** The session clock as main saw it at its own monotonic time `monotonic` (ms); `wall` is a label. */
export interface ClockStamp {
  readonly at: Instant;
  readonly monotonic: number;
  readonly wall: WallTime;
  /** False while a gap is unanswered: the session clock stands still. */
  readonly moving: boolean;
}

export interface DisplayInfo {
  readonly id: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly primary: boolean;
}

export interface RoomPlace {
  /** `covers`: one display (or mirrored): the room lies over the console. `lost`: the display was pulled out. */
  readonly state: 'closed' | 'external' | 'covers' | 'lost';
  readonly display: number | null;
  readonly displays: readonly DisplayInfo[];
  /** With `covers`: whether the private panes are shown. */
  readonly panes: boolean;
}

/** What the store says of itself: `memory` with the sentence to show while the disk refuses. */
export interface SavedState {
  readonly where: 'disk' | 'memory';
  readonly sentence: string | null;
}

/** A replay as the room window shows it: it finds every moment by itself. */
export interface RoomReplay {
  readonly film: Film;
  readonly clock: FilmClock;
}

/** A replay as it is steered. */
export interface ReplayState {
  readonly session: SessionId;
  readonly clock: FilmClock;
  readonly from: Instant;
  readonly to: Instant;
  /** Where each phase begins. */
  readonly chapters: readonly { readonly title: string; readonly from: Instant }[];
}

interface BoardPush<R extends 'board' | 'secondBoard'> {
  readonly role: R;
  readonly view: BoardView | null;
  readonly session: SessionId | null;
  readonly setUp: BoardSetUp;
}

/** The file of the sessions cannot be used: what it is, and what can be done about it. */
export interface StoreRescue {
  readonly kind: 'damaged' | 'newer';
  /** Its full name. */
  readonly file: string;
  /** Null until it was looked for, and where the file is only newer. */
  readonly offers: {
    /** How many sessions the damaged file names; null where nothing in it can be read. */
    readonly readable: number | null;
    /** The newest copy that is whole. */
    readonly backup: { readonly made: WallTime; readonly sessions: number } | null;
  } | null;
}

/** A file of turns that is being read, or was read and waits to be kept. No word of what was said is in it. */
export type TurnsInHand =
  | {
      readonly state: 'reading';
      /** How much of the file is read, from 0 to 1. */
      readonly part: number;
    }
  | {
      /** It cannot be read before the person has said something of it. */
      readonly state: 'asks';
      readonly file: string;
      /** Short fields of a table are shown to tell its columns by. They are kept nowhere. */
      readonly asks: Extract<Unsettled, { why: 'recordings' | 'columns' }>;
    }
  | {
      readonly state: 'read';
      /** Its name. */
      readonly file: string;
      /** Whose turns it may have; null: a meeting of its own. */
      readonly session: SessionId | null;
      /** When the file was last changed: what is taken for the meeting's date. */
      readonly date: WallTime;
      /** From the first voice to the end of the last. */
      readonly length: Duration;
      /** The file told starts only. */
      readonly endsEstimated: boolean;
      /** In the order in which they first speak. */
      readonly speakers: readonly {
        readonly speaker: string;
        readonly total: Duration;
        readonly turns: number;
      }[];
      readonly malformed: readonly MalformedLine[];
      readonly malformedCount: number;
    };

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
      /** It is a sample, and says so: nobody takes it for a session. */
      readonly sample: boolean;
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
      readonly replay: ReplayState | null;
      /** Whether a sample session plays by itself; null where it is no sample, or over. */
      readonly sample: 'plays' | 'stopped' | null;
      /** Something in the app went wrong and was caught: one sentence to show until the next act. */
      readonly notice?: string;
    }
  | {
      readonly role: 'library';
      /** A session in progress that a crash or a quit left behind. */
      readonly resumable: RecentSession | null;
      /** The app's own version and that of Electron, whose fixes do not arrive by themselves. */
      readonly about: { readonly version: string; readonly electron: string };
      /** The summary to show, if one was asked for. */
      readonly summary: SessionId | null;
      readonly replay: ReplayState | null;
      readonly saved: SavedState;
      /** Set while sessions are in memory because their file cannot be used. */
      readonly rescue: StoreRescue | null;
      readonly turns: TurnsInHand | null;
      /** Something in the app went wrong and was caught: one sentence to show until the next act. */
      readonly notice?: string;
    }
);

/** What the preload bridge offers a window, and nothing else. */
export interface TalkingPieceBridge {
  readonly role: WindowRole;
  command(request: CommandRequest): Promise<CommandReply>;
  request(request: AppRequest): Promise<AppReply>;
  query<T extends QueryType>(query: Extract<Query, { type: T }>): Promise<QueryReply<T>>;
  /** Calls back with every push from now on; returns how to stop. */
  onPush(listener: (push: WindowPush) => void): () => void;
}

const APP_REQUESTS: Readonly<Record<WindowRole, readonly AppRequest['type'][]>> = {
  library: [
    'session.open',
    'session.resume',
    'session.delete',
    'summary.show',
    'summary.export',
    'plan.export',
    'theme.choose',
    'draft.keep',
    'replay.show',
    'replay.stop',
    'rescue.salvage',
    'rescue.takeBackup',
    'folder.show',
    'turns.choose',
    'turns.settle',
    'turns.letGo',
    'turns.keep',
    'app.quit',
    'format.keep',
    'format.keepEditing',
    'format.dropEditing',
    'format.delete',
    'format.import',
    'format.export',
    'prompts.keep',
    'prompts.delete',
  ],
  console: [
    'summary.show',
    'board.open',
    'secondBoard.open',
    'board.setUp',
    'room.open',
    'room.close',
    'display.choose',
    'panes.show',
    'theme.choose',
    'replay.show',
    'replay.stop',
    'sample.play',
  ],
  board: ['board.setUp'],
  secondBoard: ['board.setUp'],
  room: [],
};

const QUERIES: Readonly<Record<WindowRole, readonly QueryType[]>> = {
  library: [
    'sessions.recent',
    'summary.read',
    'pack.read',
    'draft.kept',
    'formats.own',
    'prompts.own',
    'clock.read',
    'window.view',
  ],
  console: ['repay.preview', 'clock.read', 'window.view'],
  board: ['clock.read', 'window.view'],
  secondBoard: ['clock.read', 'window.view'],
  room: ['clock.read', 'window.view'],
};

export const mayRequest = (role: WindowRole, type: AppRequest['type']): boolean =>
  APP_REQUESTS[role].includes(type);
export const mayQuery = (role: WindowRole, type: QueryType): boolean => QUERIES[role].includes(type);
