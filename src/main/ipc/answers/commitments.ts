import type { commitmentQueries, commitmentRequests, OwnPage } from '#shared/ipc/commitments.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { OwnPages } from '../../commitments/ownPage.ts';
import type { Recalls } from '../../commitments/recall.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import { DONE, notDone } from './replies.ts';

export interface CommitmentAnswerDeps {
  readonly recalls: Recalls;
  readonly ownPages: OwnPages;
  /** Asks where, and writes everything about one person. */
  readonly exportOwn: (page: OwnPage) => Promise<SaveResult>;
  readonly changed: () => void;
}

export function commitmentAnswers({
  ownPages,
  exportOwn,
  changed,
}: Omit<CommitmentAnswerDeps, 'recalls'>): AnswersTo<typeof commitmentRequests> {
  const doneOr = (why: Why | null) => {
    if (why !== null) return notDone(why);
    changed();
    return DONE;
  };
  return {
    'own.seal': async ({ person, word }) => doneOr(await ownPages.seal(person, word)),
    'own.unseal': async ({ person, word }) => doneOr(await ownPages.unseal(person, word)),
    'own.take': async ({ person, word }) => {
      const answer = await ownPages.read(person, word);
      if (answer === null) return notDone({ code: 'notKnown' });
      return answer.open ? exportOwn(answer.page) : notDone({ code: 'otherWord' });
    },
    'own.release': async ({ person, word, line, released }) =>
      doneOr(await ownPages.release(person, word, { line, released })),
    'own.reflect': async ({ person, word, session, said }) =>
      doneOr(await ownPages.reflect(person, word, { session, said })),
    'own.forgetTalk': async ({ person, word }) => doneOr(await ownPages.forgetTalk(person, word)),
    'own.remove': async ({ person, word }) => doneOr(await ownPages.remove(person, word)),
  };
}

export const commitmentQueryAnswers = ({
  recalls,
  ownPages,
}: Pick<CommitmentAnswerDeps, 'recalls' | 'ownPages'>): AnswersTo<typeof commitmentQueries> => ({
  'recall.read': ({ person, word }) => recalls.read(person, word),
  'own.read': ({ person, word }) => ownPages.read(person, word),
});
