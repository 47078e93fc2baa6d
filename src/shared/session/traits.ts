import type { CommandType } from './commands.ts';
import type { EventOf, EventType, SessionEvent } from './events.ts';

/** What is true of every fact of one kind. */
interface Traits {
  /**
   * Who folds it and says whether it may follow: the machine (`agenda`, and `screen`, which goes on after the end),
   * the observers' tracks, what was written down, or the reducers beside them.
   */
  readonly lane: 'agenda' | 'screen' | 'voices' | 'lines' | 'beside';
  readonly undoable: boolean;
  /** Text that lies beside the log: a `line` can be taken back for good, what the `room` is told cannot. */
  readonly words: 'line' | 'room' | null;
}

const AGENDA = { lane: 'agenda', undoable: true, words: null } as const;
const SCREEN = { lane: 'screen', undoable: false, words: null } as const;
const VOICES = { lane: 'voices', undoable: true, words: null } as const;
const WRITES = { lane: 'lines', undoable: true, words: 'line' } as const;
const CHANGES_LINE = { lane: 'lines', undoable: true, words: null } as const;
const TAKES_BACK = { lane: 'lines', undoable: false, words: null } as const;
const BESIDE = { lane: 'beside', undoable: true, words: null } as const;
const STAYS = { lane: 'beside', undoable: false, words: null } as const;

/** The one table of it: a fact that is missing does not compile. */
const TRAITS = {
  'session.opened': STAYS,
  'session.extended': BESIDE,
  'session.ended': AGENDA,
  'export.agreed': STAYS,
  'level.raised': STAYS,
  'phase.started': AGENDA,
  'phase.ended': AGENDA,
  'phase.skipped': AGENDA,
  'phase.reopened': AGENDA,
  'slot.stopped': AGENDA,
  'slot.putOff': AGENDA,
  'slot.takenUp': AGENDA,
  'slot.dropped': AGENDA,
  'slot.restored': AGENDA,
  'close.jumped': AGENDA,
  'plan.repaid': AGENDA,
  'steps.leftOut': AGENDA,
  'steps.restored': AGENDA,
  'thumbs.counted': AGENDA,
  'clock.paused': AGENDA,
  'clock.resumed': AGENDA,
  'clock.extended': BESIDE,
  'clock.shortened': BESIDE,
  'break.began': BESIDE,
  'break.ended': BESIDE,
  'end.corrected': BESIDE,
  'clock.corrected': BESIDE,
  'gap.found': STAYS,
  'gap.answered': STAYS,
  'room.blanked': SCREEN,
  'room.shown': SCREEN,
  'room.messaged': { ...SCREEN, words: 'room' },
  'room.digitsHidden': SCREEN,
  'room.digitsShown': SCREEN,
  'turn.began': BESIDE,
  'turn.passed': BESIDE,
  'round.opened': BESIDE,
  'round.startChosen': BESIDE,
  'round.restarted': BESIDE,
  'question.agreed': BESIDE,
  'consent.given': BESIDE,
  'autoAdvance.switched': BESIDE,
  'topic.carried': BESIDE,
  'board.leads': BESIDE,
  'person.arrived': BESIDE,
  'person.renamed': BESIDE,
  'person.steppedOut': BESIDE,
  'person.returned': BESIDE,
  'slot.passed': BESIDE,
  'queue.ordered': BESIDE,
  'role.assigned': BESIDE,
  'role.standIn': BESIDE,
  'voice.started': VOICES,
  'voice.stopped': VOICES,
  'voice.redated': VOICES,
  'voice.resumed': VOICES,
  'voice.reassigned': VOICES,
  'voice.split': VOICES,
  'voices.merged': VOICES,
  'voices.read': VOICES,
  'voice.moved': VOICES,
  'code.marked': VOICES,
  'code.moved': VOICES,
  'observation.refused': VOICES,
  'observation.allowed': VOICES,
  'note.written': WRITES,
  'note.takenBack': TAKES_BACK,
  'commitment.written': WRITES,
  'commitment.takenBack': TAKES_BACK,
  'card.written': WRITES,
  'card.takenBack': TAKES_BACK,
  'card.merged': CHANGES_LINE,
  'dots.counted': CHANGES_LINE,
  'topics.ordered': BESIDE,
  'parking.written': WRITES,
  'parking.takenBack': TAKES_BACK,
  'parking.raised': CHANGES_LINE,
  'insight.written': WRITES,
  'insight.takenBack': TAKES_BACK,
  'act.undone': STAYS,
  'act.redone': STAYS,
} as const satisfies Readonly<Record<EventType, Traits>>;

type Table = typeof TRAITS;
type TypesIn<L extends Traits['lane']> = {
  [T in EventType]: Table[T]['lane'] extends L ? T : never;
}[EventType];

export type MachineEvent = EventOf<TypesIn<'agenda' | 'screen'>>;
export type VoiceEvent = EventOf<TypesIn<'voices'>>;
export type LineEvent = EventOf<TypesIn<'lines'>>;
/** Folded beside the machine, the tracks and the lines. */
export type BesideEvent = EventOf<TypesIn<'beside'>>;

/** Kinds of facts that begin an act which can be undone. */
export type UndoableType = { [T in EventType]: Table[T]['undoable'] extends true ? T : never }[EventType];

export const traitsOf = (type: EventType): Traits => TRAITS[type];

export const isUndoable = (event: SessionEvent): event is EventOf<UndoableType> =>
  traitsOf(event.type).undoable;
export const isMachineEvent = (event: SessionEvent): event is MachineEvent =>
  traitsOf(event.type).lane === 'agenda' || isScreenEvent(event);
export const isScreenEvent = (event: SessionEvent): event is EventOf<TypesIn<'screen'>> =>
  traitsOf(event.type).lane === 'screen';
export const isVoiceEvent = (event: SessionEvent): event is VoiceEvent =>
  traitsOf(event.type).lane === 'voices';
export const isLineEvent = (event: SessionEvent): event is LineEvent => traitsOf(event.type).lane === 'lines';

/** Facts that write a line: what stands in it lies beside the log until it is taken back. */
export const WRITES_A_LINE: readonly EventType[] = (Object.keys(TRAITS) as EventType[]).filter(
  (type) => traitsOf(type).words === 'line',
);

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
  'observation.refuse': false,
  'observation.allow': false,
  'note.write': false,
  'note.takeBack': false,
  'commitment.write': false,
  'commitment.takeBack': false,
  'card.write': false,
  'card.takeBack': false,
  'card.merge': false,
  'card.dots': false,
  'parking.write': false,
  'parking.takeBack': false,
  'parking.raise': false,
  'insight.write': false,
  'insight.takeBack': false,
  'act.undo': false,
  'act.redo': false,
  'export.agree': false,
} as const satisfies Readonly<Record<CommandType, boolean>>;

export const waitsForGap = (type: CommandType): boolean => NEEDS_THE_CLOCK[type];
