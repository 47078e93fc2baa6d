import type { Done, NotDone } from '#shared/ipc/replies.ts';

export const DONE: Done = { ok: true };
export const notDone = (sentence: string): NotDone => ({ ok: false, sentence });
