import type { Cancelled, Done, NotDone } from '#shared/ipc/replies.ts';

/** What came of a page that was handed to the system's printing. */
export type Printed = 'done' | 'cancelled' | 'failed';

export const printedReply = (printed: Printed): Done | Cancelled | NotDone =>
  printed === 'done'
    ? { ok: true }
    : printed === 'cancelled'
      ? { ok: false, cancelled: true }
      : { ok: false, why: { code: 'notOnPaper' } };
