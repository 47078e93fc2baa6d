import type { Company } from '#shared/group/company.ts';
import type { Arrangement } from './arrangements.ts';
import type { Arranged } from './entries.ts';
import type { EntryId } from './entryId.ts';

/** What is arranged about two people each: for pairs and trios. */
export function companyArranged(arrangements: readonly Arrangement[]): Company {
  const saying = (says: Arranged): (readonly [EntryId, EntryId])[] =>
    arrangements.flatMap((one) =>
      one.other !== null && one.says === says ? [[one.person, one.other] as const] : [],
    );
  return { never: saying('never'), rather: saying('rather'), ratherNot: saying('ratherNot') };
}
