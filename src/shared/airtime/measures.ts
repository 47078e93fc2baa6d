import type { PersonId } from '#shared/session/events.ts';
import { ms, type Duration, type Instant } from '#shared/time.ts';
import { lengthOf, overlapOf, union, type Span } from './spans.ts';

/** A voice as the board knows it; `to` null while it speaks. */
export interface Spoken {
  readonly person: PersonId;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** How much one person spoke. A turn is a stretch without a break: stretches that touch are one. */
export interface PersonTalk {
  readonly total: Duration;
  readonly turns: number;
}

export interface Talk {
  /** Only people who spoke. */
  readonly people: ReadonlyMap<PersonId, PersonTalk>;
  /** Time in which somebody spoke. */
  readonly speech: Duration;
  /** Time in which two or more spoke at once. */
  readonly overlap: Duration;
}

/** Measures voices up to `until`; whoever still speaks then is counted up to it. */
export function talkOf(voices: readonly Spoken[], until: Instant): Talk {
  const spans = new Map<PersonId, Span[]>();
  for (const { person, from, to } of voices) {
    const own = spans.get(person) ?? [];
    own.push({ from, to: to ?? until });
    spans.set(person, own);
  }
  const tracks = new Map([...spans].map(([person, own]) => [person, union(own)]));
  const all = [...tracks.values()];
  return {
    people: new Map(
      [...tracks].map(([person, track]) => [person, { total: ms(lengthOf(track)), turns: track.length }]),
    ),
    speech: ms(lengthOf(union(all.flat()))),
    overlap: ms(lengthOf(overlapOf(all))),
  };
}
