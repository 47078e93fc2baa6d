import { z } from '#shared/schema.ts';
import { ActorSchema } from './actorSchema.ts';
import { AGENDA_FACTS } from './agenda/facts.ts';
import { AGREEMENT_FACTS } from './agreement/facts.ts';
import { DraftSchema } from './draft.ts';
import { fact } from './fact.ts';
import { ActIdSchema } from './ids.ts';
import { LEVEL_FACTS } from './level/facts.ts';
import { LINE_FACTS } from './lines/facts.ts';
import { DurationSchema, InstantSchema, WallSchema } from './moments.ts';
import { PEOPLE_FACTS } from './people/facts.ts';
import { RECALL_FACTS } from './recall/facts.ts';
import { REPORT_FACTS } from './report/facts.ts';
import { ROOM_FACTS } from './room/facts.ts';
import { VOICE_FACTS } from './voices/facts.ts';

/**
 * The facts of a session, in the order of their sequence number. Nothing here holds what was said or
 * written: lines lie beside the log, each with its event (`LoggedEvent.line`).
 */

/** The session as a whole, and undo. */
const SESSION_FACTS = [
  fact('session.opened', { draft: DraftSchema }),
  fact('session.extended', { by: DurationSchema }),
  /** `declined`: the receiver said no, or later; nothing but the date is kept. */
  fact('session.ended', { how: z.enum(['complete', 'stopped', 'declined']) }),
  fact('export.agreed', { what: z.enum(['named', 'turns']) }),
  // undo
  fact('act.undone', { act: ActIdSchema }),
  fact('act.redone', { act: ActIdSchema }),
] as const;

export type SessionFactType = z.infer<(typeof SESSION_FACTS)[number]>['type'];

export const SessionEventSchema = z.discriminatedUnion('type', [
  ...SESSION_FACTS,
  ...AGENDA_FACTS,
  ...ROOM_FACTS,
  ...LEVEL_FACTS,
  ...PEOPLE_FACTS,
  ...VOICE_FACTS,
  ...LINE_FACTS,
  ...AGREEMENT_FACTS,
  ...RECALL_FACTS,
  ...REPORT_FACTS,
]);
export type SessionEvent = z.infer<typeof SessionEventSchema>;
export type EventType = SessionEvent['type'];
export type EventOf<T extends EventType> = Extract<SessionEvent, { type: T }>;

/** The newest version of the event shapes above; older ones are upcast when they are read. */
export const EVENT_VERSION = 2;

export const LoggedEventSchema = z.strictObject({
  /** 1, 2, 3 … without a gap. Order is by `seq`; `at` may lie earlier (back-dating). */
  seq: z.int().min(1),
  v: z.int().min(1),
  act: ActIdSchema,
  by: ActorSchema,
  at: InstantSchema,
  /** A label for people, never used in arithmetic. */
  wall: WallSchema,
  body: SessionEventSchema,
  /** What was written with it, kept in a table of its own; null once taken back. */
  line: z.string().max(10_000).nullable(),
});
export type LoggedEvent = z.infer<typeof LoggedEventSchema>;

/** What of a fact is decided; the rest is stamped on it when it is logged. */
export const FactSchema = LoggedEventSchema.pick({ at: true, body: true, line: true });
