import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { turnsRequests } from '#shared/ipc/turns.ts';
import type { TurnsImport } from '../../import/turnsImport.ts';
import { DONE, notDone } from './replies.ts';
import type { SessionAccess } from './sessionAccess.ts';

export interface TurnsAnswerDeps {
  readonly turns: Pick<TurnsImport, 'choose' | 'answer' | 'discard' | 'keep'>;
}

export const turnsAnswers = (
  { turns }: TurnsAnswerDeps,
  sessions: SessionAccess,
): AnswersTo<typeof turnsRequests> => ({
  'turns.choose': ({ session }) =>
    sessions.inProgress() === null ? turns.choose(session) : notDone({ code: 'sessionOpen' }),
  'turns.answer': (said) => turns.answer(said),
  'turns.discard': () => {
    turns.discard();
    return DONE;
  },
  'turns.keep': (asked) => {
    if (sessions.inProgress() !== null) return notDone({ code: 'sessionOpen' });
    const kept = turns.keep(asked);
    return kept.ok ? sessions.showSummary(kept.session) : notDone(kept.why);
  },
});
