import type { ArchivedSession, FoundKind } from '#shared/records/archive/archive.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { LONGEST_SEARCH, MOST_TERMS } from '#shared/records/archive/query.ts';
import { counted } from './counted.ts';
import { summaryPage } from './summary.ts';
import { dateLabel, timeLabel } from './wallClock.ts';
import type { WallTime } from '#shared/time.ts';

const KINDS: Readonly<Record<FoundKind, string>> = {
  session: 'Sessions',
  topic: 'Topics',
  question: 'Questions',
  starred: 'Starred questions',
  parking: 'What was parked',
  waits: 'Parking list',
  learning: 'Learning notes',
  guide: 'Guides',
  banked: 'Questions that are kept',
  term: 'Words of groups',
  agreement: 'Working agreement',
  story: 'Stories',
  win: 'Small wins',
  lookBack: 'Looking back',
  option: 'Options',
  insight: 'Insights',
  commitment: 'Commitments',
  seen: 'What was seen',
  keep: 'What to keep',
  try: 'What to try',
};

const ONE: Readonly<Record<FoundKind, string>> = {
  session: 'Session',
  topic: 'Topic',
  question: 'Question',
  starred: 'Starred question',
  parking: 'What was parked',
  waits: 'Parking list',
  learning: 'Learning note',
  guide: 'Guide',
  banked: 'Kept question',
  term: 'Word of a group',
  agreement: 'Working agreement',
  story: 'Story',
  win: 'Small win',
  lookBack: 'Looking back',
  option: 'Option',
  insight: 'Insight',
  commitment: 'Commitment',
  seen: 'What was seen',
  keep: 'What to keep',
  try: 'What to try',
};

const STATES: Readonly<Record<RecentSession['state'], string | null>> = {
  open: 'in progress',
  ended: 'not closed yet',
  recorded: 'read from a file',
  declined: 'only the day is kept',
  closed: null,
};

const inFigures = new Intl.NumberFormat('en-GB');
const thousands = (n: number): string => inFigures.format(n);

export const archiveWords = {
  title: 'Archive',
  field: 'Look for',
  placeholder: 'A word, "exact words", a #tag',
  list: 'What was found',
  sessions: 'All sessions',
  /** Beside the field. */
  count: (n: number, more: boolean) =>
    more ? `more than ${thousands(n)}: type on` : `${thousands(n)} found`,
  inAll: (n: number) => counted(n, 'session'),
  reading: 'One moment …',

  lookIn: 'Look in',
  everything: 'Everything',
  kinds: KINDS,
  one: ONE,
  /** Beside the heading of a kind: what of it is looked through. */
  kindSays: {
    session: 'titles',
    topic: 'those the group may see',
    question: 'of presenters',
    starred: 'where the group keeps them',
    parking: 'those the group may see',
    waits: 'open topics',
    learning: 'released, and held no more',
    guide: 'of playbooks',
    banked: 'of playbooks',
    term: 'of playbooks',
    agreement: 'as it stands now',
    story: 'beside what changes over time',
    win: 'those of groups',
    lookBack: 'at the weeks of a sprint',
    option: 'where the group keeps them',
    insight: 'those the group may see',
    commitment: 'those shown to the group',
    seen: 'of commitments that were shown',
    keep: 'of observers’ reports',
    try: 'of observers’ reports',
  } satisfies Readonly<Record<FoundKind, string>>,
  shownOf: (shown: number, all: number) => (shown < all ? `${shown} of ${thousands(all)} · ` : ''),
  group: 'Group',
  allGroups: 'All groups',
  when: 'When',
  anyTime: 'Any time',
  thisYear: 'This year',
  since: 'Since a date',
  sinceDay: 'Since',
  format: 'Format',
  anyFormat: 'Any format',
  consent: 'Consent',
  anyConsent: 'With or without',
  released: 'Released by its owner',
  tags: 'Tags',
  filters: 'Narrow down',

  emptyTitle: 'Nothing is kept here yet',
  empty: 'Every session that was held stands here, and what its records hold can be looked for.',
  nobody: 'No session fits what is chosen at the left.',
  found: {
    none: (typed: string) => `Nothing that may be seen here has ‘${typed}’ in it.`,
    nothing: 'Type letters or digits to look for.',
    tooLong: `That is too long to look for: ${LONGEST_SEARCH} letters at most.`,
    tooMany: `Those are too many words: ${MOST_TERMS} at most.`,
  },

  /** What asks for something comes first: the end may be cut. */
  sessionSays: (
    { formatName, people, state, trial, ofPairs }: RecentSession & Pick<ArchivedSession, 'ofPairs'>,
    group: string | null,
  ) =>
    [
      STATES[state],
      trial ? 'sample' : null,
      formatName,
      ofPairs === undefined
        ? people.length > 0
          ? counted(people.length, 'person', 'people')
          : null
        : summaryPage.pairs(ofPairs.pairs, ofPairs.people),
      group,
    ]
      .filter((part) => part !== null && part !== '')
      .join(' · '),
  sessionName: ({ title, formatName }: Pick<RecentSession, 'title' | 'formatName'>) =>
    title || formatName || 'A session of which only the day is kept',
  hitSays: (names: readonly string[], beside: string, kind: FoundKind) =>
    kind === 'session'
      ? [beside, names.length > 0 ? `${names.join(', ')} presented` : ''].filter(Boolean).join(' · ')
      : [names.join(', '), beside].filter(Boolean).join(' · '),

  pane: 'What it is',
  day: dateLabel,
  began: (wall: WallTime) => `${dateLabel(wall)}, ${timeLabel(wall)}`,
  presented: (names: readonly string[]) => `${names.join(', ')} presented`,
  with: (n: number) => counted(n, 'person', 'people'),
  kept: (level: string, until: WallTime | null) =>
    until === null
      ? `${level}. Kept until somebody deletes it.`
      : `${level}. Kept until ${dateLabel(until)}.`,
  notClosed:
    'Not closed yet: of its lines only those are looked for that the group may see once it is closed.',
  inProgress: 'In progress: its lines are looked for once it has ended.',
  ofGroup: 'The group keeps it beside its sessions.',
  onGroup: 'Open the group',
  onTrends: 'What changes over time',
  open: 'Open',
  remove: 'Delete…',
  removed: 'Deleted for good.',
  removeTitle: 'Delete this session for good?',
  removeBody: (name: string, when: string) =>
    `${name}, ${when}. Its record, and every copy that holds it, are destroyed.`,
  removeYes: 'Delete for good',
  removeNo: 'Keep it',
  person: 'A person’s page',
  personSays:
    'opens only by handing the screen to that person. What was kept for one person is not looked for here.',

  hand: 'Hand the screen over',

  back: 'Back',
  keys: {
    field: 'Look for something',
    down: 'The next line',
    up: 'The line before',
    pageDown: 'A page on',
    pageUp: 'A page back',
    first: 'The newest',
    last: 'The oldest',
    open: 'Open what is chosen',
    remove: 'Delete the session',
    own: 'Hand the screen to somebody: their own page, with their commitments',
    trends: 'What changes over time',
    group: 'The next group',
    kind: 'Look in the next kind',
    clear: 'Look for everything again',
    back: 'Back to the start',
  },
  footer: { through: 'Through the list', open: 'Open', field: 'Look for', trends: 'What changes over time' },
};
