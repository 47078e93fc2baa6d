import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { RoomShown, shownRequests } from '#shared/ipc/shown.ts';
import { onlyOf } from '#shared/records/archive/trends.ts';
import type { DeskShow } from '../../session/deskShow.ts';
import type { RoomScreen } from '../../windows/roomScreen.ts';
import { trendsFrom, type ArchiveAnswerDeps } from './archive.ts';
import { DONE, notDone } from './replies.ts';
import type { SessionAccess } from './sessionAccess.ts';
import type { PulseRounds } from '../../pulse/rounds.ts';
import type { Conductor } from '../../session/conductor.ts';
import { currentStep, PULSE_PHASE } from '#shared/session/agenda/steps.ts';
import { personOf } from '#shared/group/register/register.ts';

export interface ShownAnswerDeps extends ArchiveAnswerDeps {
  readonly shown: Pick<DeskShow, 'show' | 'stop'>;
  readonly pulse: Pick<PulseRounds, 'read'>;
  readonly conductor: Pick<Conductor, 'current'>;
  readonly room: Pick<RoomScreen, 'place' | 'open'>;
}

/** What the desk shows in the room, between sessions. */
export function shownAnswers(
  deps: ShownAnswerDeps,
  sessions: Pick<SessionAccess, 'inProgress'>,
): AnswersTo<typeof shownRequests> {
  /** The phase of the pulse, where a session is in it. */
  const pulseStep = () => {
    const table = deps.conductor.current();
    const step = table && currentStep(table.session.state);
    return step !== null && step.phase === PULSE_PHASE ? step.id : null;
  };
  const show = (what: () => RoomShown | null): Done | NotDone => {
    const made = what();
    const runs = sessions.inProgress() !== null;
    const step = runs && (made?.kind === 'pulse' || made?.kind === 'fingers') ? pulseStep() : null;
    if (runs && step === null) return notDone({ code: 'sessionOpen' });
    if (made === null) return notDone({ code: 'notRegistered', refusal: { code: 'notThere' } });
    if (deps.room.place().state === 'closed') deps.room.open();
    deps.shown.show(made, step);
    return DONE;
  };
  return {
    'shown.trend': ({ group, measure }) =>
      show(() => {
        const trends = trendsFrom(deps, group);
        return trends && { kind: 'trend', measure, trends: onlyOf(trends, measure) };
      }),
    'shown.line': ({ line, of, text, next }) => show(() => ({ kind: 'line', line, of, text, next })),
    'shown.pulse': () =>
      show(() => {
        const round = deps.pulse.read();
        if (round === null || round.outcome === null) return null;
        const { forms, told } = round.outcome;
        return { kind: 'pulse', asks: round.asks, forms, people: round.people.length, told };
      }),
    'shown.fingers': ({ group, item, people }) =>
      show(() => {
        const register = deps.store.register();
        if (!register.group.has(group)) return null;
        return { kind: 'fingers', item, names: people.flatMap((one) => personOf(register, one)?.name ?? []) };
      }),
    'shown.stop': () => {
      deps.shown.stop();
      return DONE;
    },
  };
}
