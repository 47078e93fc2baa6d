import type { Asked, Facts } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { takesBack, takesLineOf } from './lines.ts';

/** Takes a line back for good: one that is there, or one whose writing stands undone and can still be done again. */
export function takeLineBack(facts: Facts, body: SessionEvent, { at }: Asked): void {
  const { log, undone } = facts.session;
  const line = takesBack(body);
  const standsUndone =
    line !== null &&
    undone.has(line) &&
    log.some((event) => event.act === line && takesLineOf(body, event.body));
  if (standsUndone) facts.addUnasked(at, body);
  else facts.add(at, body);
}
