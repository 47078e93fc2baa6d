import { expect } from 'vitest';
import { accepts } from '#shared/session/accepts.ts';
import { takesBack } from '#shared/session/lines/lines.ts';
import { append, replay, type Session } from '#shared/session/session.ts';

/** Every fact that stands is accepted after the ones before it that stand. */
export function expectEachCouldFollow(session: Session): void {
  const [first, ...rest] = session.log.filter(({ act }) => !session.undone.has(act));
  if (!first) return;
  let so = replay([first]);
  for (const event of rest) {
    // A line whose writing stands undone is no part of the state, and is taken back all the same.
    const line = takesBack(event.body);
    if (line === null || !session.undone.has(line))
      expect([event.body, accepts(so.state, event.body, event.at, event.by)]).toEqual([event.body, null]);
    // An undo leaves the state as it is: what it undid is not among these facts.
    if (!event.body.type.startsWith('act.')) so = append(so, [event]);
  }
}
