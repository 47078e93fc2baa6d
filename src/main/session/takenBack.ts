import { takesBack, takesLineOf } from '#shared/session/lines/lines.ts';
import { mayBeLogged } from '#shared/care/care.ts';
import type { LoggedEvent, SessionEvent } from '#shared/session/events.ts';
import { nothingUndone, noteUndoing, undoneForGood } from '#shared/session/undoing.ts';

/**
 * The same events as the disk may hold them: lines that a later one takes back, those of acts undone for good, and
 * those that are to be in memory only are gone, and the title where the level leaves the session none.
 */
export function forDisk(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const back = events.filter(({ body }) => takesBack(body) !== null);
  const undoing = nothingUndone();
  for (const event of events) noteUndoing(undoing, event);
  const forGood = undoneForGood(undoing);
  const raised = new Set(events.flatMap(({ body }) => (body.type === 'level.raised' ? body.lines : [])));
  const isGone = ({ act, body }: LoggedEvent): boolean =>
    forGood.has(act) ||
    raised.has(act) ||
    back.some((taking) => takesLineOf(taking.body, body)) ||
    'inMemory' in body;
  const untitled = events.some(({ body }) => takesTitle(body));
  return events.map((event) => {
    if (untitled && event.body.type === 'session.opened')
      return { ...event, body: { ...event.body, draft: { ...event.body.draft, title: '' } } };
    return event.line !== null && isGone(event) ? { ...event, line: null } : event;
  });
}

/** Whether a fact takes the title from the session. */
export const takesTitle = (body: SessionEvent): boolean =>
  body.type === 'level.raised' && body.slot === null && !mayBeLogged('title', body.level);

/** What is in memory only, by the number of its fact. */
export function linesInMemory(events: readonly LoggedEvent[]): ReadonlyMap<number, string> {
  const onDisk = forDisk(events);
  return new Map(
    events.flatMap(({ seq, line }, i) =>
      line !== null && onDisk[i]?.line === null ? [[seq, line] as const] : [],
    ),
  );
}
