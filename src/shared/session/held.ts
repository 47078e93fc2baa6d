import { minutes, type Duration } from '#shared/time.ts';
import { elapsedIn } from './agenda/steps.ts';
import type { EventType } from './events.ts';
import type { Session } from './session.ts';

/** A session in which nobody said or wrote anything is held from here on (docs/domain/rotation.md). */
const LEAST_HELD: Duration = minutes(1);

type Subject = EventType extends infer T ? (T extends `${infer S}.${string}` ? S : never) : never;

/** Facts about these come of what people say, choose or write. */
const SAID: ReadonlySet<string> = new Set<Subject>([
  ...([
    'voice',
    'voices',
    'code',
    'note',
    'card',
    'dots',
    'thumbs',
    'question',
    'parking',
    'insight',
  ] as const),
  ...([
    'ownQuestion',
    'want',
    'blank',
    'agreement',
    'commitment',
    'detail',
    'tick',
    'prompt',
    'report',
  ] as const),
]);

/**
 * Whether a session that ended took place: its clock ran for a minute, or somebody said or wrote something in it. One that
 * was opened by mistake and ended again counts for nothing.
 */
export function wasHeld({ log, undone, state }: Pick<Session, 'log' | 'undone' | 'state'>): boolean {
  const ran = state.steps.reduce((sum, { runs }) => sum + elapsedIn(runs, state.latest), 0);
  return (
    ran >= LEAST_HELD ||
    log.some(({ act, body }) => !undone.has(act) && SAID.has(body.type.split('.')[0] ?? ''))
  );
}
