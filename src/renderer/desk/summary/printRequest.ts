import type { SessionId } from '#shared/session/sessionId.ts';

/** What a page opened for printing shows: a summary, or the pack that is being printed. */
export type PrintRequest = SummaryRequest | 'pack';

export interface SummaryRequest {
  readonly session: SessionId;
  readonly named: boolean;
}

/** Reads `#print/<session>/named`, `#print/<session>/plain` or `#print/pack`; null for any other page. */
export function printRequest(hash: string): PrintRequest | null {
  if (hash === '#print/pack') return 'pack';
  const found = /^#print\/([A-Za-z0-9_-]{1,40})\/(named|plain)$/.exec(hash);
  return found?.[1] === undefined ? null : { session: found[1], named: found[2] === 'named' };
}
