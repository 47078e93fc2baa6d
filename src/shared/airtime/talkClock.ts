import { union, type Span } from './spans.ts';

/** The session clock without its pauses: what is said, or not said, while the clock is paused does not count. */
export interface TalkClock {
  /** A stretch of the session as one of talk; without length where all of it was paused. */
  read(span: Span): Span;
  /** A stretch of talk as one of the session, pauses within it included, at its edges not. */
  write(span: Span): Span;
}

/** The clock of a session that was paused in these stretches. */
export function talkClock(pauses: readonly Span[]): TalkClock {
  const out = union(pauses);
  const read = (at: number): number =>
    out.reduce((talk, { from, to }) => talk - Math.max(0, Math.min(to, at) - from), at);
  /** `edge` `from`: the last moment of the session that reads `talk`; `to`: the first. */
  const write = (talk: number, edge: keyof Span): number => {
    let at = talk;
    for (const { from, to } of out) {
      if (edge === 'from' ? from > at : from >= at) break;
      at += to - from;
    }
    return at;
  };
  return {
    read: ({ from, to }) => ({ from: read(from), to: read(to) }),
    write: ({ from, to }) => ({ from: write(from, 'from'), to: write(to, 'to') }),
  };
}
