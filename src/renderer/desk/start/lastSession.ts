import { bySoonest } from '#shared/group/register/soonest.ts';
import type { GroupView, KnownPerson } from '#shared/group/register/views.ts';
import type { AnswerTo, QueryReply, QueryType } from '#shared/ipc/contract.ts';
import type { StartRead } from '#shared/ipc/start.ts';
import type { Plan } from '#shared/session/keptPlan.ts';
import type { Summary, SummaryPhase } from '#shared/summary/summary.ts';
import type { Waiting } from '../../bridge/ticker.ts';
import type { WindowStore } from '../../bridge/windowStore.ts';

/** What the start screen knows. */
export interface StartData extends Omit<StartRead, 'soonest' | 'groups'> {
  /** As they meet next. */
  readonly groups: readonly GroupView[];
  readonly people: readonly KnownPerson[];
  /** How many groups are still to be read: those that do not meet next. */
  readonly toRead: number;
  /** Everything is read. */
  readonly isWhole: boolean;
}

const NOTHING: StartRead = {
  ...{ plans: [], last: null, lastFormat: null, open: null },
  ...{ soonest: null, groups: 0, lastOfGroup: null },
};

const answerOr = <T extends QueryType>(reply: QueryReply<T>, none: AnswerTo<T>): AnswerTo<T> =>
  reply.ok ? reply.answer : none;

type Asking = Pick<WindowStore<'library'>, 'query'>;

/** Reads what is shown first; what cannot be read is left out. */
export async function readFirst(store: Asking): Promise<StartData> {
  const { soonest, groups, ...read } = answerOr<'start.read'>(
    await store.query({ type: 'start.read' }),
    NOTHING,
  );
  const known = soonest === null ? [] : [soonest];
  return { ...read, groups: known, people: [], toRead: groups - known.length, isWhole: false };
}

/** A page that is not in sight draws no frame: nobody waits longer for it (ms). */
const LONGEST_PAINT = 250;

/**
 * Resolves when what was told so far can be seen, and the computer has come to rest: what is asked then keeps main from
 * answering somebody who is quick.
 */
export const seen = ({ frame, timeout }: Waiting): Promise<void> =>
  new Promise((done) => {
    frame(() => frame(() => timeout(0, done)));
    timeout(LONGEST_PAINT, done);
  });

/** With every group, and everybody who is known. */
export async function readRest(store: Asking, first: StartData): Promise<StartData> {
  const reply = await store.query({ type: 'register.read' });
  if (!reply.ok) return { ...first, toRead: 0, isWhole: true };
  const { groups, people } = reply.answer;
  return { ...first, groups: bySoonest(groups), people, toRead: 0, isWhole: true };
}

/** What a plan counts as last time: the last session of its group, where it has one, whatever came between. */
export async function lastBefore(
  store: Asking,
  { draft }: Plan,
  { last }: Pick<StartData, 'last'>,
): Promise<Summary | null> {
  if (draft.group === undefined) return last;
  const register = await store.query({ type: 'register.read' });
  const { groups } = answerOr<'register.read'>(register, { groups: [], people: [] });
  const newest = groups.find(({ id }) => id === draft.group?.id)?.sessions[0];
  return newest === undefined
    ? null
    : answerOr<'summary.read'>(await store.query({ type: 'summary.read', session: newest.id }), null);
}

/** The phase of an open session that runs, or else the next one. */
export const currentOrNextPhase = (open: Summary | null): SummaryPhase | null =>
  open?.phases.find(({ state }) => state === 'now') ??
  open?.phases.find(({ state }) => state === 'notReached') ??
  null;
