import { mayBeLogged } from '#shared/care/care.ts';
import type { CommandOf } from '../commands.ts';
import { Facts, type Asked } from '../decision.ts';
import type { Session } from '../session.ts';
import { linesThere } from './level.ts';

/**
 * Raises the level. Where it lets no words lie on the disk, those of its slot, or of the session, go into memory; so
 * does every message that was shown, for it belongs to no slot.
 */
export function raiseLevel(
  { state, log }: Session,
  { level, slot }: CommandOf<'level.raise'>,
  { at }: Asked,
): Facts {
  const inScope = linesThere(state).filter((line) => slot === null || line.slot === slot);
  const messages = log.filter(({ body, line }) => body.type === 'room.messaged' && line !== null);
  const lines = mayBeLogged('topic', level)
    ? []
    : [...inScope.map(({ line }) => line), ...messages.map(({ act }) => act)];
  return new Facts(state).first(at, { type: 'level.raised', level, slot, lines: [...new Set(lines)] });
}
