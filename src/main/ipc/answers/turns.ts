import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { turnsRequests } from '#shared/ipc/turns.ts';
import type { TurnsDesk } from '../../import/turnsDesk.ts';
import { DONE, notDone } from './replies.ts';
import type { SessionsAtHand } from './sessionsAtHand.ts';

export interface TurnsAnswerDeps {
  readonly turns: Pick<TurnsDesk, 'choose' | 'settle' | 'letGo' | 'keep'>;
}

export const turnsAnswers = (
  { turns }: TurnsAnswerDeps,
  sessions: SessionsAtHand,
): AnswersTo<typeof turnsRequests> => ({
  'turns.choose': ({ session }) =>
    sessions.inProgress() === null ? turns.choose(session) : notDone({ code: 'sessionOpen' }),
  'turns.settle': (said) => turns.settle(said),
  'turns.letGo': () => {
    turns.letGo();
    return DONE;
  },
  'turns.keep': (asked) => {
    if (sessions.inProgress() !== null) return notDone({ code: 'sessionOpen' });
    const kept = turns.keep(asked);
    return kept.ok ? sessions.showSummary(kept.session) : notDone(kept.why);
  },
});
