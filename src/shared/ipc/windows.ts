import { z } from '#shared/schema.ts';
import { BoardSetUpSchema } from '#shared/session/voices/boardSetUp.ts';
import { SoundSchema } from '#shared/sound/soundSchema.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

export const ThemeSchema = z.enum(['system', 'light', 'dark', 'beamer']);
export type Theme = z.infer<typeof ThemeSchema>;

/** Which windows are open, where they lie and how they look. */
export const windowRequests = {
  'board.open': { from: ['console'], takes: {}, gives: gives<Done>() },
  /** A board for a second observer of the same session. */
  'secondBoard.open': { from: ['console'], takes: {}, gives: gives<Done>() },
  /** Keeps how the observer at this window taps. */
  'board.setUp': {
    from: ['console', 'board', 'secondBoard'],
    takes: { setUp: BoardSetUpSchema },
    gives: gives<Done>(),
  },
  'room.open': { from: ['console'], takes: {}, gives: gives<Done>() },
  'room.close': { from: ['console'], takes: {}, gives: gives<Done>() },
  /** `display: null` lets the app choose. */
  'display.choose': {
    from: ['console'],
    takes: { display: z.int().nullable() },
    gives: gives<Done | NotDone>(),
  },
  /** With one display: the private panes of the console are shown over the room, or hidden again. */
  'panes.show': { from: ['console'], takes: { shown: z.boolean() }, gives: gives<Done>() },
  'theme.choose': {
    from: ['library', 'console'],
    takes: { window: z.enum(['room', 'others']), theme: ThemeSchema },
    gives: gives<Done>(),
  },
  /** What sounds in the room of this group from now on. */
  'sound.choose': { from: ['console'], takes: { sound: SoundSchema }, gives: gives<Done>() },
  'app.quit': { from: ['library'], takes: {}, gives: gives<Done>() },
} as const satisfies Entries;

export interface DisplayInfo {
  readonly id: number;
  /** What the display says of itself; often nothing. */
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
