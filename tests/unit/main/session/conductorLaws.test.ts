import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/session/commands.ts';
import { replay } from '#shared/session/session.ts';
import { memoryLog } from '../../../../src/main/session/memoryLog.ts';
import { deskOn, draft, testTime } from '../../../support/conducting.ts';

const person = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7');
const style = fc.constantFrom('toggle' as const, 'handOver' as const, 'overlap' as const);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('voice.tap' as const), person, style }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Command>(
      { type: 'phase.start', ago: 0 },
      { type: 'phase.next' },
      { type: 'phase.back' },
      { type: 'turn.next', person: null },
      { type: 'clock.pause' },
      { type: 'clock.resume' },
      { type: 'voice.silence' },
      { type: 'act.undo' },
      { type: 'act.redo' },
      { type: 'gap.answer', count: true },
      { type: 'gap.answer', count: false },
      { type: 'note.write', kind: 'option', text: 'Sleep over it' },
      { type: 'session.endNow' },
    ),
  },
);

type Step =
  | { readonly kind: 'do'; readonly command: Command }
  | { readonly kind: 'wait' | 'sleep'; readonly ms: number }
  | { readonly kind: 'crash' | 'refuse' | 'accept' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('do' as const), command }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 20_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('sleep' as const), ms: fc.integer({ min: 1, max: 900_000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('crash' as const, 'refuse' as const, 'accept' as const) }),
  },
);

describe('whatever is done, and whenever the disk refuses or the app crashes', () => {
  it('what was acknowledged as saved is there again, once, in order; the clock never goes back', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 80 }), (steps) => {
        const log = memoryLog();
        const time = testTime();
        let desk = deskOn(log, time);
        const opening = desk.conductor.open(draft);
        const id = opening.ok ? opening.session : '';
        const live = () => desk.conductor.current()?.session.log ?? [];
        const onDisk = () => log.sessions.get(id) ?? [];
        let acknowledged = 1;
        let last = 0;
        for (const one of steps) {
          if (one.kind === 'wait') desk.waits(one.ms);
          if (one.kind === 'sleep') time.sleep(one.ms);
          if (one.kind === 'refuse') log.failure = { kind: 'full' };
          if (one.kind === 'accept') log.failure = null;
          if (one.kind === 'do') {
            const reply = desk.does(one.command);
            if (reply.ok && reply.saved === 'disk') acknowledged = reply.seq;
          }
          if (one.kind === 'crash') {
            desk = deskOn(log, time);
            expect(desk.conductor.resume(id)).toEqual({ ok: true });
          }
          expect(onDisk().length).toBeGreaterThanOrEqual(acknowledged);
          // A line that is gone for good stays on a disk that refuses to be written to, until it takes a write again.
          const gone = (i: number) => live()[i]?.line === null;
          expect(onDisk().map((fact, i) => (gone(i) ? { ...fact, line: null } : fact))).toEqual(
            live().slice(0, onDisk().length),
          );
          if (desk.conductor.saved().where === 'disk') expect(onDisk()).toEqual(live());
          expect(live().map(({ seq }) => seq)).toEqual(live().map((_, i) => i + 1));
          // A crash while the disk refuses loses what was in memory, and the time it took.
          if (one.kind === 'crash') last = desk.now();
          expect(desk.now()).toBeGreaterThanOrEqual(last);
          last = desk.now();
        }
        const again = replay(live()).state;
        expect({ ...again, machine: again.machine.value }).toEqual({
          ...desk.conductor.current()?.session.state,
          machine: desk.conductor.current()?.session.state.machine.value,
        });
      }),
      { numRuns: 150 },
    );
  });
});
