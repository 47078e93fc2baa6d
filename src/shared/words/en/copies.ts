import type { KeptCopy } from '#shared/ipc/rescue.ts';
import { counted, formOf } from './counted.ts';
import { dateLabel, timeLabel } from './wallClock.ts';

type Holds = NonNullable<KeptCopy['holds']>;

/** What a copy is, before its day. */
const KINDS: Readonly<Record<KeptCopy['kind'], string>> = {
  daily: 'Copy of the day',
  beforeUpdate: 'From before an update',
  replaced: 'From before a restore',
  damaged: 'Damaged, set aside',
};

/** `340 kB`, `2.4 MB`. */
const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Words of the copies beside the file of the sessions. */
export const copiesWords = {
  key: 'Go back to a copy of what is kept',
  title: 'Copies on this computer',
  body: 'The app copies what it keeps on each day with a session. Each was just opened and looked through.',
  looking: 'Opening each copy …',
  none: 'There is no copy yet. The first is made when a session has ended.',
  list: 'Copies, the newest first',
  kind: (kind: KeptCopy['kind']) => KINDS[kind],
  made: ({ made }: Pick<KeptCopy, 'made'>) => `${dateLabel(made)}, ${timeLabel(made)}`,
  holds: ({ sessions, groups, people }: Holds) =>
    [counted(sessions, 'session'), counted(groups, 'group'), counted(people, 'person', 'people')].join(' · '),
  notWhole: 'It cannot be opened whole, so nothing can be restored from it.',
  damaged: (bytes: number) => `${sizeOf(bytes)}. It may hold what was deleted since.`,
  restore: 'Go back to this one',
  remove: 'Delete it for good',

  askTitle: (copy: Pick<KeptCopy, 'made'>) => `Go back to ${dateLabel(copy.made)}, ${timeLabel(copy.made)}?`,
  askBody:
    'What is there now is set aside first, as a copy in this list, so that you can come back to it. Then everything is as it was in the copy you chose; formats and prompt sets of your own that were made or changed since stay beside it.',
  would: 'What it does',
  does: ({ holds }: KeptCopy): (readonly [string, string])[] => {
    if (holds === null) return [];
    const { sessions, groups, people, lacks, forgets, closes } = holds;
    return [
      ['There afterwards', copiesWords.holds({ sessions, groups, people } as Holds)],
      ...(lacks > 0
        ? [[`${counted(lacks, 'session')} of now`, formOf(lacks, 'is not in it', 'are not in it')] as const]
        : []),
      ...(forgets > 0
        ? [
            [
              'Removed since',
              `${counted(forgets, 'entry', 'entries')}: ${formOf(forgets, 'stays', 'stay')} removed`,
            ] as const,
          ]
        : []),
      ...(closes > 0
        ? [
            [
              'Closed since',
              `${counted(closes, 'session')}: ${formOf(closes, 'stays', 'stay')} closed`,
            ] as const,
          ]
        : []),
    ];
  },
  askYes: 'Set aside, then go back',
  askNo: 'Not now',
  restored: (aside: string) => `Done. What was there before is kept as ${aside}.`,

  removeTitle: (name: string) => `Delete ${name}?`,
  removeBody: 'The file is deleted from this computer. Nobody can bring it back.',
  removeYes: 'Delete it for good',
  removed: 'Deleted.',

  notNow: 'The file of the sessions cannot be used now: no copy can take its place.',
  sessionRuns: 'A session is in progress. End it or put it away first, then go back to a copy.',
  noSuchCopy: 'That file is not there any more.',
} as const;
