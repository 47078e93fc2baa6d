import { bySoonest } from '#shared/group/register/soonest.ts';
import type { GroupView, KnownPerson } from '#shared/group/register/views.ts';
import type { AnswerTo, QueryReply, QueryType } from '#shared/ipc/contract.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { KeptPlan, Plan } from '#shared/session/keptPlan.ts';
import type { Summary, SummaryPhase } from '#shared/summary/summary.ts';
import type { WindowStore } from '../../bridge/windowStore.ts';

/** What the start screen reads when it opens. */
export interface StartData {
  readonly recent: readonly RecentSession[];
  /** Plans whose rooms were not opened yet; those that were changed last come first. */
  readonly plans: readonly KeptPlan[];
  /** The newest real session that ended. */
  readonly last: Summary | null;
  /** The id of its format. */
  readonly lastFormat: string | null;
  /** The session in progress, up to its last fact. */
  readonly open: Summary | null;
  /** As they meet next. */
  readonly groups: readonly GroupView[];
  readonly people: readonly KnownPerson[];
  /** What the first of them did last. */
  readonly lastOfGroup: Summary | null;
}

const answerOr = <T extends QueryType>(reply: QueryReply<T>, none: AnswerTo<T>): AnswerTo<T> =>
  reply.ok ? reply.answer : none;

/** Reads all of it; what cannot be read is left out. */
export async function readStart(
  store: Pick<WindowStore<'library'>, 'query'>,
  resumable: SessionId | null,
): Promise<StartData> {
  const [recentReply, plansReply, registerReply] = await Promise.all([
    store.query({ type: 'sessions.recent' }),
    store.query({ type: 'plans.kept' }),
    store.query({ type: 'register.read' }),
  ]);
  const register = answerOr<'register.read'>(registerReply, { groups: [], people: [] });
  const groups = bySoonest(register.groups);
  const recent = answerOr<'sessions.recent'>(recentReply, []);
  // A meeting that was read from a file prepares no other.
  const lastOne = recent.find(({ state, trial }) => (state === 'ended' || state === 'closed') && !trial);
  const summaryOf = async (session: SessionId | null | undefined) =>
    session ? answerOr<'summary.read'>(await store.query({ type: 'summary.read', session }), null) : null;
  const [last, open, lastOfGroup] = await Promise.all([
    summaryOf(lastOne?.session),
    summaryOf(resumable),
    summaryOf(groups[0]?.sessions[0]?.id),
  ]);
  return {
    recent,
    plans: answerOr<'plans.kept'>(plansReply, []),
    last,
    lastFormat: lastOne?.formatId ?? null,
    open,
    groups,
    people: register.people,
    lastOfGroup,
  };
}

/** What a plan counts as last time: the last session of its group, where it has one, whatever came between. */
export async function lastBefore(
  store: Pick<WindowStore<'library'>, 'query'>,
  { draft }: Plan,
  { last, groups }: Pick<StartData, 'last' | 'groups'>,
): Promise<Summary | null> {
  if (draft.group === undefined) return last;
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
