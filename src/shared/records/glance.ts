import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { RETENTION_MONTHS } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import { NOTE_DATA } from '#shared/session/lines/care.ts';
import { askerSees } from '#shared/session/lines/commitment.ts';
import { takesBack } from '#shared/session/lines/lines.ts';
import type { Session } from '#shared/session/session.ts';
import { countedTrack } from '#shared/session/voices/track.ts';
import type { WallTime } from '#shared/time.ts';
import { LINE_KINDS, type LineKind } from './lineKinds.ts';
import { recordsOf, type Records } from './recordOf.ts';

/** What closing a session keeps and what it destroys: counts, and not a word of what was written. */
export interface Glance {
  readonly level: Level;
  readonly title: string;
  readonly formatName: string;
  readonly openedWall: WallTime;
  /** A group held it. */
  readonly ofGroup: boolean;
  /** There are sheets to take home: not of a room for all pairs, whose two sides are nobody. */
  readonly hasSheets: boolean;
  /** For how long the records are kept; null: until somebody deletes them. */
  readonly months: number | null;
  readonly kept: readonly GlanceKept[];
  readonly destroyed: readonly GlanceDestroyed[];
}

export type GlanceKept =
  | { readonly code: 'timings' | 'attendance' | 'totals' }
  | {
      /** What became of the working agreement. */
      readonly code: 'agreement';
      /** So many lines were bent. */
      readonly bent: number;
      /** Somebody said whether the group got what it wanted. */
      readonly answered: boolean;
      /** Words of it were changed. */
      readonly changed: boolean;
    }
  /** For `TALK_DAYS` only. */
  | { readonly code: 'talk' | 'log' }
  | {
      readonly code: LineKind;
      readonly count: number;
      /** The group's, or its owners' alone: then whose. */
      readonly shown: 'group' | 'owners';
      readonly owners: readonly string[];
      /** Who else may see one of them, because they will ask about it; left out: nobody. */
      readonly askers?: readonly string[];
    };

export interface GlanceDestroyed {
  readonly code: LineKind | 'turns' | 'codes' | 'processNote' | 'want' | 'message' | 'takenBack' | 'facts';
  /** At least 1. */
  readonly count: number;
}

/** What one glance shows before a session is closed. */
export function glanceOf(session: Session): Glance {
  const { state } = session;
  const records = recordsOf(session);
  return {
    level: state.level,
    title: state.title,
    formatName: state.format.name,
    openedWall: state.openedWall,
    ofGroup: records.record.group !== null,
    hasSheets: records.record.ofPairs === undefined,
    months: RETENTION_MONTHS[state.level],
    kept: keptIn(records),
    destroyed: destroyedIn(session, records),
  };
}

function keptIn({ record, lines, talk, keepsLog }: Records): GlanceKept[] {
  const rows: GlanceKept[] = [{ code: 'timings' }];
  const names = numberNamesakes(record.people.map(({ name }) => name));
  if (record.people.length > 0) rows.push({ code: 'attendance' });
  const { agreement } = record;
  if (agreement !== null)
    rows.push({
      code: 'agreement',
      bent: agreement.bent.length,
      answered: agreement.answer !== null,
      changed: agreement.change !== null,
    });
  for (const kind of LINE_KINDS)
    for (const shown of ['group', 'owners'] as const) {
      const own = lines.filter((line) => line.kind === kind && line.shown === shown);
      const owners = shown === 'group' ? [] : [...new Set(own.flatMap((line) => line.owners))];
      const askers = shown === 'group' ? [] : askersOf(own, owners);
      if (own.length > 0)
        rows.push({
          code: kind,
          count: own.length,
          shown,
          owners: owners.flatMap((place) => names[place] ?? []),
          ...(askers.length > 0 && { askers: askers.flatMap((place) => names[place] ?? []) }),
        });
    }
  if (record.totals !== null) rows.push({ code: 'totals' });
  if (talk !== null && talk.length > 0) rows.push({ code: 'talk' });
  if (keepsLog) rows.push({ code: 'log' });
  return rows;
}

/** Who will ask about one of these, and may see it, beside whoever they are of. */
const askersOf = (lines: Records['lines'], owners: readonly number[]): number[] => [
  ...new Set(
    lines.flatMap(({ commitment }) =>
      askerSees(commitment) && commitment?.asks !== undefined && !owners.includes(commitment.asks)
        ? [commitment.asks]
        : [],
    ),
  ),
];

function destroyedIn({ log, state }: Session, { lines, keepsLog }: Records): GlanceDestroyed[] {
  const { voices, codes } = countedTrack(state);
  const written: Readonly<Record<LineKind, number>> = {
    topic: state.cards.length,
    question: state.questions.length,
    parking: state.parking.length + state.notes.filter(({ kind }) => kind === 'parking').length,
    option: state.notes.filter(({ kind }) => kind === 'option').length,
    starred: state.notes.filter(({ kind }) => kind === 'starred').length,
    insight: state.insights.length,
    commitment: state.commitments.length,
    seen: state.details.filter(({ what }) => what === 'seen').length,
    keep: state.report.lines.filter(({ what }) => what === 'keep').length,
    try: state.report.lines.filter(({ what }) => what === 'try').length,
  };
  const counts: GlanceDestroyed[] = [
    { code: 'turns', count: keepsLog ? 0 : voices.length },
    { code: 'codes', count: keepsLog ? 0 : codes.length },
    ...LINE_KINDS.map((code) => ({
      code,
      count: written[code] - lines.filter(({ kind }) => kind === code).length,
    })),
    {
      code: 'processNote',
      count: state.notes.filter(({ kind }) => NOTE_DATA[kind] === 'processNote').length,
    },
    { code: 'want', count: state.wants.length },
    { code: 'message', count: log.filter(({ body }) => body.type === 'room.messaged').length },
    { code: 'takenBack', count: log.filter(({ body }) => takesBack(body) !== null).length },
    { code: 'facts', count: keepsLog ? 0 : log.length },
  ];
  return counts.filter(({ count }) => count > 0);
}
