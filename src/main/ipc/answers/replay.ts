import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { replayRequests } from '#shared/ipc/replay.ts';
import { filmOf, whyNoReplay } from '#shared/session/replay/filming.ts';
import type { ReplayShow } from '../../session/replayShow.ts';
import type { RoomScreen } from '../../windows/roomScreen.ts';
import { DONE, notDone } from './replies.ts';
import type { SessionAccess } from './sessionAccess.ts';

export interface ReplayAnswerDeps {
  readonly replay: Pick<ReplayShow, 'show' | 'stop'>;
  readonly room: Pick<RoomScreen, 'place' | 'open'>;
}

export const replayAnswers = (
  { replay, room }: ReplayAnswerDeps,
  sessions: SessionAccess,
): AnswersTo<typeof replayRequests> => ({
  'replay.show': ({ session: id, ...wanted }) => {
    const session = sessions.read(id);
    if (session === null) return notDone({ code: 'noSummary' });
    const code = whyNoReplay(session.state);
    if (code !== null) return notDone({ code });
    const film = filmOf(session);
    if (film === null) return notDone({ code: 'nothingToReplay' });
    if (room.place().state === 'closed') room.open();
    replay.show(film, wanted, { session: id, step: session.state.current });
    return DONE;
  },
  'replay.stop': () => {
    replay.stop();
    return DONE;
  },
});
