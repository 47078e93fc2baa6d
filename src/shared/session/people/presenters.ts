import {
  swapsRolesBetweenSlots,
  mayFacilitatorKeepTime,
  requiredRoles,
  observersOf,
  rolesOf,
} from '#shared/group/roles.ts';
import type { Format } from '#shared/format/schema.ts';
import { isExcluded } from '../arranged.ts';
import type { ActId, PersonId } from '../ids.ts';
import type { Role, Roles } from './person.ts';
import { isIn, slotWaits } from '../agenda/slotWaits.ts';
import { isHere } from './state.ts';
import type { Card } from '../lines/state.ts';
import type { Seated, SessionState } from '../state.ts';

/**
 * Whose slot it is. Presenters, coachees and receivers come from the queue; in lean coffee each slot belongs to the
 * owner of its card; small groups side by side each have somebody of their own.
 */

type Queued = Pick<
  Seated,
  | 'format'
  | 'queue'
  | 'people'
  | 'presented'
  | 'cards'
  | 'topicOrder'
  | 'trios'
  | 'missed'
  | 'again'
  | 'steps'
  | 'current'
>;

/** Nobody is in the focus of a slot: a learning circle. */
const hasNoFocus = (format: Pick<Format, 'focus'>): boolean => format.focus === 'nobody';

/** Slots are filled from the queue: whoever comes first in it, and is there, presents. */
export const fillsFromQueue = ({ format, trios }: Pick<SessionState, 'format' | 'trios'>): boolean =>
  format.focus !== 'topicOwner' && trios.length === 0 && !hasNoFocus(format);

/** Who may still present, in order: in the queue, in the room, not yet had a slot. */
export const waitingPresenters = (state: Queued): PersonId[] =>
  state.queue.filter((person) => isHere(state.people, person) && !state.presented.includes(person));

/** The card of a slot; null before the topics are in order. */
export const cardOfSlot = (
  { cards, topicOrder }: Pick<SessionState, 'cards' | 'topicOrder'>,
  slot: number | null,
): Card | null => {
  const id: ActId | undefined = slot === null ? undefined : topicOrder[slot - 1];
  return cards.find(({ card }) => card === id) ?? null;
};

/** What stands on the card of a slot; null where it has none, and where nothing stands there any more. */
export function topicOfSlot(state: Queued, slot: number): string | null {
  const text = state.format.focus === 'topicOwner' ? (cardOfSlot(state, slot)?.text ?? '') : '';
  return text === '' ? null : text;
}

/** Everybody whose slot it is, begun or to come: one person, or one in each of the small groups. */
export function presentersOfSlot(state: Queued, slot: number | null): PersonId[] {
  if (slot === null || hasNoFocus(state.format)) return [];
  if (state.format.focus === 'topicOwner') {
    const owner = cardOfSlot(state, slot)?.person ?? null;
    return owner !== null && isHere(state.people, owner) ? [owner] : [];
  }
  if (state.trios.length > 0) return presentersInGroups(state, slot);
  const begun = state.presented[slot - 1];
  const person = begun ?? waitingPresenters(state)[slot - 1 - state.presented.length];
  return person === undefined ? [] : [person];
}

const isNow = ({ steps, current }: Queued, slot: number): boolean =>
  steps.some((step) => step.id === current && isIn(slot)(step));

/**
 * In each of the small groups whoever sits in the place of this slot, but for those who missed it; once it is over, also
 * who has left since.
 */
function placedInGroups(state: Queued, slot: number): PersonId[] {
  const { trios, missed, people, steps } = state;
  const isOver = !isNow(state, slot) && steps.some((step) => isIn(slot)(step) && step.runs.length > 0);
  return trios
    .flatMap((trio) => trio[slot - 1] ?? [])
    .filter((person) => !missed.some((one) => one.slot === slot && one.person === person))
    .filter((person) => isOver || isHere(people, person));
}

/** The same, and while the slot is held again, those for whom it is. */
function presentersInGroups(state: Queued, slot: number): PersonId[] {
  const { again } = state;
  const placed = placedInGroups(state, slot);
  return again?.slot === slot && isNow(state, slot)
    ? placed.filter((person) => again.people.includes(person))
    : placed;
}

/** The one person whose slot it is; null where nobody is left for it, or where several have it at once. */
export function presenterOfSlot(state: Queued, slot: number | null): PersonId | null {
  const all = presentersOfSlot(state, slot);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** The slot a person holds or held; the first of them where a person has several. Null without one. */
export function slotOf(state: Queued & Pick<SessionState, 'machine'>, person: PersonId): number | null {
  const { slots } = state.machine.context;
  for (let slot = 1; slot <= slots; slot++) if (presentersOfSlot(state, slot).includes(person)) return slot;
  return null;
}

/** Somebody's slot has begun. A slot that is nobody's own (a learning circle's) is not stopped. */
export const hasBegun = (
  state: Pick<SessionState, 'format' | 'trios' | 'presented' | 'steps'>,
  slot: number,
): boolean =>
  fillsFromQueue(state)
    ? state.presented.length >= slot
    : !hasNoFocus(state.format) &&
      state.steps.some((step) => step.zone === 'slot' && step.slot === slot && step.runs.length > 0);

/** Whether somebody's slot has begun, and is not put off. */
export const hasPresented = (state: Queued & Pick<SessionState, 'steps'>, person: PersonId): boolean =>
  (state.presented.includes(person) && !slotWaits(state, state.presented.indexOf(person) + 1)) ||
  state.steps.some(
    (step) =>
      step.zone === 'slot' &&
      step.runs.length > 0 &&
      !slotWaits(state, step.slot ?? 0) &&
      (state.trios.length > 0
        ? placedInGroups(state, step.slot ?? 0)
        : presentersOfSlot(state, step.slot)
      ).includes(person),
  );

/**
 * Who takes the presenter's other roles for the length of the own slot (docs/domain/rotation.md: a presenter holds no
 * other role then): whoever was named, else the next in seat order without a role.
 */
export function standInsOf(state: Seated, slot: number): Partial<Record<Role, PersonId>> {
  const presenter = presenterOfSlot(state, slot);
  if (presenter === null) return {};
  const chosen: Partial<Record<Role, PersonId>> = {};
  const held = rolesOf(state.roles, presenter);
  for (const role of held) {
    const named = state.standIns.findLast((one) => one.slot === slot && one.role === role)?.person;
    if (named !== undefined && named !== presenter && isHere(state.people, named)) chosen[role] = named;
  }
  for (const role of held) {
    if (chosen[role] !== undefined) continue;
    const successor = successorOf({ ...state, roles: { ...state.roles, ...chosen } }, role, presenter, null);
    if (successor !== null) chosen[role] = successor;
  }
  return chosen;
}

/**
 * Who takes a role over from `holder`: the next in seat order who has none; in a small group whoever leads, or
 * keeps the time, does both; else the note-taker. Nobody who observes, or never takes this role, and `spared` (who presents) only if nobody
 * else is left.
 */
export function successorOf(
  state: Pick<SessionState, 'people' | 'roles' | 'format' | 'arranged'>,
  role: Role,
  holder: PersonId,
  spared: PersonId | null,
): PersonId | null {
  const seat = state.people.findIndex((person) => person.id === holder);
  const others = [...state.people.slice(seat + 1), ...state.people.slice(0, seat)]
    .filter((person) => person.present && !isExcluded(state.arranged, role, person.id))
    .map((person) => person.id);
  const small = mayFacilitatorKeepTime({
    people: state.people.filter((person) => person.present).map((person) => person.id),
    format: state.format,
  });
  const partner = role === 'facilitator' ? 'timekeeper' : role === 'timekeeper' ? 'facilitator' : null;
  const joins = (held: Role) => held === 'noteTaker' || (small && held === partner);
  const willing = others.filter((person) => rolesOf(state.roles, person).every(joins));
  const byBurden = willing.toSorted((a, b) => burdenOf(state.roles, a) - burdenOf(state.roles, b));
  return byBurden.find((person) => person !== spared) ?? byBurden[0] ?? null;
}

/** Who has no role comes first, then who has a light one. */
const burdenOf = (roles: Roles, person: PersonId): number =>
  rolesOf(roles, person).reduce((sum, role) => sum + (role === 'noteTaker' ? 2 : 1), 0);

/** Whether the session cannot go on without somebody in this role. */
export const isNeeded = ({ format }: Pick<SessionState, 'format'>, role: Role): boolean =>
  requiredRoles(format).includes(role);

/**
 * Who really holds a role while this slot runs. Where people coach each other in turn, whoever the slot is not about
 * coaches.
 */
export function holderOfRole(state: Seated, role: Role, slot: number | null): PersonId | null {
  const presenter = slot === null ? null : presenterOfSlot(state, slot);
  if ((role === 'coach' || role === 'giver') && swapsRolesBetweenSlots(state.format)) {
    if (presenter === null) return null;
    const observers = observersOf(state.roles);
    return (
      state.people.find(({ id, present }) => present && id !== presenter && !observers.includes(id))?.id ??
      null
    );
  }
  const holder = state.roles[role];
  return slot !== null && holder !== null && presenter === holder
    ? (standInsOf(state, slot)[role] ?? null)
    : holder;
}
