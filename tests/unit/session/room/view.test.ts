import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { council, type PlayedCouncil } from '../support/council.ts';
import { anyDraft, anyMoves, play, SECRET } from '../support/moves.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import { roomView } from '#shared/session/room/view.ts';
import { COUNCIL, newDraft } from '../../../../src/renderer/desk/draft/newDraft.ts';
import { PlayedSession } from '../../../support/playedSession.ts';
import { FORMATS, phaseCalled } from '../../../support/shipped.ts';

const cards = ({ room }: PlayedCouncil) =>
  Object.fromEntries(room.seats.map(({ name, card }) => [name, card]));

const UNSEEN = /drift|share|schedule|available|projected|airtime|voice|since|note|commitment|undo/i;
const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        ...(Array.isArray(value) ? [] : [key]),
        ...keysOf(inner),
      ])
    : [];

describe('what the room sees', () => {
  it('is the phase, its rules, who leads it and the clock', () => {
    expect(council().start().room).toMatchObject({
      screen: 'phase',
      title: 'Thursday Council',
      digits: true,
      message: null,
      phase: {
        title: phaseCalled('Open'),
        rules: [
          { code: 'PASS', presenter: null, level: 'L1' },
          { code: 'CONF', presenter: null, level: 'L1' },
        ],
        silence: false,
      },
      who: { name: 'Ben', does: null, next: null },
      timer: { mode: 'running', planned: 50_000 },
      holder: 1,
    });
  });

  it('is the turn in a round: whose it is, whose is next, and its own clock', () => {
    const played = council().to('front.CHECKIN').wait(25).turn().wait(5);
    expect(played.room).toMatchObject({
      phase: { sub: { code: 'turn', turn: 2, turns: 6 } },
      who: { name: 'Ben', next: 'Chidi' },
      timer: { elapsed: 0, asOf: 25_000, planned: 25_000 },
      holder: 1,
    });
    expect(cards(played)).toEqual({
      Ana: 'done',
      Ben: 'holder',
      Chidi: 'next',
      Dora: 'plain',
      Emre: 'plain',
      Fay: 'plain',
    });
  });

  it('tells when the presenter answers and when the presenter listens', () => {
    expect(council().to('slot.1.SHORTQ').room.who).toEqual({ name: 'Dora', does: 'answers', next: null });
    expect(council().to('slot.1.COUNSEL').openFloor().room).toMatchObject({
      phase: { sub: { code: 'openFloor' } },
      who: { name: 'Dora', does: 'listens', next: null },
      holder: null,
    });
  });

  it('is which slot it is, and who presents in it', () => {
    const { phase, seats } = council().to('slot.2.PRESENT').room;
    expect(phase?.sub).toEqual({ code: 'slot', focus: 'presenter', slot: 2, slots: 2 });
    expect(seats.filter(({ presenter }) => presenter).map(({ name }) => name)).toEqual(['Chidi']);
  });

  it('is the next phase with its first turn while it stands armed', () => {
    const { phase, who, timer } = council().to('front.AGREE').end().room;
    expect({ sub: phase?.sub, who, planned: timer?.planned, mode: timer?.mode }).toEqual({
      sub: { code: 'next' },
      who: { name: 'Ana', does: null, next: 'Ben' },
      planned: 25_000,
      mode: 'armed',
    });
  });

  it('is the stand-in where the facilitator presents', () => {
    const led = council({ queue: ['Ben', 'Ana'] });
    expect(led.to('slot.1.PRESENT').room.who?.name).toBe('Ben');
    expect(led.to('gap.1.HANDOVER').room.who?.name).toBe('Ben');
  });

  it('is whoever leads over and whose slot comes next, between two slots', () => {
    const { room } = council().to('gap.1.HANDOVER');
    expect(room.who).toMatchObject({ name: 'Ben', next: 'Chidi' });
    expect(room.seats.find(({ name }) => name === 'Chidi')?.card).toBe('next');
  });

  it('is nobody where small groups change at once, and whoever presents next is marked in each', () => {
    const troika = FORMATS.find(({ id }) => id === 'troika');
    if (troika === undefined) throw new Error('no such format');
    const people = Array.from({ length: 9 }, (_, i) => `Person ${i + 1}`);
    const session = new PlayedSession(newDraft(people, null, { ...COUNCIL, format: troika, minutes: 60 }));
    const presenting = (): string[] => {
      const { phase } = roomView(session.session);
      if (phase?.paper?.kind !== 'circles') return [];
      return phase.paper.circles.flat().flatMap(({ name, presents }) => (presents ? [name] : []));
    };
    const goTo = (phase: string): void => {
      for (let left = 40; roomView(session.session).phase?.title.phase !== phase && left > 0; left -= 1) {
        const { next } = consoleView(session.session);
        if (next !== null) session.wait(2).do(next.command);
      }
    };
    goTo('SWAP');
    const inGap = presenting();
    expect(roomView(session.session)).toMatchObject({ who: null, holders: [] });
    expect(inGap).toHaveLength(3);
    goTo('CONSULT');
    expect(presenting()).toEqual(inGap);
  });

  it('is nobody’s name in silence', () => {
    expect(council().to('back.PULSE').room).toMatchObject({
      phase: { silence: true },
      who: null,
      holder: null,
    });
  });

  it('greys the seat of whoever has stepped out', () => {
    expect(cards(council().start().stepOut('Fay')).Fay).toBe('out');
  });

  it('tells namesakes apart', () => {
    expect(
      council()
        .arrive('Ana')
        .room.seats.map(({ name }) => name),
    ).toContain('Ana 2');
  });

  it('is blank, a message, or without digits, as the facilitator says', () => {
    const played = council().start().blank();
    expect(played.room.screen).toBe('blank');
    expect(played.message('Back at eight').room).toMatchObject({
      screen: 'message',
      message: 'Back at eight',
    });
    expect(played.show().room).toMatchObject({ screen: 'phase', message: null });
    expect(played.digits(false).room.digits).toBe(false);
    played.refuses('roomAlready', (it) => it.show());
  });

  it('is the next phase again, whatever was shown over the one before', () => {
    const played = council().start().wait(10).message('A card that is read to all').wait(5);
    expect(played.room.screen).toBe('message');
    expect(played.next().room).toMatchObject({ screen: 'phase', message: null });
    expect(played.undo().room).toMatchObject({ message: 'A card that is read to all' });
    const blank = council().start().wait(10).message('A card').blank().next();
    expect([blank.room.screen, blank.show().room.screen]).toEqual(['blank', 'phase']);
  });

  it('is the message again after a blank', () => {
    const played = council().start().wait(10).message('The door is open until six').blank();
    expect(played.room).toMatchObject({ screen: 'blank', message: null });
    played.refuses('roomAlready', (it) => it.blank());
    expect(played.pause().resume().show().room).toMatchObject({
      screen: 'message',
      message: 'The door is open until six',
    });
    expect(played.show().room.screen).toBe('phase');
    expect(played.blank().show().room.screen).toBe('phase');
    expect(played.message('One').blank().message('Two').room).toMatchObject({ message: 'Two' });
  });

  it('is no message of a break that is over, also where the room was blank meanwhile', () => {
    const played = council().start().wait(10).pause().message('Back in ten minutes').blank().wait(600);
    expect(played.resume().room.screen).toBe('blank');
    expect(played.console.undo).toMatchObject({ did: { code: 'clock.resumed' } });
    expect(played.show().room.screen).toBe('phase');
    // Going on is one act: taken back, the break and what it covered stand as they did.
    const back = council().start().pause().message('Back in ten minutes').blank().resume().undo();
    expect(back.room.screen).toBe('blank');
    expect(back.show().room.screen).toBe('message');
  });

  it('is the clock again once the session goes on after a break with a message', () => {
    const played = council()
      .start()
      .wait(10)
      .do({ type: 'clock.pause' })
      .message('Back in ten minutes')
      .wait(600);
    expect(played.room.screen).toBe('message');
    expect(played.do({ type: 'clock.resume' }).room).toMatchObject({
      screen: 'phase',
      timer: { mode: 'running' },
    });
    // Going on is one act: taken back, the break and its message stand as they did.
    expect(played.do({ type: 'act.undo' }).room).toMatchObject({
      screen: 'message',
      message: 'Back in ten minutes',
    });
    expect(
      council().start().blank().do({ type: 'clock.pause' }).do({ type: 'clock.resume' }).room.screen,
    ).toBe('blank');
  });

  it('is the end, after the last phase', () => {
    expect(council().to('back.CLOSE').next().room).toMatchObject({
      screen: 'ended',
      phase: null,
      timer: null,
    });
  });

  it('has the format’s name where the session has none', () => {
    expect(council({ title: '' }).room.title).toBe('Council');
  });

  it('is never a note, a commitment, a drift or a share', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        const { room } = play(draft, moves);
        expect(JSON.stringify(room)).not.toContain(SECRET);
        for (const key of keysOf(room)) expect(key).not.toMatch(UNSEEN);
      }),
      { numRuns: 60 },
    );
  });
});
