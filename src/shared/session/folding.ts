import type { EventOf, EventType, LoggedEvent } from './events.ts';
import type { SessionState } from './state.ts';
import type { TrackId, VoiceBook } from './voices/state.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A session state in the making. Only the files that fold write to one. */
export type Folding = Mutable<Omit<SessionState, 'tracks'>> & { readonly tracks: Map<TrackId, VoiceBook> };

/** What each of these kinds of facts changes in a session, in place. One that is missing does not compile. */
export type Folds<T extends EventType> = {
  readonly [K in T]: (state: Folding, event: EventOf<K>, logged: LoggedEvent) => void;
};

/** Changes nothing by itself. */
export const unchanged = (): void => undefined;
