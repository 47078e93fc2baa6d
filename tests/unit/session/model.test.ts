import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchedule } from '#shared/session/agenda/timeReadings.ts';
import type { Command } from '#shared/session/commands.ts';
import { phaseOf } from '#shared/session/agenda/steps.ts';
import { scheduleOf } from '#shared/session/agenda/timers.ts';
import { PlayedCouncil } from './support/council.ts';
import { PaperAgenda } from './support/model.ts';
import { anyDraft } from './support/moves.ts';

/** An act on paper and in the session: both do it or both refuse, and then both tell the same time. */
class ActOn implements fc.Command<PaperAgenda, PlayedCouncil> {
  private readonly command: Command;
  private readonly after: number;
  constructor(command: Command, after: number) {
    this.command = command;
    this.after = after;
  }
  check = () => true;
  run(paper: PaperAgenda, real: PlayedCouncil): void {
    paper.wait(this.after);
    real.wait(this.after / 1000);
    const decision = real.decide(this.command);
    const may = paper.do(this.command, (id) => {
      const step = real.step(id);
      return phaseOf(real.state.format, step).min * 1000 * step.units;
    });
    expect([this.command.type, decision.ok]).toEqual([this.command.type, may]);
    if (decision.ok) real.log(decision.events, 'console');
    expect(told(real)).toEqual({
      step: paper.line?.id ?? null,
      watch: paper.watch,
      elapsed: paper.line?.elapsed ?? null,
      planned: paper.line?.planned ?? null,
      drift: paper.drift,
    });
  }
  toString = () => `${this.command.type} after ${this.after}`;
}

const told = (real: PlayedCouncil) => {
  const step = real.state.current === null ? null : real.current;
  return {
    step: step?.id ?? null,
    watch: real.mode,
    elapsed: step && real.phaseReading.elapsed,
    planned: step?.planned ?? null,
    drift: readSchedule(scheduleOf(real.state), real.now)?.drift ?? null,
  };
};

const act = (command: Command) => fc.nat(120_000).map((after) => new ActOn(command, after));

describe('clock and agenda', { timeout: 60_000 }, () => {
  it('are those of a paper agenda with a stopwatch', () => {
    const acts = [
      act({ type: 'phase.start', ago: 0 }),
      act({ type: 'phase.start', ago: 0 }),
      act({ type: 'phase.next' }),
      act({ type: 'phase.next' }),
      act({ type: 'phase.next' }),
      act({ type: 'phase.end' }),
      act({ type: 'phase.skip' }),
      act({ type: 'phase.back' }),
      act({ type: 'clock.pause' }),
      act({ type: 'clock.resume' }),
      act({ type: 'session.endNow' }),
    ];
    fc.assert(
      fc.property(anyDraft, fc.commands(acts, { maxCommands: 60, size: 'max' }), (draft, commands) => {
        fc.modelRun(() => {
          const real = new PlayedCouncil(draft);
          return { model: new PaperAgenda(real), real };
        }, commands);
      }),
      { numRuns: 100 },
    );
  });
});
