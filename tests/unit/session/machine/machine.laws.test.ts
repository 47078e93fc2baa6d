import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepts } from '#shared/session/accepts.ts';
import { takesBack } from '#shared/session/lines/lines.ts';
import type { Command } from '#shared/session/commands.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { RefusalCode } from '#shared/session/refusals.ts';
import type { PlayedCouncil } from '../support/council.ts';
import { anyDraft, anyMoves, play } from '../support/moves.ts';

/** The fact that a command stands or falls with, as the machine is asked about it. */
function factOf(command: Command, { state }: PlayedCouncil): SessionEvent | null {
  const step = state.current ?? 'back.CLOSE';
  switch (command.type) {
    case 'phase.start':
      return { type: 'phase.started', step };
    case 'phase.next':
    case 'phase.end':
      return { type: 'phase.ended', step, how: 'onward' };
    case 'phase.skip':
      return { type: 'phase.skipped', step };
    case 'phase.back':
      return { type: 'phase.reopened', step };
    case 'slot.stop':
      return { type: 'slot.stopped', step };
    case 'session.endNow':
      return { type: 'close.jumped', step };
    case 'plan.replan':
      return command.choice.kind === 'dropPresenter' ? { type: 'slot.dropped' } : null;
    case 'clock.pause':
      return { type: 'clock.paused' };
    case 'clock.resume':
      return { type: 'clock.resumed' };
    case 'room.blank':
      return { type: 'room.blanked' };
    case 'room.show':
      return { type: 'room.shown' };
    case 'room.message':
      return { type: 'room.messaged' };
    case 'room.digits':
      return { type: command.shown ? 'room.digitsShown' : 'room.digitsHidden' };
    default:
      return null;
  }
}

/** Reasons the machine knows nothing of: it holds no time, no gap, no people, no windows, no confidentiality. */
const NOT_THE_MACHINE: readonly RefusalCode[] = [
  'gapFirst',
  'beforePreviousPhase',
  'noSlotNow',
  'boardDoesNotLead',
  'levelKeepsNone',
];

describe('deciding', { timeout: 60_000 }, () => {
  it('refuses an act of agenda, clock or room screen exactly when the machine would', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        play(draft, moves, (played, command, by) => {
          const fact = factOf(command, played);
          if (!fact) return;
          const decision = played.decide(command, by);
          const can = played.state.machine.can(fact as never);
          seen.add(`${command.type} ${can}`);
          if (decision.ok) expect([command, can]).toEqual([command, true]);
          else if (!NOT_THE_MACHINE.includes(decision.refusal.code))
            expect([command, can]).toEqual([command, false]);
        });
      }),
      { numRuns: 60 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['phase.start true', 'phase.start false', 'phase.skip false']),
    );
  });

  it('gives facts of which the first is acceptable as it stands', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        play(draft, moves, (played, command, by) => {
          const decision = played.decide(command, by);
          const first = decision.ok ? decision.events[0] : undefined;
          // A line whose writing stands undone is no part of the state, and is taken back all the same.
          const line = first ? takesBack(first.body) : null;
          if (first && (line === null || !played.session.undone.has(line)))
            expect([first.body, accepts(played.state, first.body, first.at, by)]).toEqual([first.body, null]);
        });
      }),
      { numRuns: 60 },
    );
  });
});
