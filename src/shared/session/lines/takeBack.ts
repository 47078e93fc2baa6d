import { Facts, type Asked } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { takesBack, writesLine } from './lines.ts';
import type { Session } from '../session.ts';

/** Takes a line back for good: one that is there, or one whose writing stands undone and can still be done again. */
export function takeLineBack({ state, log, undone }: Session, body: SessionEvent, { at }: Asked): Facts {
  const line = takesBack(body);
  const standsUndone =
    line !== null && undone.has(line) && log.some((event) => event.act === line && writes(event.body, body));
  return standsUndone ? new Facts(state).then(at, body) : new Facts(state).first(at, body);
}

/** A note is taken back as a note. */
const writes = (written: SessionEvent, back: SessionEvent): boolean =>
  writesLine(written) !== null && written.type.split('.')[0] === back.type.split('.')[0];
