import type { Format } from '#shared/format/schema.ts';
import type { Session } from '#shared/session/session.ts';
import { append, replay } from '#shared/session/session.ts';
import { rehearsalDraft, rehearse, type RehearsalInputs } from '#shared/session/rehearsal/rehearse.ts';
import type { EventType } from '#shared/session/events.ts';
import { roomView, type RoomView } from '#shared/session/room/view.ts';
import type { Instant } from '#shared/time.ts';

/** What the room shows from a moment on. */
export interface RoomMoment {
  readonly at: Instant;
  readonly view: RoomView;
}

/** A rehearsed session as the room saw it. */
export interface RehearsedRoom {
  readonly moments: readonly RoomMoment[];
  /** Milliseconds from the opening to the end. */
  readonly length: number;
}

/** One invented group: the same format is always rehearsed alike. */
const SEED = 1;

const counts = (format: Format, per: string): boolean =>
  [...format.front, ...format.slot, ...format.back].some((phase) => phase.per === per);

/** An observer, and a commitment that comes back, where the format has time for them: every phase shows. */
export const shownWith = (format: Format): { readonly observers: number; readonly review: number } => ({
  observers: format.maxObservers > 0 && counts(format, 'o') ? 1 : 0,
  review: counts(format, 'c') ? 1 : 0,
});

const inputsFor = (format: Format, people: number, minutes: number): RehearsalInputs => ({
  people,
  minutes,
  seed: SEED,
  ...shownWith(format),
});

/** The draft that is rehearsed, to fit its plan. */
export const draftFor = (format: Format, people: number, minutes: number) =>
  rehearsalDraft(format, inputsFor(format, people, minutes));

/** Facts that change nothing the room sees. */
const UNSEEN: readonly EventType[] = ['voice.started', 'voice.stopped', 'code.marked', 'commitment.written'];

/** Plays the session with a scripted group; null where no room can be opened with it. */
export function rehearseRoom(format: Format, people: number, minutes: number): RehearsedRoom | null {
  const rehearsal = rehearse(format, inputsFor(format, people, minutes));
  if (!rehearsal.ok) return null;
  const { log } = rehearsal.session;
  const moments: RoomMoment[] = [];
  let session: Session | null = null;
  for (const event of log) {
    session = session === null ? replay([event]) : append(session, [event]);
    if (!UNSEEN.includes(event.body.type)) moments.push({ at: event.at, view: roomView(session) });
  }
  return { moments, length: moments.at(-1)?.at ?? 0 };
}

/** The scene at a moment, in ms from the opening. */
export const momentAt = ({ moments }: RehearsedRoom, at: number): RoomMoment | null =>
  moments.findLast((moment) => moment.at <= at) ?? null;
