import { describe, expect, it } from 'vitest';
import type { Phrase, PhraseCode } from '#shared/session/phrases.ts';
import { phrase, phraseLine } from '#shared/words/en/phrases.ts';
import { aloud } from '#shared/words/en/saidTimes.ts';
import { phaseCalled } from '../../support/shipped.ts';

/** Every code with what it says in English. */
const SAID: { readonly [Code in PhraseCode]: readonly (readonly [Phrase<Code>, string])[] } = {
  next: [[{ code: 'next' }, 'next']],
  openFloor: [[{ code: 'openFloor' }, 'open floor']],
  turn: [[{ code: 'turn', turn: 3, turns: 5 }, 'turn 3 of 5']],
  sideSpeaks: [
    [{ code: 'sideSpeaks', first: true }, 'whoever is named first speaks'],
    [{ code: 'sideSpeaks', first: false }, 'whoever is named second speaks'],
  ],
  half: [
    [{ code: 'half', half: 1, trios: false }, 'first half, dark card coached'],
    [{ code: 'half', half: 2, trios: true }, 'second half, dark card coached, the last of three observes'],
  ],
  lineOf: [[{ code: 'lineOf', line: 4, lines: 16 }, '4 of 16']],
  slot: [
    [{ code: 'slot', focus: 'presenter', slot: 1, slots: 2 }, 'slot 1 of 2'],
    [{ code: 'slot', focus: 'coachee', slot: 1, slots: 2 }, 'leg 1 of 2'],
    [{ code: 'slot', focus: 'topicOwner', slot: 3, slots: 4 }, 'topic 3 of 4'],
  ],
  onCard: [[{ code: 'onCard', text: 'Retro' }, '‘Retro’']],
  inFocus: [
    [{ code: 'inFocus', focus: 'presenter', name: 'Dora' }, 'Dora presents'],
    [{ code: 'inFocus', focus: 'coachee', name: 'Dora' }, 'Dora is coached'],
    [{ code: 'inFocus', focus: 'receiver', name: 'Dora' }, 'for Dora'],
    [{ code: 'inFocus', focus: 'topicOwner', name: 'Dora' }, 'topic of Dora'],
    [{ code: 'inFocus', focus: 'nobody', name: 'Dora' }, 'Dora'],
  ],
  opening: [[{ code: 'opening' }, 'Opening']],
  slotOf: [
    [{ code: 'slotOf', focus: 'presenter', slot: 1, presenter: null, topic: null }, 'Slot 1'],
    [{ code: 'slotOf', focus: 'presenter', slot: 2, presenter: 'Chidi', topic: null }, 'Slot 2 · Chidi'],
    [
      { code: 'slotOf', focus: 'topicOwner', slot: 2, presenter: 'Chidi', topic: 'Retro' },
      'Topic 2 · Chidi · Retro',
    ],
    [{ code: 'slotOf', focus: 'coachee', slot: 1, presenter: null, topic: null }, 'Leg 1'],
    [{ code: 'slotOf', focus: 'nobody', slot: 1, presenter: null, topic: null }, 'All together'],
  ],
  close: [[{ code: 'close' }, 'Close']],
  start: [[{ code: 'start', title: phaseCalled('Counsel') }, 'Start Counsel']],
  passTo: [
    [{ code: 'passTo', name: 'Ben' }, 'Pass to Ben'],
    [{ code: 'passTo', name: null }, 'Pass to somebody'],
  ],
  offerAgain: [[{ code: 'offerAgain', name: 'Ana' }, 'Offer it to Ana again']],
  openTheFloor: [[{ code: 'openTheFloor' }, 'Open floor']],
  turnScreenTo: [[{ code: 'turnScreenTo', name: 'Ana' }, 'Turn the screen to Ana']],
  readsFirst: [[{ code: 'readsFirst' }, 'hears of it first; the room sees nothing']],
  endBreak: [[{ code: 'endBreak' }, 'End the break: go on']],
  endBreakAndStart: [
    [{ code: 'endBreakAndStart', title: phaseCalled('Counsel') }, 'End the break: start Counsel'],
  ],
  closeSession: [[{ code: 'closeSession' }, 'End the session']],
  resume: [[{ code: 'resume' }, 'Go on']],
  pause: [[{ code: 'pause' }, 'Pause']],
  extendBy: [[{ code: 'extendBy', length: 15_000 }, 'Extend +0:15']],
  shortenBy: [[{ code: 'shortenBy', length: 60_000 }, 'Less −1:00']],
  takeBreak: [[{ code: 'takeBreak', length: 300_000 }, 'Break, 5:00']],
  breakIsOver: [[{ code: 'breakIsOver' }, 'The break is over']],
  endPhase: [[{ code: 'endPhase', title: phaseCalled('Check-in') }, 'End Check-in']],
  skip: [[{ code: 'skip', title: phaseCalled('Check-in') }, 'Skip Check-in']],
  back: [[{ code: 'back' }, 'Back to the phase before']],
  pass: [
    [{ code: 'pass', name: 'Ana' }, 'Ana passes'],
    [{ code: 'pass', name: null }, 'Pass the turn'],
  ],
  endNow: [[{ code: 'endNow' }, 'End now, go to the close']],
  stopSlot: [
    [{ code: 'stopSlot', focus: 'presenter' }, 'Stop this slot'],
    [{ code: 'stopSlot', focus: 'topicOwner' }, 'Stop this topic'],
  ],
  endAsPlanned: [[{ code: 'endAsPlanned' }, 'End as planned']],
  groupAgreedOn: [[{ code: 'groupAgreedOn', length: 300_000 }, 'The group agreed on 5:00 more']],
  ownSession: [[{ code: 'ownSession' }, 'A session of its own for this topic']],
  startFor: [[{ code: 'startFor', length: 100_000 }, 'planned 1:40']],
  breakThen: [[{ code: 'breakThen', title: phaseCalled('Check-in') }, 'then Check-in']],
  turnFor: [[{ code: 'turnFor', length: 25_000 }, 'a turn of 0:25']],
  lastTurn: [[{ code: 'lastTurn' }, 'last turn of the round']],
  lastTurnThenOpen: [
    [{ code: 'lastTurnThenOpen', length: 240_000 }, 'last turn of the round; then open floor, 4:00'],
  ],
  lastTurnThen: [
    [{ code: 'lastTurnThen', name: 'Dora', length: 120_000 }, 'last turn of the round; then Dora, 2:00'],
    [{ code: 'lastTurnThen', name: null, length: 120_000 }, 'last turn of the round; then somebody, 2:00'],
  ],
  thenOpen: [[{ code: 'thenOpen', length: 240_000 }, 'planned 4:00 for everybody']],
  theEnd: [[{ code: 'theEnd' }, 'the last phase; then the summary']],
};

describe('what a view says, in English', () => {
  it.each(Object.values(SAID).flat())('%o', (said, sentence) => {
    expect(phrase(said)).toBe(sentence);
    expect(phrase(said, aloud), 'as it is heard').not.toMatch(/\d:\d\d/);
  });

  it('stands side by side in one line', () => {
    const places: Phrase[] = [
      { code: 'slot', focus: 'presenter', slot: 1, slots: 2 },
      { code: 'turn', turn: 2, turns: 5 },
    ];
    expect(phraseLine(places)).toBe('slot 1 of 2 · turn 2 of 5');
    expect(phraseLine([])).toBe('');
  });
});
