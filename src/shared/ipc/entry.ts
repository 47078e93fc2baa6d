import { z } from '#shared/schema.ts';
import type { WindowActor } from '#shared/session/actor.ts';

/** The windows, as main knows them: a page cannot choose its role. */
export type WindowRole = WindowActor | 'room';

declare const given: unique symbol;
/** Carries a type and nothing else: while the app runs there is no value in it. */
interface Gives<A> {
  readonly [given]?: A;
}
/** The type of an answer, said beside the request it belongs to. */
export const gives = <A>(): Gives<A> => ({});

/** All that the contract says of one request or query. */
export interface Entry {
  /** The windows that may send it. Every other one is refused. */
  readonly from: readonly WindowRole[];
  /** Its shape, beside its type. */
  readonly takes: z.ZodRawShape;
  readonly gives: Gives<unknown>;
}

/** The requests or queries of one subject, by type. */
export type Entries = Readonly<Record<string, Entry>>;
export type TypeIn<E extends Entries> = keyof E & string;

type Taken<S extends z.ZodRawShape> = keyof S extends never ? unknown : z.infer<z.ZodObject<S>>;

/** What a window sends. */
export type AskedIn<E extends Entries, T extends TypeIn<E>> = { readonly type: T } & Taken<E[T]['takes']>;
/** What it is answered with. */
export type GivenIn<E extends Entries, T extends TypeIn<E>> =
  E[T]['gives'] extends Gives<infer A> ? A : never;
/** Who may have sent it. */
export type SenderIn<E extends Entries, T extends TypeIn<E>> = E[T]['from'][number];

/** One function for each: an answer of another type than the contract says does not compile. */
export type AnswersTo<E extends Entries> = {
  readonly [T in TypeIn<E>]: (
    asked: AskedIn<E, T>,
    by: SenderIn<E, T>,
  ) => Promise<GivenIn<E, T>> | GivenIn<E, T>;
};

/** Whether a window of this role may send this. */
export const maySend = (entries: Entries, role: WindowRole, type: string): boolean =>
  Object.hasOwn(entries, type) && (entries[type]?.from.includes(role) ?? false);

const schemas = new WeakMap<Entry, z.ZodType>();
/** The whole shape of what has this type; null where there is no such type. Made when it is first asked for. */
export function schemaIn(entries: Entries, type: string): z.ZodType | null {
  const entry = Object.hasOwn(entries, type) ? entries[type] : undefined;
  if (entry === undefined) return null;
  const known = schemas.get(entry) ?? z.strictObject({ type: z.literal(type), ...entry.takes });
  schemas.set(entry, known);
  return known;
}
