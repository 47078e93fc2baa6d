import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { Written } from '../../session/log.ts';

export const DONE: Done = { ok: true };
export const notDone = (why: Why): NotDone => ({ ok: false, why });

/** Something other than a session was written, or the disk refused. */
export const doneIf = (written: Written): Done | NotDone =>
  written.ok ? DONE : notDone({ code: 'notChanged', disk: written.failure.kind });
