import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seconds } from '#shared/time.ts';
import { consoleWords } from '#shared/words/en/console.ts';
import { formatLength } from '#shared/words/timeText.ts';
import { mostElapsed, readLength } from '../../../../src/renderer/console/beganEarlier.ts';
import { council } from '../../session/support/council.ts';
import { anyDraft, anyMoves, play } from '../../session/support/moves.ts';

describe('how far back the sheet lets a start move', { timeout: 60_000 }, () => {
  it('is as far as the session does, alone and with the end of the phase before', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        const played = play(draft, moves);
        const now = played.console.now;
        if (!now || played.state.gap) return;
        const { began } = now;
        const alone = mostElapsed(began, began.earliest, played.now);
        if (alone > 6 * 3_600_000) return;
        const ask = (elapsed: number, endsBefore?: true) =>
          played.decide({ type: 'clock.correct', elapsed, ...(endsBefore && { endsBefore }) });
        expect(ask(alone).ok).toBe(true);
        expect(ask(alone + 1)).toEqual({
          ok: false,
          refusal: { code: 'beforePreviousPhase', about: alone },
        });
        if (!began.before) {
          expect(ask(alone + 1, true).ok).toBe(false);
          return;
        }
        const both = mostElapsed(began, began.before.earliest, played.now);
        expect(ask(both, true).ok).toBe(true);
        expect(ask(both + 1, true)).toMatchObject({ refusal: { code: 'endNotBefore' } });
      }),
      { numRuns: 60 },
    );
  });

  it('is not kept from moving by a break that came after the phase was paused', () => {
    const played = council().do({ type: 'phase.start', ago: 0 }).do({ type: 'clock.pause' });
    played.wait(1).do({ type: 'break.begin', length: 60_000 });
    const { began } = played.console.now ?? {};
    expect(began && mostElapsed(began, began.earliest, played.now)).toBe(0);
    expect(played.decide({ type: 'clock.correct', elapsed: 0 }).ok).toBe(true);
  });

  it('leaves the phase before alone where this one was begun and ended in no time before', () => {
    const played = council().start().wait(1).next().end();
    played.do({ type: 'phase.back' }).do({ type: 'phase.start', ago: 0 });
    expect(played.console.now?.began.before).toBeNull();
    expect(played.decide({ type: 'clock.correct', elapsed: 1_000, endsBefore: true })).toMatchObject({
      refusal: { code: 'endNotBefore' },
    });
  });

  it('names what else it is that a phase cannot have begun before', () => {
    const way = (it: ReturnType<typeof council>) => it.console.now?.began.inTheWay;
    expect(way(council().start().wait(60))).toBe('opening');
    const paused = council().start().wait(5).do({ type: 'clock.pause' }).wait(5).end();
    expect(way(paused.do({ type: 'phase.back' }))).toBe('pause');
    const rest = council().start().wait(5).end().rest().wait(400);
    expect(way(rest)).toBe('break');
    const again = council().start().wait(5).end().do({ type: 'phase.back' }).wait(9);
    expect(way(again)).toBe('itself');
    expect(consoleWords.earlier.tooEarly('2:07', null, 'opening')).toContain('the room was opened only then');
  });

  it('names the phase before', () => {
    const played = council().start().wait(45).end();
    expect(played.console.now?.began.before?.title.phase).toBe('OPEN');
  });
});

describe('a length that was typed', () => {
  it('is minutes and seconds, or seconds', () => {
    expect(['1:20', '80', ' 80 s ', '0:05', '0', '1.20'].map(readLength)).toEqual(
      [80, 80, 80, 5, 0, 80].map(seconds),
    );
  });

  it('is refused where it is none', () => {
    expect(['', 'soon', '1:60', '-5', '1:2:3', '99999', '400:00'].map(readLength)).toEqual(
      Array(7).fill(null),
    );
  });

  it('reads back whatever the console writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 * 3600 }), (s) => {
        expect(readLength(formatLength(seconds(s)))).toBe(seconds(s));
      }),
    );
  });
});
