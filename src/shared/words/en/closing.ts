import { TALK_DAYS } from '#shared/care/care.ts';
import type { ClosingNews, EndedListed, Removing } from '#shared/ipc/closing.ts';
import type { Glance, GlanceDestroyed, GlanceKept } from '#shared/records/glance.ts';
import { counted, formOf, ofCount } from './counted.ts';
import { apart } from './nameApart.ts';
import { dateLabel, timeLabel } from './wallClock.ts';

const inFigures = new Intl.NumberFormat('en-GB');
const list = new Intl.ListFormat('en-GB');
const months = (n: number | null): string => (n === null ? 'until it is deleted' : counted(n, 'month'));
const nameOf = ({ title, formatName }: Pick<EndedListed, 'title' | 'formatName'>): string =>
  title || formatName;

const KEPT_LINES = {
  topic: 'topic card',
  question: 'presenter’s question',
  starred: 'starred question',
  parking: 'topic on the parking list',
  option: 'option',
  insight: 'insight',
  commitment: 'commitment',
  seen: 'line on what was seen',
  keep: 'line on what to keep',
  try: 'line on what to try',
} as const;
/** Where more than one is not said with an s at the end. */
const MORE_THAN_ONE: Partial<Readonly<Record<keyof typeof KEPT_LINES, string>>> = {
  parking: 'topics on the parking list',
  seen: 'lines on what was seen',
  keep: 'lines on what to keep',
  try: 'lines on what to try',
};
const plural = (n: number, kind: keyof typeof KEPT_LINES): string =>
  counted(n, KEPT_LINES[kind], MORE_THAN_ONE[kind]);

/** What one row of what stays is about. */
function keptSays(kept: GlanceKept): string {
  switch (kept.code) {
    case 'timings':
      return 'Date, format and timings';
    case 'attendance':
      return 'Who was there, who held which role';
    case 'agreement': {
      const parts = [
        ...(kept.bent > 0
          ? [`${counted(kept.bent, 'line')} that ${ofCount(kept.bent, 'was', 'were')} bent`]
          : []),
        ...(kept.answered ? ['whether you got what you wanted'] : []),
        ...(kept.changed ? ['the words that were changed'] : []),
      ];
      return `Working agreement: ${list.format(parts)}`;
    }
    case 'totals':
      return 'Talk and codes as totals';
    case 'talk':
      return 'Each person’s own seconds and codes';
    case 'log':
      return 'Who spoke when, with the replay';
    default:
      return plural(kept.count, kept.code);
  }
}

/** By name where they are few. */
const named = (names: readonly string[], who: string): string =>
  names.length <= 2 ? names.join(' and ') : `the ${names.length} ${who}`;

const andAskers = (askers: readonly string[]): string =>
  askers.length === 0
    ? ''
    : askers.length <= 2
      ? `, and ${named(askers, '')} who ${ofCount(askers.length, 'asks', 'ask')}`
      : `, and ${named(askers, 'who ask')}`;

/** For whom a row stays, and for how long. */
function keptFor(kept: GlanceKept, glance: Pick<Glance, 'months' | 'ofGroup'>): string {
  const everybody = `${glance.ofGroup ? 'the group' : 'all who were there'}, ${months(glance.months)}`;
  switch (kept.code) {
    case 'timings':
    case 'attendance':
    case 'agreement':
      return everybody;
    case 'totals':
      return `totals, ${months(glance.months)}`;
    case 'talk':
    case 'log':
      return `${counted(TALK_DAYS, 'day')}, then totals`;
    default:
      return kept.shown === 'group'
        ? everybody
        : `only ${named(kept.owners, 'they are of')}${andAskers(kept.askers ?? [])}`;
  }
}

function destroyedSays({ code, count }: GlanceDestroyed): string {
  switch (code) {
    case 'turns':
      return `${formOf(count, 'turn')}: who spoke when, and for how long`;
    case 'codes':
      return `${formOf(count, 'code')} with names`;
    case 'processNote':
      return `${formOf(count, 'note')} on the way of working`;
    case 'want':
      return `${formOf(count, 'line', 'lines')}: what was wanted from the day`;
    case 'message':
      return `${formOf(count, 'message')} shown in the room`;
    case 'takenBack':
      return `${formOf(count, 'line')} taken back`;
    case 'facts':
      return `${formOf(count, 'event')}: the whole log`;
    default:
      return formOf(count, KEPT_LINES[code], MORE_THAN_ONE[code]);
  }
}

const sessions = (n: number): string => counted(n, 'session');

/** Closing a session: the page before it, and what is said of it at a start. */
export const closingWords = {
  title: 'What stays and what goes',
  kept: 'Kept on this computer',
  destroyed: 'Destroyed for good',
  nothingDestroyed: 'Nothing: there was nothing but what stays.',
  onDay: (glance: Glance, level: string): string => `${dateLabel(glance.openedWall)} · ${level}`,
  keptSays,
  keptFor,
  destroyedSays,
  count: (n: number): string => inFigures.format(n),
  /** Nobody's own time stays here; on paper it may stay theirs. */
  mayLearn: 'What somebody saw they may write as a learning note, on the page of their group.',
  mayTake: 'Each may take their own seconds along, on a sheet of their own.',
  haveTaken: (names: readonly string[]): string =>
    `${list.format(names)} ${ofCount(names.length, 'has', 'have')} taken their own seconds along.`,
  close: 'Close the session',
  closeDetail: 'erased on the disk; there is no undo',
  notYet: 'Not yet',
  until: 'Until then everything stays as it is.',
  raise: 'Raise the level',
  raiseTitle: 'Raise the level of the session',
  raiseBody: 'Only upwards, and it is not undone. All right with everyone?',
  raiseNo: 'Leave it as it is',
  loading: 'One moment.',
  missing: 'This session is closed already, or it has not ended yet.',
  done: 'The session is closed. What went is gone for good.',
  ask: 'Close the session',
  askNote: 'One glance first: what stays and what goes.',
  closedNote: 'This session is closed: here is what its level let stay.',
  sampleNote: 'It was a sample: it leaves nothing.',
} as const;

/** What groups keep besides sessions, and goes when its time is over, as it is counted. */
const kept = ({
  topic = 0,
  arrangement = 0,
  pair = 0,
  pulse = 0,
  win = 0,
  lookBack = 0,
}: Removing['entries']): string[] => [
  ...(topic > 0 ? [counted(topic, 'topic on a parking list', 'topics on parking lists')] : []),
  ...(arrangement > 0 ? [counted(arrangement, 'thing that was arranged', 'things that were arranged')] : []),
  ...(pair > 0 ? [counted(pair, 'pair of a programme', 'pairs of programmes')] : []),
  ...(pulse > 0 ? [counted(pulse, 'pulse')] : []),
  ...(win > 0 ? [counted(win, 'small win')] : []),
  ...(lookBack > 0 ? [counted(lookBack, 'look back', 'looks back')] : []),
];

/** What there is to say at a start. */
export const newsWords = {
  title: 'Since last time',
  doubt: {
    clockBehind:
      'The clock of this computer stands before the newest record here. Nothing was closed or removed: is the clock right?',
    longAway:
      'The last start was more than sixty days ago. Nothing was closed or removed yet: is the clock of this computer right?',
  } satisfies Record<NonNullable<ClosingNews['doubt']>, string>,
  right: 'The clock is right',
  closed: (closed: readonly EndedListed[]): string =>
    `Closed by the app, 48 hours after the end: ${closed.map((one) => `${apart(nameOf(one))}, ${dateLabel(one.openedWall)}`).join('; ')}.`,
  removed: ({ records, talk, entries }: Removing): string => {
    const went = [...(records > 0 ? [sessions(records)] : []), ...kept(entries)];
    return [
      went.length > 0 && `${list.format(went)} removed: the time was over.`,
      talk > 0 && `People’s own seconds and the log removed of ${sessions(talk)}: totals stay.`,
    ]
      .filter(Boolean)
      .join(' ');
  },
  lostPulse: (group: string): string =>
    `A pulse${group === '' ? '' : ` of ${apart(group)}`} was going round when the app ended. Its forms were in memory alone and are gone: begin it again if you like.`,
  nextMonth: ({ records, talk, entries }: Removing): string => {
    const goes = [...(records > 0 ? [sessions(records)] : []), ...kept(entries)];
    return [
      goes.length > 0 && `${list.format(goes)} will go within a month.`,
      talk > 0 &&
        `People’s own seconds and the log of ${sessions(talk)} will go within a month: totals stay.`,
    ]
      .filter(Boolean)
      .join(' ');
  },
  waiting: 'Ended and not closed yet',
  closesAt: ({ closesAt }: EndedListed): string =>
    closesAt === null ? '' : `the app closes it after ${dateLabel(closesAt)}, ${timeLabel(closesAt)}`,
  older: 'From before, or read from a file: the app never closes them',
  look: 'What stays and what goes',
  named: (one: EndedListed): string => `${apart(nameOf(one))}, ${dateLabel(one.openedWall)}`,
  shut: 'Go on',
} as const;
