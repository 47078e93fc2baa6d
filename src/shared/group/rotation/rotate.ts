import { createHistory } from './history.ts';
import { proposeQueue, type QueueProposal } from './proposeQueue.ts';
import { proposeRoles, type RoleProposal } from './proposeRoles.ts';
import type { Rotation } from './rotation.ts';

/** Proposes the order of presenters and who has which role, each with its reason (docs/domain/rotation.md). */
export function rotate(rotation: Rotation): { queue: QueueProposal[]; roles: RoleProposal[] } {
  const history = createHistory(rotation.sessions);
  const queue = proposeQueue(rotation, history);
  const presenters = queue.map(({ id }) => id);
  return { queue, roles: proposeRoles(rotation, history, presenters) };
}
