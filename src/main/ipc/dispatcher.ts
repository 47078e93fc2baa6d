import type { z } from '#shared/schema.ts';
import { CommandRequestSchema, type CommandReply, type CommandRequest } from '#shared/ipc/command.ts';
import {
  QUERIES,
  REQUESTS,
  type AppReply,
  type AppRequest,
  type Query,
  type QueryReply,
} from '#shared/ipc/contract.ts';
import { maySend, schemaIn, type AnswersTo, type Entries, type WindowRole } from '#shared/ipc/entry.ts';
import { mayCommand, type CommandType } from '#shared/session/commands.ts';
import type { WindowActor } from '#shared/session/actor.ts';
import { refuse, type Refusal } from '#shared/session/refusals.ts';
import { ORIGIN } from '../platform/servedFiles.ts';
import { isSmallEnough } from './payloadSize.ts';

/** Who calls, as Electron says it, never as the caller says it. */
export interface Sender {
  /** The role main gave the window; null for a page main never opened. */
  readonly role: WindowRole | null;
  /** False for a frame within the page. */
  readonly mainFrame: boolean;
  readonly origin: string;
  /** A page that is only there to be printed: it may ask, and change nothing. */
  readonly reader: boolean;
}

/** A window that may act; what it does is logged under its role. */
export type ActingRole = WindowActor;

/** What main does for a call that passed every check. */
export interface Answers {
  readonly command: (request: CommandRequest, by: ActingRole) => Promise<CommandReply> | CommandReply;
  readonly requests: AnswersTo<typeof REQUESTS>;
  readonly queries: AnswersTo<typeof QUERIES>;
}

export interface Dispatcher {
  command(sender: Sender, payload: unknown): Promise<CommandReply>;
  request(sender: Sender, payload: unknown): Promise<AppReply>;
  query(sender: Sender, payload: unknown): Promise<QueryReply>;
}

type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly role: WindowRole }
  | { readonly ok: false; readonly refusal: Refusal };

/** One kind of call: what it says it is, who may send that, and which shape it has then. */
interface Kind {
  readonly typeOf: (payload: unknown) => unknown;
  readonly may: (role: WindowRole, type: string) => boolean;
  readonly schema: (type: string) => z.ZodType | null;
  /** Whether a page that is only there to be printed may send it. */
  readonly byReaders: boolean;
}

/** A field of a payload; undefined where there is none. No more of it is looked at. */
const fieldOf = (payload: unknown, field: 'type' | 'command'): unknown =>
  typeof payload === 'object' && payload !== null
    ? (payload as { readonly [field in 'type' | 'command']?: unknown })[field]
    : undefined;

const COMMAND: Kind = {
  typeOf: (payload) => fieldOf(fieldOf(payload, 'command'), 'type'),
  may: (role, type) => mayCommand(role, type as CommandType),
  schema: () => CommandRequestSchema,
  byReaders: false,
};
const kindOf = (entries: Entries, byReaders: boolean): Kind => ({
  typeOf: (payload) => fieldOf(payload, 'type'),
  may: (role, type) => maySend(entries, role, type),
  schema: (type) => schemaIn(entries, type),
  byReaders,
});
const REQUEST = kindOf(REQUESTS, false);
const QUERY = kindOf(QUERIES, true);

/** A value with the shape of its type fits the function of the same type: the compiler cannot follow that. */
type AnyAnswer<Asked, Given> = (asked: Asked, by: WindowRole) => Promise<Given> | Given;

/**
 * Checks each call, the cheapest first: that it comes from the main frame of one of our pages, that its payload is
 * not too large, that this window may ask what it says it is, and only then that it has the shape the contract names.
 * What fails is answered with a typed refusal; nothing throws. `trouble` hears of what went wrong inside an answer.
 */
export function createDispatcher(answers: Answers, trouble: (error: unknown) => void): Dispatcher {
  const safely = async <R>(answer: () => Promise<R> | R, otherwise: R): Promise<R> => {
    try {
      return await answer();
    } catch (error) {
      trouble(error);
      return otherwise;
    }
  };

  return {
    async command(sender, payload) {
      const call = check<CommandRequest>(COMMAND, sender, payload);
      if (!call.ok || call.role === 'room')
        return { ok: false, refusal: call.ok ? refuse('notAllowedHere') : call.refusal };
      const by = call.role;
      return safely(() => answers.command(call.value, by), { ok: false, refusal: refuse('appFailed') });
    },
    async request(sender, payload) {
      const call = check<AppRequest>(REQUEST, sender, payload);
      if (!call.ok) return { ok: false, why: { code: 'refused', refusal: call.refusal } };
      const answer = answers.requests[call.value.type] as AnyAnswer<AppRequest, AppReply>;
      return safely(() => answer(call.value, call.role), { ok: false, why: { code: 'failed' } });
    },
    async query(sender, payload) {
      const call = check<Query>(QUERY, sender, payload);
      if (!call.ok) return { ok: false, refusal: call.refusal };
      const answer = answers.queries[call.value.type] as AnyAnswer<Query, Answer>;
      return safely<QueryReply>(async () => ({ ok: true, answer: await answer(call.value, call.role) }), {
        ok: false,
        refusal: refuse('appFailed'),
      });
    },
  };
}
type Answer = Extract<QueryReply, { ok: true }>['answer'];

const NOT_HERE = { ok: false, refusal: refuse('notAllowedHere') } as const;
const MALFORMED = { ok: false, refusal: refuse('malformed') } as const;

function check<T>({ typeOf, may, schema, byReaders }: Kind, sender: Sender, payload: unknown): Checked<T> {
  const { role } = sender;
  if (role === null || !sender.mainFrame || sender.origin !== ORIGIN) return NOT_HERE;
  if (!isSmallEnough(payload)) return MALFORMED;
  const type = typeOf(payload);
  // What names no type at all is malformed, whoever sends it.
  if (typeof type !== 'string') return MALFORMED;
  if ((sender.reader && !byReaders) || !may(role, type)) return NOT_HERE;
  const value = parse(schema(type), payload);
  return value === null ? MALFORMED : { ok: true, value: value.data as T, role };
}

/** A payload may be anything a window can clone, and odd enough to make a check throw. */
function parse(schema: z.ZodType | null, payload: unknown): { readonly data: unknown } | null {
  try {
    const result = schema?.safeParse(payload);
    return result?.success ? { data: result.data } : null;
  } catch {
    return null;
  }
}
