import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { council, type PlayedCouncil } from './support/council.ts';
import { anyDraft, anyMoves, play } from './support/moves.ts';
import { phaseCalled } from '../../support/shipped.ts';

const next = ({ console: { next: act } }: PlayedCouncil) => act && [act.label, act.detail, act.command.type];

describe('what Space does', () => {
  it.each([
    [
      'begin',
      () => council(),
      [{ code: 'start', title: phaseCalled('Open') }, { code: 'startFor', length: 50_000 }, 'phase.start'],
    ],
    [
      'go on to the next phase',
      () => council().start(),
      [
        { code: 'start', title: phaseCalled('Working agreement') },
        { code: 'startFor', length: 45_000 },
        'phase.next',
      ],
    ],
    [
      'hand on the turn',
      () => council().to('front.CHECKIN'),
      [{ code: 'passTo', name: 'Ben' }, { code: 'turnFor', length: 25_000 }, 'turn.next'],
    ],
    [
      'offer a turn once more',
      () => council().to('front.CHECKIN').pass().turn().turn().turn().turn(),
      [{ code: 'offerAgain', name: 'Ana' }, { code: 'lastTurn' }, 'turn.next'],
    ],
    [
      'end a round',
      () => council().to('front.CHECKIN').turn().turn().turn().turn().turn(),
      [
        { code: 'start', title: phaseCalled('Commitments from last time') },
        { code: 'startFor', length: 100_000 },
        'phase.next',
      ],
    ],
    [
      'announce the open floor with the last turn of counsel',
      () => council().to('slot.1.COUNSEL').turn().turn().turn(),
      [{ code: 'passTo', name: 'Chidi' }, { code: 'lastTurnThenOpen', length: 240_000 }, 'turn.next'],
    ],
    [
      'open the floor',
      () => council().to('slot.1.COUNSEL').turn().turn().turn().turn(),
      [{ code: 'openTheFloor' }, { code: 'thenOpen', length: 240_000 }, 'round.open'],
    ],
    [
      'leave the open floor',
      () => council().to('slot.1.COUNSEL').openFloor(),
      [
        { code: 'start', title: phaseCalled("Presenter's reply") },
        { code: 'startFor', length: 50_000 },
        'phase.next',
      ],
    ],
    ['go on after a pause', () => council().start().pause(), [{ code: 'resume' }, null, 'clock.resume']],
    [
      'end the session',
      () => council().to('back.CLOSE').turn().turn().turn().turn().turn(),
      [{ code: 'closeSession' }, { code: 'theEnd' }, 'phase.next'],
    ],
    ['wait for an answer', () => council().start().findGap(), null],
    ['nothing after the end', () => council().to('back.CLOSE').next(), null],
  ])('is to %s', (_, played, expected) => {
    expect(next(played())).toEqual(expected);
  });

  it('is the same on the board, where it may move the session on', () => {
    const played = council().boardLeads().to('front.CHECKIN');
    expect(played.board.next).toEqual(played.console.next);
  });

  it('plays a whole session, press by press', () => {
    const played = council();
    const walked: (string | null)[] = [];
    for (let presses = 0; played.console.next && presses < 200; presses++) {
      if (walked.at(-1) !== played.state.current) walked.push(played.state.current);
      played.wait(10).do(played.console.next.command);
    }
    expect(played.place).toBe('ended');
    expect(walked).toEqual(played.state.steps.map(({ id }) => id));
  });
});

describe('the acts of the console', { timeout: 60_000 }, () => {
  it('are refused exactly when deciding refuses them, and for the same reason', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        const played = play(draft, moves);
        const { acts, next: space } = played.console;
        for (const act of [...Object.values(acts), ...(space ? [space] : [])]) {
          // Time alone uses up what a phase could be shortened by: the window reads that off its own clock.
          const { now } = played;
          if (act.command.type === 'clock.shorten') played.now = played.state.latest;
          const decision = played.decide(act.command);
          played.now = now;
          expect([act.command, act.refusal]).toEqual([act.command, decision.ok ? null : decision.refusal]);
        }
        expect(space?.refusal ?? null).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('say what they would do', () => {
    const { acts } = council().to('front.CHECKIN').console;
    expect(Object.values(acts).map(({ label }) => label)).toEqual([
      { code: 'pause' },
      { code: 'extendBy', length: 15_000 },
      { code: 'shortenBy', length: 15_000 },
      { code: 'takeBreak', length: 300_000 },
      { code: 'openTheFloor' },
      { code: 'endPhase', title: phaseCalled('Check-in') },
      { code: 'skip', title: phaseCalled('Check-in') },
      { code: 'back' },
      { code: 'pass', name: 'Ana' },
      { code: 'endNow' },
      { code: 'stopSlot', focus: 'presenter' },
    ]);
    expect(council().to('slot.1.PRESENT').console.acts.extend.label).toEqual({
      code: 'extendBy',
      length: 60_000,
    });
    expect(council().start().pause().console.acts.pause.label).toEqual({ code: 'resume' });
  });
});

describe('prompts', () => {
  it('come with what fills their blanks', () => {
    expect(council().start().console.now?.blanks).toMatchObject({
      format: 'Council',
      roles: [
        { name: 'Ben', role: 'facilitator' },
        { name: 'Ana', role: 'timekeeper' },
      ],
      level: 'L1',
      time: { session: 45 * 60_000 },
      warmUp: null,
      owner: null,
    });
    expect(council().to('slot.1.PRESENT').console.now?.blanks).toMatchObject({
      time: { part: 180_000 },
      nextPresenter: 'Chidi',
    });
    expect(council().to('front.REVIEW').console.now?.blanks.owner).toBe('Ana');
  });
});

describe('the agenda', () => {
  it('stands in groups, with what was planned and what it took', () => {
    const played = council().start().wait(60).next().wait(5);
    const { agenda } = played.console;
    expect(agenda.map(({ heading }) => heading)).toEqual([
      { code: 'opening' },
      { code: 'slotOf', focus: 'presenter', slot: 1, presenter: 'Dora', topic: null },
      { code: 'slotOf', focus: 'presenter', slot: 2, presenter: 'Chidi', topic: null },
      { code: 'close' },
    ]);
    expect(
      agenda[0]?.rows.slice(0, 3).map(({ title, state, actual }) => [title, state, actual?.elapsed]),
    ).toEqual([
      [phaseCalled('Open'), 'done', 60_000],
      [phaseCalled('Working agreement'), 'now', 0],
      [phaseCalled('Check-in'), 'ahead', undefined],
    ]);
  });

  it('says where we are', () => {
    expect(council().to('slot.1.COUNSEL').turn().console.now?.sub).toEqual([
      { code: 'slot', focus: 'presenter', slot: 1, slots: 2 },
      { code: 'turn', turn: 2, turns: 5 },
      { code: 'inFocus', focus: 'presenter', name: 'Dora' },
    ]);
  });
});

describe('people', () => {
  it('are told with their roles, their slot and whether they presented', () => {
    const { people } = council().to('slot.2.PRESENT').console;
    expect(people.find(({ name }) => name === 'Dora')).toMatchObject({ slot: 1, presented: true });
    expect(people.find(({ name }) => name === 'Chidi')).toMatchObject({ slot: 2, presented: false });
    expect(people.find(({ name }) => name === 'Ben')).toMatchObject({ roles: ['facilitator'], slot: null });
  });

  it('not heard yet are named, but nobody who passed', () => {
    const played = council().to('front.CHECKIN').tap('Ana').wait(20).tap('Ana').turn().pass();
    expect(played.console.unheard).toEqual(['Chidi', 'Dora', 'Emre', 'Fay']);
    expect(council().to('back.PULSE').console.unheard).toBeNull();
  });

  it('not heard in the whole slot are named once an earlier phase of it asked several to speak', () => {
    const played = council().to('slot.1.SHORTQ').wait(5).tap('Ana').wait(5).tap('Ana');
    expect(played.console.unheardInSlot).toEqual([]);
    played.to('slot.1.COUNSEL').wait(5);
    expect(played.console.unheard).toContain('Ana');
    const { unheardInSlot, unheard } = played.console;
    expect(unheardInSlot).toEqual((unheard ?? []).filter((name) => name !== 'Ana'));
    expect(unheardInSlot.length).toBeGreaterThan(1);
  });

  it('owe a commitment in their own reply, until it is written', () => {
    const played = council().to('slot.1.RESPOND');
    expect(played.console.commitmentDue.map(({ name }) => name)).toEqual(['Dora']);
    expect(played.commit('Dora', 'Call Lena').console.commitmentDue).toEqual([]);
    expect(played.console.commitments).toMatchObject([{ name: 'Dora', text: 'Call Lena', visible: 'group' }]);
  });
});
