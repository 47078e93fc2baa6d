import { describe, expect, it } from 'vitest';
import { actionLearning, council, forum } from '../../../support/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import type { SessionMachine, SessionSnapshot } from '#shared/session/machine/machine.ts';
import { stepIdIn } from '#shared/session/machine/stepId.ts';
import { clockIn, stepIn } from '#shared/session/machine/readMachine.ts';
import { afterFact, machineOf } from '#shared/session/machine/stepping.ts';
import { actionLearningMachine } from '#shared/session/machine/actionLearning.ts';
import { councilMachine } from '#shared/session/machine/council.ts';
import { forumMachine } from '#shared/session/machine/forum.ts';
import { armed, factsAt, go, pathsOf } from './ways.ts';

/** Every step of a session with two slots, in order. */
function stepsOf(format: Format): string[] {
  const of = (zone: 'front' | 'slot' | 'gap' | 'back', slot = 0) =>
    format[zone].map(({ id }) => stepIdIn(zone, slot, id));
  return [...of('front'), ...of('slot', 1), ...of('gap', 1), ...of('slot', 2), ...of('back')];
}

/** The steps that are gone through from a state by starting and ending phases, to the end. */
function onwards(machine: SessionMachine, from: SessionSnapshot): string[] {
  const gone: string[] = [];
  let snapshot = from;
  for (let step = stepIn(snapshot); step !== null; step = stepIn(snapshot)) {
    expect(gone.length).toBeLessThan(99);
    gone.push(step);
    for (const type of ['phase.started', 'clock.resumed', 'phase.ended'])
      if (stepIn(snapshot) === step) snapshot = go(machine, snapshot, { type, step, how: 'onward' });
  }
  return gone;
}

describe.each([
  ['council', council, councilMachine],
  ['forum', forum, forumMachine],
  ['action learning', actionLearning, actionLearningMachine],
] as const)('the machine of %s', (_, format, machine) => {
  const paths = pathsOf(machine);

  it('moves as XState itself would, from every state by every fact', () => {
    const own = machineOf(format);
    for (const { steps } of paths) {
      let snapshot = armed(own);
      for (const { event } of steps)
        if (!event.type.startsWith('xstate.')) snapshot = go(own, snapshot, event);
      for (const fact of factsAt(snapshot)) {
        const [after, wanted] = [afterFact(format, snapshot, fact as never), go(own, snapshot, fact)];
        expect([after.value, after.context]).toEqual([wanted.value, wanted.context]);
      }
    }
  });
  const steps = stepsOf(format);
  const isProtected = (step: string) =>
    [...format.front, ...format.slot, ...format.back].some(
      (phase) => phase.protected && step.endsWith(`.${phase.id}`),
    );

  it('comes to every phase of every slot, armed, running and paused', () => {
    const seen = new Set(paths.map(({ state }) => `${stepIn(state)} ${clockIn(state)}`));
    for (const step of steps)
      for (const clock of ['armed', 'running', 'paused']) expect(seen).toContain(`${step} ${clock}`);
  });

  it('goes through every phase of the plan in order', () => {
    expect(onwards(machine, armed(machine))).toEqual(steps);
  });

  it('skips no protected phase, whatever was done before', () => {
    for (const { state } of paths) {
      const step = stepIn(state);
      if (step !== null && isProtected(step))
        expect([step, state.can({ type: 'phase.skipped', step } as never)]).toEqual([step, false]);
    }
  });

  it('reaches the close from every state, by going on and by end now', () => {
    const closing = format.back.filter((phase) => phase.protected).map(({ id }) => `back.${id}`);
    for (const { state } of paths) {
      const here = stepIn(state);
      if (here === null) continue;
      const ahead = closing.filter((step) => steps.indexOf(step) >= steps.indexOf(here));
      const ended = state.can({ type: 'close.jumped', step: here } as never)
        ? go(machine, state, { type: 'close.jumped', step: here })
        : state;
      for (const from of [state, ended])
        expect(onwards(machine, from)).toEqual(
          expect.arrayContaining(ahead.filter((step) => from === state || step !== here)),
        );
    }
  });

  it('ends only after its last phase', () => {
    for (const { state } of paths) {
      const over = (state.value as { agenda: unknown }).agenda === 'over';
      expect(state.can({ type: 'session.ended', how: 'complete' } as never)).toBe(over);
      expect(state.can({ type: 'session.ended', how: 'declined' } as never)).toBe(over);
    }
  });
});
