import type { Asked, Facts } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { takesBack, writesLine } from './lines.ts';

/** Takes a line back for good: one that is there, or one whose writing stands undone and can still be done again. */
export function takeLineBack(facts: Facts, body: SessionEvent, { at }: Asked): void {
  const { log, undone } = facts.session;
  const line = takesBack(body);
  const standsUndone =
    line !== null && undone.has(line) && log.some((event) => event.act === line && writes(event.body, body));
  if (standsUndone) facts.addUnasked(at, body);
  else facts.add(at, body);
}

/** A note is taken back as a note. */
const writes = (written: SessionEvent, back: SessionEvent): boolean =>
  writesLine(written) !== null && written.type.split('.')[0] === back.type.split('.')[0];
