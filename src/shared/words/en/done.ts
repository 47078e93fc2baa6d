import type { Done, DonePerson } from '#shared/session/done.ts';
import type { Becomes, Hears } from '#shared/session/recall/recall.ts';
import type { UndoableType } from '#shared/session/traits.ts';
import { OTHERS } from '#shared/session/voices/observation.ts';
import { phaseTitle } from './phaseTexts.ts';
import { sessionWords } from './session.ts';

const name = (who: DonePerson): string =>
  who.name ?? (who.person === OTHERS ? sessionWords.others : 'somebody');

const HEARS: Readonly<Record<Hears, string>> = { show: 'shows it', say: 'says it', keep: 'keeps it' };
const BECOMES: Readonly<Record<Becomes, string>> = {
  keep: 'keeps it up',
  change: 'changes it',
  letGo: 'lets it go',
  carry: 'carries it on',
};

const sayings: { readonly [Type in UndoableType]: (done: Done<Type>) => string } = {
  'phase.started': ({ title }) => `${phaseTitle(title)} began`,
  'phase.ended': ({ title }) => `${phaseTitle(title)} ended`,
  'phase.skipped': ({ title }) => `${phaseTitle(title)} skipped`,
  'phase.reopened': ({ title }) => `back from ${phaseTitle(title)}`,
  'slot.stopped': () => 'slot stopped',
  'slot.putOff': () => 'slot put off',
  'slot.missed': () => 'slot put off',
  'slot.takenUp': () => 'slot taken up again',
  'slot.restored': () => 'one slot more',
  'slot.dropped': () => 'one slot fewer',
  'close.jumped': () => 'went to the close',
  'plan.repaid': () => 'overrun paid back',
  'steps.leftOut': () => 'phases left out',
  'steps.restored': () => 'phases back in',
  'thumbs.counted': ({ more }) => (more ? 'topic goes on' : 'on to the next topic'),
  'session.extended': () => 'session made longer',
  'session.ended': () => 'session ended',
  'clock.paused': () => 'paused',
  'clock.resumed': () => 'went on',
  'clock.extended': ({ title, target }) =>
    target === 'turn' ? 'turn extended' : `${phaseTitle(title)} extended`,
  'clock.shortened': ({ title, target }) =>
    target === 'turn' ? 'turn shortened' : `${phaseTitle(title)} shortened`,
  'break.began': () => 'break began',
  'break.ended': () => 'break over',
  'end.corrected': ({ title }) => `end of ${phaseTitle(title)} moved`,
  'clock.corrected': ({ title }) => `start of ${phaseTitle(title)} moved`,
  'turn.began': ({ who }) => `passed to ${name(who)}`,
  'turn.passed': ({ who }) => `${name(who)} passed`,
  'round.opened': () => 'floor opened',
  'round.startChosen': ({ who }) => `round starts with ${name(who)}`,
  'round.restarted': () => 'round once more',
  'question.agreed': () => 'question agreed',
  'consent.given': () => 'consent given',
  'topics.ordered': () => 'topics in order',
  'topic.carried': () => 'topic gets its own session',
  'prompt.flagged': () => 'a prompt flagged',
  'tick.made': ({ what }) => (what === 'early' ? 'raised early, ticked' : 'a decision, ticked'),
  'autoAdvance.switched': ({ on }) => (on ? 'phases begin by themselves' : 'phases wait for you'),
  'board.leads': ({ on }) => (on ? 'the board may move on' : 'only the console moves on'),
  'person.arrived': ({ who }) => `${name(who)} arrived`,
  'person.renamed': ({ who }) => `name of ${name(who)} mended`,
  'person.steppedOut': ({ who }) => `${name(who)} stepped out`,
  'person.returned': ({ who }) => `${name(who)} came back`,
  'slot.passed': ({ who }) => `${name(who)} passed the slot on`,
  'queue.ordered': () => 'queue reordered',
  'role.assigned': ({ who, role }) =>
    who === null ? `no ${sessionWords.roles[role]}` : `${name(who)}: ${sessionWords.roles[role]}`,
  'person.placed': ({ who, remote }) => `${name(who)} ${remote ? 'joins remotely' : 'is in the room'}`,
  'role.standIn': ({ who }) => `${name(who)} stands in`,
  'voice.started': ({ who }) => `${name(who)} began`,
  'voice.stopped': ({ who }) => `${name(who)} stopped`,
  'voice.redated': () => 'began earlier',
  'voice.resumed': () => 'overlap, no hand-over',
  'voice.reassigned': ({ who }) => (who === null ? 'a voice taken away' : `it was ${name(who)}`),
  'voice.split': () => 'a turn split',
  'voices.read': () => 'turns of a file',
  'voices.merged': () => 'two turns made one',
  'voice.moved': ({ edge }) => (edge === 'from' ? 'the start of a turn moved' : 'the end of a turn moved'),
  'code.marked': () => 'code marked',
  'code.moved': ({ who }) => (who === null ? 'code for the phase' : `code for ${name(who)}`),
  'track.counted': () => 'whose taps count',
  'observation.refused': ({ who }) => `${name(who)} is not observed`,
  'observation.allowed': ({ who }) => `${name(who)} is observed`,
  'note.written': () => 'note written',
  'commitment.recalled': ({ who, hears }) => `${name(who)} ${HEARS[hears]}`,
  'commitment.settled': ({ who, becomes }) => `${name(who)} ${BECOMES[becomes]}`,
  'detail.written': ({ who }) => `what ${name(who)} saw`,
  'commitment.written': ({ who }) => `commitment of ${name(who)}`,
  'card.written': ({ who }) => (who === null ? 'card written' : `card of ${name(who)}`),
  'card.merged': () => 'cards merged',
  'dots.counted': () => 'dots counted',
  'parking.written': ({ who }) => `topic of ${name(who)} parked`,
  'parking.raised': () => 'topic raised again',
  'parking.weighed': () => 'topic weighed anew',
  'insight.written': ({ who }) => `insight of ${name(who)}`,
  'ownQuestion.written': ({ who }) => `question of ${name(who)}`,
  'want.written': ({ who }) => `what ${name(who)} wants from today`,
  'report.written': ({ what }) => (what === 'keep' ? 'what to keep' : 'what to try'),
  'report.shown': ({ on }) => (on ? 'lines on the wall' : 'lines off the wall'),
  'agreement.bent': ({ bent, line }) => `line ${line + 1} was ${bent ? 'bent' : 'kept'}`,
  'agreement.answered': () => 'answer taken down',
  'agreement.written': () => 'the agreement changed',
  'blank.written': ({ line }) => `line ${line + 1} was worded`,
};

/** What an act did, in a few words: `Emre stopped`. */
export const doneSentence = <Type extends UndoableType>(done: Done<Type>): string =>
  (sayings[done.code] as (given: Done<Type>) => string)(done);
