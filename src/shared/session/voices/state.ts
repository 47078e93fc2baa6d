import type { Duration, Instant } from '#shared/time.ts';
import type { DeviceId } from '../actor.ts';
import type { ActId, PersonId, StepId } from '../ids.ts';

/** A voice on the board. Pauses lie inside: they are cut out where it is measured. */
export interface Voice {
  readonly person: PersonId;
  readonly from: Instant;
  readonly to: Instant | null;
  /** Sequence numbers of the events that started and stopped it; a voice read from a file has a number of its own. */
  readonly startedBy: number;
  readonly stoppedBy: number | null;
}

export interface LastVoiceAct {
  readonly act: ActId;
  readonly what: 'voice' | 'silence';
  readonly person: PersonId | null;
  readonly tapped: Instant;
  readonly earlier: Duration;
  /** The voice events of that act, which are moved together. */
  readonly events: readonly number[];
}

export interface MarkedCode {
  /** Sequence number of the event that marked it. */
  readonly of: number;
  readonly code: string;
  readonly person: PersonId | null;
  readonly whom: PersonId | null;
  readonly at: Instant;
  readonly step: StepId | null;
}

/** A track is told by the device of the observer who taps it. */
export type TrackId = DeviceId;

/** What one observer has tapped: voices and codes. */
export interface ObserverTrack {
  readonly voices: readonly Voice[];
  /** Who speaks now: person → index into `voices`. */
  readonly speaking: ReadonlyMap<PersonId, number>;
  /** Nobody speaks since; null while somebody does. */
  readonly silentSince: Instant | null;
  /** When the last of the voices that have ended did so. */
  readonly lastEnd: Instant;
  readonly lastVoiceAct: LastVoiceAct | null;
  /** Whether a finger started any of its voices; what was only read from a file gives way to another file. */
  readonly tapped: boolean;
  /** Its turns were read from a file that told only starts. */
  readonly endsEstimated: boolean;
  readonly codes: readonly MarkedCode[];
}

/** One observer's track, as the fold keeps it: changed in place by its owner. */
export interface VoiceBook {
  voices: Voice[];
  speaking: Map<PersonId, number>;
  silentSince: Instant | null;
  lastEnd: Instant;
  lastVoiceAct: LastVoiceAct | null;
  tapped: boolean;
  endsEstimated: boolean;
  codes: MarkedCode[];
}
