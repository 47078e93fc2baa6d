import { castOf } from '#shared/session/people/cast.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import type { PersonId, StepId } from '#shared/session/ids.ts';
import type { Roles } from '#shared/session/people/person.ts';
import type { Session } from '#shared/session/session.ts';
import { phaseOf } from '#shared/session/agenda/steps.ts';
import type { Step } from '#shared/session/agenda/state.ts';
import type { SessionState } from '#shared/session/state.ts';
import { expectedIn, type Cast, type Expectation } from './expected.ts';
import type { Span } from './spans.ts';

/** Who was in the room and who had which role, from the time `from` on. */
interface Attendance {
  readonly from: number;
  readonly present: readonly PersonId[];
  readonly roles: Roles;
}

/** A part of a phase in which nobody came, went or changed roles, so that one expectation holds for all of it. */
export interface TalkStretch extends Span {
  readonly step: StepId;
  readonly expectation: Expectation | null;
  readonly length: number;
}

/** The times in which a step's clock ran; one that still runs ends at `until`. */
export const runSpans = (step: Pick<Step, 'runs'>, until: number): Span[] =>
  step.runs.map(({ from, to }) => ({ from, to: Math.max(from, to ?? until) }));

function attendanceHistory({ log, undone }: Session): Attendance[] {
  const history: Attendance[] = [];
  const record = (event: LoggedEvent, change: Partial<Attendance>) => {
    const last = history.at(-1);
    const next = { present: [], roles: {} as Roles, ...last, ...change, from: event.at };
    // A fact may be back-dated, but it takes effect only after the facts before it in the log.
    history.push({ ...next, from: Math.max(next.from, last?.from ?? 0) });
  };
  for (const event of log) {
    if (undone.has(event.act)) continue;
    const { body } = event;
    const { present = [], roles } = history.at(-1) ?? {};
    if (body.type === 'session.opened')
      record(event, { present: body.draft.people.map(({ id }) => id), roles: body.draft.roles });
    else if (body.type === 'person.arrived') record(event, { present: [...present, body.person.id] });
    else if (body.type === 'person.returned') record(event, { present: [...present, body.person] });
    else if (body.type === 'person.steppedOut')
      record(event, { present: present.filter((id) => id !== body.person) });
    else if (body.type === 'role.assigned' && roles)
      record(event, { roles: { ...roles, [body.role]: body.person } as Roles });
  }
  return history;
}

/** Who had which part in a step during this attendance. */
function castDuring(state: SessionState, step: Step, { present, roles }: Attendance): Cast {
  const people = state.people.map((person) => ({ ...person, present: present.includes(person.id) }));
  return castOf({ ...state, people, roles }, step);
}

/** All stretches of all phases that ran, up to `until`, with how much each person was expected to talk. */
export function stretchesOf(session: Session, until: number): TalkStretch[] {
  const { state } = session;
  const history = attendanceHistory(session);
  return state.steps.flatMap((step) =>
    runSpans(step, until).flatMap((run) =>
      history.flatMap((attendance, i) => {
        const from = Math.max(run.from, i === 0 ? 0 : attendance.from);
        const to = Math.min(run.to, history[i + 1]?.from ?? run.to);
        if (to <= from) return [];
        const expectation = expectedIn(phaseOf(state.format, step), castDuring(state, step, attendance));
        return [{ from, to, length: to - from, step: step.id, expectation }];
      }),
    ),
  );
}
