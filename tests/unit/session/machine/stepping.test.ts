import { describe, expect, it } from 'vitest';
import { council } from '#shared/format/library/council.ts';
import { beforeFacts, machineOf, scopeOf } from '#shared/session/machine/stepping.ts';
import type { MachineEvent } from '#shared/session/traits.ts';

const SESSION = { slots: 2, leftOut: [] };
const FACTS: readonly MachineEvent[] = [
  { type: 'phase.started', step: 'front.OPEN' },
  { type: 'clock.paused' },
  // What the machine does not take leaves it where it is.
  { type: 'clock.paused' },
  { type: 'room.blanked' },
  { type: 'clock.resumed' },
  { type: 'phase.ended', step: 'front.OPEN', how: 'onward' },
  { type: 'room.shown' },
  { type: 'room.digitsHidden' },
  { type: 'close.jumped', step: 'front.CHECKIN' },
];

describe('a machine that is stepped without an actor of its own', () => {
  // That it moves as XState itself would is held in machines.test.ts, along every path.
  it('asks of the scope what it was made for, and no more', () => {
    const machine = machineOf(council);
    const read = new Set<string>();
    const scope = new Proxy(scopeOf(machine) as object, {
      get(made, name) {
        read.add(String(name));
        return Reflect.get(made, name) as unknown;
      },
      has(made, name) {
        read.add(String(name));
        return Reflect.has(made, name);
      },
    });
    let snapshot = beforeFacts(council, SESSION);
    for (const fact of FACTS) snapshot = machine.transition(snapshot, fact as never, scope as never);
    expect([...read].toSorted()).toEqual(['actionExecutor', 'self', 'system']);
  });
});
