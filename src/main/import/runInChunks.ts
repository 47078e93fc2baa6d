import { setImmediate as turn } from 'node:timers/promises';
import type { ChunkedWork } from '#shared/airtime/transcripts/chunkedWork.ts';

/** Runs work chunk by chunk, so that requests of windows are answered in between. Rejects if `signal` is aborted. */
export async function runInChunks<T>(work: ChunkedWork<T>, signal?: AbortSignal): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await turn();
    signal?.throwIfAborted();
  }
}
