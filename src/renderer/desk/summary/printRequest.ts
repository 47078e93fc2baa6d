import type { SessionId } from '#shared/session/sessionId.ts';

/** What a page opened for printing shows: a summary, or the pack, people's own sheets, agreement, pairs, form of a pulse or playbook that is being printed. */
export type PrintRequest = SummaryRequest | 'pack' | 'sheets' | 'agreement' | 'pairs' | 'pulse' | 'playbook';

export interface SummaryRequest {
  readonly session: SessionId;
  readonly named: boolean;
}

/** Reads `#print/<session>/named`, `#print/<session>/plain`, `#print/pack`, `#print/sheets`, `#print/agreement`, `#print/pairs`, `#print/pulse` or `#print/playbook`; null for any other page. */
export function printRequest(hash: string): PrintRequest | null {
  if (hash === '#print/pack') return 'pack';
  if (hash === '#print/sheets') return 'sheets';
  if (hash === '#print/agreement') return 'agreement';
  if (hash === '#print/pairs') return 'pairs';
  if (hash === '#print/pulse') return 'pulse';
  if (hash === '#print/playbook') return 'playbook';
  const found = /^#print\/([A-Za-z0-9_-]{1,40})\/(named|plain)$/.exec(hash);
  return found?.[1] === undefined ? null : { session: found[1], named: found[2] === 'named' };
}
