import { viewOfLearning, type Learned } from '#shared/group/learning/notes.ts';
import { dayOf } from '#shared/group/register/day.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { learningQueries, learningRequests } from '#shared/ipc/learning.ts';
import type { WallTime } from '#shared/time.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import { readSession } from '../../session/readSession.ts';
import type { Store } from '../../store/store.ts';
import { notDone } from './replies.ts';

export interface LearningAnswerDeps {
  readonly store: Pick<Store, 'register' | 'recordedNames' | 'recent' | 'log'>;
  readonly exportLearning: (notes: readonly Learned[]) => Promise<SaveResult>;
  readonly wall: () => WallTime;
}

export const learningAnswers = ({
  store,
  exportLearning,
  wall,
}: LearningAnswerDeps): AnswersTo<typeof learningRequests> => ({
  'learning.export': ({ group }) => {
    const { notes } = viewOfLearning(store.register(), group, dayOf(wall()));
    return notes.length === 0
      ? notDone({ code: 'notRegistered', refusal: { code: 'notThere' } })
      : exportLearning(notes);
  },
});

export const learningQueryAnswers = ({
  store,
}: Pick<LearningAnswerDeps, 'store'>): AnswersTo<typeof learningQueries> => ({
  'learning.names': () => {
    const { person, group } = store.register();
    // Of a session that is not closed nothing is recorded yet.
    const unclosed = store.recent().flatMap(({ session, state }) => {
      const read = state === 'closed' || state === 'declined' ? null : readSession(store.log, session);
      return read === null ? [] : Object.values(read.state.people).map(({ name }) => name);
    });
    const people = [...[...person.values()].map(({ name }) => name), ...store.recordedNames(), ...unclosed];
    return {
      people: [...new Set(people)].filter((name) => name !== ''),
      groups: [...group.values()].map(({ name }) => name),
    };
  },
});
