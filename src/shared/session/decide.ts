import { waitsForGap } from './traits.ts';
import { mayBeLogged, mayBeTakenDown } from '#shared/care/care.ts';
import { pureObservers } from '#shared/group/roles.ts';
import { OPENED } from '#shared/time.ts';
import { planAgenda } from './agenda/plan.ts';
import type { Command, CommandOf, CommandType } from './commands.ts';
import * as answers from './agenda/decideAnswers.ts';
import { flagPrompt } from './agenda/decideFlag.ts';
import * as breaks from './agenda/decideBreaks.ts';
import * as clock from './agenda/decideClock.ts';
import * as phases from './agenda/decidePhases.ts';
import * as rounds from './agenda/decideRounds.ts';
import * as agreement from './agreement/decide.ts';
import { raiseLevel } from './level/decide.ts';
import { levelNow } from './level/level.ts';
import * as lines from './lines/decide.ts';
import * as people from './people/decide.ts';
import * as recalls from './recall/decide.ts';
import * as reports from './report/decide.ts';
import * as voices from './voices/decide.ts';
import { readVoices } from './voices/decideReading.ts';
import { Facts, Refused, stop, type Asked, type Decision } from './decision.ts';
import { FactSchema } from './events.ts';
import type { Draft } from './draft.ts';
import { refuse } from './refusals.ts';
import { brokenBy, lastAct, undoneAct, type Session } from './session.ts';
import { takesDown } from './lines/care.ts';
import { takeLineBack } from './lines/takeBack.ts';
import type { Decided } from './stamped.ts';

export type { Asked, Decision } from './decision.ts';
export type { Decided } from './stamped.ts';

/** Adds the facts of one act, or refuses. */
type Decider<T extends CommandType> = (facts: Facts, command: CommandOf<T>, asked: Asked) => void;

function undo(facts: Facts, _: CommandOf<'act.undo'>, { at, by }: Asked): void {
  const { session } = facts;
  const entry = lastAct(session, by) ?? stop('nothingToUndo');
  if (brokenBy(session, entry.act, 'undo')) stop('laterActDepends');
  facts.add(at, { type: 'act.undone', act: entry.act });
}

function redo(facts: Facts, _: CommandOf<'act.redo'>, { at, by }: Asked): void {
  const { session } = facts;
  const entry = undoneAct(session, by) ?? stop('nothingToRedo');
  if (brokenBy(session, entry.act, 'redo')) stop('laterActDepends');
  facts.add(at, { type: 'act.redone', act: entry.act });
}

const DECIDERS: { readonly [T in CommandType]: Decider<T> } = {
  'phase.start': phases.startPhase,
  'phase.next': phases.nextPhase,
  'phase.end': phases.endPhase,
  'phase.skip': phases.skipPhase,
  'phase.back': phases.backPhase,
  'slot.stop': phases.stopSlot,
  'session.endNow': (facts, _, { at }) => phases.endNow(facts, at),
  'plan.repay': phases.repay,
  'plan.replan': phases.replan,
  'clock.pause': clock.pause,
  'clock.resume': clock.resume,
  'clock.extend': clock.extendClock,
  'clock.shorten': clock.shortenClock,
  'clock.correct': clock.correctClock,
  'break.begin': breaks.beginBreak,
  'break.end': breaks.endBreak,
  'gap.answer': clock.answerGap,
  'turn.next': rounds.nextTurn,
  'turn.pass': rounds.passTurnOn,
  'round.open': rounds.openTheFloor,
  'round.startWith': rounds.startRoundWith,
  'consent.answer': answers.answerConsent,
  'question.agree': answers.agreeOnQuestion,
  'topic.extend': answers.countThumbs,
  'topic.carryOver': answers.carryOver,
  'prompt.flag': flagPrompt,
  'tick.make': (facts, { what }, { at }) => facts.add(at, { type: 'tick.made', what }),
  'autoAdvance.switch': answers.switchAutoAdvance,
  'board.lead': (facts, { on }, { at }) => facts.add(at, { type: 'board.leads', on }),
  'room.blank': (facts, _, { at }) => facts.add(at, { type: 'room.blanked' }),
  'room.show': (facts, _, { at }) => facts.add(at, { type: 'room.shown' }),
  'room.message': (facts, { text }, { at }) => {
    lines.refuseLines(facts.state);
    facts.add(at, { type: 'room.messaged' }, text);
  },
  'room.digits': (facts, { shown }, { at }) =>
    facts.add(at, { type: shown ? 'room.digitsShown' : 'room.digitsHidden' }),
  'level.raise': raiseLevel,
  'person.arrive': people.arrive,
  'person.rename': people.rename,
  'person.stepOut': people.stepOut,
  'person.return': people.comeBack,
  'slot.pass': people.giveUpSlot,
  'queue.order': people.orderQueue,
  'person.place': people.place,
  'role.assign': people.assignRole,
  'role.standIn': people.nameStandIn,
  'voice.tap': voices.tapVoice,
  'voice.silence': voices.fallSilent,
  'voice.rejoin': voices.rejoinVoices,
  'voice.redate': voices.redateVoices,
  'voice.reassign': voices.reassignVoice,
  'voice.split': voices.splitVoice,
  'voices.merge': voices.mergeVoices,
  'voices.read': readVoices,
  'voice.move': voices.moveVoice,
  'code.mark': voices.markCode,
  'code.move': voices.moveCode,
  'track.count': voices.countTrack,
  'observation.refuse': voices.refuseObservation,
  'observation.allow': voices.allowObservation,
  'note.write': lines.writeNote,
  'note.takeBack': (facts, { note }, asked) => takeLineBack(facts, { type: 'note.takenBack', note }, asked),
  'commitment.write': lines.writeCommitment,
  'commitment.takeBack': (facts, { commitment }, asked) =>
    takeLineBack(facts, { type: 'commitment.takenBack', commitment }, asked),
  'commitment.recall': recalls.recallCommitment,
  'commitment.settle': recalls.settleCommitment,
  'seen.write': recalls.writeSeen,
  'detail.takeBack': recalls.takeDetailBack,
  'card.write': lines.writeCard,
  'card.takeBack': (facts, { card }, asked) => takeLineBack(facts, { type: 'card.takenBack', card }, asked),
  'card.merge': lines.mergeCards,
  'card.dots': lines.countDots,
  'parking.write': lines.park,
  'parking.takeBack': (facts, { item }, asked) =>
    takeLineBack(facts, { type: 'parking.takenBack', item }, asked),
  'parking.raise': (facts, { item }, { at }) => facts.add(at, { type: 'parking.raised', item }),
  'parking.weigh': (facts, { item, importance, urgency }, { at }) =>
    facts.add(at, { type: 'parking.weighed', item, importance, urgency }),
  'insight.write': lines.writeInsight,
  'insight.takeBack': (facts, { insight }, asked) =>
    takeLineBack(facts, { type: 'insight.takenBack', insight }, asked),
  'ownQuestion.write': lines.writeQuestion,
  'ownQuestion.takeBack': (facts, { question }, asked) =>
    takeLineBack(facts, { type: 'ownQuestion.takenBack', question }, asked),
  'want.write': lines.writeWant,
  'want.takeBack': (facts, { want }, asked) => takeLineBack(facts, { type: 'want.takenBack', want }, asked),
  'agreement.focus': agreement.focusLine,
  'agreement.bend': agreement.bendLine,
  'agreement.answer': (facts, { answer }, { at }) => facts.add(at, { type: 'agreement.answered', answer }),
  'agreement.change': agreement.changeAgreement,
  'blank.write': agreement.wordLine,
  'report.write': reports.writeReport,
  'report.takeBack': reports.takeReportBack,
  'report.show': reports.showReport,
  'act.undo': undo,
  'act.redo': redo,
  'export.agree': (facts, { what }, { at }) => facts.add(at, { type: 'export.agreed', what }),
};

/** What moves everybody's session on: from the board only where the facilitator lets it. */
const LEADS: ReadonlySet<CommandType> = new Set<CommandType>([
  'phase.start',
  'phase.next',
  'turn.next',
  'round.open',
  'clock.resume',
]);

/**
 * What a command means for this session: the facts to log, or why not. Pure: the same session, command and
 * moment give the same answer, and nothing has happened until the facts are on disk and appended.
 */
export function decide(session: Session, command: Command, asked: Asked): Decision {
  if (asked.by === 'board' && LEADS.has(command.type) && !session.state.boardLeads)
    return { ok: false, refusal: refuse('boardDoesNotLead') };
  if (session.state.gap && waitsForGap(command.type)) return { ok: false, refusal: refuse('gapFirst') };
  const taken = takesDown(command);
  const level = levelNow(session.state);
  if (taken !== null && !mayBeTakenDown(taken, level))
    return { ok: false, refusal: refuse('levelKeepsNone') };
  try {
    const decider = DECIDERS[command.type] as Decider<CommandType>;
    const facts = new Facts(session, asked);
    decider(facts, command, asked);
    const events = taken === null || mayBeLogged(taken, level) ? facts.events : facts.events.map(inMemory);
    // Every text is of a kind of data, so that its level is asked before it is kept.
    if (taken === null && events.some(({ line }) => line !== null))
      throw new Error(`${command.type} takes down a text of no kind: name it in lines/care.ts`);
    // A fact that could not be read again is never made: whatever no decider has foreseen is a refusal, too.
    return events.every((event) => FactSchema.safeParse(event).success)
      ? { ok: true, events }
      : { ok: false, refusal: refuse('beyondLimits') };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** A line whose words may lie in memory only. */
const inMemory = (decided: Decided): Decided =>
  decided.line === null
    ? decided
    : { ...decided, body: { ...decided.body, inMemory: true } as Decided['body'] };

/** Where there are small groups, everybody who takes part is in one of them. */
function seatsEverybody({ trios, people, format, roles }: Draft): boolean {
  if (trios.length === 0) return true;
  const seated = trios.flat();
  const watchers = pureObservers(format, roles);
  return (
    format.trios === true &&
    new Set(seated).size === seated.length &&
    people.every(({ id }) => seated.includes(id) || watchers.includes(id))
  );
}

/** The first fact of a session, if the draft makes sense. */
export function decideOpening(draft: Draft): Decision {
  const known = new Set(draft.people.map((person) => person.id));
  const mentioned = [
    ...draft.queue,
    ...draft.reviewers,
    ...Object.values(draft.roles).filter((person) => person !== null),
    ...draft.trios.flat(),
    ...Object.keys(draft.recall?.waiting ?? {}),
  ];
  if (known.size !== draft.people.length || mentioned.some((person) => !known.has(person)))
    return { ok: false, refusal: refuse('unknownPerson') };
  if (new Set(draft.queue).size !== draft.queue.length) return { ok: false, refusal: refuse('notInQueue') };
  if (!seatsEverybody(draft)) return { ok: false, refusal: refuse('notInGroup') };
  if (draft.title !== '' && !mayBeLogged('title', draft.level))
    return { ok: false, refusal: refuse('levelKeepsNone') };
  if (!planAgenda(draft)) return { ok: false, refusal: refuse('doesNotFit') };
  return { ok: true, events: [{ at: OPENED, body: { type: 'session.opened', draft }, line: null }] };
}
