import type { CommandType } from './commands.ts';
import type { EventOf, EventType, SessionEvent } from './events.ts';

/** What is true of every fact of one kind. */
interface Traits {
  /** The machine of the format says whether it may follow, and moves by it. */
  readonly machine: boolean;
  readonly undoable: boolean;
  /** Text that lies beside the log: a `line` can be taken back for good, what the `room` is told cannot. */
  readonly text: 'line' | 'room' | null;
}

const MOVES = { machine: true, undoable: true, text: null } as const;
const SCREEN = { machine: true, undoable: false, text: null } as const;
const PLAIN = { machine: false, undoable: true, text: null } as const;
const WRITES = { machine: false, undoable: true, text: 'line' } as const;
/** It is not undone: what it did is gone, or is said anew. */
const STAYS = { machine: false, undoable: false, text: null } as const;

/** The one table of it: a fact that is missing does not compile. */
const TRAITS = {
  'session.opened': STAYS,
  'session.extended': PLAIN,
  'session.ended': MOVES,
  'export.agreed': STAYS,
  'level.raised': STAYS,
  'phase.started': MOVES,
  'phase.ended': MOVES,
  'phase.skipped': MOVES,
  'phase.reopened': MOVES,
  'slot.stopped': MOVES,
  'slot.putOff': MOVES,
  'slot.takenUp': MOVES,
  'slot.missed': PLAIN,
  'slot.dropped': MOVES,
  'slot.restored': MOVES,
  'close.jumped': MOVES,
  'plan.repaid': MOVES,
  'steps.leftOut': MOVES,
  'steps.restored': MOVES,
  'thumbs.counted': MOVES,
  'clock.paused': MOVES,
  'clock.resumed': MOVES,
  'clock.extended': PLAIN,
  'clock.shortened': PLAIN,
  'break.began': PLAIN,
  'break.ended': PLAIN,
  'end.corrected': PLAIN,
  'clock.corrected': PLAIN,
  'gap.found': STAYS,
  'gap.answered': STAYS,
  'room.blanked': SCREEN,
  'room.shown': SCREEN,
  'room.messaged': { ...SCREEN, text: 'room' },
  'room.digitsHidden': SCREEN,
  'room.digitsShown': SCREEN,
  'turn.began': PLAIN,
  'turn.passed': PLAIN,
  'round.opened': PLAIN,
  'round.startChosen': PLAIN,
  'round.restarted': PLAIN,
  'question.agreed': PLAIN,
  'consent.given': PLAIN,
  'autoAdvance.switched': PLAIN,
  'topic.carried': PLAIN,
  'tick.made': PLAIN,
  'board.leads': PLAIN,
  'person.arrived': PLAIN,
  'person.renamed': PLAIN,
  'person.steppedOut': PLAIN,
  'person.returned': PLAIN,
  'slot.passed': PLAIN,
  'queue.ordered': PLAIN,
  'person.placed': PLAIN,
  'role.assigned': PLAIN,
  'role.standIn': PLAIN,
  'voice.started': PLAIN,
  'voice.stopped': PLAIN,
  'voice.redated': PLAIN,
  'voice.resumed': PLAIN,
  'voice.reassigned': PLAIN,
  'voice.split': PLAIN,
  'voices.merged': PLAIN,
  'voices.read': PLAIN,
  'voice.moved': PLAIN,
  'code.marked': PLAIN,
  'code.moved': PLAIN,
  'track.counted': PLAIN,
  'observation.refused': PLAIN,
  'observation.allowed': PLAIN,
  'note.written': WRITES,
  'note.takenBack': STAYS,
  'commitment.written': WRITES,
  'commitment.takenBack': STAYS,
  'commitment.recalled': PLAIN,
  'commitment.settled': PLAIN,
  'detail.written': WRITES,
  'detail.takenBack': STAYS,
  'card.written': WRITES,
  'card.takenBack': STAYS,
  'card.merged': PLAIN,
  'dots.counted': PLAIN,
  'topics.ordered': PLAIN,
  'parking.written': WRITES,
  'parking.takenBack': STAYS,
  'parking.raised': PLAIN,
  'parking.weighed': PLAIN,
  'insight.written': WRITES,
  'insight.takenBack': STAYS,
  'ownQuestion.written': WRITES,
  'ownQuestion.takenBack': STAYS,
  'want.written': WRITES,
  'want.takenBack': STAYS,
  'agreement.focused': STAYS,
  'agreement.bent': PLAIN,
  'agreement.answered': PLAIN,
  'agreement.written': WRITES,
  'blank.written': WRITES,
  'report.written': WRITES,
  'report.takenBack': STAYS,
  'report.shown': PLAIN,
  'act.undone': STAYS,
  'act.redone': STAYS,
} as const satisfies Readonly<Record<EventType, Traits>>;

type Table = typeof TRAITS;

/** A fact that the machine takes. */
export type MachineEvent = EventOf<
  { [T in EventType]: Table[T]['machine'] extends true ? T : never }[EventType]
>;

/** Kinds of facts that begin an act which can be undone. */
export type UndoableType = { [T in EventType]: Table[T]['undoable'] extends true ? T : never }[EventType];

export const traitsOf = (type: EventType): Traits => TRAITS[type];

export const isUndoable = (event: SessionEvent): event is EventOf<UndoableType> =>
  traitsOf(event.type).undoable;
export const isMachineEvent = (event: SessionEvent): event is MachineEvent => traitsOf(event.type).machine;

/**
 * Commands that need a moving clock: while sleep or a crash is unanswered they wait. A tap never does, nor does
 * whoever comes or goes. What waits is the command and not its facts: somebody who leaves may pause the clock.
 */
const NEEDS_THE_CLOCK = {
  'phase.start': true,
  'phase.next': true,
  'phase.end': true,
  'phase.skip': true,
  'phase.back': true,
  'slot.stop': true,
  'session.endNow': true,
  'plan.repay': true,
  'plan.replan': true,
  'clock.pause': true,
  'clock.resume': true,
  'clock.extend': true,
  'clock.shorten': true,
  'clock.correct': true,
  'break.begin': true,
  'break.end': true,
  'gap.answer': false,
  'turn.next': true,
  'turn.pass': true,
  'round.open': true,
  'round.startWith': true,
  'consent.answer': true,
  'question.agree': true,
  'topic.extend': true,
  'topic.carryOver': true,
  'tick.make': false,
  'autoAdvance.switch': false,
  'board.lead': false,
  'room.blank': false,
  'room.show': false,
  'room.message': false,
  'room.digits': false,
  'level.raise': false,
  'person.arrive': false,
  'person.rename': false,
  'person.stepOut': false,
  'person.return': false,
  'slot.pass': true,
  'queue.order': false,
  'person.place': false,
  'role.assign': false,
  'role.standIn': false,
  'voice.tap': false,
  'voice.silence': false,
  'voice.rejoin': false,
  'voice.redate': false,
  'voice.reassign': false,
  'voice.split': false,
  'voices.merge': false,
  'voices.read': false,
  'voice.move': false,
  'code.mark': false,
  'code.move': false,
  'track.count': false,
  'observation.refuse': false,
  'observation.allow': false,
  'note.write': false,
  'note.takeBack': false,
  'commitment.write': false,
  'commitment.takeBack': false,
  'commitment.recall': false,
  'commitment.settle': false,
  'seen.write': false,
  'detail.takeBack': false,
  'card.write': false,
  'card.takeBack': false,
  'card.merge': false,
  'card.dots': false,
  'parking.write': false,
  'parking.takeBack': false,
  'parking.raise': false,
  'parking.weigh': false,
  'insight.write': false,
  'insight.takeBack': false,
  'ownQuestion.write': false,
  'ownQuestion.takeBack': false,
  'want.write': false,
  'want.takeBack': false,
  'agreement.focus': false,
  'agreement.bend': false,
  'agreement.answer': false,
  'agreement.change': false,
  'blank.write': false,
  'report.write': false,
  'report.takeBack': false,
  'report.show': false,
  'act.undo': false,
  'act.redo': false,
  'export.agree': false,
} as const satisfies Readonly<Record<CommandType, boolean>>;

export const waitsForGap = (type: CommandType): boolean => NEEDS_THE_CLOCK[type];
