import { useState } from 'react';
import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';

/** Whose line is written: `usual`, unless another person is chosen, for one line. */
export function useLineOwner(
  usual: PersonId | undefined,
  onSend: (command: Command) => Promise<boolean>,
): {
  /** Empty where there is nobody. */
  readonly owner: PersonId;
  readonly choose: (person: PersonId) => void;
  /** Sends the line of the owner; true once it is kept. `reset` puts back what was chosen for this line alone. */
  readonly keep: (line: (person: PersonId) => Command, reset?: () => void) => Promise<boolean>;
} {
  const [chosen, choose] = useState<PersonId | null>(null);
  const owner = chosen ?? usual ?? '';
  const keep = async (line: (person: PersonId) => Command, reset?: () => void) => {
    const kept = owner !== '' && (await onSend(line(owner)));
    if (kept) {
      choose(null);
      reset?.();
    }
    return kept;
  };
  return { owner, choose, keep };
}
