import { NO_ROLES } from '#shared/group/roles.ts';
import { EVENT_VERSION } from '#shared/session/events.ts';
import { PLAIN_DRAFT } from '#shared/session/draft.ts';

interface Stored {
  readonly v: number;
  readonly body: unknown;
}

/** One step for each retired version: `UPCASTS[v]` turns a body of version v into one of version v + 1. */
export type Upcasts = Readonly<Record<number, (body: unknown) => unknown>>;

/** Version 2: every role may be nobody's, and a draft knows variants, cards, small groups and phases that go on by themselves. */
const UPCASTS: Upcasts = {
  1: (body) => {
    const { type, draft } = body as { type: string; draft?: { roles: object } };
    if (type !== 'session.opened' || !draft) return body;
    return { type, draft: { ...draft, ...PLAIN_DRAFT, roles: { ...NO_ROLES, ...draft.roles } } };
  },
};

/** Brings an event of an older version up to the newest, step by step; what is on disk stays as it was. */
export function upcast<E extends Stored>(event: E, upcasts: Upcasts = UPCASTS, newest = EVENT_VERSION): E {
  let { v, body } = event;
  for (; v < newest; v += 1) {
    const step = upcasts[v];
    if (!step) throw new Error(`events of version ${v} cannot be read any more`);
    body = step(body);
  }
  return { ...event, v, body };
}
