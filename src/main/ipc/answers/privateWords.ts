import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { privateWordQueries, privateWordRequests } from '#shared/ipc/privateWords.ts';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { PrivateWords } from '../../privateWords/privateWords.ts';
import { DONE, notDone } from './replies.ts';

export interface PrivateWordAnswerDeps {
  readonly privateWords: PrivateWords;
}

const doneUnless = (why: Why | null): Done | NotDone => (why === null ? DONE : notDone(why));

export const privateWordAnswers = ({
  privateWords,
}: PrivateWordAnswerDeps): AnswersTo<typeof privateWordRequests> => ({
  'words.box': async ({ group, person, passphrase }) =>
    doneUnless(await privateWords.makeBox(group, person, passphrase)),
  'words.write': async ({ box, wish, text }) => doneUnless(await privateWords.write(box, wish, text)),
  'words.close': async ({ box, word }) => doneUnless(await privateWords.close(box, word)),
  'words.discard': async ({ box }) => doneUnless(await privateWords.discard(box)),
});

export const privateWordQueryAnswers = ({
  privateWords,
}: PrivateWordAnswerDeps): AnswersTo<typeof privateWordQueries> => ({
  'words.boxes': ({ group }) => privateWords.boxes(group),
  'words.read': ({ box, passphrase }) => privateWords.read(box, passphrase),
});
