import type { ExportKind } from '#shared/summary/exportKinds.ts';
import { tellsOf, whatKeepsIn } from '#shared/summary/toLeave.ts';
import type { Summary } from '#shared/summary/summary.ts';

/** What the group has to agree to before a file may leave: to be named, or to have every turn in it. */
export type Agreement = 'named' | 'turns';

/** Agreements a file needs: names for a named one; turns where there are any, each a row, or drawn beside its name. */
function neededAgreements(kind: ExportKind, { names, turns }: ReturnType<typeof tellsOf>): Agreement[] {
  const everyTurn = turns && (kind === 'csv' || kind === 'rttm' || (kind === 'pdf' && names));
  return [...(names ? (['named'] as const) : []), ...(everyTurn ? (['turns'] as const) : [])];
}

/**
 * Agreements a file needs and the group has not given yet. At the open level names may leave; turns are asked for all the
 * same. Nobody is asked for what the level keeps here whatever they say: the file is refused at once, or has none of it.
 */
export const missingAgreements = (
  summary: Pick<Summary, 'agreed' | 'level' | 'talkLevel' | 'airtime'>,
  kind: ExportKind,
  named: boolean,
): Agreement[] =>
  whatKeepsIn({ kind, named, summary }) === 'level'
    ? []
    : neededAgreements(kind, tellsOf(named, summary)).filter((what) => !summary.agreed[what]);
