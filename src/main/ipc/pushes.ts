import type { WindowRole } from '#shared/ipc/entry.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { StoreRescue } from '#shared/ipc/rescue.ts';
import type { TurnsInHand } from '#shared/ipc/turns.ts';
import type { RoomPlace } from '#shared/ipc/windows.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { Settings } from '../platform/settings.ts';
import type { Conductor } from '../session/conductor.ts';
import type { ReplayShow } from '../session/replayShow.ts';
import type { SampleGroup } from '../session/sampleGroup.ts';

/** What the pushes are made of. */
export interface Shown {
  readonly conductor: Pick<Conductor, 'current' | 'room' | 'board' | 'console' | 'stamp' | 'saved'>;
  readonly settings: Pick<Settings, 'theme' | 'setUp'>;
  readonly about: { readonly version: string; readonly electron: string };
  readonly place: () => RoomPlace;
  readonly replay: Pick<ReplayShow, 'room' | 'state'>;
  readonly sample: Pick<SampleGroup, 'state'>;
  readonly resumable: () => RecentSession | null;
  readonly summary: () => SessionId | null;
  readonly turns: () => TurnsInHand | null;
  readonly rescue: () => StoreRescue | null;
  /** What was caught and is to be said. */
  readonly notice: () => string | null;
}

/** Whoever taps waits for an answer: their windows are told first, then the rest as they were opened. */
export const tappingFirst = (roles: readonly WindowRole[]): readonly WindowRole[] => {
  const taps = (role: WindowRole) => role === 'board' || role === 'secondBoard';
  return [...roles.filter(taps), ...roles.filter((role) => !taps(role))];
};

/** All that a window of this role shows now. */
export function pushFor(role: WindowRole, from: Shown): WindowPush {
  const { conductor, settings } = from;
  const clock = conductor.stamp();
  const session = conductor.current()?.id ?? null;
  const notice = from.notice() ?? undefined;
  switch (role) {
    case 'room':
      return {
        role,
        theme: settings.theme('room'),
        clock,
        view: conductor.room(),
        covers: from.place().state === 'covers',
        replay: from.replay.room(),
        sample: from.sample.state() !== null,
      };
    case 'board':
    case 'secondBoard':
      return {
        role,
        theme: settings.theme('others'),
        clock,
        view: conductor.board(role),
        session,
        setUp: settings.setUp(role),
      };
    case 'console':
      return {
        role,
        theme: settings.theme('others'),
        clock,
        view: conductor.console(),
        session,
        setUp: settings.setUp(role),
        saved: conductor.saved(),
        place: from.place(),
        roomTheme: settings.theme('room'),
        replay: from.replay.state(),
        sample: from.sample.state(),
        notice,
      };
    case 'library':
      return {
        role,
        theme: settings.theme('others'),
        clock,
        about: from.about,
        resumable: from.resumable(),
        summary: from.summary(),
        replay: from.replay.state(),
        saved: conductor.saved(),
        rescue: from.rescue(),
        turns: from.turns(),
        notice,
      };
  }
}
