import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import { infoOf } from '#shared/format/phases.ts';
import { actLabel, sessionWords as words } from '#shared/words/en/session.ts';
import type { Actor } from '../events.ts';
import { lastAct, undoneAct, type ActEntry, type Session } from '../session.ts';
import { currentStep, type SessionState } from '../state.ts';
import type { ActLabel, BoardView, CodeButton } from '../views.ts';
import { floorOf } from './floor.ts';
import { nextAct } from './nextAct.ts';
import { labelOf, subOf } from './room.ts';

/** The digit row, one key a seat. */
const SEAT_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='] as const;

/** The strip shows the last minute; three cover a window that was away for a while. */
const RECENT_MS = 3 * 60_000;

export function labelAct(state: SessionState, entry: ActEntry | null): ActLabel | null {
  if (!entry) return null;
  const stepTitle = (step: string) => infoOf(state.format, step.split('.').at(-1) ?? '').title;
  const text = actLabel(entry.fact, (person) => labelOf(state, person) ?? words.someone, stepTitle);
  return { text, at: entry.at };
}

function codesOf(state: SessionState): CodeButton[] {
  const step = currentStep(state);
  if (!step) return [];
  const marked = state.codes.filter((one) => one.step === step.id);
  return infoOf(state.format, step.phase).observerCodes.map((code) => {
    const { label, hint, key, asksWhoToWhom } = OBSERVER_CODES[code];
    return {
      code,
      label,
      hint,
      key,
      pair: asksWhoToWhom,
      count: marked.filter((one) => one.code === code).length,
    };
  });
}

/** What an observer taps on, from the window `by` (whose undo it is). */
export function boardView(session: Session, by: Actor = 'board'): BoardView {
  const { state } = session;
  const step = currentStep(state);
  const floor = step && floorOf(state, step);
  const presenter = step?.zone === 'slot' ? (state.presented[(step.slot ?? 0) - 1] ?? null) : null;
  const last = state.lastVoiceAct;
  const code = state.codes.at(-1);
  return {
    phase:
      step && floor
        ? { title: infoOf(state.format, step.phase).title, sub: subOf(state, step, floor) }
        : null,
    tappable: state.ended === null,
    seats: state.people.map((person, i) => {
      const voice = state.speaking.get(person.id);
      return {
        person: person.id,
        name: person.label,
        key: SEAT_KEYS[i] ?? null,
        presenter: person.id === presenter,
        observer: state.roles.observer === person.id,
        present: person.present,
        since: voice === undefined ? null : (state.voices[voice]?.from ?? null),
      };
    }),
    silentSince: state.silentSince,
    last: last && { what: last.what, person: last.person, tapped: last.tapped, earlier: last.earlier },
    recent: recentVoices(state),
    codes: codesOf(state),
    lastCode:
      code && step && code.step === step.id
        ? { code: code.code, person: code.person, whom: code.whom }
        : null,
    undo: labelAct(state, lastAct(session, by)),
    redo: labelAct(state, undoneAct(session, by)),
    next: step && floor ? nextAct(session, step, floor) : null,
  };
}

function recentVoices(state: SessionState): BoardView['recent'] {
  const recent: {
    person: string;
    from: BoardView['recent'][number]['from'];
    to: BoardView['recent'][number]['to'];
  }[] = [];
  for (let i = state.voices.length - 1; i >= 0 && recent.length < 200; i--) {
    const voice = state.voices[i];
    if (!voice) break;
    if (voice.to !== null && voice.to < state.latest - RECENT_MS) {
      if (state.speaking.size === 0 || voice.from < state.latest - 20 * RECENT_MS) break;
      continue;
    }
    recent.unshift({ person: voice.person, from: voice.from, to: voice.to });
  }
  return recent;
}
