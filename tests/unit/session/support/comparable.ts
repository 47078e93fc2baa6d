import type { Session } from '#shared/session/session.ts';

/** All that can be told of a state, as it is now: the machine is its value and its context. */
export function stateOf({ state }: Session) {
  const { machine, format, ...rest } = state;
  return structuredClone({
    ...rest,
    format: format.id,
    machine: { value: machine.value, context: machine.context },
  });
}

/** A whole session as it is now. */
export const comparable = (session: Session) => ({
  state: stateOf(session),
  log: [...session.log],
  acts: [...session.acts],
  redoable: structuredClone(session.redoable),
  undone: [...session.undone].toSorted(),
});
