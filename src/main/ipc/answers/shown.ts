import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { RoomShown, shownRequests } from '#shared/ipc/shown.ts';
import { onlyOf } from '#shared/records/archive/trends.ts';
import type { DeskShow } from '../../session/deskShow.ts';
import type { RoomScreen } from '../../windows/roomScreen.ts';
import { trendsFrom, type ArchiveAnswerDeps } from './archive.ts';
import { DONE, notDone } from './replies.ts';
import type { SessionAccess } from './sessionAccess.ts';

export interface ShownAnswerDeps extends ArchiveAnswerDeps {
  readonly shown: Pick<DeskShow, 'show' | 'stop'>;
  readonly room: Pick<RoomScreen, 'place' | 'open'>;
}

/** What the desk shows in the room, between sessions. */
export function shownAnswers(
  deps: ShownAnswerDeps,
  sessions: Pick<SessionAccess, 'inProgress'>,
): AnswersTo<typeof shownRequests> {
  const show = (what: () => RoomShown | null): Done | NotDone => {
    if (sessions.inProgress() !== null) return notDone({ code: 'sessionOpen' });
    const made = what();
    if (made === null) return notDone({ code: 'notRegistered', refusal: { code: 'notThere' } });
    if (deps.room.place().state === 'closed') deps.room.open();
    deps.shown.show(made);
    return DONE;
  };
  return {
    'shown.trend': ({ group, measure }) =>
      show(() => {
        const trends = trendsFrom(deps, group);
        return trends && { kind: 'trend', measure, trends: onlyOf(trends, measure) };
      }),
    'shown.line': ({ line, of, text, next }) => show(() => ({ kind: 'line', line, of, text, next })),
    'shown.stop': () => {
      deps.shown.stop();
      return DONE;
    },
  };
}
