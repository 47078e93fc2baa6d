import { isShipped } from '#shared/format/library/index.ts';
import type { Format } from '#shared/format/schema.ts';

/** Of all formats those that the app does not bring along. */
export const ownFormatsOf = (formats: readonly Format[]): readonly Format[] =>
  formats.filter(({ id }) => !isShipped(id));
