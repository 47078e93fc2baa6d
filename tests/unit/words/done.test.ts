import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Done } from '#shared/session/done.ts';
import type { UndoableType } from '#shared/session/traits.ts';
import { OTHERS } from '#shared/session/voices/observation.ts';
import { doneSentence } from '#shared/words/en/done.ts';
import { council, type PlayedCouncil } from '../session/support/council.ts';
import { anyDraft, anyMoves, play } from '../session/support/moves.ts';
import { phaseCalled } from '../../support/shipped.ts';

/** Every kind of act that can be undone, with what it is called in English. */
const SAID: { readonly [Type in UndoableType]: readonly (readonly [Done<Type>, string])[] } = {
  'phase.started': [[{ code: 'phase.started', title: phaseCalled('Counsel') }, 'Counsel began']],
  'phase.ended': [[{ code: 'phase.ended', title: phaseCalled('Counsel') }, 'Counsel ended']],
  'phase.skipped': [[{ code: 'phase.skipped', title: phaseCalled('Counsel') }, 'Counsel skipped']],
  'phase.reopened': [[{ code: 'phase.reopened', title: phaseCalled('Counsel') }, 'back from Counsel']],
  'slot.stopped': [[{ code: 'slot.stopped', title: phaseCalled('Counsel') }, 'slot stopped']],
  'slot.putOff': [[{ code: 'slot.putOff', title: phaseCalled('Counsel') }, 'slot put off']],
  'slot.takenUp': [[{ code: 'slot.takenUp' }, 'slot taken up again']],
  'slot.missed': [[{ code: 'slot.missed', who: { person: 'p2', name: 'Ben' } }, 'slot put off']],
  'slot.restored': [[{ code: 'slot.restored' }, 'one slot more']],
  'slot.dropped': [[{ code: 'slot.dropped' }, 'one slot fewer']],
  'close.jumped': [[{ code: 'close.jumped', title: phaseCalled('Counsel') }, 'went to the close']],
  'plan.repaid': [[{ code: 'plan.repaid' }, 'overrun paid back']],
  'steps.leftOut': [[{ code: 'steps.leftOut' }, 'phases left out']],
  'steps.restored': [[{ code: 'steps.restored' }, 'phases back in']],
  'thumbs.counted': [
    [{ code: 'thumbs.counted', title: phaseCalled('Counsel'), more: true }, 'topic goes on'],
    [{ code: 'thumbs.counted', title: phaseCalled('Counsel'), more: false }, 'on to the next topic'],
  ],
  'session.extended': [[{ code: 'session.extended' }, 'session made longer']],
  'session.ended': [[{ code: 'session.ended' }, 'session ended']],
  'clock.paused': [[{ code: 'clock.paused' }, 'paused']],
  'clock.resumed': [[{ code: 'clock.resumed' }, 'went on']],
  'clock.extended': [
    [{ code: 'clock.extended', title: phaseCalled('Counsel'), target: 'turn' }, 'turn extended'],
    [{ code: 'clock.extended', title: phaseCalled('Counsel'), target: 'phase' }, 'Counsel extended'],
  ],
  'clock.shortened': [
    [{ code: 'clock.shortened', title: phaseCalled('Counsel'), target: 'turn' }, 'turn shortened'],
    [{ code: 'clock.shortened', title: phaseCalled('Counsel'), target: 'phase' }, 'Counsel shortened'],
  ],
  'break.began': [[{ code: 'break.began' }, 'break began']],
  'break.ended': [[{ code: 'break.ended' }, 'break over']],
  'end.corrected': [[{ code: 'end.corrected', title: phaseCalled('Counsel') }, 'end of Counsel moved']],
  'clock.corrected': [[{ code: 'clock.corrected', title: phaseCalled('Counsel') }, 'start of Counsel moved']],
  'turn.began': [
    [
      { code: 'turn.began', who: { person: 'p2', name: 'Ben' }, title: phaseCalled('Counsel') },
      'passed to Ben',
    ],
  ],
  'turn.passed': [
    [
      { code: 'turn.passed', who: { person: 'p2', name: 'Ben' }, title: phaseCalled('Counsel') },
      'Ben passed',
    ],
  ],
  'round.opened': [[{ code: 'round.opened', title: phaseCalled('Counsel') }, 'floor opened']],
  'round.startChosen': [
    [
      { code: 'round.startChosen', who: { person: 'p2', name: 'Ben' }, title: phaseCalled('Counsel') },
      'round starts with Ben',
    ],
  ],
  'round.restarted': [[{ code: 'round.restarted', title: phaseCalled('Counsel') }, 'round once more']],
  'question.agreed': [[{ code: 'question.agreed', title: phaseCalled('Counsel') }, 'question agreed']],
  'consent.given': [[{ code: 'consent.given' }, 'consent given']],
  'topics.ordered': [[{ code: 'topics.ordered' }, 'topics in order']],
  'topic.carried': [[{ code: 'topic.carried' }, 'topic gets its own session']],
  'prompt.flagged': [[{ code: 'prompt.flagged' }, 'a prompt flagged']],
  'tick.made': [
    [{ code: 'tick.made', what: 'early' }, 'raised early, ticked'],
    [{ code: 'tick.made', what: 'decision' }, 'a decision, ticked'],
  ],
  'autoAdvance.switched': [
    [{ code: 'autoAdvance.switched', on: true }, 'phases begin by themselves'],
    [{ code: 'autoAdvance.switched', on: false }, 'phases wait for you'],
  ],
  'board.leads': [
    [{ code: 'board.leads', on: true }, 'the board may move on'],
    [{ code: 'board.leads', on: false }, 'only the console moves on'],
  ],
  'person.arrived': [[{ code: 'person.arrived', who: { person: 'p2', name: 'Ben' } }, 'Ben arrived']],
  'person.renamed': [[{ code: 'person.renamed', who: { person: 'p2', name: 'Ben' } }, 'name of Ben mended']],
  'person.steppedOut': [
    [{ code: 'person.steppedOut', who: { person: 'p2', name: 'Ben' } }, 'Ben stepped out'],
  ],
  'person.returned': [[{ code: 'person.returned', who: { person: 'p2', name: 'Ben' } }, 'Ben came back']],
  'slot.passed': [[{ code: 'slot.passed', who: { person: 'p2', name: 'Ben' } }, 'Ben passed the slot on']],
  'queue.ordered': [[{ code: 'queue.ordered' }, 'queue reordered']],
  'role.assigned': [
    [{ code: 'role.assigned', who: { person: 'p2', name: 'Ben' }, role: 'observer' }, 'Ben: observer'],
    [{ code: 'role.assigned', who: null, role: 'observer' }, 'no observer'],
  ],
  'person.placed': [
    [{ code: 'person.placed', who: { person: 'p2', name: 'Ben' }, remote: true }, 'Ben joins remotely'],
    [{ code: 'person.placed', who: { person: 'p2', name: 'Ben' }, remote: false }, 'Ben is in the room'],
  ],
  'role.standIn': [
    [{ code: 'role.standIn', who: { person: 'p2', name: 'Ben' }, role: 'noteTaker' }, 'Ben stands in'],
  ],
  'voice.started': [
    [{ code: 'voice.started', who: { person: 'p2', name: 'Ben' } }, 'Ben began'],
    [{ code: 'voice.started', who: { person: OTHERS, name: null } }, 'Others began'],
    [{ code: 'voice.started', who: { person: 'p9', name: null } }, 'somebody began'],
  ],
  'voice.stopped': [[{ code: 'voice.stopped', who: { person: 'p2', name: 'Ben' } }, 'Ben stopped']],
  'voice.redated': [[{ code: 'voice.redated' }, 'began earlier']],
  'voice.resumed': [[{ code: 'voice.resumed' }, 'overlap, no hand-over']],
  'voice.reassigned': [
    [{ code: 'voice.reassigned', who: { person: 'p2', name: 'Ben' } }, 'it was Ben'],
    [{ code: 'voice.reassigned', who: null }, 'a voice taken away'],
  ],
  'voice.split': [[{ code: 'voice.split', who: null }, 'a turn split']],
  'voices.read': [[{ code: 'voices.read' }, 'turns of a file']],
  'voices.merged': [[{ code: 'voices.merged' }, 'two turns made one']],
  'voice.moved': [
    [{ code: 'voice.moved', edge: 'from' }, 'the start of a turn moved'],
    [{ code: 'voice.moved', edge: 'to' }, 'the end of a turn moved'],
  ],
  'code.marked': [[{ code: 'code.marked', who: null }, 'code marked']],
  'code.moved': [
    [{ code: 'code.moved', who: { person: 'p2', name: 'Ben' } }, 'code for Ben'],
    [{ code: 'code.moved', who: null }, 'code for the phase'],
  ],
  'track.counted': [[{ code: 'track.counted' }, 'whose taps count']],
  'observation.refused': [
    [{ code: 'observation.refused', who: { person: 'p2', name: 'Ben' } }, 'Ben is not observed'],
  ],
  'observation.allowed': [
    [{ code: 'observation.allowed', who: { person: 'p2', name: 'Ben' } }, 'Ben is observed'],
  ],
  'note.written': [[{ code: 'note.written' }, 'note written']],
  'commitment.written': [
    [{ code: 'commitment.written', who: { person: 'p2', name: 'Ben' } }, 'commitment of Ben'],
  ],
  'card.written': [
    [{ code: 'card.written', who: { person: 'p2', name: 'Ben' } }, 'card of Ben'],
    [{ code: 'card.written', who: null }, 'card written'],
  ],
  'card.merged': [[{ code: 'card.merged' }, 'cards merged']],
  'dots.counted': [[{ code: 'dots.counted' }, 'dots counted']],
  'parking.written': [
    [{ code: 'parking.written', who: { person: 'p2', name: 'Ben' } }, 'topic of Ben parked'],
  ],
  'parking.raised': [[{ code: 'parking.raised' }, 'topic raised again']],
  'parking.weighed': [[{ code: 'parking.weighed' }, 'topic weighed anew']],
  'commitment.recalled': [
    [{ code: 'commitment.recalled', who: { person: 'p2', name: 'Ben' }, hears: 'show' }, 'Ben shows it'],
    [{ code: 'commitment.recalled', who: { person: 'p2', name: 'Ben' }, hears: 'say' }, 'Ben says it'],
    [{ code: 'commitment.recalled', who: { person: 'p2', name: 'Ben' }, hears: 'keep' }, 'Ben keeps it'],
  ],
  'commitment.settled': [
    [{ code: 'commitment.settled', who: { person: 'p2', name: 'Ben' }, becomes: 'keep' }, 'Ben keeps it up'],
    [{ code: 'commitment.settled', who: { person: 'p2', name: 'Ben' }, becomes: 'change' }, 'Ben changes it'],
    [{ code: 'commitment.settled', who: { person: 'p2', name: 'Ben' }, becomes: 'letGo' }, 'Ben lets it go'],
    [
      { code: 'commitment.settled', who: { person: 'p2', name: 'Ben' }, becomes: 'carry' },
      'Ben carries it on',
    ],
  ],
  'detail.written': [
    [{ code: 'detail.written', who: { person: 'p2', name: 'Ben' }, what: 'seen' }, 'what Ben saw'],
  ],
  'insight.written': [[{ code: 'insight.written', who: { person: 'p2', name: 'Ben' } }, 'insight of Ben']],
  'ownQuestion.written': [
    [{ code: 'ownQuestion.written', who: { person: 'p2', name: 'Ben' } }, 'question of Ben'],
  ],
  'want.written': [
    [{ code: 'want.written', who: { person: 'p2', name: 'Ben' } }, 'what Ben wants from today'],
  ],
  'report.written': [
    [{ code: 'report.written', what: 'keep' }, 'what to keep'],
    [{ code: 'report.written', what: 'try' }, 'what to try'],
  ],
  'report.shown': [
    [{ code: 'report.shown', on: true }, 'lines on the wall'],
    [{ code: 'report.shown', on: false }, 'lines off the wall'],
  ],
  'agreement.bent': [
    [{ code: 'agreement.bent', line: 2, bent: true }, 'line 3 was bent'],
    [{ code: 'agreement.bent', line: 2, bent: false }, 'line 3 was kept'],
  ],
  'agreement.answered': [[{ code: 'agreement.answered' }, 'answer taken down']],
  'agreement.written': [[{ code: 'agreement.written', line: 2 }, 'the agreement changed']],
  'blank.written': [[{ code: 'blank.written', line: 0 }, 'line 1 was worded']],
};

describe('what was done, in English', () => {
  it.each(Object.values(SAID).flat())('%o', (done, sentence) => {
    expect(doneSentence(done)).toBe(sentence);
  });

  it('tells namesakes apart as their seats do', () => {
    const undoes = (played: PlayedCouncil) => played.console.undo && doneSentence(played.console.undo.did);
    expect(undoes(council().arrive('Ana'))).toBe('Ana 2 arrived');
    // Whoever sits before the other has the lower number.
    expect(undoes(council().arriveBeside('Dora', null))).toBe('Dora 1 arrived');
  });

  it('names people as their seats do, in any session', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        const { console: seen, board, state } = play(draft, moves);
        const labels = new Map(state.people.map(({ id, label }) => [id, label]));
        for (const act of [seen.undo, board.undo])
          if (act && 'who' in act.did && act.did.who !== null && labels.has(act.did.who.person))
            expect(act.did.who.name).toBe(labels.get(act.did.who.person));
      }),
      { numRuns: 40 },
    );
  });

  it('has a name for every act of any session, whole and with nothing left open', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        const { console: seen, board } = play(draft, moves);
        for (const act of [seen.undo, seen.redo, board.undo, board.redo])
          if (act) expect(doneSentence(act.did)).not.toMatch(/undefined|null|object|^ | $|somebody/);
      }),
      { numRuns: 40 },
    );
  });
});
