import { measureAgreement } from '#shared/airtime/agreement.ts';
import { measure, type Segment } from '#shared/airtime/measures.ts';
import { formatWords } from '#shared/words/en/formats/index.ts';
import { council } from '#shared/format/library/council.ts';
import { inWords } from '#shared/format/texts.ts';
import type { TapMode } from '#shared/session/voices/boardSetUp.ts';
import type { Command } from '#shared/session/commands.ts';
import { decide, decideOpening, type Decision } from '#shared/session/decide.ts';
import { EVENT_VERSION, type LoggedEvent } from '#shared/session/events.ts';
import type { Actor } from '#shared/session/actor.ts';
import { append, replay, type Session } from '#shared/session/session.ts';
import { instant, wallTime, type Duration } from '#shared/time.ts';
import { draftAmong } from '../meetings/draft.ts';
import type { Chance } from '../torture/chance.ts';
import { heardOf, tapAlong } from './observer.ts';
import { countedTrack } from '#shared/session/voices/track.ts';

/** Who spoke when in a recorded meeting, in milliseconds. */
export interface Meeting {
  readonly file: string;
  readonly speakers: readonly string[];
  readonly segments: readonly Segment[];
}

export interface Tapped {
  /** Mean over the people of |difference of share|, in percentage points. */
  readonly error: number;
  readonly acts: number;
  readonly minutes: number;
  /** Part of the time in which the board and the recording say that the same people speak. */
  readonly agreed: number;
}

/** A session on which acts are decided and folded as main does it. */
function sessionOf(meeting: Meeting): { readonly session: Session; act(at: number, command: Command): void } {
  const log = (decision: Decision, seq: number, by: Actor): LoggedEvent[] => {
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
    return decision.events.map((decided, i) => ({
      ...decided,
      seq: seq + i,
      v: EVENT_VERSION,
      act: `a${seq}`,
      by,
      wall: wallTime(decided.at),
    }));
  };
  const draft = draftAmong(meeting.speakers, meeting.file, inWords(council, formatWords.council));
  const session = replay(log(decideOpening(draft), 1, 'library'));
  const act = (at: number, command: Command, by: Actor = 'board'): void => {
    const seq = session.log.length + 1;
    append(session, log(decide(session, command, { at: instant(at), by, act: `a${seq}` }), seq, by));
  };
  act(0, { type: 'phase.start', ago: 0 }, 'console');
  return { session, act };
}

/** Has the model observer tap a whole meeting, and compares the board with the recording. */
export function tapMeeting(meeting: Meeting, mode: TapMode, reaction: Duration, chance: Chance): Tapped {
  const { session, act } = sessionOf(meeting);
  const seats = meeting.speakers.map((speaker, i) => ({ speaker, person: `p${i + 1}` }));
  const heard = seats.flatMap(({ speaker, person }) =>
    heardOf(
      person,
      meeting.segments.filter((segment) => segment.speaker === speaker),
      chance,
    ),
  );
  let acts = 0;
  tapAlong(heard, mode, reaction, {
    speaking: () => [...countedTrack(session.state).speaking.keys()],
    tap(at, command) {
      act(at, command);
      acts += 1;
    },
  });
  const tapped = countedTrack(session.state).voices.map(({ person, from, to }) => ({
    speaker: seats.find((seat) => seat.person === person)?.speaker ?? person,
    from,
    to: to ?? session.state.latest,
  }));
  const roster = meeting.speakers;
  const [spoken, seen] = [meeting.segments, tapped].map((segments) => measure(segments, { roster }).speakers);
  const apart = roster.map((_, i) => Math.abs((spoken?.[i]?.share ?? 0) - (seen?.[i]?.share ?? 0)));
  const agreement = measureAgreement(meeting.segments, tapped, {
    step: 1_000,
    tolerance: 1_000,
    remark: 1_000,
  });
  return {
    error: (100 * apart.reduce((sum, one) => sum + one, 0)) / roster.length,
    acts,
    minutes: agreement.compared / 60_000,
    agreed: agreement.part ?? 0,
  };
}
