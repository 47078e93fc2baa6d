import { describe, expect, it } from 'vitest';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { consoleWords } from '#shared/words/en/console.ts';
import { instant, minutes, ms, seconds } from '#shared/time.ts';
import { council, type PlayedCouncil } from '../../session/support/council.ts';
import { played } from '../../session/support/formats.ts';
import { leanCoffee } from '../../../support/shipped.ts';
import { hintAt } from '../../../../src/renderer/console/hint.ts';
import { hearsHolder } from '../../../../src/renderer/console/outOfTurn.ts';
import { consolePushes } from '../../../support/preview/consoleViews.ts';

const { view, clock } = consolePushes['counsel']!;
const counsel = view as ConsoleView;
const NOW = clock!.at;
const silentFor = (s: number, more: Partial<ConsoleView> = {}): ConsoleView => ({
  ...counsel,
  unheard: null,
  unheardInSlot: [],
  board: {
    ...counsel.board,
    seats: counsel.board.seats.map((seat) => ({ ...seat, since: null })),
    silentSince: instant(NOW - s * 1000),
  },
  ...more,
});
const hint = (view: ConsoleView, drift: number | null = 0) =>
  hintAt(view, NOW, drift === null ? null : seconds(drift));

describe('a hint', () => {
  it('says of whom was not heard, and apart from them how many passed: a pass is no voice', () => {
    const play = council().to('front.CHECKIN');
    for (const name of ['Ana', 'Ben', 'Chidi', 'Dora']) play.speak(name, 5).turn();
    play.pass();
    expect(hintAt(play.console, play.now, null)).toEqual({ kind: 'oneLeft', name: 'Fay', passed: 1 });
    expect(consoleWords.hint.oneLeft(1)).toBe('One voice not heard yet in this phase (one more passed):');
    expect(consoleWords.hint.unheard(3, 2)).toBe(
      'Three voices not heard yet in this phase (two more passed).',
    );
    const spoke = play.speak('Emre', 2);
    expect(hintAt(spoke.console, spoke.now, null)).toEqual({ kind: 'oneLeft', name: 'Fay' });
  });

  it('says that everyone has spoken only where they have: a pass is no voice', () => {
    const everyone = (it: PlayedCouncil) => hintAt(it.console, it.now, null)?.kind ?? null;
    const round = council().to('front.CHECKIN');
    for (const name of ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre']) round.speak(name, 5).turn();
    const spoke = round.speak('Fay', 5);
    expect(everyone(spoke)).toBe('everyone');
    const passing = council().to('front.CHECKIN').speak('Ana', 5).turn().pass();
    for (const name of ['Chidi', 'Dora', 'Emre', 'Fay']) passing.speak(name, 5).turn();
    // Ben passed and holds the turn that he is offered again.
    expect([passing.holder, everyone(passing)]).toEqual(['Ben', null]);
    const before = council().to('front.CHECKIN').speak('Ana', 5).turn().pass();
    for (const name of ['Chidi', 'Dora', 'Emre']) before.speak(name, 5).turn();
    before.speak('Fay', 5);
    expect([before.console.next?.label, everyone(before)]).toEqual([
      { code: 'offerAgain', name: 'Ben' },
      null,
    ]);
    expect(everyone(passing.pass())).toBe('everyoneWanted');
    expect(consoleWords.hint.everyoneWanted).toBe('Everyone who wanted to has spoken: move on?');
  });

  it('says nothing of everyone where somebody is not observed', () => {
    const it_ = council().to('front.CHECKIN').do({ type: 'observation.refuse', person: 'p6' });
    for (const name of ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre']) it_.speak(name, 5).turn();
    expect(hintAt(it_.console, it_.now, null)).toBeNull();
  });

  it('offers a break from spare between two phases, once it is due', () => {
    const it_ = council({ minutes: 90 }).start();
    const rest = () => hintAt(it_.console, it_.now, null);
    const half = it_.state.planned / 2000;
    expect(rest()).toBeNull();
    it_.wait(half - 1).end();
    expect(rest()).toBeNull();
    it_.wait(1);
    expect(rest()).toEqual({ kind: 'rest', length: 300_000 });
    expect(hintAt(it_.rest().console, it_.now, null)).toBeNull();
    it_.wait(300).start().wait(5).end();
    expect(rest()).toBeNull();
    // What an overrun, or a gap that was left out, took of spare pays for no break.
    const due = council({ minutes: 90 }).start();
    due.wait(half).end();
    const restAt = (drift: number) => hintAt(due.console, due.now, seconds(drift))?.kind ?? null;
    const over = (due.state.available - due.state.planned) / 1000 - 300;
    expect([restAt(-60), restAt(0), restAt(over), restAt(over + 1)]).toEqual(['rest', 'rest', 'rest', null]);
    // No spare, no offer.
    const tight = council({ minutes: 45 })
      .start()
      .wait(40 * 60)
      .end();
    expect(hintAt(tight.console, tight.now, null)).toBeNull();
  });

  it('asks to move on after a silence of this phase alone, pauses left out', () => {
    const played = council().start().tap('Ana').wait(5).tap('Ana').wait(19);
    const asks = () => hintAt(played.console, played.now, null)?.kind ?? null;
    expect(asks()).toBeNull();
    expect([played.wait(1) && asks()]).toEqual(['nobody']);
    // The silence goes on, the phase is another one.
    played.end().wait(60).start();
    expect(asks()).toBeNull();
    played.wait(10).do({ type: 'clock.pause' }).wait(300).do({ type: 'clock.resume' }).wait(9);
    expect(asks()).toBeNull();
    expect([played.wait(1) && asks()]).toEqual(['nobody']);
  });

  it('asks whether a voice from before this phase is still on, where nobody is to speak, or somebody else', () => {
    const still = (it: PlayedCouncil) => hintAt(it.console, it.now, null);
    const round = council().start().tap('Fay').wait(20).to('front.CHECKIN').wait(9);
    expect([round.holder, still(round)]).toEqual(['Ana', null]);
    round.wait(1);
    expect(still(round)).toEqual({ kind: 'stillOn', name: 'Fay' });
    // A pause is no time of talk, and a voice that came in this phase is an interruption at most.
    round.do({ type: 'clock.pause' }).wait(60).do({ type: 'clock.resume' });
    expect(still(round)?.kind).toBe('stillOn');
    round.tap('Fay').tap('Ben').wait(15);
    expect(still(round)?.kind).not.toBe('stillOn');
    const holds = council().start().tap('Ana').to('front.CHECKIN').wait(15);
    expect(still(holds)?.kind).not.toBe('stillOn');
    const silent = played(leanCoffee, { people: 6, minutes: 90 })
      .start()
      .tap('Fay')
      .to('front.WRITE')
      .wait(10);
    expect(still(silent)).toEqual({ kind: 'stillOn', name: 'Fay' });
  });

  it('says of whoever has the turn that they speak only where the board hears them', () => {
    const hears = (it: PlayedCouncil) => hearsHolder(it.console.board, it.room);
    const round = council().to('front.CHECKIN');
    expect([round.holder, hears(round)]).toEqual(['Ana', false]);
    expect(hears(round.tap('Fay').wait(2))).toBe(false);
    expect(hears(round.tap('Ana').wait(2))).toBe(true);
    expect(hears(round.tap('Ana').tap('Fay').wait(2))).toBe(false);
  });

  it('names the one voice that has not been heard', () => {
    expect(hint({ ...counsel, unheard: ['Ben'] })).toEqual({ kind: 'oneLeft', name: 'Ben' });
  });

  it('says when everyone has spoken, and nothing while several have not', () => {
    expect(hint({ ...counsel, unheard: [], everyone: 'spoke' })).toEqual({ kind: 'everyone' });
    expect(hint({ ...counsel, unheard: ['Ben', 'Chidi'] })).toBe(null);
    expect(hint({ ...counsel, unheard: null })).toBe(null);
  });

  it('says how many are not heard once half of the phase is over, and names none of them', () => {
    const several = { ...counsel, unheard: ['Ben', 'Chidi'] };
    const at = (elapsed: number): ConsoleView => ({
      ...several,
      now: counsel.now && {
        ...counsel.now,
        phase: {
          ...counsel.now.phase,
          mode: 'running',
          asOf: NOW,
          elapsed: ms(elapsed),
          planned: ms(600_000),
        },
      },
    });
    expect(hint(at(299_999))).toBe(null);
    expect(hint(at(300_000))).toEqual({ kind: 'unheard', count: 2 });
    // Where they are missing in all of the slot, that is said; of one alone the name says more.
    const inSlot = (unheardInSlot: readonly string[]) => hint({ ...at(300_000), unheardInSlot });
    expect(inSlot(['Ben', 'Chidi'])).toEqual({ kind: 'unheardInSlot', count: 2 });
    expect(inSlot(['Ben'])).toEqual({ kind: 'unheard', count: 2 });
    const unused = at(300_000);
    expect(hint({ ...unused, board: { ...unused.board, last: null } })).toBe(null);
    expect(consoleWords.hint.unheard(2, 0)).toBe('Two voices not heard yet in this phase.');
    expect(consoleWords.hint.unheardInSlot(2, 0)).toBe('Two voices not heard yet in this slot.');
  });

  it('comes at 20 seconds without a voice, and not before', () => {
    expect(hint(silentFor(19.9))).toBe(null);
    expect(hint(silentFor(20))).toEqual({ kind: 'nobody', seconds: 20 });
  });

  it('keeps still in a phase of silence, in a pause, and where nobody uses the board', () => {
    const quiet = counsel.room.phase && { ...counsel.room, phase: { ...counsel.room.phase, silence: true } };
    expect(hint(silentFor(60, quiet ? { room: quiet } : {}))).toBe(null);
    const now = counsel.now && { ...counsel.now, phase: { ...counsel.now.phase, mode: 'paused' as const } };
    expect(hint(silentFor(60, { now }))).toBe(null);
    const view = silentFor(60);
    expect(hint({ ...view, board: { ...view.board, last: null } })).toBe(null);
  });

  it('asks to plan anew beyond 15 minutes, before anything else', () => {
    expect(hintAt(silentFor(60), NOW, minutes(15))).toEqual({ kind: 'nobody', seconds: 60 });
    expect(hintAt(silentFor(60), NOW, seconds(901))).toEqual({ kind: 'replan' });
  });

  it('is over with the session', () => {
    expect(hint({ ...counsel, ended: true }, 2000)).toBe(null);
  });
});

describe('whoever began before', () => {
  it('is offered to speak last, before a round that they would begin again', () => {
    const round = council().to('front.CHECKIN');
    for (const name of ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre']) round.speak(name, 5).turn();
    const close = round.do({ type: 'session.endNow' }).to('back.AGREECLOSE').do({ type: 'phase.end' });
    const before = hintAt(close.console, close.now, null);
    expect(before).toMatchObject({
      kind: 'beginsAgain',
      begins: { name: 'Ana', instead: { person: 'p2', name: 'Ben' } },
    });
    close.do({ type: 'round.startWith', person: 'p2' });
    expect(hintAt(close.console, close.now, null)).toBe(null);
    // Who was chosen is not asked about again.
    close.do({ type: 'round.startWith', person: 'p1' });
    expect(hintAt(close.console, close.now, null)).toBe(null);
    close.do({ type: 'round.startWith', person: 'p2' }).do({ type: 'phase.start', ago: 0 });
    expect(close.state.rounds['back.CLOSE']?.order.at(-1)).toBe('p1');
  });

  it('is nobody in the first round', () => {
    const first = council().to('front.AGREE').do({ type: 'phase.end' });
    expect(hintAt(first.console, first.now, null)).toBe(null);
  });
});
