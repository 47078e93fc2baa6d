import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS } from '../../support/shipped.ts';
import { rehearse } from '#shared/session/rehearsal/rehearse.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { Command } from '#shared/session/commands.ts';
import { readRefusal } from '#shared/session/agenda/readRefusal.ts';
import { readSchedule, readTimer } from '#shared/session/agenda/timeReadings.ts';
import { LoggedEventSchema } from '#shared/session/events.ts';
import { append, replay } from '#shared/session/session.ts';
import { phaseOf } from '#shared/session/agenda/steps.ts';
import { phaseTimer, scheduleOf, turnTimer } from '#shared/session/agenda/timers.ts';
import { comparable, stateOf } from './support/comparable.ts';
import { pendingQuestion } from '../../../src/renderer/console/pendingQuestion.ts';
import type { PlayedCouncil } from './support/council.ts';
import { expectEachCouldFollow } from './support/eachCouldFollow.ts';
import { anyDraftOfAny, spaceToTheEnd } from './support/formats.ts';
import { anyMoves, clockMoves, play } from './support/moves.ts';

/** The slot of a step; null where it lies outside of them, or is none. */
const slotOf = ({ steps }: PlayedCouncil['state'], id: string | null) =>
  steps.find((step) => step.id === id)?.slot ?? null;

/** Holds of every session of every format, whatever is done in it. */
const holds = (law: (session: PlayedCouncil) => void, runs: number) =>
  fc.assert(
    fc.property(anyDraftOfAny, anyMoves, (draft, moves) => {
      law(play(draft, moves));
    }),
    { numRuns: runs },
  );

const isProtected = ({ state }: PlayedCouncil, id: string): boolean => {
  const step = state.steps.find((one) => one.id === id);
  return step !== undefined && phaseOf(state.format, step).protected;
};

describe('any session of any format', { timeout: 120_000 }, () => {
  it('is the same live and replayed, and after a kill at any fact', () => {
    fc.assert(
      fc.property(anyDraftOfAny, anyMoves, fc.nat(), (draft, moves, kill) => {
        const { session } = play(draft, moves);
        const live = comparable(session);
        expect(comparable(replay(session.log))).toEqual(live);
        const cut = 1 + (kill % session.log.length);
        expect(comparable(append(replay(session.log.slice(0, cut)), session.log.slice(cut)))).toEqual(live);
      }),
      { numRuns: 120 },
    );
  });

  it('is a log of facts that read back, each of which could follow the ones before it', () => {
    holds(({ session }) => {
      for (const event of session.log)
        expect(LoggedEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      expectEachCouldFollow(session);
    }, 60);
  });

  it('is as it was after an undo and a redo', () => {
    holds((session) => {
      for (const by of ['console', 'board'] as const) {
        const before = stateOf(session.session);
        if (!session.decide({ type: 'act.undo' }, by).ok) continue;
        session.undo(by).redo(by);
        expect(stateOf(session.session)).toEqual({ ...before, latest: session.now });
      }
    }, 80);
  });

  // Whether a later act stands on the one that would be undone takes a fold of the whole log: it is asked when it is undone.
  it('takes what it offers, also a while after it was offered', () => {
    fc.assert(
      fc.property(anyDraftOfAny, anyMoves, fc.constantFrom(0, 1, 20, 90, 900), (draft, moves, later) => {
        const session = play(draft, moves);
        const { console: shown, board } = session;
        session.wait(later);
        const taken = (command: Command, by: Actor = 'console') => {
          const decision = session.decide(command, by);
          return { command, refusal: decision.ok ? null : decision.refusal.code };
        };
        const offered = [
          ...Object.values(shown.acts),
          ...Object.values(shown.topicWantsMore ?? {}),
          shown.next,
        ]
          .filter((act) => act !== null)
          .filter((act) => readRefusal(act, session.now) === null)
          .map(({ command }) => taken(command));
        if (shown.noSlotToDrop === null)
          offered.push(taken({ type: 'plan.replan', choice: { kind: 'dropPresenter' } }));
        const answers = pendingQuestion(shown)?.answers.map(({ command }) => command) ?? [];
        const onBoard = [
          ...(board.next !== null && readRefusal(board.next, session.now) === null
            ? [board.next.command]
            : []),
        ];
        for (const one of [
          ...offered,
          ...answers.map((command) => taken(command)),
          ...onBoard.map((command) => taken(command, 'board')),
        ])
          expect(one).toEqual({ ...one, refusal: null });
      }),
      { numRuns: 300 },
    );
  });

  it('comes to its end by Space alone, through every protected phase of its close', () => {
    holds((session) => {
      if (session.state.ended !== null) return;
      const closing = session.state.machine.context.closing;
      const ahead = session.state.steps
        .filter(({ zone, state }) => zone === 'back' && state === 'ahead')
        .filter(({ id, phase }) =>
          closing ? session.state.format.closing.includes(phase) : isProtected(session, id),
        );
      spaceToTheEnd(session);
      expect(session.state.ended).toMatch(/complete|stopped/);
      for (const { id } of ahead) expect([id, session.step(id).state]).toEqual([id, 'done']);
    }, 60);
  });

  it('never skips a protected phase, nor leaves one out to pay', () => {
    holds((session) => {
      for (const { body } of session.session.log) {
        if (body.type === 'phase.skipped') expect(isProtected(session, body.step)).toBe(false);
        if (body.type === 'plan.repaid')
          for (const { step, planned } of body.changes)
            if (isProtected(session, step)) expect(planned).not.toBeNull();
      }
    }, 60);
  });

  it('keeps the slots that are still to come equal', () => {
    holds(({ state, session }) => {
      // A slot that began, even if its beginning was taken back, may have paid or been made longer by itself.
      const begun = new Set(
        session.log.map(({ body }) => ('step' in body ? slotOf(state, body.step) : null)),
      );
      const first = new Map<string, number>();
      for (const step of state.steps) {
        if (step.zone !== 'slot' || step.state !== 'ahead' || begun.has(step.slot)) continue;
        if (step.slot === state.machine.context.slot) continue;
        expect([step.id, step.planned]).toEqual([step.id, first.get(step.phase) ?? step.planned]);
        first.set(step.phase, step.planned);
      }
    }, 80);
  });

  it('reads no time below nought, and no turn longer than its phase, whatever is corrected', () => {
    const read = (session: PlayedCouncil) => {
      const { state, now } = session;
      for (const step of state.steps)
        expect(readTimer(phaseTimer(state, step), now).elapsed).toBeGreaterThanOrEqual(0);
      for (const { mark } of Object.values(state.rounds)) expect(mark).toBeGreaterThanOrEqual(0);
      const schedule = readSchedule(scheduleOf(state), now);
      if (schedule) expect(schedule.projectedEnd).toBeGreaterThanOrEqual(state.endedAt ?? now);
      const turn = turnTimer(state);
      if (state.current === null || !turn) return;
      const ran = readTimer(phaseTimer(state, session.current), now).elapsed;
      const said = readTimer(turn, now).elapsed;
      expect(said).toBeGreaterThanOrEqual(0);
      expect(said).toBeLessThanOrEqual(ran);
      // As it is pushed, and as a window reads it on.
      expect(said).toBe(ran - session.round.mark);
    };
    fc.assert(
      fc.property(anyDraftOfAny, clockMoves, (draft, moves) => {
        read(play(draft, moves, read));
      }),
      { numRuns: 60 },
    );
  });

  it('knows whose slot it is, whose turn it is, and who is to write, of people who are there', () => {
    holds((session) => {
      const view = session.console;
      const here = new Set(view.people.filter(({ present }) => present).map(({ person }) => person));
      for (const { person } of view.commitmentDue)
        expect(view.people.some((one) => one.person === person)).toBe(true);
      for (const holder of view.room.holders)
        if (session.mode === 'running' && session.state.rounds[session.state.current ?? ''])
          expect(here.has(view.room.seats[holder]?.person ?? '')).toBe(true);
    }, 40);
  });
});

describe('a rehearsal', { timeout: 120_000 }, () => {
  const all = [...FORMATS, ...PRESETS];

  it.each(all.map((format) => [format.id, format] as const))('of %s comes to its end', (_, format) => {
    for (const seed of [1, 2, 3]) {
      const people = format.size.ideal[1];
      const observers = people > 2 ? format.maxObservers : 0;
      const rehearsal = rehearse(format, { people, minutes: 240, seed, observers });
      if (!rehearsal.ok) throw new Error(rehearsal.refusal.code);
      expect(rehearsal.session.state.ended).toBe('complete');
      const unheld = rehearsal.phases.filter(({ state }) => state === 'ahead');
      expect(unheld).toEqual([]);
      expect(rehearsal.phases.every(({ actual, state }) => state !== 'done' || actual !== null)).toBe(true);
      for (const { state, step } of rehearsal.phases)
        if (state === 'skipped' || state === 'leftOut')
          expect(
            rehearsal.session.state.format.back.some(
              (phase) => phase.protected && step === `back.${phase.id}`,
            ),
          ).toBe(false);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const once = (seed: number) => {
      const rehearsal = rehearse(FORMATS[0]!, { people: 6, minutes: 45, seed });
      return rehearsal.ok ? rehearsal.session.log : null;
    };
    expect(once(4)).toEqual(once(4));
    expect(once(4)).not.toEqual(once(5));
  });

  it('says why a session cannot be opened', () => {
    expect(rehearse(FORMATS[0]!, { people: 2, minutes: 45, seed: 1 })).toEqual({
      ok: false,
      refusal: { code: 'doesNotFit' },
    });
  });
});
