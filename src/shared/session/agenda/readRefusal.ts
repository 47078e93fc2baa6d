import type { Instant } from '#shared/time.ts';
import type { Refusal } from '../refusals.ts';
import type { Act } from './views.ts';

/** Why an act cannot be done at this moment; null where it can. */
export const readRefusal = (
  { refusal, until }: Pick<Act, 'refusal' | 'until'>,
  now: Instant,
): Refusal | null => refusal ?? (until !== undefined && now > until.at ? until.refusal : null);
