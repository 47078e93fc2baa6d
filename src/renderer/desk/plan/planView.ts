import { mayBeLogged } from '#shared/care/care.ts';
import { withAgreementPhases } from '#shared/format/agreementTimes.ts';
import { BREAK_LENGTH, breaksOffered } from '#shared/format/breaks.ts';
import { choose } from '#shared/format/choose.ts';
import { fit, mostPresenters, type FitRefusal } from '#shared/format/fit.ts';
import { growth, whenFits } from '#shared/format/growth.ts';
import { FORMATS, infoOf } from '../draft/shipped.ts';
import { mostOnRequest } from '#shared/format/presenterLimit.ts';
import type { Format, PhaseId } from '#shared/format/schema.ts';
import {
  defaultRoles,
  mayFacilitatorKeepTime,
  observersOf,
  ROLES,
  rolesOf,
  pureObservers,
} from '#shared/group/roles.ts';
import { notKept } from '#shared/group/company.ts';
import { satBefore } from '#shared/group/rotation/sitTogether.ts';
import { placeInGroups } from '#shared/group/smallGroups.ts';
import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { placeBreaks, placesForBreaks } from '#shared/session/agenda/breakPlaces.ts';
import {
  fitInputsOf,
  formatToFit,
  planAgenda,
  planDraft,
  type DraftPlan,
} from '#shared/session/agenda/plan.ts';
import { companyOf, isExcluded } from '#shared/session/arranged.ts';
import type { Draft } from '#shared/session/draft.ts';
import { circleOf } from '#shared/session/draftPeople.ts';
import type { PersonId, StepId } from '#shared/session/ids.ts';
import { satTogetherOf } from '#shared/session/sat.ts';
import type { Role } from '#shared/session/people/person.ts';
import { fillsFromQueue } from '#shared/session/people/presenters.ts';
import { groupsOf, keptTitles, shorterRows, type SegmentGroup, type ShorterRow } from '../draft/lengths.ts';
import type { Planning } from '../draft/planning.ts';
import { NOTHING_PROPOSED, type Proposed } from './proposed.ts';
import { arrangementWords, planWords as words, roleName, smallGroupsReason } from '../../words.ts';

export interface PlannedPerson {
  readonly person: PersonId;
  readonly label: string;
  /** 1-based; null without a slot today. */
  readonly slot: number | null;
  readonly roles: readonly Role[];
  readonly does: string;
  readonly why: string;
  readonly reviews: boolean;
}

export interface QueuedPerson {
  readonly person: PersonId;
  readonly label: string;
  readonly why: string | null;
}

/** A phase that may take of the spare time; lengths in seconds for each time it comes. */
export interface PlannedGrowth {
  readonly phase: PhaseId;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly on: boolean;
}

export interface PlanView {
  readonly plan: DraftPlan | null;
  /** Why the room cannot be opened with this plan; null where it can. */
  readonly refusal: string | null;
  /** Where the format takes no such group or time: some that do, best first. */
  readonly instead: readonly Format[];
  /** Slots are filled from a queue that the facilitator orders. */
  readonly queued: boolean;
  /** Small groups side by side: who presents in each, in the order of its slots, and for whom no slot is left. */
  readonly groupsOfPeople: readonly {
    readonly presents: readonly string[];
    readonly rests: readonly string[];
  }[];
  /** Why these people sit together; null where there are no small groups, or nobody knows who sat together before. */
  readonly sitWhy: string | null;
  /** Wishes about who sits with whom that these small groups do not meet, each in a sentence. */
  readonly bends: readonly string[];
  readonly labels: ReadonlyMap<PersonId, string>;
  readonly groups: readonly SegmentGroup[];
  readonly people: readonly PlannedPerson[];
  readonly presenting: readonly QueuedPerson[];
  readonly waiting: readonly QueuedPerson[];
  /** The format takes no more slots, however much time there is: just so many, or any number up to so many. */
  readonly formatTakes: 'just' | 'upTo' | null;
  /** Not in the queue, and not because they observe. */
  readonly resting: readonly QueuedPerson[];
  /** Breaks that spare holds, and how many of them were chosen. */
  readonly breaks: {
    readonly taken: number;
    readonly offered: number;
    /** The steps they stand after, in order. */
    readonly after: readonly StepId[];
    /** All steps that one may stand after. */
    readonly places: readonly StepId[];
  };
  /** Phases that spare time may go to, or went to, in the format's order; `to` is the length for each. */
  readonly growths: readonly PlannedGrowth[];
  readonly shorter: readonly ShorterRow[];
  readonly kept: readonly string[];
  readonly leftOut: readonly string[];
  /** When one slot more fits by itself; null where it never does or is locked. */
  readonly moreSlots: { readonly slot: number; readonly minutes: number } | null;
  /** How many slots the facilitator may ask for; one number means there is nothing to choose. */
  readonly slotChoices: readonly number[];
}

/** Slots that are fixed: by the facilitator, or because fewer people present than slots would fit. */
function lockOf(draft: Draft): number | null {
  if (draft.lockedPresenters !== null || !fillsFromQueue(draft)) return draft.lockedPresenters;
  const free = fit(draft.format, fitInputsOf(draft));
  return free.ok && free.presenters > draft.queue.length && draft.queue.length > 0
    ? draft.queue.length
    : null;
}

/** The draft as it is handed over: never more slots than presenters, what rounding down left over given back, and no
 * more breaks than the plan's spare holds. */
export function draftToOpen(draft: Draft): Draft {
  const ready: Draft = {
    ...draft,
    format: withAgreementPhases(draft.format, draft),
    // At the level that lets no title be written, a session has none: not even its group's name.
    title: mayBeLogged('title', draft.level) ? draft.title.trim() || draft.format.name : '',
    // What the small groups were made of is no part of the session, nor is an order that nobody presents in.
    sat: undefined,
    queue: draft.format.focus === 'nobody' ? [] : draft.queue,
    lockedPresenters: lockOf(draft),
    givesBack: true,
  };
  const plan = planDraft(ready);
  const breaks = plan.ok ? Math.min(draft.breaks ?? 0, breaksOffered(plan)) : 0;
  const breaksAfter = placeBreaks(planAgenda(ready)?.steps ?? [], breaks, draft.breaksAfter);
  return { ...ready, breaks, breaksAfter: [...breaksAfter] };
}

/** What the app says of a group that a format does not take; null where it takes it. */
export function sizeSentence({ name, size: { min, max } }: Format, people: number): string | null {
  if (people < min) return words.tooFew(name, min, max, people);
  return people > max ? words.tooMany(name, min, max, people) : null;
}

function refusalOf(draft: Draft, refusal: FitRefusal): string {
  const { format } = draft;
  switch (refusal.reason) {
    case 'tooShort':
      return words.tooShort(format.name, Math.ceil(refusal.minimum / 60));
    case 'presentersOutside':
      return words.slotsOutside(format.focus, refusal.least, refusal.most);
    case 'tooManyObservers':
      return words.tooManyObservers(format.name, refusal.most);
    case 'tooFew':
    case 'tooMany': {
      const group = fitInputsOf(draft).people;
      return draft.trios.length > 0
        ? words.groupSize(format.name, format.size.min, format.size.max, group)
        : (sizeSentence(format, group) ?? '');
    }
  }
}

/** So many other formats are named where this one does not fit. */
const MOST_INSTEAD = 4;

function insteadOf(draft: Draft): Format[] {
  const { minutes, people, roles, reviewers } = draft;
  const occasion = {
    minutes,
    people: people.length,
    observers: observersOf(roles).length,
    observersMayGo: true,
  };
  return choose({ ...occasion, review: reviewers.length }, FORMATS)
    .filter((choice) => choice.fits && choice.format.id !== draft.format.id)
    .slice(0, MOST_INSTEAD)
    .map(({ format }) => format);
}

/** What somebody chose, or is known from last time: the reasons that are given. */
interface Reasons {
  /** People who did not present last time. */
  readonly waited: ReadonlySet<PersonId>;
  /** The queue is the facilitator's own. */
  readonly ordered: boolean;
  /** Roles that the facilitator gave, and to whom. */
  readonly given: Planning['given'];
  /** What the group's rotation proposes; left out: there is no group. */
  readonly proposed?: Proposed;
}

/** Everything the Plan screen shows of a draft. */
export function planView(draft: Draft, reasons: Reasons): PlanView {
  const { queue } = draft;
  const names = numberNamesakes(draft.people.map(({ name }) => name));
  const labels = new Map(draft.people.map(({ id, name }, i) => [id, names[i] ?? name]));
  const label = (person: PersonId) => labels.get(person) ?? person;
  const toOpen = draftToOpen(draft);
  const { format } = toOpen;
  const fitted = planDraft(toOpen);
  const plan = fitted.ok ? fitted : null;
  const byQueue = fillsFromQueue(draft);
  const slots = byQueue ? Math.min(plan?.presenters ?? 0, queue.length) : 0;
  const nobody =
    byQueue && (queue.length === 0 || (draft.lockedPresenters ?? 0) > queue.length)
      ? words.nobodyPresents[slotWordOf(format)]
      : null;
  const watchers = pureObservers(format, draft.roles);
  const queued = (person: PersonId): QueuedPerson => ({
    person,
    label: label(person),
    why: whyQueued(draft, person, reasons),
  });
  return {
    plan,
    refusal: fitted.ok ? (nobody ?? brokenIn(draft, queue.slice(0, slots), label)) : refusalOf(draft, fitted),
    sitWhy: sitWhyOf(draft, label),
    bends: bendsIn(draft, label),
    instead: fitted.ok ? [] : insteadOf(draft),
    queued: byQueue,
    groupsOfPeople: draft.trios.map((trio) => ({
      presents: trio.slice(0, plan?.presenters ?? trio.length).map(label),
      rests: trio.slice(plan?.presenters ?? trio.length).map(label),
    })),
    labels,
    groups: plan ? groupsOf(format, plan, byQueue ? queue.map(label) : [], toOpen.breaksAfter) : [],
    people: draft.people.map(({ id }) =>
      plannedPerson(
        draft,
        id,
        label(id),
        { presenting: queue.slice(0, slots), slots: plan?.presenters ?? 0 },
        reasons,
      ),
    ),
    presenting: queue.slice(0, slots).map(queued),
    waiting: byQueue ? queue.slice(slots).map(queued) : [],
    formatTakes: plan && formatTakes(format, draft.people.length, plan.presenters),
    resting: draft.people
      .filter(({ id }) => byQueue && !queue.includes(id) && !watchers.includes(id))
      .map(({ id }) => ({ person: id, label: label(id), why: null })),
    breaks: {
      taken: toOpen.breaks ?? 0,
      offered: plan ? breaksOffered(plan) : 0,
      after: toOpen.breaksAfter ?? [],
      places: placesForBreaks(planAgenda(toOpen)?.steps ?? []),
    },
    growths: plan ? growthsOf(toOpen, plan) : [],
    shorter: plan ? shorterRows(format, plan) : [],
    kept: plan ? keptTitles(format, plan) : [],
    leftOut: plan?.dropped.map((id) => infoOf(format, id).title) ?? [],
    moreSlots: plan && draft.lockedPresenters === null ? moreSlotsOf(draft, plan.presenters + 1) : null,
    slotChoices: slotChoicesOf(draft, byQueue),
  };
}

/** People who coach each other in twos and threes: one small group, or several. */
const circlesOf = ({ format, trios, people }: Draft): readonly (readonly PersonId[])[] =>
  trios.length > 0
    ? trios
    : format.trios === true || format.size.max <= LARGEST_TRIO
      ? [people.map(({ id }) => id)]
      : [];
const LARGEST_TRIO = 3;

/** What the group arranged is never to be, and this plan has; null: nothing. */
function brokenIn(
  draft: Draft,
  presenting: readonly PersonId[],
  label: (person: PersonId) => string,
): string | null {
  const { arranged } = draft;
  const held = ROLES.flatMap((role) => {
    const person = draft.roles[role];
    return person !== null && isExcluded(arranged, role, person) ? [{ role, person }] : [];
  })[0];
  if (held !== undefined)
    return arrangementWords.neverRole(label(held.person), roleName(draft.format, held.role));
  const presents = presenting.find((person) => isExcluded(arranged, 'presenter', person));
  if (presents !== undefined) return arrangementWords.neverPresents(label(presents));
  const [together] = notKept(circlesOf(draft), companyOf(arranged)).never;
  return together === undefined
    ? null
    : arrangementWords.neverTogether(label(together[0] as PersonId), label(together[1] as PersonId));
}

function sitWhyOf({ trios, sat }: Draft, label: (person: PersonId) => string): string | null {
  if (trios.length < 2 || sat === undefined) return null;
  const { before, seed, ahead, bySeats = false } = sat;
  if (before.length === 0 && bySeats) return null;
  return smallGroupsReason(
    {
      isFirst: before.length === 0,
      again: satBefore(trios, satTogetherOf(sat)),
      pairs: trios.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0),
      byHand: bySeats,
    },
    { nameOf: (person) => label(person as PersonId), seed, ahead },
  );
}

function bendsIn(draft: Draft, label: (person: PersonId) => string): string[] {
  const { rather, ratherNot } = notKept(draft.trios, companyOf(draft.arranged));
  const said = (two: readonly [string, string], say: (one: string, other: string) => string): string =>
    say(label(two[0] as PersonId), label(two[1] as PersonId));
  return [
    ...ratherNot.map((two) => said(two, arrangementWords.togetherAfterAll)),
    ...rather.map((two) => said(two, arrangementWords.apartAfterAll)),
  ];
}

/** What took of the spare, as it was without it, and what still may; breaks that were taken come first. */
function growthsOf(draft: Draft, plan: DraftPlan): PlannedGrowth[] {
  const format = formatToFit(draft);
  const grown = draft.grown ?? [];
  const without = planDraft({ ...draft, grown: undefined });
  const left = { ...plan, spare: plan.spare - (draft.breaks ?? 0) * BREAK_LENGTH };
  const offers = growth(format, fitInputsOf(draft), left);
  return format.growth.flatMap((step): PlannedGrowth[] => {
    if (step.kind !== 'phase') return [];
    const { phase } = step;
    const title = infoOf(format, phase).title;
    const [was, is] = [without.ok ? without.durations[phase] : undefined, plan.durations[phase]];
    if (grown.includes(phase) && was !== undefined && is !== undefined && is > was)
      return [{ phase, title, from: was, to: is, on: true }];
    const offer = offers.find((one) => one.kind === 'phase' && one.phase === phase);
    return offer?.kind === 'phase' ? [{ phase, title, from: offer.from, to: offer.to, on: false }] : [];
  });
}

function moreSlotsOf(draft: Draft, slot: number): PlanView['moreSlots'] {
  if (fillsFromQueue(draft) && slot > draft.queue.length) return null;
  const { people, observers, review } = fitInputsOf(draft);
  const minutes = whenFits(draft.format, { people, observers, review }, slot);
  return minutes === null ? null : { slot, minutes };
}

function slotChoicesOf({ format, people, queue, trios }: Draft, byQueue: boolean): number[] {
  if (format.maxPresenters.kind === 'locked' || format.maxPresenters.kind === 'boxes') return [];
  const group = trios.length > 0 ? Math.max(...trios.map((trio) => trio.length)) : people.length;
  const most = Math.max(
    mostPresenters(format.maxPresenters, group),
    mostOnRequest(format.maxPresenters, group),
  );
  const held = byQueue ? Math.min(most, queue.length) : format.focus === 'nobody' ? 1 : most;
  return Array.from({ length: Math.max(1, held) }, (_, i) => i + 1);
}

function formatTakes({ maxPresenters }: Format, people: number, slots: number): PlanView['formatTakes'] {
  if (mostOnRequest(maxPresenters, people) > slots) return null;
  return maxPresenters.kind === 'locked' || slots === 1 ? 'just' : 'upTo';
}

/** What the person of a slot is called, where words differ by it. */
export const slotWordOf = ({ focus }: Format): 'presenter' | 'coachee' | 'receiver' =>
  focus === 'coachee' || focus === 'receiver' ? focus : 'presenter';

// People ----------------------------------------------------------------------------------------------------

function plannedPerson(
  draft: Draft,
  person: PersonId,
  label: string,
  { presenting, slots }: { readonly presenting: readonly PersonId[]; readonly slots: number },
  reasons: Reasons,
): PlannedPerson {
  const roles = rolesOf(draft.roles, person);
  const place = presenting.indexOf(person);
  const slot = place < 0 ? null : place + 1;
  const inGroup = placeInGroups(draft.trios, person);
  const does = [
    ...roles.map((role) => roleName(draft.format, role)),
    ...(slot === null ? [] : [words.presents[slotWordOf(draft.format)](slot)]),
    ...(inGroup === null ? [] : [words.inGroup(inGroup, slots)]),
  ];
  return {
    person,
    label,
    slot,
    roles,
    does: [
      does.length === 0 ? doesElse(draft) : does.join(', '),
      ...(draft.remote?.includes(person) === true ? [words.isRemote] : []),
    ].join(', '),
    why: whyOf(draft, person, roles, slot, reasons),
    reviews: hearsReports(draft.format) && draft.reviewers.includes(person),
  };
}

/** Whether the format has a phase in which people report on what they said they would do. */
export const hearsReports = (format: Format): boolean =>
  [...format.front, ...format.slot, ...format.back].some(({ per }) => per === 'c');

/** What somebody without a role, a slot or a small group does. */
function doesElse({ format }: Draft): string {
  return format.focus === 'nobody' || format.focus === 'topicOwner' ? words.takesPart : words.helps;
}

/** A reason that is true: what the facilitator chose, how the list was read, or a rule; none where nobody knows. */
function whyOf(
  draft: Draft,
  person: PersonId,
  roles: readonly Role[],
  slot: number | null,
  { given, proposed = NOTHING_PROPOSED }: Reasons,
): string {
  const role = roles[0];
  if (slot !== null)
    return role === undefined ? words.whyOwnSlot : words.whyStandIn(roleName(draft.format, role));
  if (role === undefined) return '';
  if (roles.some((each) => given[each] === person)) return words.whyChosen;
  const own = roles.flatMap((each) => {
    const { person: held, why } = proposed.roles[each] ?? {};
    return held === person && why !== undefined ? [why] : [];
  })[0];
  if (own !== undefined) return own;
  const circle = circleOf(draft);
  if (defaultRoles(circle)[role] !== person) return '';
  if (roles.length > 1 && mayFacilitatorKeepTime(circle))
    return takesBothInAnySize(draft.format) ? words.whyFormat : words.whySmallGroup;
  // In a group the roles go round: a place in the list is no reason there.
  if (draft.group !== undefined) return '';
  return [words.whyFirst, words.whySecond][draft.people.findIndex(({ id }) => id === person)] ?? '';
}

/** One person may lead and keep the time in the largest group too: then the size is no reason. */
const takesBothInAnySize = ({ roles, size }: Format): boolean =>
  roles.some(({ role, facilitatorUpTo = 0 }) => role === 'timekeeper' && facilitatorUpTo >= size.max);

function whyQueued(
  draft: Draft,
  person: PersonId,
  { waited, ordered, proposed = NOTHING_PROPOSED }: Reasons,
): string | null {
  if (ordered) return words.whyYourOrder;
  const own = proposed.queue.get(person);
  if (own !== undefined) return own;
  if (waited.has(person)) return words.whyWaited;
  // In a group the order goes by its rotation: a place in the list is no reason there.
  if (draft.group !== undefined) return null;
  return rolesOf(draft.roles, person).length === 0 ? words.whyFree : words.whyAfterOthers;
}
