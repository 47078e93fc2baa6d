import { minutes, type Duration } from '#shared/time.ts';
import type { Session } from '../session.ts';

/** How long a session was to last when its room was opened, before the group added any minutes. */
export const plannedFor = ({ log: [first], state }: Session): Duration =>
  first?.body.type === 'session.opened' ? minutes(first.body.draft.minutes) : state.available;
