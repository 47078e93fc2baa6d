import { setImmediate as turn } from 'node:timers/promises';
import type { ChunkedWork } from '#shared/airtime/transcripts/chunkedWork.ts';

/** Does one piece of work after the other; the windows' requests are answered in between. Rejects where it is stopped. */
export async function inTurns<T>(work: ChunkedWork<T>, signal?: AbortSignal): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await turn();
    signal?.throwIfAborted();
  }
}
