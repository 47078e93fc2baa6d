import type { Level } from '#shared/care/levels.ts';
import { ROLES } from '#shared/group/roles.ts';
import { less, ms, wallAfter, type Duration, type WallTime } from '#shared/time.ts';
import { extensionAfter } from './agenda/decideAnswers.ts';
import type { Floor } from './agenda/floor.ts';
import { wallOf } from './agenda/gapsLeftOut.ts';
import { newRound, remoteInFront, turnOrder } from './agenda/round.ts';
import { elapsedIn, phaseOf } from './agenda/steps.ts';
import type { Step } from './agenda/state.ts';
import type { PersonId } from './ids.ts';
import { levelOfSlot } from './level/level.ts';
import { ASK, type AskKind } from './people/asks.ts';
import { labelOf } from './people/labels.ts';
import type { Role } from './people/person.ts';
import { presenterOfSlot } from './people/presenters.ts';
import { warmUpOf } from './room/view.ts';
import type { SessionState } from './state.ts';

/** What the blanks of a phase's prompts stand for now: a language makes words of it. Null: nobody can fill it. */
export interface PromptBlanks {
  readonly format: string;
  /** Who holds which role, in the order in which roles are named. */
  readonly roles: readonly { readonly name: string; readonly role: Role }[];
  readonly level: Level;
  /** The agreement speaks of the whole session in minutes, other phases of a part of it. Null: nothing is left of it, or another time each second. */
  readonly time: { readonly session: Duration } | { readonly part: Duration } | null;
  /** How long the phase is meant to be: each turn of it, where it goes round. */
  readonly each: Duration;
  readonly endsAt: WallTime | null;
  /** Which question to warm up with. */
  readonly warmUp: number | null;
  readonly owner: string | null;
  readonly nextPresenter: string | null;
  /** Why the group meets, in its own words; empty: it did not say. */
  readonly purpose: string;
  /** The group has no agreement yet: it looks at lines to begin with. */
  readonly agreesFirst: boolean;
  /** The meeting after this one; null: none is planned. */
  readonly next: SessionState['nextMeeting'];
  /** What the presenter of the slot booked it for, where it is asked; null: nothing, or not asked here. */
  readonly asks: AskKind | null;
  /** Who joins from elsewhere, and begins this round. */
  readonly remote: readonly string[];
}

export const promptBlanks = (state: SessionState, step: Step, floor: Floor): PromptBlanks => ({
  format: state.format.name,
  roles: ROLES.flatMap((role) => {
    const name = labelOf(state, state.roles[role]);
    return name === null ? [] : [{ name, role }];
  }),
  level: levelOfSlot(state, step.slot),
  time: timeIn(state, step),
  each: (floor.round ?? newRound(state, step))?.turn ?? step.planned,
  endsAt: endOf(state),
  warmUp: step.phase === 'WARMUP' ? warmUpOf(state, step) : null,
  owner: labelOf(state, floor.round?.current ?? null),
  nextPresenter: labelOf(state, presenterOfSlot(state, (step.slot ?? 0) + 1)),
  purpose: state.purpose,
  agreesFirst: state.agreement.brought?.version === 0,
  next: state.nextMeeting,
  asks: step.phase === ASK ? (state.asks[presenterOfSlot(state, step.slot ?? 0) ?? ''] ?? null) : null,
  remote: remoteNow(state, step).flatMap((person) => labelOf(state, person) ?? []),
});

/** Who joins from elsewhere and begins the round of this step, as it is or will be. */
function remoteNow(state: SessionState, step: Step): readonly PersonId[] {
  const round = state.rounds[step.id] ?? { order: turnOrder(state, step) };
  return remoteInFront(state, step, round);
}

/** When the session has to stop, by the clock; null before its first phase began: nobody knows how long the room waits. */
const endOf = ({ openedWall, gapsLeftOut, startedAt, available }: SessionState): WallTime | null =>
  startedAt === null ? null : wallAfter(wallOf(openedWall, gapsLeftOut, startedAt), available);

/**
 * Thumbs speak of what they would give the topic, other phases beside the opening of all of their length; where
 * their clock stands, of what is left of it. Once it goes on, that would be another time a second later: nobody says it.
 */
function timeIn(state: SessionState, step: Step): PromptBlanks['time'] {
  if (phaseOf(state.format, step).extends) return { part: extensionAfter(state, step) ?? ms(0) };
  if (step.zone === 'front') return { session: state.available };
  const ended = step.runs.filter(({ to }) => to !== null);
  if (ended.length === 0) return { part: step.planned };
  if (ended.length < step.runs.length) return null;
  const left = less(step.planned, elapsedIn(ended, state.latest));
  // In whole seconds, as its clock tells what it has left.
  return left > 0 ? { part: ms(Math.ceil(left / 1000) * 1000) } : null;
}
