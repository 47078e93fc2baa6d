import type { MachineEvent } from '../traits.ts';
import { and, assign, or, raise, setup, stateIn, type SnapshotFrom } from 'xstate';
import type { Phase, Zone } from '#shared/format/schema.ts';
import { ZONES } from '#shared/format/zones.ts';
import type { FormatCourse } from '#shared/format/shipped.ts';
import type { StepId } from '../ids.ts';
import { stepIdIn } from './stepId.ts';

/**
 * A format compiled to an XState machine: an agenda whose states carry the phases' names, a clock and a room
 * screen, side by side. It holds no clock and runs nothing: facts come in, and the state says what may follow.
 * Taps, codes, turns and notes do not pass through it (see fold.ts).
 */

export interface AgendaContext {
  /** 1-based; the gap after slot 1 still stands at 1. 0 in a session without a slot. */
  readonly slot: number;
  /** How many slots there are. */
  readonly slots: number;
  /** Steps that are in no plan: walked past in either direction. */
  readonly leftOut: readonly StepId[];
  readonly direction: 'forth' | 'back';
  /** 'End now' was said: only closing phases remain. */
  readonly closing: boolean;
}

export interface AgendaInput {
  readonly slots: number;
  readonly leftOut: readonly StepId[];
}

interface Place {
  readonly zone: Zone;
  readonly phase: Phase;
}

const stateName = (phase: Phase) => phase.id.toLowerCase();
const target = (place: Place) => `#agenda.${place.zone}.${stateName(place.phase)}`;

/** The steps that a fact takes out of the plan. */
function leavesOut(event: { type: string } | MachineEvent): readonly StepId[] {
  if ('changes' in event)
    return event.changes.filter((change) => change.planned === null).map((change) => change.step);
  if ('rest' in event) return event.rest;
  if ('past' in event) return event.past;
  return 'steps' in event && event.type === 'steps.leftOut' ? event.steps : [];
}

/** The steps that a fact puts into the plan again. */
const restores = (event: { type: string } | MachineEvent): readonly StepId[] =>
  'steps' in event && event.type !== 'steps.leftOut' ? event.steps : [];

/** The slot of one of its steps. */
const slotIn = (step: StepId | undefined): number => Number(step?.split('.')[1] ?? 0);

export function compileFormat(format: FormatCourse) {
  const places = ZONES.flatMap((zone) => format[zone].map((phase): Place => ({ zone, phase })));
  const first = (zone: Zone) => places.find((place) => place.zone === zone) ?? null;
  const last = (zone: Zone) => places.findLast((place) => place.zone === zone) ?? null;
  const isClosing = (place: Place) => format.closing.includes(place.phase.id);
  const firstSlot = first('slot');
  if (!firstSlot) throw new Error(`format ${format.id} has no slot`);

  const machine = setup({
    types: {
      context: {} as AgendaContext,
      input: {} as AgendaInput,
      events: {} as MachineEvent | { type: 'clock.begun' } | { type: 'clock.rearmed' },
    },
    guards: {
      here: ({ context, event }, place: { zone: Zone; phase: string }) =>
        'step' in event && event.step === stepIdIn(place.zone, context.slot, place.phase),
      isLeftOut: ({ context }, place: { zone: Zone; phase: string; closing: boolean }) =>
        context.leftOut.includes(stepIdIn(place.zone, context.slot, place.phase)) ||
        (context.closing && !place.closing),
      goesBack: ({ context }) => context.direction === 'back',
      hasSlot: ({ context }) => context.slots > 0 && !context.closing,
      hasLaterSlot: ({ context }) => context.slot < context.slots && !context.closing,
      hasEarlierSlot: ({ context }) => context.slot > 1,
      hadSlot: ({ context }) => context.slots > 0,
      notClosing: ({ context }) => !context.closing,
      hasSlotToDrop: ({ context }) => context.slots > context.slot && !context.closing,
      wantsMore: ({ event }) => event.type === 'thumbs.counted' && event.more,
      takesUp: ({ context, event }, phase: string) =>
        event.type === 'slot.takenUp' &&
        !context.closing &&
        event.steps[0] === stepIdIn('slot', slotIn(event.steps[0]), phase),
      isDeclined: ({ event }) => event.type === 'session.ended' && event.how === 'declined',
    },
    actions: {
      goForth: assign({ direction: 'forth' }),
      goBack: assign({ direction: 'back' }),
      enterFirstSlot: assign({ slot: 1 }),
      enterNextSlot: assign({ slot: ({ context }) => context.slot + 1 }),
      returnToSlotBefore: assign({ slot: ({ context }) => context.slot - 1 }),
      returnToFront: assign({ slot: 0 }),
      returnToLastSlot: assign({ slot: ({ context }) => context.slots }),
      closeNow: assign({ closing: true, direction: 'forth' }),
      dropSlot: assign({ slots: ({ context }) => context.slots - 1 }),
      restoreSlot: assign({ slots: ({ context }) => context.slots + 1 }),
      leaveOut: assign({ leftOut: ({ context, event }) => [...context.leftOut, ...leavesOut(event)] }),
      restore: assign({
        leftOut: ({ context, event }) => context.leftOut.filter((step) => !restores(event).includes(step)),
      }),
      returnToSlot: assign({
        slot: ({ context, event }) => (event.type === 'slot.takenUp' ? slotIn(event.steps[0]) : context.slot),
      }),
      begin: raise({ type: 'clock.begun' }),
      rearm: raise({ type: 'clock.rearmed' }),
    },
  });

  type Guarded = {
    guard?: 'hasSlot' | 'hasLaterSlot' | 'hasEarlierSlot' | 'hadSlot';
    target: string;
    actions?: (
      | 'enterFirstSlot'
      | 'enterNextSlot'
      | 'returnToSlotBefore'
      | 'returnToFront'
      | 'returnToLastSlot'
    )[];
  };

  const neighbourInZone = (place: Place, by: 1 | -1) => {
    const zone = places.filter((other) => other.zone === place.zone);
    return zone[zone.indexOf(place) + by] ?? null;
  };
  const intoBack = (): Guarded[] => {
    const back = first('back');
    return [{ target: back ? target(back) : '#agenda.over' }];
  };

  /** Where the agenda goes from a place, in the order in which the ways are tried. */
  const onward = (place: Place): Guarded[] => {
    const neighbour = neighbourInZone(place, 1);
    if (neighbour) return [{ target: target(neighbour) }];
    const gap = first('gap');
    switch (place.zone) {
      case 'front':
        return [{ guard: 'hasSlot', target: target(firstSlot), actions: ['enterFirstSlot'] }, ...intoBack()];
      case 'slot':
        return [
          gap
            ? { guard: 'hasLaterSlot', target: target(gap) }
            : { guard: 'hasLaterSlot', target: target(firstSlot), actions: ['enterNextSlot'] },
          ...intoBack(),
        ];
      case 'gap':
        return [
          { guard: 'hasLaterSlot', target: target(firstSlot), actions: ['enterNextSlot'] },
          ...intoBack(),
        ];
      case 'back':
        return [{ target: '#agenda.over' }];
    }
  };

  const backward = (place: Place): Guarded[] => {
    const neighbour = neighbourInZone(place, -1);
    if (neighbour) return [{ target: target(neighbour) }];
    const front = last('front');
    const gap = last('gap');
    const slot = last('slot') ?? firstSlot;
    const intoFront: Guarded[] = front ? [{ target: target(front), actions: ['returnToFront'] }] : [];
    switch (place.zone) {
      case 'front':
        return [];
      case 'slot':
        return [
          { guard: 'hasEarlierSlot', target: target(gap ?? slot), actions: ['returnToSlotBefore'] },
          ...intoFront,
        ];
      case 'gap':
        return [{ target: target(slot) }];
      case 'back':
        return [{ guard: 'hadSlot', target: target(slot), actions: ['returnToLastSlot'] }, ...intoFront];
    }
  };

  /** 'End now': the closing phases of the current slot that are still to come, else those of the end. */
  const closeFrom = (place: Place): Guarded[] => {
    const sameSlot = places.filter((other) => other.zone === 'slot' && isClosing(other));
    const inSlot =
      place.zone === 'slot' ? sameSlot.find((other) => places.indexOf(other) > places.indexOf(place)) : null;
    const atEnd = places.find(
      (other) => other.zone === 'back' && isClosing(other) && places.indexOf(other) > places.indexOf(place),
    );
    const goal = inSlot ?? atEnd;
    return goal && !(place.zone === 'back' && isClosing(place)) ? [{ target: target(goal) }] : [];
  };

  const phaseState = (place: Place) => {
    const here = { type: 'here', params: { zone: place.zone, phase: place.phase.id } } as const;
    const isLeftOut = {
      type: 'isLeftOut',
      params: { zone: place.zone, phase: place.phase.id, closing: isClosing(place) },
    } as const;
    const timed = or([stateIn({ clock: 'running' }), stateIn({ clock: 'paused' })]);
    const ways = <G>(list: Guarded[], guard: G, actions: string[]) =>
      list.map((way) => ({
        target: way.target,
        guard: way.guard ? and([guard as never, way.guard]) : guard,
        actions: [...actions, ...(way.actions ?? [])],
      }));
    const mayEnd = and([here, timed]);
    /** The phase before it, in the same slot, which the thumbs were about. */
    const onceMore = <G>(about: Place, guard: G) => {
      const before = neighbourInZone(about, -1);
      return before
        ? [
            {
              target: target(before),
              guard: and([guard as never, 'wantsMore']),
              actions: ['goForth', 'rearm'],
            },
          ]
        : [];
    };
    const mayClose = and([here, 'notClosing']);
    return {
      meta: { zone: place.zone, phase: place.phase.id },
      always: [
        ...ways(backward(place), and([isLeftOut, 'goesBack']), []),
        ...ways(onward(place), isLeftOut, ['goForth']),
      ],
      on: {
        'phase.started': { guard: and([here, stateIn({ clock: 'armed' })]), actions: 'begin' },
        'phase.ended': ways(onward(place), mayEnd, ['goForth', 'rearm']),
        ...(place.phase.may.includes('skip') && !place.phase.protected
          ? { 'phase.skipped': ways(onward(place), here, ['goForth', 'rearm']) }
          : {}),
        'phase.reopened': ways(backward(place), mayClose, ['goBack', 'rearm']),
        ...(place.zone === 'slot'
          ? {
              'slot.stopped': ways(onward(last('slot') ?? place), here, ['goForth', 'rearm']),
              'slot.putOff': ways(onward(last('slot') ?? place), mayClose, ['goForth', 'leaveOut', 'rearm']),
            }
          : {}),
        'close.jumped': ways(closeFrom(place), mayClose, ['closeNow', 'rearm']),
        ...(place.phase.extends
          ? {
              'thumbs.counted': [
                ...onceMore(place, mayEnd),
                ...ways(onward(place), mayEnd, ['goForth', 'rearm']),
              ],
            }
          : {}),
        // A no ends everything at once: there is nothing to close.
        ...(place.phase.asksConsent
          ? { 'session.ended': { guard: 'isDeclined', target: '#agenda.ended' } }
          : {}),
      },
    };
  };

  /** Back into a slot that was put off, while nothing runs. */
  const takesUp = {
    'slot.takenUp': places
      .filter(({ zone }) => zone === 'slot')
      .map((place) => ({
        target: target(place),
        guard: and([{ type: 'takesUp', params: place.phase.id }, stateIn({ clock: 'armed' })]),
        actions: ['restore', 'leaveOut', 'returnToSlot', 'goForth'],
      })),
  };

  const zoneState = (zone: Zone) => {
    const inZone = places.filter((place) => place.zone === zone);
    return inZone.length === 0
      ? {}
      : {
          [zone]: {
            initial: stateName((inZone[0] as Place).phase),
            on: {
              'slot.dropped': { guard: 'hasSlotToDrop', actions: 'dropSlot' },
              'slot.restored': { guard: 'notClosing', actions: 'restoreSlot' },
              ...takesUp,
              'plan.repaid': { actions: 'leaveOut' },
              'steps.leftOut': { actions: 'leaveOut' },
              'steps.restored': { actions: 'restore' },
            },
            states: Object.fromEntries(inZone.map((place) => [stateName(place.phase), phaseState(place)])),
          },
        };
  };

  const beginning = first('front') ? 'front' : 'slot';
  return machine.createMachine({
    id: format.id,
    type: 'parallel',
    context: ({ input }: { input: AgendaInput }) => ({
      slot: beginning === 'slot' ? 1 : 0,
      slots: input.slots,
      leftOut: input.leftOut,
      direction: 'forth',
      closing: false,
    }),
    states: {
      agenda: {
        id: 'agenda',
        initial: beginning,
        states: {
          ...zoneState('front'),
          ...zoneState('slot'),
          ...zoneState('gap'),
          ...zoneState('back'),
          /** The last phase has ended. */
          over: { on: { 'session.ended': 'ended', ...takesUp } },
          ended: {},
        },
      },
      clock: {
        initial: 'armed',
        on: { 'clock.rearmed': '.armed' },
        states: {
          armed: { on: { 'clock.begun': 'running' } },
          running: { on: { 'clock.paused': 'paused' } },
          paused: { on: { 'clock.resumed': 'running' } },
        },
      },
      room: {
        type: 'parallel',
        states: {
          screen: {
            initial: 'shown',
            states: {
              shown: { on: { 'room.blanked': 'blank', 'room.messaged': 'message' } },
              blank: { on: { 'room.shown': 'shown', 'room.messaged': 'message' } },
              message: {
                on: { 'room.shown': 'shown', 'room.blanked': 'covered', 'room.messaged': 'message' },
              },
              /** Blank over a message, which is what there is to show again. */
              covered: { on: { 'room.shown': 'message', 'room.messaged': 'message' } },
            },
          },
          digits: {
            initial: 'on',
            states: {
              on: { on: { 'room.digitsHidden': 'off' } },
              off: { on: { 'room.digitsShown': 'on' } },
            },
          },
        },
      },
    },
  } as never);
}

export type SessionMachine = ReturnType<typeof compileFormat>;
export type SessionSnapshot = SnapshotFrom<SessionMachine>;
