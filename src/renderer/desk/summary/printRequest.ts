import type { SessionId } from '#shared/session/sessionId.ts';

/** What a page opened for printing shows: a summary, or the pack, people's own sheets or agreement that is being printed. */
export type PrintRequest = SummaryRequest | 'pack' | 'sheets' | 'agreement';

export interface SummaryRequest {
  readonly session: SessionId;
  readonly named: boolean;
}

/** Reads `#print/<session>/named`, `#print/<session>/plain`, `#print/pack`, `#print/sheets` or `#print/agreement`; null for any other page. */
export function printRequest(hash: string): PrintRequest | null {
  if (hash === '#print/pack') return 'pack';
  if (hash === '#print/sheets') return 'sheets';
  if (hash === '#print/agreement') return 'agreement';
  const found = /^#print\/([A-Za-z0-9_-]{1,40})\/(named|plain)$/.exec(hash);
  return found?.[1] === undefined ? null : { session: found[1], named: found[2] === 'named' };
}
