import { createActor, initialTransition, type AnyActorScope } from 'xstate';
import type { FormatCourse } from '#shared/format/shipped.ts';
import type { MachineEvent } from '../traits.ts';
import { compileFormat, type AgendaContext, type SessionMachine, type SessionSnapshot } from './machine.ts';

/**
 * How a machine goes from one fact to the next. XState's own `transition` makes an actor at every call; here the
 * scope it would make is made once. That is a private part of XState: a test says what is read of it.
 */

interface Compiled {
  readonly machine: SessionMachine;
  readonly scope: AnyActorScope;
}
const compiled = new WeakMap<FormatCourse, Compiled>();

function compiledOf(format: FormatCourse): Compiled {
  let found = compiled.get(format);
  if (!found) {
    const machine = compileFormat(format);
    found = { machine, scope: scopeOf(machine) };
    compiled.set(format, found);
  }
  return found;
}

/** The machine of a format, compiled once for each format object. */
export const machineOf = (format: FormatCourse): SessionMachine => compiledOf(format).machine;

/** The machine does nothing but move: whatever it might ask of an actor stays undone. */
export function scopeOf(machine: SessionMachine): AnyActorScope {
  const self = createActor(machine, { input: { slots: 1, leftOut: [] } });
  const nothing = () => undefined;
  return {
    ...{ self, system: self.system, id: '', sessionId: '' },
    ...{ logger: nothing, defer: nothing, emit: nothing, stopChild: nothing, actionExecutor: nothing },
  };
}

/**
 * Where the machine stands after a fact; the same where it does not take it. As XState's `transition`, which makes
 * an actor anew, its first snapshot included, at every call.
 */
export function afterFact(
  format: FormatCourse,
  snapshot: SessionSnapshot,
  event: MachineEvent,
): SessionSnapshot {
  const { machine, scope } = compiledOf(format);
  return machine.transition(snapshot, event as never, scope as never);
}

/** Where the machine of a format stands before the first fact. */
export function beforeFacts(
  format: FormatCourse,
  input: Pick<AgendaContext, 'slots' | 'leftOut'>,
): SessionSnapshot {
  const [snapshot] = initialTransition(machineOf(format), input as never);
  return snapshot as SessionSnapshot;
}
