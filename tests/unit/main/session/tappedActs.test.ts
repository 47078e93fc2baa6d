import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleTap } from '#shared/phones/tapped.ts';
import type { Command } from '#shared/session/commands.ts';
import { replay } from '#shared/session/session.ts';
import { trackOf } from '#shared/session/voices/track.ts';
import { instant, OPENED, type Instant } from '#shared/time.ts';
import { memoryLog } from '../../../../src/main/session/memoryLog.ts';
import { comparable } from '../../session/support/comparable.ts';
import { deskOn, draft, testTime, type Desk } from '../../../support/conducting.ts';

const PHONE = 'observer:0123456789abcdef';

/** A session in its first phase. */
function running(): Desk {
  const desk = deskOn(memoryLog(), testTime());
  const opening = desk.conductor.open(draft);
  if (!opening.ok) throw new Error(opening.refusal.code);
  desk.does({ type: 'phase.start', ago: 0 });
  return desk;
}
const sessionOf = (desk: Desk) => {
  const table = desk.conductor.current();
  if (table === null) throw new Error('no session is open');
  return table.session;
};
const trackIn = (desk: Desk) => trackOf(sessionOf(desk).state, PHONE);

let acts = 0;
const tells = (desk: Desk, command: Command, tapped: Instant) =>
  desk.conductor.command({ id: `phone-${(acts += 1)}`, command }, PHONE, tapped);

const person = fc.constantFrom('p1', 'p2', 'p3');
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('voice.tap' as const),
    person,
    style: fc.constantFrom('toggle' as const, 'handOver' as const, 'overlap' as const),
  }),
  fc.constant({ type: 'voice.silence' as const }),
  fc.record({
    type: fc.constant('code.mark' as const),
    code: fc.constant('AD'),
    person,
    whom: fc.constant(null),
  }),
  fc.constant({ type: 'act.undo' as const }),
);
const step = fc.oneof(
  fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 90_000 }) }),
  fc.record({ does: fc.constant('next' as const) }),
  fc.record({ does: fc.constant('act' as const), command, ago: fc.integer({ min: -5_000, max: 2_000_000 }) }),
);

describe('an act that is told later than it happened', () => {
  it('is booked at the moment of the finger', () => {
    const desk = running();
    desk.waits(10_000);
    tells(desk, { type: 'voice.tap', person: 'p2', style: 'handOver' }, instant(4_000));
    tells(desk, { type: 'voice.tap', person: 'p3', style: 'handOver' }, instant(9_000));
    expect(trackIn(desk).voices.map(({ person: who, from, to }) => [who, from, to])).toEqual([
      ['p2', 4_000, 9_000],
      ['p3', 9_000, null],
    ]);
  });

  it('is taken where the same person’s last act was, if it is told as from before that', () => {
    const desk = running();
    desk.waits(10_000);
    tells(desk, { type: 'voice.tap', person: 'p2', style: 'toggle' }, instant(6_000));
    expect(tells(desk, { type: 'voice.tap', person: 'p2', style: 'toggle' }, instant(2_000)).ok).toBe(true);
    expect(tells(desk, { type: 'voice.tap', person: 'p2', style: 'toggle' }, instant(3_000)).ok).toBe(true);
    expect(trackIn(desk).voices.map(({ from, to }) => [from, to])).toEqual([
      [6_000, 6_000],
      [6_000, null],
    ]);
  });

  it('counts for the phase that ran then, a code too', () => {
    const desk = running();
    desk.waits(10_000);
    const first = sessionOf(desk).state.current;
    desk.does({ type: 'phase.next' });
    desk.waits(10_000);
    tells(desk, { type: 'code.mark', code: 'AD', person: null, whom: null }, instant(6_000));
    tells(desk, { type: 'code.mark', code: 'AD', person: null, whom: null }, instant(15_000));
    expect(trackIn(desk).codes.map(({ at, step: of }) => [at, of])).toEqual([
      [6_000, first],
      [15_000, sessionOf(desk).state.current],
    ]);
  });

  it('never begins before what the same person did last, nor after now; the log says the same as the session', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const desk = running();
        let last = OPENED;
        for (const one of steps) {
          if (one.does === 'wait') desk.waits(one.ms);
          else if (one.does === 'next') desk.does({ type: 'phase.next' });
          else {
            const now = instant(desk.now());
            const { at } = settleTap({ said: instant(now - one.ago), word: OPENED, last, now });
            const reply = tells(desk, one.command, at);
            // No tap is lost for having been told late.
            if (!reply.ok) expect(reply.refusal.code).not.toBe('beforePreviousVoice');
            else last = at;
            for (const fact of sessionOf(desk).log) expect(fact.at).toBeLessThanOrEqual(now);
          }
        }
        const { voices } = trackIn(desk);
        for (const who of ['p1', 'p2', 'p3']) {
          let free: number = OPENED;
          for (const { from, to } of voices.filter((voice) => voice.person === who)) {
            expect(from).toBeGreaterThanOrEqual(free);
            expect(to ?? Infinity).toBeGreaterThanOrEqual(from);
            free = to ?? Infinity;
          }
        }
        expect(comparable(replay(sessionOf(desk).log))).toEqual(comparable(sessionOf(desk)));
      }),
      { numRuns: 60 },
    );
  });

  it('told again, in whatever lots, is done once', () => {
    const tap = fc.record({ person, ago: fc.integer({ min: 0, max: 30_000 }) });
    fc.assert(
      fc.property(
        fc.array(tap, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 6 }),
        (taps, lots) => {
          const once = running();
          const again = running();
          for (const desk of [once, again]) desk.waits(60_000);
          const ordered = taps.toSorted((a, b) => b.ago - a.ago);
          const tell = (desk: Desk, from: number, to: number): void => {
            ordered
              .slice(from, to)
              .forEach(({ person: who, ago }, i) =>
                desk.conductor.command(
                  { id: `told-${from + i}`, command: { type: 'voice.tap', person: who, style: 'handOver' } },
                  PHONE,
                  instant(desk.now() - ago),
                ),
              );
          };
          tell(once, 0, ordered.length);
          // A lot begins with what was not yet heard to be there, so it may tell again what was.
          let heard = 0;
          for (const [back, more] of lots) {
            tell(again, Math.max(0, heard - back), Math.min(ordered.length, heard + more));
            heard = Math.min(ordered.length, heard + more);
          }
          tell(again, heard, ordered.length);
          tell(again, 0, ordered.length);
          const told = (desk: Desk) => sessionOf(desk).log.map(({ body, at }) => [body, at]);
          expect(told(again)).toEqual(told(once));
        },
      ),
      { numRuns: 60 },
    );
  });
});
