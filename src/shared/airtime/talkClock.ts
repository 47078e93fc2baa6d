import { union, type Span } from './spans.ts';

/** Converts between the session clock and time of talk, which stands still in pauses: talk in a pause does not count. */
export interface TalkClock {
  /** Session time to talk time; the result has no length if all of it lies in a pause. */
  toTalk(span: Span): Span;
  /** Talk time to session time; pauses inside are included, pauses at the edges are not. */
  toSession(span: Span): Span;
}

/** Creates the clock of a session with these pauses. */
export function createTalkClock(pauses: readonly Span[]): TalkClock {
  const pausedSpans = union(pauses);
  const read = (at: number): number =>
    pausedSpans.reduce((talk, { from, to }) => talk - Math.max(0, Math.min(to, at) - from), at);
  /** All of a pause has the same talk time. `from` gives the last moment of it, `to` the first. */
  const write = (talk: number, edge: keyof Span): number => {
    let at = talk;
    for (const { from, to } of pausedSpans) {
      if (edge === 'from' ? from > at : from >= at) break;
      at += to - from;
    }
    return at;
  };
  return {
    toTalk: ({ from, to }) => ({ from: read(from), to: read(to) }),
    toSession: ({ from, to }) => ({ from: write(from, 'from'), to: write(to, 'to') }),
  };
}
