import { commitmentsOfGroup, lookedIn, type Looked } from '#shared/group/register/lookedAt.ts';
import type { Register } from '#shared/group/register/register.ts';
import type { SessionId } from '#shared/session/sessionId.ts';

/** How many commitments of last time came back in this session; null: none did, or it is no group's. */
export function lastTimeOf(register: Register, id: SessionId): Looked | null {
  const session = register.session.get(id);
  if (session === undefined) return null;
  return lookedIn(register, commitmentsOfGroup(register, session.group), session);
}
