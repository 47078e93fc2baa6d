import type { Company } from '#shared/group/company.ts';
import type { ArrangedHere } from './arrangedSchema.ts';
import type { PersonId } from './ids.ts';

export const NOTHING_ARRANGED: ArrangedHere = { excluded: [], never: [], rather: [], ratherNot: [] };

/** Whether somebody never takes this role, or a slot (`presenter`). A second observer observes. */
export const isExcluded = (
  arranged: Pick<ArrangedHere, 'excluded'> | undefined,
  role: string,
  person: PersonId,
): boolean =>
  arranged?.excluded.some(
    ([not, who]) => who === person && not === (role === 'secondObserver' ? 'observer' : role),
  ) ?? false;

/** Without people who are not there any more. */
export function arrangedAmong(
  arranged: ArrangedHere | undefined,
  here: ReadonlySet<PersonId>,
): ArrangedHere | undefined {
  if (arranged === undefined) return undefined;
  const among = (pairs: ArrangedHere['never']) => pairs.filter((two) => two.every((one) => here.has(one)));
  return {
    excluded: arranged.excluded.filter(([, person]) => here.has(person)),
    never: among(arranged.never),
    rather: among(arranged.rather),
    ratherNot: among(arranged.ratherNot),
  };
}

export const companyOf = (arranged: ArrangedHere | undefined): Company => arranged ?? NOTHING_ARRANGED;
