import { useState } from 'react';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { KnownPerson } from '#shared/group/register/views.ts';
import { usuallyMeant, whoIsMeant, type Meant, type NameAsked } from './joining.ts';

/** Whom written names mean, and what somebody chose where more than one may be meant. */
export interface MeantNames {
  readonly asked: readonly NameAsked[];
  /** One for each name: as it was chosen, else as it is usually meant. */
  readonly meant: readonly Meant[];
  readonly choose: (at: number, who: Meant) => void;
  /** Forgets what was chosen: other names stand there now. */
  readonly forget: () => void;
}

/** Keeps what was chosen for these names; `present` are in the group already. */
export function useMeant(
  names: readonly string[],
  people: readonly KnownPerson[],
  present: readonly EntryId[],
): MeantNames {
  const [chosen, setChosen] = useState<readonly (Meant | undefined)[]>([]);
  const asked = whoIsMeant(names, people, present);
  const meant = usuallyMeant(asked).map((usual, i) => (chosen[i] === undefined ? usual : chosen[i]));
  return {
    asked,
    meant,
    choose: (at, who) => setChosen(asked.map((_, i) => (i === at ? who : chosen[i]))),
    forget: () => setChosen([]),
  };
}
