import { fit, runsOf, type FitRefusal, type FittedPlan } from '#shared/format/fit.ts';
import { whenFits } from '#shared/format/growth.ts';
import { infoOf } from '#shared/format/phases.ts';
import type { Format, Phase } from '#shared/format/schema.ts';
import { ZONES, type Zone } from '#shared/format/zones.ts';
import { mayKeepTimeToo, rolesOf } from '#shared/group/roles.ts';
import { tellApart } from '#shared/group/tellApart.ts';
import type { Draft, PersonId, Role } from '#shared/session/events.ts';
import { planWords as words } from '#shared/words/en/plan.ts';
import { circleOf } from './planning.ts';

/** One phase of the strip; times in seconds from the opening. */
export interface Segment {
  readonly key: string;
  readonly title: string;
  readonly from: number;
  readonly length: number;
  /** What it takes at its full length. */
  readonly full: number;
  readonly shortened: boolean;
  /** From here on (seconds into it) the round is over and the floor is open; null where that is not so. */
  readonly openFrom: number | null;
}

export interface SegmentGroup {
  readonly title: string;
  readonly segments: readonly Segment[];
  readonly length: number;
}

export interface ShorterRow {
  readonly title: string;
  /** Seconds for one unit. */
  readonly full: number;
  readonly today: number;
}

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

export interface PlanView {
  readonly plan: FittedPlan | null;
  /** Why the room cannot be opened with this plan; null where it can. */
  readonly refusal: string | null;
  readonly labels: ReadonlyMap<PersonId, string>;
  readonly groups: readonly SegmentGroup[];
  readonly people: readonly PlannedPerson[];
  readonly presenting: readonly QueuedPerson[];
  readonly waiting: readonly QueuedPerson[];
  /** Not in the queue, and not because they observe. */
  readonly resting: readonly QueuedPerson[];
  readonly shorter: readonly ShorterRow[];
  readonly kept: readonly string[];
  readonly leftOut: readonly string[];
  /** When one slot more fits by itself; null where it never does or is locked. */
  readonly moreSlots: { readonly slot: number; readonly minutes: number } | null;
  readonly mostSlots: number;
}

const inputsOf = (draft: Draft) => ({
  minutes: draft.minutes,
  people: draft.people.length,
  observers: draft.roles.observer === null ? 0 : 1,
  review: draft.reviewers.length,
});

/** Slots that are fixed: by the facilitator, or because fewer people present than slots would fit. */
function lockOf(draft: Draft): number | null {
  if (draft.lockedPresenters !== null) return draft.lockedPresenters;
  const free = fit(draft.format, inputsOf(draft));
  return free.ok && free.presenters > draft.queue.length && draft.queue.length > 0
    ? draft.queue.length
    : null;
}

/** The draft as it is handed over: never more slots than presenters. */
export const draftToOpen = (draft: Draft): Draft => ({
  ...draft,
  title: draft.title.trim() || draft.format.name,
  lockedPresenters: lockOf(draft),
});

/** What the app says of a group that a council does not take; null where it takes it. */
export function sizeSentence(format: Format, people: number): string | null {
  const { min, max } = format.size;
  if (people < min) return words.tooFew(min, max, people);
  return people > max ? words.tooMany(min, max, people) : null;
}

function refusalOf(draft: Draft, refusal: FitRefusal): string {
  switch (refusal.reason) {
    case 'tooShort':
      return words.tooShort(Math.ceil(refusal.minimum / 60));
    case 'presentersOutside':
      return words.slotsOutside(refusal.most);
    case 'tooFew':
    case 'tooMany':
    case 'tooManyObservers':
      return sizeSentence(draft.format, draft.people.length) ?? '';
  }
}

/** Everything the Plan screen shows of a draft. `waited`: people who did not present last time; `ordered`: the queue is the facilitator's own. */
export function planView(
  draft: Draft,
  { waited, ordered }: { readonly waited: ReadonlySet<PersonId>; readonly ordered: boolean },
): PlanView {
  const { format, queue } = draft;
  const names = tellApart(draft.people.map(({ name }) => name));
  const labels = new Map(draft.people.map(({ id, name }, i) => [id, names[i] ?? name]));
  const label = (person: PersonId) => labels.get(person) ?? person;
  const lock = lockOf(draft);
  const fitted = fit(format, { ...inputsOf(draft), lockedPresenters: lock });
  const plan = fitted.ok ? fitted : null;
  const slots = Math.min(plan?.presenters ?? 0, queue.length);
  const nobody = queue.length === 0 || (plan && plan.presenters > queue.length) ? words.nobodyPresents : null;
  const queued = (person: PersonId): QueuedPerson => ({
    person,
    label: label(person),
    why: whyQueued(draft, person, waited, ordered),
  });
  return {
    plan,
    refusal: fitted.ok ? nobody : refusalOf(draft, fitted),
    labels,
    groups: plan ? groupsOf(format, plan, queue.map(label)) : [],
    people: draft.people.map(({ id }) => plannedPerson(draft, id, label(id), queue.slice(0, slots))),
    presenting: queue.slice(0, slots).map(queued),
    waiting: queue.slice(slots).map(queued),
    resting: draft.people
      .filter(({ id }) => !queue.includes(id) && (format.observerShares || draft.roles.observer !== id))
      .map(({ id }) => ({ person: id, label: label(id), why: null })),
    shorter: plan ? shorterRows(format, plan) : [],
    kept: plan ? keptTitles(format, plan) : [],
    leftOut: plan?.dropped.map((id) => infoOf(format, id).title) ?? [],
    moreSlots: plan && draft.lockedPresenters === null ? moreSlotsOf(draft, plan.presenters + 1) : null,
    mostSlots: mostSlotsOf(draft),
  };
}

function moreSlotsOf(draft: Draft, slot: number): PlanView['moreSlots'] {
  if (slot > draft.queue.length) return null;
  const { people, observers, review } = inputsOf(draft);
  const minutes = whenFits(draft.format, { people, observers, review }, slot);
  return minutes === null ? null : { slot, minutes };
}

function mostSlotsOf({ format, people, queue }: Draft): number {
  const { maxPresenters } = format;
  const cap = maxPresenters.kind === 'people' ? (maxPresenters.cap ?? people.length) : people.length;
  return Math.max(1, Math.min(cap, people.length, queue.length));
}

// The strip -------------------------------------------------------------------------------------------------

function groupsOf(format: Format, plan: FittedPlan, presenters: readonly string[]): SegmentGroup[] {
  const groups: SegmentGroup[] = [];
  let at = 0;
  const add = (zone: Zone, slot: number | null, title: string) => {
    const segments = format[zone].flatMap((phase): Segment[] => {
      const unit = plan.durations[phase.id];
      const units = plan.counts[phase.id] ?? 0;
      if (unit === undefined || units === 0) return [];
      const length = unit * units;
      const segment = {
        key: `${zone}.${slot ?? 0}.${phase.id}`,
        title: infoOf(format, phase.id).title,
        from: at,
        length,
        full: phase.def * units,
        shortened: unit < phase.def,
        openFrom: phase.who.kind === 'sequence' ? length * phase.who.firstShare : null,
      };
      at += length;
      return [segment];
    });
    if (segments.length > 0)
      groups.push({ title, segments, length: segments.reduce((sum, { length }) => sum + length, 0) });
  };
  add('front', null, words.zones.front);
  for (let slot = 1; slot <= plan.presenters; slot++) {
    add('slot', slot, words.slot(slot, presenters[slot - 1] ?? null));
    if (slot <= runsOf('gap', plan.presenters)) add('gap', slot, words.zones.gap);
  }
  add('back', null, words.zones.back);
  return groups;
}

// What became shorter ---------------------------------------------------------------------------------------

const allPhases = (format: Format): Phase[] => ZONES.flatMap((zone) => format[zone]);

const LONGEST_ROW = 24;

/** Neighbours that went from the same to the same are one row. */
function shorterRows(format: Format, plan: FittedPlan): ShorterRow[] {
  const rows: (ShorterRow & { per: string; titles: string[] })[] = [];
  for (const phase of allPhases(format)) {
    const today = plan.durations[phase.id];
    if (today === undefined || today >= phase.def) continue;
    const title = words.shorterTitles[phase.id] ?? infoOf(format, phase.id).title;
    const last = rows.at(-1);
    const each = (plan.counts[phase.id] ?? 1) > 1;
    const fits = last && [...last.titles, title].join(', ').length <= LONGEST_ROW;
    if (fits && last.full === phase.def && last.today === today && last.per === '1' && !each)
      last.titles.push(title);
    else
      rows.push({
        title: '',
        titles: [each ? words.each(title) : title],
        full: phase.def,
        today,
        per: each ? 'each' : '1',
      });
  }
  return rows.map(({ titles, full, today }) => ({ title: titles.join(', '), full, today }));
}

/** The sticky phases that kept their length: what a plan holds on to longest. */
const keptTitles = (format: Format, plan: FittedPlan): string[] =>
  allPhases(format)
    .filter((phase) => phase.sticky && plan.durations[phase.id] === phase.def)
    .map((phase) => infoOf(format, phase.id).title);

// People ----------------------------------------------------------------------------------------------------

function plannedPerson(
  draft: Draft,
  person: PersonId,
  label: string,
  presenting: readonly PersonId[],
): PlannedPerson {
  const roles = rolesOf(draft.roles, person);
  const place = presenting.indexOf(person);
  const slot = place < 0 ? null : place + 1;
  const does = [
    ...roles.map((role) => words.roleWords[role]),
    ...(slot === null ? [] : [words.presents(slot)]),
  ];
  return {
    person,
    label,
    slot,
    roles,
    does: does.length === 0 ? words.helps : does.join(', '),
    why: whyOf(draft, person, roles, slot),
    reviews: draft.reviewers.includes(person),
  };
}

/** A reason that is true: how the list was read, what the facilitator chose, or a rule. */
function whyOf(draft: Draft, person: PersonId, roles: readonly Role[], slot: number | null): string {
  const role = roles[0];
  if (slot !== null) return role === undefined ? words.whyOwnSlot : words.whyStandIn(words.roleWords[role]);
  if (role === undefined) return '';
  const seat = draft.people.findIndex(({ id }) => id === person);
  if (role === 'facilitator' && seat === 0)
    return roles.length > 1 && mayKeepTimeToo(circleOf(draft)) ? words.whySmallGroup : words.whyFirst;
  if (role === 'timekeeper' && seat === 1) return words.whySecond;
  return words.whyChosen;
}

function whyQueued(
  draft: Draft,
  person: PersonId,
  waited: ReadonlySet<PersonId>,
  ordered: boolean,
): string | null {
  if (ordered) return words.whyYourOrder;
  if (waited.has(person)) return words.whyWaited;
  return rolesOf(draft.roles, person).length === 0 ? words.whyFree : words.whyAfterOthers;
}
