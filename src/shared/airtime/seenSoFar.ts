import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import type { ObserverCode } from '#shared/format/schema.ts';
import { pureObservers } from '#shared/group/roles.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { phaseOf } from '#shared/session/agenda/steps.ts';
import { reportsIn } from '#shared/session/report/report.ts';
import type { Session } from '#shared/session/session.ts';
import type { ObserverTrack } from '#shared/session/voices/state.ts';
import { countedTrack } from '#shared/session/voices/track.ts';
import { ms, type Duration, type Instant } from '#shared/time.ts';
import { expectedOver } from './expected.ts';
import { expectationByLane, findSilences, lanesOf } from './sessionTalk.ts';
import { intersection, lengthOf, union, without } from './spans.ts';
import { stretchesOf, type TalkStretch } from './talkStretches.ts';

/** Codes that were marked at all, and how often, in the order of the table of codes. */
export type MarkedCodes = readonly { readonly code: ObserverCode; readonly count: number }[];

/** What was seen of a session up to its last fact, without the report itself: nothing in it is an order of people. */
export interface SeenSoFar {
  /** The last fact: of a voice that goes on, the time since then is not in it. */
  readonly until: Instant;
  /**
   * In seat order, `OTHERS` last: how long each spoke where a phase expects somebody to, and how much of all that time
   * the phases expected of them; null where none did. Where all that was tapped is `besides`, that is what they spoke.
   */
  readonly people: readonly {
    readonly person: PersonId;
    readonly spoke: Duration;
    readonly expected: Duration | null;
  }[];
  /** Voices where no phase expects anybody in particular, as in small groups side by side: they count in no share. */
  readonly besides: Duration;
  readonly codes: MarkedCodes;
  /** The longest time without a voice where a phase expects one; null: nobody was tapped, or there was none. */
  readonly quiet: Duration | null;
  /** Slots that began, and how many people who were expected in one of them were not heard in it. */
  readonly slots: number;
  readonly unheard: number;
}

const CODES = Object.keys(OBSERVER_CODES) as ObserverCode[];
const made = new WeakMap<Session, { readonly facts: number; readonly seen: SeenSoFar }>();

/** Worked out once until a fact is added: several windows show it. */
export function seenSoFar(session: Session): SeenSoFar {
  const before = made.get(session);
  if (before?.facts === session.log.length) return before.seen;
  const seen = seenNow(session);
  made.set(session, { facts: session.log.length, seen });
  return seen;
}

function seenNow(session: Session): SeenSoFar {
  const { state } = session;
  const until = state.endedAt ?? state.latest;
  const track = countedTrack(state);
  const stood = union([...state.pauses, ...state.breaks].map(({ from, to }) => ({ from, to: to ?? until })));
  const lanes = lanesOf(state, track, until, '');
  const spans = new Map(lanes.map(({ person, turns }) => [person, without(union(turns), stood)]));
  const isReport = ({ step }: TalkStretch): boolean =>
    reportsIn(state, state.steps.find(({ id }) => id === step) ?? null);
  const stretches = stretchesOf(session, until)
    .filter((stretch) => !isReport(stretch))
    .map((stretch) => ({
      ...stretch,
      expectation: stretch.expectation && expectationByLane(state, stretch.expectation),
    }));
  const counted = union(stretches.filter(({ expectation }) => expectation !== null));
  const lengths = new Map(
    [...spans].map(([person, ofPerson]) => [person, lengthOf(intersection(ofPerson, counted))]),
  );
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const isQuiet = ({ step }: TalkStretch): boolean => {
    const of = state.steps.find(({ id }) => id === step);
    return of !== undefined && phaseOf(state.format, of).who.kind === 'silence';
  };
  const uncounted = union(stretches.filter((stretch) => stretch.expectation === null && !isQuiet(stretch)));
  const besides = lengthOf(intersection(union([...spans.values()].flat()), uncounted));
  const isAllBesides = all === 0 && besides > 0;
  const shares = expectedOver(stretches);
  const quiets = findSilences(state, spans, until);
  return {
    until,
    people: lanes.map(({ person }) => ({
      person,
      spoke: ms(
        isAllBesides
          ? lengthOf(intersection(spans.get(person) ?? [], uncounted))
          : (lengths.get(person) ?? 0),
      ),
      expected: shares === null || isAllBesides ? null : ms(Math.round((shares.get(person) ?? 0) * all)),
    })),
    besides: ms(besides),
    codes: markedIn(track),
    quiet: quiets.length === 0 ? null : ms(Math.max(...quiets.map((span) => lengthOf([span])))),
    ...heardInSlots(session, stretches, spans),
  };
}

/** What an observer marked in the whole session. */
export const markedIn = ({ codes }: Pick<ObserverTrack, 'codes'>): MarkedCodes =>
  CODES.flatMap((code) => {
    const count = codes.filter((one) => one.code === code).length;
    return count === 0 ? [] : [{ code, count }];
  });

function heardInSlots(
  { state }: Session,
  stretches: readonly TalkStretch[],
  spans: ReadonlyMap<PersonId, readonly { readonly from: number; readonly to: number }[]>,
): Pick<SeenSoFar, 'slots' | 'unheard'> {
  const slotOf = new Map(state.steps.map(({ id, slot, zone }) => [id, zone === 'slot' ? slot : null]));
  const slots = new Set(
    stretches.map(({ step }) => slotOf.get(step) ?? null).filter((slot) => slot !== null),
  );
  const unheard = new Set<PersonId>();
  // Whoever only observes is no voice that is missing (docs/domain/observer.md: reach is of the helpers).
  const watching = pureObservers(state.format, state.roles);
  for (const slot of slots) {
    const ofSlot = stretches.filter(({ step }) => slotOf.get(step) === slot);
    const expected = new Set(
      ofSlot.flatMap(({ expectation }) =>
        [...(expectation ?? [])].flatMap(([person, share]) => (share > 0 ? [person] : [])),
      ),
    );
    for (const person of expected)
      if (!watching.includes(person) && intersection(spans.get(person) ?? [], union(ofSlot)).length === 0)
        unheard.add(person);
  }
  return { slots: slots.size, unheard: unheard.size };
}
