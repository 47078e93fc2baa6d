import { mayBeLogged } from '#shared/care/care.ts';
import type { CommandOf } from '../commands.ts';
import type { Asked, Facts } from '../decision.ts';
import { linesThere } from './level.ts';

/**
 * Raises the level. Where it lets no lines lie on the disk, those of its slot, or of the session, go into memory; so
 * does every message that was shown, for it belongs to no slot.
 */
export function raiseLevel(facts: Facts, { level, slot }: CommandOf<'level.raise'>, { at }: Asked): Facts {
  const { log, state } = facts.session;
  const inScope = linesThere(state).filter((line) => slot === null || line.slot === slot);
  const messages = log.filter(({ body, line }) => body.type === 'room.messaged' && line !== null);
  const lines = mayBeLogged('topic', level)
    ? []
    : [...inScope.map(({ line }) => line), ...messages.map(({ act }) => act)];
  return facts.add(at, { type: 'level.raised', level, slot, lines: [...new Set(lines)] });
}
