import type { Asks } from './people/asks.ts';
import type { Flag } from './agenda/flag.ts';
import type { Ticks } from './agenda/tick.ts';
import type { CheckInId } from '#shared/format/checkIns.ts';
import type { Format } from '#shared/format/schema.ts';
import type { Level } from '#shared/care/levels.ts';
import type { Duration, Instant, WallTime } from '#shared/time.ts';
import type { GapLeftOut } from './agenda/gapsLeftOut.ts';
import type { Break, HeldAgain, Missed, Round, Run, Step } from './agenda/state.ts';
import type { ActId, PersonId, StepId } from './ids.ts';
import type { Brought } from './agreement/brought.ts';
import type { ArrangedHere } from './arrangedSchema.ts';
import type { AgreementState } from './agreement/state.ts';
import type { Draft } from './draft.ts';
import type { Card, Commitment, Insight, Note, OwnQuestion, ParkedTopic, Want } from './lines/state.ts';
import type { SessionSnapshot } from './machine/machine.ts';
import type { Role, Roles } from './people/person.ts';
import type { Detail, Recall } from './recall/recall.ts';
import type { ReportState } from './report/state.ts';
import type { Visible } from './lines/commitment.ts';
import type { PersonState } from './people/state.ts';
import type { ObserverTrack, TrackId } from './voices/state.ts';

/** Everything a session is at one moment, folded from its log. Its owner is the fold; others only read. */
export interface SessionState {
  readonly title: string;
  readonly format: Format;
  readonly level: Level;
  /** Slots for which a higher level was chosen. */
  readonly slotLevels: Readonly<Record<number, Level>>;
  readonly trial: boolean;
  readonly openedWall: WallTime;
  readonly machine: SessionSnapshot;
  /** The step the agenda stands at, armed, running or paused; null once the session is over. */
  readonly current: StepId | null;
  readonly steps: readonly Step[];
  readonly rounds: Readonly<Record<StepId, Round>>;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly ended: 'complete' | 'stopped' | 'declined' | null;
  /** Minutes available, with what the group agreed to add. */
  readonly available: Duration;
  /** Length of the plan: as fitted, with agreed extensions and the spare already paid in. */
  readonly planned: Duration;
  /** Stretches in which the clock was paused. */
  readonly pauses: readonly Run[];
  /** Gaps that were left out, first to last. */
  readonly gapsLeftOut: readonly GapLeftOut[];
  readonly breaks: readonly Break[];
  /** Breaks that the plan took from spare, taken or not. */
  readonly breaksPlanned: number;
  /** The steps they stand after, in order; fewer where a break comes when it is time for one. */
  readonly breaksAfter: readonly StepId[];
  /** In seat order. */
  readonly people: readonly PersonState[];
  readonly roles: Roles;
  readonly standIns: readonly { readonly slot: number; readonly role: Role; readonly person: PersonId }[];
  /** Presenters in order: the first `slots` of those present hold the slots; the rest come first next time. */
  readonly queue: readonly PersonId[];
  /** Who gave up a slot today: asked again only when nobody else waits. */
  readonly gaveUp: readonly PersonId[];
  /** Who presented, or presents, slot 1, 2, …: fixed when the slot begins. */
  readonly presented: readonly PersonId[];
  /** In small groups side by side: what is left of a slot for whoever stepped out of it. */
  readonly missed: readonly Missed[];
  /** The slot that was last held once more; null: none was. */
  readonly again: HeldAgain | null;
  /** Slots at the end that fell away because nobody was there to fill them. */
  readonly unfilled: number;
  readonly reviewers: readonly PersonId[];
  /** A review takes time only where somebody has something to review. */
  readonly reviewsWhatWaits: boolean;
  /** What each observer tapped: one that is not there is empty (see `trackOf`). */
  readonly tracks: ReadonlyMap<TrackId, ObserverTrack>;
  /** The track that the facilitator chose to be measured; null: nobody chose (see `countedTrackId`). */
  readonly counted: TrackId | null;
  /** Who asked not to be observed: whatever was tapped of them is read as `OTHERS`. */
  readonly unobserved: readonly PersonId[];
  readonly notes: readonly Note[];
  readonly commitments: readonly Commitment[];
  /** Commitments of earlier sessions that are open, by whose they are. */
  readonly waiting: Readonly<Record<PersonId, readonly ActId[]>>;
  /**
   * Of each of these, who was a member of the group when it was written: nobody else is shown it. Null: of people
   * without a group.
   */
  readonly knew: Readonly<Record<ActId, readonly PersonId[]>> | null;
  /** Who was to see the last one that each of them wrote. */
  readonly lastVisible: Readonly<Record<PersonId, Visible>>;
  /** Those that their owners have read today, in that order. */
  readonly recalls: readonly Recall[];
  readonly details: readonly Detail[];
  readonly cards: readonly Card[];
  /** How many there would be, until there are any. */
  readonly cardsExpected: number;
  /** Cards in the order in which they are talked about: one a slot. */
  readonly topicOrder: readonly ActId[];
  /** Topics that the group's thumbs gave more time: their slots, once for each time. */
  readonly prolonged: readonly number[];
  /** Slots whose topic gets a session of its own. */
  readonly carried: readonly number[];
  readonly parking: readonly ParkedTopic[];
  readonly insights: readonly Insight[];
  readonly questions: readonly OwnQuestion[];
  readonly wants: readonly Want[];
  readonly report: ReportState;
  /** The group that meets; null: these people alone. */
  readonly group: NonNullable<Draft['group']> | null;
  /** Why the group meets; empty: not said. */
  readonly purpose: string;
  readonly agreement: AgreementState;
  /** The meeting after this one, as it was planned when the room was opened. */
  readonly nextMeeting: Brought['next'];
  /** How the group checks in; null: as the format says. */
  readonly checkIn: CheckInId | null;
  /** Who joins from elsewhere. */
  readonly remote: readonly PersonId[];
  /** What those who booked a slot bring. */
  readonly asks: Asks;
  /** What the group ticked, and how often. */
  readonly ticks: Ticks;
  readonly flags: readonly Flag[];
  /** The agreement is due to be looked at line by line. */
  readonly longReview: boolean;
  /** What the group arranged about who takes what and who is with whom. */
  readonly arranged: ArrangedHere;
  readonly consent: 'yes' | 'no' | 'later' | null;
  /** Steps in which the group has agreed on the question. */
  readonly agreedIn: readonly StepId[];
  /** Steps whose second part has begun, though they have no round. */
  readonly opened: readonly StepId[];
  /** Where the rounds of steps start, if somebody chose. */
  readonly roundStarts: Readonly<Record<StepId, PersonId>>;
  /** Small groups side by side on one clock; empty: one group. Who comes later is in one too, after the others. */
  readonly trios: readonly (readonly PersonId[])[];
  /** A kick-off of pairs: who is with whom, by name; empty: the people themselves meet. */
  readonly pairs: readonly (readonly string[])[];
  /** The next phase begins by itself. */
  readonly autoAdvance: boolean;
  /** The observer's board may move the session on. */
  readonly boardLeads: boolean;
  readonly message: string | null;
  /** It was shown while no clock ran: it goes when one does. */
  readonly messageStands: boolean;
  readonly gap: { readonly cause: 'crash' | 'sleep'; readonly at: Instant } | null;
  readonly agreedExports: { readonly named: boolean; readonly turns: boolean };
  /** When the last fact happened (not before any other). */
  readonly latest: Instant;
}

/** Everything that it depends on who sits where and does what. */
export type Seated = Pick<
  SessionState,
  | 'format'
  | 'people'
  | 'queue'
  | 'roles'
  | 'standIns'
  | 'reviewers'
  | 'presented'
  | 'cards'
  | 'topicOrder'
  | 'trios'
  | 'missed'
  | 'again'
  | 'steps'
  | 'current'
  | 'arranged'
  | 'roundStarts'
  | 'remote'
  | 'machine'
>;
