import type { WindowRole } from '#shared/ipc/entry.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { PhonesState } from '#shared/ipc/phones.ts';
import type { StoreRescue } from '#shared/ipc/rescue.ts';
import type { TurnsFileState } from '#shared/ipc/turns.ts';
import type { RoomPlace } from '#shared/ipc/windows.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { Settings } from '../platform/settings.ts';
import type { Conductor } from '../session/conductor.ts';
import type { ReplayShow } from '../session/replayShow.ts';
import type { DeskShow } from '../session/deskShow.ts';
import type { SampleGroup } from '../session/sampleGroup.ts';

/** What is needed to create pushes. */
export interface PushDeps {
  readonly conductor: Pick<Conductor, 'current' | 'room' | 'board' | 'console' | 'stamp' | 'saved'>;
  readonly settings: Pick<Settings, 'theme' | 'setUp' | 'sound'>;
  readonly about: { readonly version: string; readonly electron: string };
  readonly place: () => RoomPlace;
  readonly replay: Pick<ReplayShow, 'room' | 'state'>;
  readonly shown: Pick<DeskShow, 'room' | 'state'>;
  readonly sample: Pick<SampleGroup, 'state'>;
  readonly resumable: () => RecentSession | null;
  readonly summary: () => SessionId | null;
  readonly declined: () => boolean;
  readonly turns: () => TurnsFileState | null;
  readonly rescue: () => StoreRescue | null;
  readonly phones: () => PhonesState | null;
  /** What was caught and is to be said. */
  readonly caught: () => boolean;
}

/** Boards come first, because a person who taps waits for an answer; then the others in the order of their opening. */
export const tappingFirst = (roles: readonly WindowRole[]): readonly WindowRole[] => {
  const taps = (role: WindowRole) => role === 'board' || role === 'secondBoard';
  return [...roles.filter(taps), ...roles.filter((role) => !taps(role))];
};

/** Everything that a window of this role has to show. */
export function pushFor(role: WindowRole, deps: PushDeps): WindowPush {
  const { conductor, settings } = deps;
  const clock = conductor.stamp();
  const session = conductor.current()?.id ?? null;
  const sound = settings.sound(conductor.current()?.session.state.group?.id ?? null);
  const caught = deps.caught() ? true : undefined;
  const [inRoom, shown] = [deps.shown.room(), deps.shown.state()];
  switch (role) {
    case 'room':
      return {
        role,
        theme: settings.theme('room'),
        clock,
        view: conductor.room(),
        covers: deps.place().state === 'covers',
        replay: deps.replay.room(),
        sample: deps.sample.state() !== null,
        sound,
        ...(inRoom && { shown: inRoom }),
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
        place: deps.place(),
        roomTheme: settings.theme('room'),
        sound,
        phones: deps.phones(),
        replay: deps.replay.state(),
        ...(shown && { shown }),
        sample: deps.sample.state(),
        caught,
      };
    case 'library':
      return {
        role,
        theme: settings.theme('others'),
        clock,
        about: deps.about,
        resumable: deps.resumable(),
        summary: deps.summary(),
        ...(deps.declined() && { declined: true as const }),
        replay: deps.replay.state(),
        ...(shown && { shown }),
        saved: conductor.saved(),
        rescue: deps.rescue(),
        turns: deps.turns(),
        caught,
      };
  }
}
