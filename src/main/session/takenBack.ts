import { takesBack, writesLine } from '#shared/session/lines/lines.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import { undoneIn } from '#shared/session/session.ts';

/** The same events, but lines that a later one takes back, and those of acts undone for good, are gone. */
export function withoutLines(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const back = new Set(events.map(({ body }) => takesBack(body)));
  back.delete(null);
  const { forGood } = undoneIn(events);
  if (back.size === 0 && forGood.size === 0) return events;
  return events.map((event) =>
    forGood.has(event.act) || back.has(writesLine(event.body)) ? { ...event, line: null } : event,
  );
}
