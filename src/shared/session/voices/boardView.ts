import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import { infoOf } from '#shared/format/phases.ts';
import { observersIn } from '#shared/group/roles.ts';
import { actLabel, sessionWords as words } from '#shared/words/en/session.ts';
import type { Instant } from '#shared/time.ts';
import type { Actor, PersonId } from '../events.ts';
import { OTHERS } from './observation.ts';
import { lastAct, undoneAct, type ActEntry, type Session } from '../session.ts';
import { presentersOfSlot } from '../people/presenters.ts';
import { currentStep, type ObserverTrack, type SessionState } from '../state.ts';
import { refuse } from '../refusals.ts';
import type { Act, ActLabel, BoardSeat, BoardView, CodeButton } from '../views.ts';
import { lastBegun, trackOf } from './track.ts';
import { floorOf } from '../agenda/floor.ts';
import { nextAct } from '../agenda/nextAct.ts';
import { labelOf } from '../people/labels.ts';
import { subOf } from '../room/view.ts';

/** The digit row, one key a seat. */
const SEAT_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='] as const;

/** The strip shows the last minute; three cover a window that was away for a while. */
const RECENT_MS = 3 * 60_000;

export function labelAct(state: SessionState, entry: ActEntry | null): ActLabel | null {
  if (!entry) return null;
  const stepTitle = (step: string) => infoOf(state.format, step.split('.').at(-1) ?? '').title;
  const nameOf = (person: string) =>
    person === OTHERS ? words.others : (labelOf(state, person) ?? words.someone);
  const text = actLabel(entry.fact, nameOf, stepTitle);
  return { text, at: entry.at };
}

/** At most so many codes for a phase (docs/domain/observer.md). */
const MOST_CODES = 6;

function codesOf(state: SessionState, track: ObserverTrack): CodeButton[] {
  const step = currentStep(state);
  if (!step) return [];
  const marked = track.codes.filter((one) => one.step === step.id);
  return infoOf(state.format, step.phase)
    .observerCodes.slice(0, MOST_CODES)
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
    key: SEAT_KEYS[i] ?? null,
    presenter: presenters.includes(person.id),
    observer: observersIn(state.roles).includes(person.id),
    present: person.present,
    observed: !state.unobserved.includes(person.id),
    since: sinceOf(track, person.id),
  }));
  if (state.unobserved.length === 0 && !track.speaking.has(OTHERS)) return seats;
  return [
    ...seats,
    {
      person: OTHERS,
      name: words.others,
      key: SEAT_KEYS[seats.length] ?? null,
      ...{ presenter: false, observer: false, present: true, observed: true },
      since: sinceOf(track, OTHERS),
    },
  ];
}

/** The next act, as the window `by` may do it: the board only where the facilitator lets it. */
const mayLead = ({ boardLeads }: SessionState, by: Actor, act: Act | null): Act | null =>
  act && by === 'board' && !boardLeads ? { ...act, refusal: refuse('boardDoesNotLead') } : act;

/** What an observer taps on, from the window `by` (whose undo it is). */
export function boardView(session: Session, by: Actor = 'board'): BoardView {
  const { state } = session;
  const track = trackOf(state, by);
  const step = currentStep(state);
  const floor = step && floorOf(state, step);
  const presenters = step?.zone === 'slot' ? presentersOfSlot(state, step.slot) : [];
  const last = track.lastVoiceAct;
  const begun = lastBegun(track);
  const code = track.codes.at(-1);
  return {
    second: by === 'secondBoard',
    phase:
      step && floor
        ? { title: infoOf(state.format, step.phase).title, sub: subOf(state, step, floor) }
        : null,
    tappable: state.ended === null,
    seats: seatsOf(state, track, presenters),
    silentSince: track.silentSince,
    last: last && { what: last.what, person: last.person, tapped: last.tapped, earlier: last.earlier },
    lastTurn: begun && { of: begun.startedBy, person: begun.person },
    recent: recentVoices(track, state.latest),
    codes: codesOf(state, track),
    lastCode:
      code && step && code.step === step.id
        ? { of: code.of, code: code.code, person: code.person, whom: code.whom }
        : null,
    undo: labelAct(state, lastAct(session, by)),
    redo: labelAct(state, undoneAct(session, by)),
    next: step && floor && by !== 'secondBoard' ? mayLead(state, by, nextAct(session, step, floor)) : null,
  };
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
