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

/** Who makes a call. All of it comes from Electron, never from the caller. */
export interface Sender {
  /** The role that main gave to the window; null for a page that main did not open. */
  readonly role: WindowRole | null;
  /** False for a frame inside the page. */
  readonly mainFrame: boolean;
  readonly origin: string;
  /** The page is only printed: it may read, but not change anything. */
  readonly printOnly: boolean;
}

/** The role of a window that may act. Its acts are logged under this role. */
export type ActingRole = WindowActor;

/** What main does for each call. Every call has been checked before. */
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

type CheckedCall<T> =
  | { readonly ok: true; readonly value: T; readonly role: WindowRole }
  | { readonly ok: false; readonly refusal: Refusal };

/** How one kind of call is checked: its type, who may send it, and its schema. */
interface CallKind {
  readonly typeOf: (payload: unknown) => unknown;
  readonly may: (role: WindowRole, type: string) => boolean;
  readonly schema: (type: string) => z.ZodType | null;
  /** Whether a page that is only printed may send it. */
  readonly allowedWhenPrinting: boolean;
}

/** One field of a payload; undefined if it has none. */
const fieldOf = (payload: unknown, field: 'type' | 'command'): unknown =>
  typeof payload === 'object' && payload !== null
    ? (payload as { readonly [field in 'type' | 'command']?: unknown })[field]
    : undefined;

const COMMAND: CallKind = {
  typeOf: (payload) => fieldOf(fieldOf(payload, 'command'), 'type'),
  may: (role, type) => mayCommand(role, type as CommandType),
  schema: () => CommandRequestSchema,
  allowedWhenPrinting: false,
};
const createKind = (entries: Entries, allowedWhenPrinting: boolean): CallKind => ({
  typeOf: (payload) => fieldOf(payload, 'type'),
  may: (role, type) => maySend(entries, role, type),
  schema: (type) => schemaIn(entries, type),
  allowedWhenPrinting,
});
const REQUEST = createKind(REQUESTS, false);
const QUERY = createKind(QUERIES, true);

/** The compiler cannot know that a call fits the answer with the same type name, so this type is wider. */
type AnyAnswer<Asked, Given> = (asked: Asked, by: WindowRole) => Promise<Given> | Given;

/**
 * Checks each call, the cheapest check first: it must come from the main frame of one of our pages, its payload must not
 * be too large, this window must be allowed to make it, and then it must fit the schema of the contract. A call that
 * fails is answered with a typed refusal; nothing throws. `onError` receives errors inside an answer; `before` is told of
 * each call that is about to be answered.
 */
export function createDispatcher(
  answers: Answers,
  onError: (error: unknown) => void,
  before: (type: CommandType | AppRequest['type'] | Query['type']) => void = () => undefined,
): Dispatcher {
  const safely = async <R>(answer: () => Promise<R> | R, fallback: R): Promise<R> => {
    try {
      return await answer();
    } catch (error) {
      onError(error);
      return fallback;
    }
  };

  return {
    async command(sender, payload) {
      const call = check<CommandRequest>(COMMAND, sender, payload);
      if (!call.ok || call.role === 'room')
        return { ok: false, refusal: call.ok ? refuse('notAllowedHere') : call.refusal };
      const by = call.role;
      before(call.value.command.type);
      return safely(() => answers.command(call.value, by), { ok: false, refusal: refuse('appFailed') });
    },
    async request(sender, payload) {
      const call = check<AppRequest>(REQUEST, sender, payload);
      if (!call.ok) return { ok: false, why: { code: 'refused', refusal: call.refusal } };
      before(call.value.type);
      const answer = answers.requests[call.value.type] as AnyAnswer<AppRequest, AppReply>;
      return safely(() => answer(call.value, call.role), { ok: false, why: { code: 'failed' } });
    },
    async query(sender, payload) {
      const call = check<Query>(QUERY, sender, payload);
      if (!call.ok) return { ok: false, refusal: call.refusal };
      before(call.value.type);
      const answer = answers.queries[call.value.type] as AnyAnswer<Query, Answer>;
      return safely<QueryReply>(async () => ({ ok: true, answer: await answer(call.value, call.role) }), {
        ok: false,
        refusal: refuse('appFailed'),
      });
    },
  };
}
type Answer = Extract<QueryReply, { ok: true }>['answer'];

const NOT_ALLOWED = { ok: false, refusal: refuse('notAllowedHere') } as const;
const MALFORMED = { ok: false, refusal: refuse('malformed') } as const;

function check<T>(
  { typeOf, may, schema, allowedWhenPrinting }: CallKind,
  sender: Sender,
  payload: unknown,
): CheckedCall<T> {
  const { role } = sender;
  if (role === null || !sender.mainFrame || sender.origin !== ORIGIN) return NOT_ALLOWED;
  if (!isSmallEnough(payload)) return MALFORMED;
  const type = typeOf(payload);
  // Without a type, nobody can be allowed or not allowed to send it.
  if (typeof type !== 'string') return MALFORMED;
  if ((sender.printOnly && !allowedWhenPrinting) || !may(role, type)) return NOT_ALLOWED;
  const value = parse(schema(type), payload);
  return value === null ? MALFORMED : { ok: true, value: value.data as T, role };
}

/** A payload may be anything, also something that makes the schema check throw. */
function parse(schema: z.ZodType | null, payload: unknown): { readonly data: unknown } | null {
  try {
    const result = schema?.safeParse(payload);
    return result?.success ? { data: result.data } : null;
  } catch {
    return null;
  }
}
