import type { LoggedEvent } from '#shared/session/events.ts';

/** The notes and commitments that a fact takes back, by the act that wrote them. */
export function takesBack({ body }: LoggedEvent): string | null {
  if (body.type === 'note.takenBack') return body.note;
  if (body.type === 'commitment.takenBack') return body.commitment;
  return null;
}

/** The note or commitment that a fact wrote. */
export const wrote = ({ body }: LoggedEvent): string | null => {
  if (body.type === 'note.written') return body.note;
  if (body.type === 'commitment.written') return body.commitment;
  return null;
};

/** The same events, but words that a later one takes back are gone. */
export function withoutWords(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const gone = new Set(events.map(takesBack));
  gone.delete(null);
  if (gone.size === 0) return events;
  return events.map((event) => (gone.has(wrote(event)) ? { ...event, words: null } : event));
}
