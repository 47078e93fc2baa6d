import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leanCoffee } from '../../support/shipped.ts';
import { CommandSchema, type Command } from '#shared/session/commands.ts';
import { FactSchema } from '#shared/session/events.ts';
import { MOST_CARDS, MOST_SEATS } from '#shared/limits.ts';
import { instant } from '#shared/time.ts';
import { council, type PlayedCouncil } from './support/council.ts';
import { extremeDraft, played } from './support/formats.ts';
import { extremeMoves, play } from './support/moves.ts';
import { countedTrack } from '#shared/session/voices/track.ts';

const card = (text: string): Command => ({ type: 'card.write', person: null, text });

describe('the limits of what a fact may hold', { timeout: 120_000 }, () => {
  it('are met by a command before it, in every format at every size: none is accepted and then breaks', () => {
    const made = new Set<string>();
    const checked = (
      session: PlayedCouncil,
      command: Command,
      by: Parameters<PlayedCouncil['decide']>[1],
    ) => {
      expect(CommandSchema.parse(command)).toEqual(command);
      const decision = session.decide(command, by);
      // Nobody meets the last resort: what can be reached has a reason of its own.
      if (!decision.ok) expect([command, decision.refusal.code]).not.toEqual([command, 'beyondLimits']);
      else
        for (const event of decision.events) {
          expect(FactSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
          made.add(event.body.type);
        }
    };
    fc.assert(
      fc.property(extremeDraft, extremeMoves, (draft, moves) => {
        const session = play(draft, moves, checked);
        expect([session.console, session.board, session.room].every(Boolean)).toBe(true);
      }),
      { numRuns: 60 },
    );
    // The law is nothing where every command is refused.
    expect(made.size).toBeGreaterThan(20);
  });

  it('let so many cards be written and put in order, and no more', () => {
    const cards = played(leanCoffee, { people: 5, minutes: 90 }).to('front.WRITE');
    const first = cards.nextAct;
    for (let i = 0; i < MOST_CARDS; i++) cards.do(card(`Topic ${i}`));
    cards.refuses('enoughCards', (it) => it.do(card('One more')));
    cards.do({ type: 'card.takeBack', card: first }).do(card('Instead'));
    cards.to('front.VOTE').next();
    expect(cards.state.topicOrder).toHaveLength(MOST_CARDS);
  });

  it('put as many cards in order as fit, in a log that has more', () => {
    const cards = played(leanCoffee, { people: 5, minutes: 90 }).to('front.WRITE');
    for (let i = 0; i <= MOST_CARDS; i++)
      cards.log(
        [{ at: cards.now, body: { type: 'card.written', card: `c${i}`, person: null }, line: null }],
        'console',
      );
    cards.to('front.VOTE').next();
    expect(cards.state.topicOrder).toHaveLength(MOST_CARDS);
  });

  it('take more people than the format is meant for, and say so', () => {
    const full = council({ people: 6 });
    const most = full.state.format.size.max;
    for (let i = 6; i < most; i++) full.arrive(`Guest ${i}`);
    expect(full.console.moreThanPlanned).toBeNull();
    expect(full.arrive('One more').console.moreThanPlanned).toBe(most);
    expect(full.do({ type: 'person.stepOut', person: 'p2' }).console.moreThanPlanned).toBeNull();
  });

  it('let as many people come as there are seats with a key, whose queue can still be put in order, and no more', () => {
    const full = council({ people: 6 });
    for (let i = 6; i < MOST_SEATS; i++) full.arrive(`Guest ${i}`);
    full.refuses('seatsTaken', (it) => it.arrive('One more'));
    full.do({ type: 'person.stepOut', person: 'p2' }).refuses('seatsTaken', (it) => it.arrive('One more'));
    const queue = full.state.queue.toReversed();
    expect(full.do({ type: 'queue.order', queue }).state.queue).toEqual(queue);
  });

  it('refuse a file of turns that tells of times later than any session', () => {
    const over = council().to('back.CLOSE').next();
    const read = (to: number) =>
      over.do({ type: 'voices.read', turns: [{ person: 'p1', from: 0, to }] }, 'system');
    over.refuses('turnsTooLate', () => read(30 * 24 * 3_600_000));
    over.refuses('turnsTooLate', () => read(Number.MAX_SAFE_INTEGER));
    expect(countedTrack(read(3_600_000).state).voices).toHaveLength(1);
  });

  it('refuse what no decider has foreseen, before a fact is made of it', () => {
    const late = council().start();
    late.now = instant(8 * 24 * 3_600_000);
    late.refuses('beyondLimits', (it) => it.next());
  });
});
