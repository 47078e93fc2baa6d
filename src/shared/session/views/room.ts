import { infoOf } from '#shared/format/phases.ts';
import { fillIn } from '#shared/format/placeholders.ts';
import { ruleIn } from '#shared/format/rules.ts';
import type { Phase } from '#shared/format/schema.ts';
import { levelNamed } from '#shared/words/en/levels.ts';
import { sessionWords as words } from '#shared/words/en/session.ts';
import type { PersonId } from '../events.ts';
import { presentersOfSlot } from '../presenters.ts';
import type { Session } from '../session.ts';
import { clockMode, currentStep, phaseOf, type SessionState, type Step } from '../state.ts';
import { breakTimer, phaseTimer, turnTimer } from '../timers.ts';
import type { CardState, RoomSeat, RoomView } from '../views.ts';
import { floorOf, turnNumber, type Floor } from './floor.ts';

export const labelOf = (state: SessionState, person: PersonId | null): string | null =>
  state.people.find((one) => one.id === person)?.label ?? null;

/** The rules in force, as sentences. */
export function rulesOf(state: SessionState, step: Step): string[] {
  const level = levelNamed(state.level);
  return phaseOf(state.format, step)
    .rules.map((rule) => fillIn(ruleIn(state.format, rule), { level }))
    .filter((sentence) => sentence !== null);
}

/** Slot or turn of the current step in a few words. */
export function subOf(state: SessionState, step: Step, floor: Floor): string | null {
  const { who } = phaseOf(state.format, step);
  const isOpen = floor.round?.openFloor ?? state.opened.includes(step.id);
  if (isOpen && who.kind === 'sequence' && who.then.kind === 'open') return words.openFloor;
  if (floor.round?.current) {
    const { turn, turns } = turnNumber(floor.round);
    return words.turn(turn, turns);
  }
  const opensSlot = step.zone === 'slot' && state.format.slot[0]?.id === step.phase;
  return opensSlot && step.slot !== null ? words.slot(step.slot, state.machine.context.slots) : null;
}

function cardOf(state: SessionState, floor: Floor, person: PersonId): CardState {
  if (!state.people.find((one) => one.id === person)?.present) return 'out';
  if (floor.holders.includes(person)) return 'holder';
  if (floor.next === person) return 'next';
  if (floor.round && !floor.round.openFloor && floor.round.taken.includes(person)) return 'done';
  return 'plain';
}

function seatsOf(state: SessionState, floor: Floor | null, presenters: readonly PersonId[]): RoomSeat[] {
  return state.people.map((person) => ({
    person: person.id,
    name: person.label,
    card: floor ? cardOf(state, floor, person.id) : person.present ? 'plain' : 'out',
    presenter: presenters.includes(person.id),
  }));
}

/** What the room may see of a session. */
export function roomView({ state }: Session): RoomView {
  const step = currentStep(state);
  const { room } = state.machine.value as {
    room: { screen: 'shown' | 'blank' | 'message'; digits: 'on' | 'off' };
  };
  const base = {
    title: state.title || state.format.name,
    digits: room.digits === 'on',
    message: room.screen === 'message' ? state.message : null,
    autoAdvance: state.autoAdvance,
  };
  const rest = breakTimer(state);
  const shown = !step ? 'ended' : rest ? 'break' : 'phase';
  const screen = room.screen === 'shown' ? shown : room.screen;
  if (!step)
    return {
      ...base,
      screen,
      phase: null,
      who: null,
      timer: null,
      seats: seatsOf(state, null, []),
      holder: null,
      holders: [],
    };
  const floor = floorOf(state, step);
  const silence = phaseOf(state.format, step).who.kind === 'silence';
  const name = labelOf(state, floor.named);
  const presenters = step.zone === 'slot' ? presentersOfSlot(state, step.slot) : [];
  const holders = state.people.flatMap((person, i) => (floor.holders.includes(person.id) ? [i] : []));
  return {
    ...base,
    screen,
    phase: {
      title: infoOf(state.format, step.phase).title,
      sub: clockMode(state) === 'armed' && state.startedAt !== null ? words.next : subOf(state, step, floor),
      // In a silence the one rule is said large, where a name would stand.
      rules: silence ? [] : rulesOf(state, step),
      silence,
      asks: asksOf(phaseOf(state.format, step)),
    },
    who:
      name === null
        ? null
        : { name, does: floor.does && words[floor.does], next: labelOf(state, floor.next) },
    timer:
      rest ??
      (clockMode(state) === 'armed'
        ? armedTimer(state, step, floor)
        : (turnTimer(state) ?? phaseTimer(state, step))),
    seats: seatsOf(state, floor, presenters),
    holder: holders.length === 1 ? (holders[0] ?? null) : null,
    holders,
  };
}

function asksOf(phase: Phase): 'cards' | 'dots' | 'thumbs' | null {
  if (phase.collectsCards) return 'cards';
  if (phase.votes) return 'dots';
  return phase.extends ? 'thumbs' : null;
}

/** Armed, a round shows the length of its first turn. */
function armedTimer(state: SessionState, step: Step, floor: Floor) {
  const timer = phaseTimer(state, step);
  return floor.round && floor.round.taken.length === 0 && !floor.round.openFloor && !state.rounds[step.id]
    ? { ...timer, planned: floor.round.planned, first: floor.round.turn }
    : timer;
}
