import type { z } from '#shared/schema.ts';
import {
  AppRequestSchema,
  CommandRequestSchema,
  mayQuery,
  mayRequest,
  QuerySchema,
  type AppReply,
  type AppRequest,
  type CommandReply,
  type CommandRequest,
  type Query,
  type QueryType,
  type QueryReply,
  type WindowRole,
} from '#shared/ipc/contract.ts';
import { mayCommand, type CommandType } from '#shared/session/commands.ts';
import type { Actor } from '#shared/session/events.ts';
import { refuse, type Refusal } from '#shared/session/refusals.ts';
import { app as words } from '#shared/words/en/app.ts';
import { refusalSentence } from '#shared/words/en/refusals.ts';
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
export type ActingRole = Exclude<Actor, 'system'>;

/** What main does for a call that passed every check. */
export interface Answers {
  command(request: CommandRequest, by: ActingRole): Promise<CommandReply> | CommandReply;
  request(request: AppRequest, by: WindowRole): Promise<AppReply> | AppReply;
  query(query: Query, by: WindowRole): Promise<QueryReply> | QueryReply;
}

export interface Dispatcher {
  command(sender: Sender, payload: unknown): Promise<CommandReply>;
  request(sender: Sender, payload: unknown): Promise<AppReply>;
  query(sender: Sender, payload: unknown): Promise<QueryReply>;
}

type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly role: WindowRole }
  | { readonly ok: false; readonly refusal: Refusal };

/** What a payload says it is; undefined where it says nothing. No more of it is looked at. */
const typeOf = (payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null ? (payload as { readonly type?: unknown }).type : undefined;
const commandOf = (payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null
    ? (payload as { readonly command?: unknown }).command
    : undefined;

/**
 * Checks each call, the cheapest first: that it comes from the main frame of one of our pages, that its payload is
 * not too large, that this window may ask what it says it is, and only then that it has the shape the contract names.
 * What fails is answered with a typed refusal; nothing throws. `trouble` hears of what went wrong inside an answer.
 */
export function createDispatcher(answers: Answers, trouble: (error: unknown) => void): Dispatcher {
  const check = <T>(
    sender: Sender,
    schema: z.ZodType<T>,
    payload: unknown,
    type: unknown,
    may: (role: WindowRole, type: string) => boolean,
  ): Checked<T> => {
    if (sender.role === null || !sender.mainFrame || sender.origin !== ORIGIN)
      return { ok: false, refusal: refuse('notAllowedHere') };
    if (!isSmallEnough(payload)) return { ok: false, refusal: refuse('malformed') };
    // What names no type at all is malformed, whoever sends it; the schema says so at once.
    if (typeof type === 'string' && !may(sender.role, type))
      return { ok: false, refusal: refuse('notAllowedHere') };
    const value = parse(schema, payload);
    return value === null
      ? { ok: false, refusal: refuse('malformed') }
      : { ok: true, value: value.data, role: sender.role };
  };
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
      const call = check(
        sender,
        CommandRequestSchema,
        payload,
        typeOf(commandOf(payload)),
        (role, type) => !sender.reader && mayCommand(role, type as CommandType),
      );
      if (!call.ok || call.role === 'room')
        return { ok: false, refusal: call.ok ? refuse('notAllowedHere') : call.refusal };
      const by = call.role;
      return safely(() => answers.command(call.value, by), { ok: false, refusal: refuse('appFailed') });
    },
    async request(sender, payload) {
      const call = check(
        sender,
        AppRequestSchema,
        payload,
        typeOf(payload),
        (role, type) => !sender.reader && mayRequest(role, type as AppRequest['type']),
      );
      if (!call.ok) return { ok: false, sentence: refusalSentence(call.refusal) };
      return safely(() => answers.request(call.value, call.role), { ok: false, sentence: words.failed });
    },
    async query(sender, payload) {
      const call = check(sender, QuerySchema, payload, typeOf(payload), (role, type) =>
        mayQuery(role, type as QueryType),
      );
      if (!call.ok) return { ok: false, refusal: call.refusal };
      return safely(() => answers.query(call.value, call.role), { ok: false, refusal: refuse('appFailed') });
    },
  };
}

/** A payload may be anything a window can clone, and odd enough to make a check throw. */
function parse<T>(schema: z.ZodType<T>, payload: unknown): { readonly data: T } | null {
  try {
    const result = schema.safeParse(payload);
    return result.success ? { data: result.data } : null;
  } catch {
    return null;
  }
}
