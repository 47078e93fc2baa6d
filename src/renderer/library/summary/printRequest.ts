import type { SessionId } from '#shared/ipc/contract.ts';

/** What a page opened for printing shows. */
export interface PrintRequest {
  readonly session: SessionId;
  readonly named: boolean;
}

/** Reads `#print/<session>/named` or `#print/<session>/plain`; null for any other page. */
export function printRequest(hash: string): PrintRequest | null {
  const found = /^#print\/([A-Za-z0-9_-]{1,40})\/(named|plain)$/.exec(hash);
  return found?.[1] === undefined ? null : { session: found[1], named: found[2] === 'named' };
}
