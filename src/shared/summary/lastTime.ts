import { lookedIn, reviewsIn, type Looked } from '#shared/group/register/lookedAt.ts';
import type { Register } from '#shared/group/register/register.ts';
import type { SessionId } from '#shared/session/sessionId.ts';

/** How many commitments of last time came back in this session; null: none did, or it is no group's. */
export function lastTimeOf(register: Register, id: SessionId): Looked | null {
  const session = register.session.get(id);
  if (session === undefined) return null;
  const commitments = [...register.commitment.values()].filter(({ group }) => group === session.group);
  return lookedIn(register, commitments, reviewsIn(register, session.group, commitments), session);
}
