import { useState } from 'react';
import type { PersonId } from '#shared/session/ids.ts';

/** Whose line is written: `usual`, unless another person is chosen. `choose(null)` forgets the choice. */
export function useLineOwner(usual: PersonId): {
  readonly owner: PersonId;
  readonly choose: (person: PersonId | null) => void;
} {
  const [chosen, choose] = useState<PersonId | null>(null);
  return { owner: chosen ?? usual, choose };
}
