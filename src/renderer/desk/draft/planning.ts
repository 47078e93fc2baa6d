import { checksIn, type CheckInId } from '#shared/format/checkIns.ts';
import type { Format, PhaseId } from '#shared/format/schema.ts';
import { MOST_BREAKS, MOST_MINUTES, MOST_PEOPLE } from '#shared/limits.ts';
import { withVariants } from '#shared/format/variants.ts';
import { cleanName } from '#shared/group/names.ts';
import { divideIntoGroups, maxGroupCount } from '#shared/group/smallGroups.ts';
import {
  defaultQueue,
  giveRole,
  adjustRoles,
  pureObservers,
  rolesOf,
  rolesOfFormat,
  type RoleContext,
  withHelpFromOthers,
} from '#shared/group/roles.ts';
import type { Draft } from '#shared/session/draft.ts';
import { circleOf, consistent, smallGroups } from '#shared/session/draftPeople.ts';
import { bookedFirst, type AskKind } from '#shared/session/people/asks.ts';
import type { PersonId, StepId } from '#shared/session/ids.ts';
import type { Role, Roles } from '#shared/session/people/person.ts';

/** One change of the plan. */
export type PlanChange =
  | { readonly type: 'minutes'; readonly minutes: number }
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'name'; readonly person: PersonId; readonly name: string }
  /** Adds several at once, last in seat order and in the queue. */
  | { readonly type: 'add'; readonly names: readonly string[] }
  | { readonly type: 'remove'; readonly person: PersonId }
  /** To another seat, by so many places. */
  | { readonly type: 'seat'; readonly person: PersonId; readonly by: number }
  | { readonly type: 'role'; readonly person: PersonId; readonly role: Role | null }
  | { readonly type: 'review'; readonly person: PersonId; readonly reviews: boolean }
  | { readonly type: 'queue'; readonly queue: readonly PersonId[] }
  | { readonly type: 'queueBy'; readonly person: PersonId; readonly by: number }
  /** The queue in the order that the group's rotation proposes by now. */
  | { readonly type: 'asProposed' }
  | { readonly type: 'presents'; readonly person: PersonId; readonly presents: boolean }
  /** Null: as many slots as fit. */
  | { readonly type: 'slots'; readonly slots: number | null }
  /** Another format, as it is without any of its variants. */
  | { readonly type: 'format'; readonly format: Format; readonly minutes: number }
  /** Prompts of one's own in place of the format's, by phase; undefined: as in the format. */
  | { readonly type: 'prompts'; readonly prompts: Format['prompts'] }
  | { readonly type: 'variant'; readonly base: Format; readonly id: string; readonly on: boolean }
  /** Topic cards that are expected; null: one from everybody. */
  | { readonly type: 'cards'; readonly cards: number | null }
  /** Breaks to take from spare. */
  | { readonly type: 'breaks'; readonly breaks: number }
  /** After which steps they stand. */
  | { readonly type: 'breaksAfter'; readonly after: readonly StepId[] }
  /** A phase takes of the spare time, or gives it back. */
  | { readonly type: 'grow'; readonly phase: PhaseId; readonly on: boolean }
  /** Null: as the format says. */
  | { readonly type: 'checkIn'; readonly checkIn: CheckInId | null }
  /** What somebody books a slot for; null: they walk in. */
  /** Whether somebody joins from elsewhere. */
  | { readonly type: 'remote'; readonly person: PersonId; readonly remote: boolean }
  | { readonly type: 'asks'; readonly person: PersonId; readonly asks: AskKind | null }
  | { readonly type: 'longReview' | 'firstAgreement'; readonly on: boolean }
  | { readonly type: 'autoAdvance'; readonly on: boolean }
  | { readonly type: 'level'; readonly level: Draft['level'] }
  /** Small groups side by side on one clock; one group is no small group. */
  | { readonly type: 'groups'; readonly groups: number }
  /** Everybody to another seat: who sits with whom. */
  | { readonly type: 'seating'; readonly order: readonly PersonId[] }
  /** Who sat together least sits together again, after somebody had changed it. */
  | { readonly type: 'sitTogetherLeast' };

/** A plan, and what of it somebody chose. */
interface Chosen {
  readonly draft: Draft;
  /** The queue was put in order by hand. */
  readonly ordered: boolean;
  /** Roles that were given by hand, and to whom; the rest was given by the format or by list order. */
  readonly given: Readonly<Partial<Record<Role, PersonId>>>;
}

/** The plan being edited, with what undo and redo go back to. */
export interface Planning extends Chosen {
  readonly past: readonly Chosen[];
  readonly future: readonly Chosen[];
}

/** So many steps can be undone. */
const MOST_STEPS = 100;
export const LEAST_MINUTES = 5;

export const planningOf = (draft: Draft): Planning => ({
  draft,
  ordered: false,
  given: {},
  past: [],
  future: [],
});

const moved = <T>(list: readonly T[], from: number, by: number): T[] => {
  const to = Math.min(list.length - 1, Math.max(0, from + by));
  const rest = list.filter((_, i) => i !== from);
  return from < 0 ? [...list] : [...rest.slice(0, to), list[from] as T, ...rest.slice(to)];
};

const nextId = (draft: Draft, taken: number): PersonId =>
  `p${Math.max(0, ...draft.people.map(({ id }) => Number(id.slice(1)))) + 1 + taken}`;

/**
 * The draft in which small groups are neighbours, each in the order of its slots: from then on a seat given is somebody's
 * place in them.
 */
function asSeated(draft: Draft): Draft {
  if (draft.trios.length < 2 || draft.sat === undefined || draft.sat.bySeats === true) return draft;
  const order = draft.trios.flat();
  const at = (person: PersonId) => (order.includes(person) ? order.indexOf(person) : order.length);
  return {
    ...draft,
    people: draft.people.toSorted((a, b) => at(a.id) - at(b.id)),
    sat: { ...draft.sat, bySeats: true },
  };
}

/** Whoever observed only, does so no more, and is not in the queue. */
function freedToPresent(draft: Draft, { format, roles }: Pick<Draft, 'format' | 'roles'>): PersonId[] {
  const still = pureObservers(format, roles);
  return pureObservers(draft.format, draft.roles).filter(
    (person) => !still.includes(person) && !draft.queue.includes(person),
  );
}

/** What the group's rotation proposes, on the seats of a plan. */
export interface ProposedHere {
  /** Everybody who may present, in order. */
  readonly line: readonly PersonId[];
  readonly roles: Readonly<Partial<Record<string, PersonId>>>;
}

const NOTHING_PROPOSED: ProposedHere = { line: [], roles: {} };

/** The queue with some more people in it: each where rotation proposes it, and last where it says nothing of them. */
function takenIn(
  queue: readonly PersonId[],
  more: readonly PersonId[],
  { line }: ProposedHere,
): readonly PersonId[] {
  return more.reduce((before, person) => {
    const later = line.includes(person) ? line.slice(line.indexOf(person) + 1) : [];
    const at = before.findIndex((one) => later.includes(one));
    return at < 0 ? [...before, person] : before.toSpliced(at, 0, person);
  }, queue);
}

/** Roles that the format before did not have go to whoever they are proposed for, if they have none. */
function withProposedRoles(circle: RoleContext, before: Format, roles: Roles, proposed: ProposedHere): Roles {
  const had = rolesOfFormat(before);
  return rolesOfFormat(circle.format)
    .filter((role) => !had.includes(role))
    .reduce((given, role) => {
      const person = proposed.roles[role];
      return person === undefined || !circle.people.includes(person) || rolesOf(given, person).length > 0
        ? given
        : giveRole(circle, given, person, role);
    }, roles);
}

/** The same people, minutes and title in another format; what the old one alone had is let go. */
function inFormat(draft: Draft, format: Format, variants: readonly string[], proposed: ProposedHere): Draft {
  const circle = { ...circleOf(draft), format };
  const roles = withProposedRoles(circle, draft.format, adjustRoles(circle, draft.roles), proposed);
  // Whoever had been taken off the queue stays off it, but where there was no queue at all; whoever observed and does
  // no more may present again.
  const back =
    draft.queue.length === 0 ? defaultQueue(circle, roles) : freedToPresent(draft, { format, roles });
  return consistent({
    ...draft,
    format,
    variants: [...variants],
    roles,
    queue: [...takenIn(draft.queue, back, proposed)],
    lockedPresenters: null,
    cards: null,
    breaksAfter: undefined,
    grown: undefined,
    checkIn: checksIn(format) ? draft.checkIn : undefined,
    autoAdvance: draft.autoAdvance && format.autoAdvance === true,
    trios: format.trios === true ? draft.trios : [],
  });
}

/** Whoever gives or coaches in the new format had another role in the old one, and may be first in its queue. */
const withHelp = (draft: Draft): Draft => ({
  ...draft,
  roles: withHelpFromOthers(circleOf(draft), draft.roles, draft.queue),
});

function changed(draft: Draft, change: PlanChange, proposed: ProposedHere): Draft {
  switch (change.type) {
    case 'minutes':
      return {
        ...draft,
        minutes: Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, Math.round(change.minutes))),
      };
    case 'title':
      return { ...draft, title: change.title };
    case 'name': {
      const name = cleanName(change.name);
      const people = draft.people.map((one) => (one.id === change.person ? { ...one, name } : one));
      return name === '' ? draft : { ...draft, people };
    }
    case 'add': {
      const names = change.names.map(cleanName).filter((name) => name !== '');
      const room = Math.max(0, MOST_PEOPLE - draft.people.length);
      const people = names.slice(0, room).map((name, i) => ({ id: nextId(draft, i), name }));
      return consistent({
        ...draft,
        people: [...draft.people, ...people],
        queue: [...draft.queue, ...people.map(({ id }) => id)],
      });
    }
    case 'remove':
      return draft.people.length < 2
        ? draft
        : consistent({ ...draft, people: draft.people.filter(({ id }) => id !== change.person) });
    case 'seat': {
      const seated = asSeated(draft);
      const from = seated.people.findIndex(({ id }) => id === change.person);
      return consistent({ ...seated, people: moved(seated.people, from, change.by) });
    }
    case 'role': {
      const roles = giveRole(circleOf(draft), draft.roles, change.person, change.role);
      const freed = freedToPresent(draft, { format: draft.format, roles });
      return consistent({ ...draft, roles, queue: [...takenIn(draft.queue, freed, proposed)] });
    }
    case 'review': {
      const without = draft.reviewers.filter((person) => person !== change.person);
      return { ...draft, reviewers: change.reviews ? [...without, change.person] : without };
    }
    case 'queue':
      return consistent({ ...draft, queue: [...change.queue] });
    case 'queueBy':
      return { ...draft, queue: moved(draft.queue, draft.queue.indexOf(change.person), change.by) };
    case 'asProposed': {
      const others = draft.queue.filter((person) => !proposed.line.includes(person));
      const queue = [...proposed.line.filter((person) => draft.queue.includes(person)), ...others];
      return { ...draft, queue: bookedFirst(queue, draft.asks ?? {}) };
    }
    case 'presents': {
      const without = draft.queue.filter((person) => person !== change.person);
      return consistent({ ...draft, queue: change.presents ? [...without, change.person] : without });
    }
    case 'slots':
      return { ...draft, lockedPresenters: change.slots };
    case 'format':
      return {
        ...withHelp(inFormat(draft, withVariants(change.format, []), [], proposed)),
        minutes: change.minutes,
      };
    case 'variant': {
      const without = draft.variants.filter((id) => id !== change.id);
      const variants = change.on ? [...without, change.id] : without;
      const { prompts } = draft.format;
      return inFormat(draft, { ...withVariants(change.base, variants), prompts }, variants, proposed);
    }
    case 'prompts':
      return { ...draft, format: { ...draft.format, prompts: change.prompts } };
    case 'cards':
      return { ...draft, cards: change.cards };
    case 'breaks':
      return { ...draft, breaks: Math.min(MOST_BREAKS, Math.max(0, Math.round(change.breaks))) };
    case 'breaksAfter':
      return { ...draft, breaksAfter: change.after.slice(0, MOST_BREAKS) };
    case 'grow': {
      const others = (draft.grown ?? []).filter((phase) => phase !== change.phase);
      const grown = change.on ? [...others, change.phase] : others;
      return { ...draft, grown: grown.length > 0 ? grown : undefined };
    }
    case 'remote': {
      const others = (draft.remote ?? []).filter((person) => person !== change.person);
      const remote = change.remote ? [...others, change.person] : others;
      return { ...draft, remote: remote.length > 0 ? remote : undefined };
    }
    case 'asks': {
      const { [change.person]: _, ...others } = draft.asks ?? {};
      const asks = change.asks === null ? others : { ...others, [change.person]: change.asks };
      return { ...draft, asks, queue: bookedFirst(draft.queue, asks) };
    }
    case 'checkIn':
      return { ...draft, checkIn: change.checkIn ?? undefined };
    case 'longReview':
    case 'firstAgreement':
      return { ...draft, [change.type]: change.on ? true : undefined };
    case 'autoAdvance':
      return { ...draft, autoAdvance: change.on && draft.format.autoAdvance === true };
    case 'level':
      return { ...draft, level: change.level };
    case 'groups':
      return {
        ...draft,
        trios: smallGroups(
          draft,
          divideIntoGroups(
            draft.people.map(({ id }) => id),
            Math.min(change.groups, maxGroupCount(draft.format, draft.people.length)),
          ),
        ),
      };
    case 'seating': {
      const at = (person: PersonId) => change.order.indexOf(person);
      const seated = asSeated(draft);
      return consistent({ ...seated, people: seated.people.toSorted((a, b) => at(a.id) - at(b.id)) });
    }
    case 'sitTogetherLeast':
      return consistent({ ...draft, sat: draft.sat && { ...draft.sat, bySeats: undefined } });
  }
}

const sameDraft = (a: Draft, b: Draft) => JSON.stringify(a) === JSON.stringify(b);

const JOINED_CHANGES: readonly PlanChange['type'][] = ['minutes', 'title', 'queue', 'cards'];

/** Changes of one number or text in a row are one step for undo. */
const joinsPrevious = (change: PlanChange, before: PlanChange['type'] | null): boolean =>
  change.type === before && JOINED_CHANGES.includes(change.type);

export type PlanAction =
  | {
      readonly type: 'change';
      readonly change: PlanChange;
      readonly before: PlanChange['type'] | null;
      /** Left out: the plan is no group's. */
      readonly proposed?: ProposedHere;
    }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** The plan after an edit, an undo or a redo. `before` is the edit just before, to take a run of them as one. */
export function plan(state: Planning, action: PlanAction): Planning {
  const { past, future, ...now } = state;
  const { draft } = now;
  if (action.type === 'undo') {
    const last = past.at(-1);
    return last ? { ...last, past: past.slice(0, -1), future: [now, ...future] } : state;
  }
  if (action.type === 'redo') {
    const next = future[0];
    return next ? { ...next, past: [...past, now], future: future.slice(1) } : state;
  }
  const { change, before, proposed = NOTHING_PROPOSED } = action;
  const next = changed(draft, change, proposed);
  if (sameDraft(next, draft)) return state;
  return {
    draft: next,
    ordered:
      change.type !== 'asProposed' && (state.ordered || change.type === 'queue' || change.type === 'queueBy'),
    given:
      change.type === 'role' && change.role !== null
        ? { ...state.given, [change.role]: change.person }
        : state.given,
    past: joinsPrevious(change, before) && past.length > 0 ? past : [...past, now].slice(-MOST_STEPS),
    future: [],
  };
}

/** Data as a text that does not depend on the order of its keys. */
const sorted = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** A plan that was kept is taken up again only with a format that is still there as it was, prompts aside. */
export function stillCurrent(draft: Draft, formats: readonly Format[]): boolean {
  const base = formats.find(({ id }) => id === draft.format.id);
  const withoutPrompts = (format: Format) => sorted({ ...format, prompts: undefined });
  return (
    base !== undefined && withoutPrompts(withVariants(base, draft.variants)) === withoutPrompts(draft.format)
  );
}

/** The draft with its format as it stands by now; unchanged where the format is still the same, or is gone. */
export function withCurrentFormat(draft: Draft, formats: readonly Format[]): Draft {
  const now = formats.find(({ id }) => id === draft.format.id);
  return now === undefined || stillCurrent(draft, formats)
    ? draft
    : changed(draft, { type: 'format', format: now, minutes: draft.minutes }, NOTHING_PROPOSED);
}
