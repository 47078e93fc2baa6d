import { markedIn, type MarkedCodes } from '#shared/airtime/seenSoFar.ts';
import { SEAT_KEYS } from '#shared/keys.ts';
import type { Format, ObserverCode } from '#shared/format/schema.ts';
import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import { phaseName, type PhaseName } from '#shared/format/phaseName.ts';
import { observerCodesOf } from '#shared/format/texts.ts';
import { observersOf } from '#shared/group/roles.ts';
import { later, type Duration, type Instant, OPENED } from '#shared/time.ts';
import { isFurtherObserver, type Observer } from '../actor.ts';
import { floorOf } from '../agenda/floor.ts';
import { nextAct } from '../agenda/nextAct.ts';
import { currentStep } from '../agenda/steps.ts';
import type { Act, DoneAct } from '../agenda/views.ts';
import { doneBy } from '../done.ts';
import type { PersonId } from '../ids.ts';
import { presentersOfSlot } from '../people/presenters.ts';
import type { PlacePhrase } from '../phrases.ts';
import { refuse } from '../refusals.ts';
import { reportView, type ReportView } from '../report/view.ts';
import { subOf } from '../room/view.ts';
import { lastAct, undoneAct, type Session } from '../session.ts';
import type { ActEntry } from '../undoing.ts';
import type { SessionState } from '../state.ts';
import { OTHERS } from './observation.ts';
import type { ObserverTrack } from './state.ts';
import { lastBegun, trackOf } from './track.ts';

/** The strip shows the last minute; three cover a window that was away for a while. */
const RECENT_MS = 3 * 60_000;

export function doneAct(state: SessionState, entry: ActEntry | null): DoneAct | null {
  const did = entry && doneBy(state, entry.fact);
  return did && { did, at: entry.at };
}

/** At most so many codes for a phase (docs/domain/observer.md). */
const MOST_CODES = 6;

function codesOf(state: SessionState, track: ObserverTrack): CodeButton[] {
  const step = currentStep(state);
  if (!step) return [];
  const marked = track.codes.filter((one) => one.step === step.id);
  return observerCodesOf(state.format, step.phase)
    .slice(0, MOST_CODES)
    .map((code) => {
      const { key, asksWhoToWhom } = OBSERVER_CODES[code];
      return {
        code,
        key,
        pair: asksWhoToWhom,
        count: marked.filter((one) => one.code === code).length,
      };
    });
}

const sinceOf = (track: ObserverTrack, person: PersonId): Instant | null => {
  const voice = track.speaking.get(person);
  return voice === undefined ? null : (track.voices[voice]?.from ?? null);
};

function seatsOf(state: SessionState, track: ObserverTrack, presenters: readonly PersonId[]): BoardSeat[] {
  const seats = state.people.map((person, i): BoardSeat => ({
    person: person.id,
    name: person.label,
    key: SEAT_KEYS[i]?.cap ?? null,
    holds: presenters.includes(person.id) ? state.format.focus : null,
    observer: observersOf(state.roles).includes(person.id),
    present: person.present,
    observed: !state.unobserved.includes(person.id),
    since: sinceOf(track, person.id),
  }));
  if (state.unobserved.length === 0 && !track.speaking.has(OTHERS)) return seats;
  return [
    ...seats,
    {
      person: OTHERS,
      name: null,
      key: SEAT_KEYS[seats.length]?.cap ?? null,
      ...{ holds: null, observer: false, present: true, observed: true },
      since: sinceOf(track, OTHERS),
    },
  ];
}

/** The console has a board of its own, on the first observer's track. */
type Tapping = Observer | 'console';

/** The next act, as the window `by` may do it: the board only where the facilitator lets it. */
const mayLead = ({ boardLeads }: SessionState, by: Tapping, act: Act | null): Act | null =>
  act && by === 'board' && !boardLeads ? { ...act, refusal: refuse('boardDoesNotLead') } : act;

/** What an observer taps on, from the window `by` (whose undo it is). */
export function boardView(session: Session, by: Tapping = 'board'): BoardView {
  const { state } = session;
  const track = trackOf(state, by);
  const step = currentStep(state);
  const floor = step && floorOf(state, step);
  const presenters = step?.zone === 'slot' ? presentersOfSlot(state, step.slot) : [];
  const last = track.lastVoiceAct;
  const begun = lastBegun(track);
  const code = track.codes.at(-1);
  return {
    second: isFurtherObserver(by),
    phase:
      step && floor ? { title: phaseName(state.format, step.phase), sub: subOf(state, step, floor) } : null,
    tappable: state.ended === null,
    seats: seatsOf(state, track, presenters),
    silentSince: silentIn(state, track),
    stood: stoodSince(state, track),
    last: last && { what: last.what, person: last.person, tapped: last.tapped, earlier: last.earlier },
    lastTurn: begun && { of: begun.startedBy, person: begun.person },
    recent: recentVoices(track, state.latest),
    codes: codesOf(state, track),
    lastCode:
      code && step && code.step === step.id
        ? { of: code.of, code: code.code, person: code.person, whom: code.whom }
        : null,
    undo: doneAct(state, lastAct(session, by)),
    redo: doneAct(state, undoneAct(session, by)),
    ...reportOn(session, track, by),
    next: step && floor && !isFurtherObserver(by) ? mayLead(state, by, nextAct(session, step, floor)) : null,
  };
}

/** What is seen of the session, and beside it what a further observer marked, where the level shows either. */
function reportOn(
  session: Session,
  track: ObserverTrack,
  by: Tapping,
): Pick<BoardView, 'report' | 'ownCodes'> {
  const report = reportView(session);
  return { report, ownCodes: isFurtherObserver(by) && report.seen !== null ? markedIn(track) : null };
}

/**
 * Since when nobody speaks; null where somebody does, and before the session began where nobody has: of that time nothing
 * is counted.
 */
function silentIn({ startedAt }: SessionState, { silentSince }: ObserverTrack): Instant | null {
  if (silentSince === null || startedAt === null) return silentSince === OPENED ? null : silentSince;
  return later(silentSince, startedAt);
}

/** The pauses that whoever speaks, or the silence, has outlived so far. */
function stoodSince(state: SessionState, track: ObserverTrack): BoardView['stood'] {
  const began = [...track.speaking.keys()].flatMap((person) => sinceOf(track, person) ?? []);
  const earliest = Math.min(...began, ...(track.silentSince === null ? [] : [track.silentSince]));
  return state.pauses.filter(({ to }) => to === null || to > earliest);
}

function recentVoices(track: ObserverTrack, latest: Instant): BoardView['recent'] {
  const recent: {
    person: string;
    from: BoardView['recent'][number]['from'];
    to: BoardView['recent'][number]['to'];
  }[] = [];
  for (let i = track.voices.length - 1; i >= 0 && recent.length < 200; i--) {
    const voice = track.voices[i];
    if (!voice) break;
    if (voice.to !== null && voice.to < latest - RECENT_MS) {
      if (track.speaking.size === 0 || voice.from < latest - 20 * RECENT_MS) break;
      continue;
    }
    recent.unshift({ person: voice.person, from: voice.from, to: voice.to });
  }
  return recent;
}

export interface BoardSeat {
  readonly person: PersonId;
  /** Null: the seat of all who are not observed. */
  readonly name: string | null;
  /** The digit row: 1–9, 0, -, =; null beyond twelve. */
  readonly key: string | null;
  /** As what the slot is theirs; null: it is somebody else's. */
  readonly holds: Format['focus'] | null;
  readonly observer: boolean;
  readonly present: boolean;
  /** False for who asked not to be observed: a tap on this seat counts under `OTHERS`. */
  readonly observed: boolean;
  /** Speaking since. */
  readonly since: Instant | null;
}

export interface VoiceSpan {
  readonly person: PersonId;
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface CodeButton {
  readonly code: ObserverCode;
  readonly key: string;
  readonly count: number;
  /** Takes who → whom (interruption). */
  readonly pair: boolean;
}

export interface BoardView {
  /** Not the first observer's: a track of its own, and no part in what Space does. */
  readonly second: boolean;
  readonly phase: { readonly title: PhaseName; readonly sub: PlacePhrase | null } | null;
  readonly tappable: boolean;
  /** In seat order; while anybody is not observed, one more for all of these. */
  readonly seats: readonly BoardSeat[];
  /** Nobody speaks since; null while somebody does. */
  readonly silentSince: Instant | null;
  /** Pauses since, in order: a voice outlives them, and their time is no time of talk. `to` null while one lasts. */
  readonly stood: readonly { readonly from: Instant; readonly to: Instant | null }[];
  /** What 'began N s ago' would move: the last start of a voice or of silence on the board. */
  readonly last: {
    readonly what: 'voice' | 'silence';
    readonly person: PersonId | null;
    /** When it was tapped, and how much earlier it is said to have begun. */
    readonly tapped: Instant;
    readonly earlier: Duration;
  } | null;
  /** The last voice that began, whether it goes on or not: what 'that was somebody else' would put right. */
  readonly lastTurn: { readonly of: number; readonly person: PersonId } | null;
  /** Voices of the last three minutes or so, oldest first. */
  readonly recent: readonly VoiceSpan[];
  readonly codes: readonly CodeButton[];
  readonly lastCode: {
    readonly of: number;
    readonly code: string;
    readonly person: PersonId | null;
    readonly whom: PersonId | null;
  } | null;
  readonly undo: DoneAct | null;
  readonly redo: DoneAct | null;
  readonly report: ReportView;
  /** What was marked on a further observer's board, whose taps the report leaves out; null: nothing to tell. */
  readonly ownCodes: MarkedCodes | null;
  /** What Space does, in the board too; the same as the console's. */
  readonly next: Act | null;
}
