import { takesBack, writesLine } from '#shared/session/lines.ts';
import type { LoggedEvent } from '#shared/session/events.ts';

/** The same events, but words that a later one takes back are gone. */
export function withoutWords(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const gone = new Set(events.map(({ body }) => takesBack(body)));
  gone.delete(null);
  if (gone.size === 0) return events;
  return events.map((event) => (gone.has(writesLine(event.body)) ? { ...event, words: null } : event));
}
