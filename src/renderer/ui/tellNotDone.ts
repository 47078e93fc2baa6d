import type { Cancelled, NotDone } from '#shared/ipc/replies.ts';
import { tellFailure } from './Notices.tsx';
import { whySentence } from '../words.ts';

/**
 * Says why main did not do what was asked, in place of what was said under the same `id` before. Whoever left the system's
 * own question without an answer knows why.
 */
export function tellNotDone(reply: Cancelled | NotDone, id: string): void {
  if (reply.cancelled !== true) tellFailure((times) => whySentence(reply.why, times), id);
}
