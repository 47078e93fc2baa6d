import type { Arriving } from '#shared/bundle/arriving.ts';
import type { Leaving } from '#shared/bundle/gather.ts';
import type { EntryKind } from '#shared/group/register/entries.ts';
import type { Question } from '#shared/bundle/questions.ts';
import { noonOf } from '#shared/group/register/day.ts';
import type { WhyNotABundle } from '#shared/ipc/why.ts';
import { LINE_KINDS, type LineKind } from '#shared/records/lineKinds.ts';
import { LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from '#shared/limits.ts';
import { arrangedWords } from './arrangements.ts';
import { counted, countedInWords, formOf, ofCount } from './counted.ts';
import { levelWords } from './levels.ts';
import { apart } from './nameApart.ts';
import { dateLabel, dayLabel, timeLabel } from './wallClock.ts';

const list = new Intl.ListFormat('en-GB');

const LINES: Readonly<Record<LineKind, readonly [string, string]>> = {
  question: ['presenter’s question', 'presenters’ questions'],
  starred: ['starred question', 'starred questions'],
  topic: ['topic', 'topics'],
  parking: ['parked topic', 'parked topics'],
  option: ['option', 'options'],
  insight: ['insight', 'insights'],
  commitment: ['commitment', 'commitments'],
  seen: ['line on what was seen', 'lines on what was seen'],
  keep: ['line on what to keep', 'lines on what to keep'],
  try: ['line on what to try', 'lines on what to try'],
};

/** A row of a preview: what, and how much or whose. */
type Row = readonly [what: string, how: string];

const some = (rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);
const row = (what: string, count: number): Row | null => (count === 0 ? null : [what, String(count)]);

const named = (what: string, names: readonly string[]): Row | null =>
  names.length === 0 ? null : [what, list.format(names)];

/** Words of what leaves as one encrypted file, and of what comes back in one. */
/** What of the register is in a file. Null: another row tells of it. */
const ENTRIES: Readonly<Record<EntryKind, string | null>> = {
  group: null,
  person: null,
  member: null,
  // Of a programme its pairs tell, of a commitment its line.
  programme: null,
  commitment: null,
  // These stay here.
  seal: null,
  reflection: null,
  agreement: 'Versions of the working agreement',
  meeting: 'Planned dates',
  topic: 'Topics on the parking list',
  arrangement: 'Who takes which role, who sits with whom',
  pair: 'Pairs of a programme: who, which weeks, whether they met',
  background: 'What pairs are drawn by: level, field, years',
  pulse: 'Totals of pulses',
  session: 'Sessions: the day, who was there, who did what',
  review: 'What became of commitments, without their words',
  release: 'Insights that may leave without a name, without their words',
  story: 'Stories beside what changes over time',
  learning: 'Learning notes that were released and are held no more',
  sprint: 'Thirty days: when they started',
  win: 'Small wins',
  lookBack: 'What was said looking back at a week',
  signal: 'What the group sees outside, month by month',
  guide: 'Guides of the playbook',
  question: 'Questions that are kept',
  term: 'Words of the group',
  flag: 'Prompts that were flagged',
  ritual: 'Phases that are kept though they were left out',
};

/** What of the register is new in a file. Null: another row tells of it, or it stays where it is. */
const ARRIVED: Readonly<Record<EntryKind, string | null>> = {
  group: null,
  person: null,
  programme: null,
  commitment: null,
  seal: null,
  reflection: null,
  member: 'New members',
  agreement: 'New versions of the agreement',
  meeting: 'New planned dates',
  session: 'New sessions',
  topic: 'New topics on the parking list',
  story: 'New stories',
  arrangement: 'New: who takes which role, who sits with whom',
  pair: 'New pairs of a programme',
  background: 'New: what pairs are drawn by',
  pulse: 'New totals of pulses',
  review: 'New: what became of commitments',
  release: 'New: insights that may leave without a name',
  learning: 'New learning notes',
  sprint: 'New: thirty days',
  win: 'New small wins',
  lookBack: 'New: what was said looking back at a week',
  signal: 'New: what the group sees outside',
  guide: 'New guides of the playbook',
  question: 'New questions that are kept',
  term: 'New words of the group',
  flag: 'New flagged prompts',
  ritual: 'New: phases that are kept though they were left out',
};

export const bundleWords = {
  saveTitle: 'Keep the bundle as a file',
  chooseTitle: 'Take in a bundle or an archive',
  kind: 'Bundle of Talking Piece',
  savePlainTitle: 'Keep everything as plain JSON',
  plainKind: 'JSON',
  untitled: 'Group',
  archiveName: 'Everything',
  fileName: (name: string, made: number) => `${name} ${new Date(made).toISOString().slice(0, 10)}`,

  handOn: 'Hand the group on',
  handOnShort: 'Hand on',
  handOnTitle: (group: string) => `Hand on ${group}`,
  handOnBody:
    'One encrypted file for another facilitator. This is all that will be in it; nothing leaves before you save it.',
  archive: 'Take everything along',
  archiveTitle: 'Take everything along',
  archiveBody:
    'All groups in one file, with your own formats, for another computer of yours, or to read elsewhere. This is all that will be in it.',
  way: 'How it is written',
  ways: { sealed: 'Encrypted', plain: 'Plain JSON' },
  plainNote:
    'Keep it where you would keep the notes of your groups, and delete it when it is not needed any more: this app does not look after files that left. Its shape is published with the app, in docs/keep.schema.json.',
  notEncrypted: ['Not encrypted', 'whoever has the file can read all of it'],
  leaving: ({
    groups,
    people,
    entries,
    records,
    lines,
    own,
    formats,
    prompts,
    behind,
    sealed,
  }: Leaving): Row[] =>
    some([
      groups.length === 1 ? null : [counted(groups.length, 'group'), list.format(groups)],
      [counted(people.length, 'person', 'people'), list.format(people.map(apart))],
      ...(Object.keys(entries) as EntryKind[]).map((kind): Row | null => {
        const says = ENTRIES[kind];
        return says === null ? null : row(says, entries[kind]);
      }),
      row('Records of closed sessions', records),
      ...LINE_KINDS.map((kind): Row | null =>
        lines[kind] === 0 ? null : [`${capital(LINES[kind][1])} that the group may see`, String(lines[kind])],
      ),
      row('Somebody’s own lines, added by them', own),
      named(ofCount(formats.length, 'A format of your own', 'Formats of your own'), formats),
      named(ofCount(prompts.length, 'A prompt set of your own', 'Prompt sets of your own'), prompts),
      behind.every(({ added }) => added)
        ? null
        : [
            'Stays here',
            `${list.format(behind.filter(({ added }) => !added).map(({ name }) => name))}: own lines`,
          ],
      sealed.length === 0 ? null : ['Always stays here', `${list.format(sealed)}: sealed lines`],
    ]),
  inTheFile: 'What is in the file',
  adds: (name: string) => `${name} adds what is theirs alone`,
  addsMore: (count: number) => `${countedInWords(count, 'line')}; tick it only if they say so`,
  passphrase: 'Passphrase',
  passphraseNote: `At least ${SHORTEST_PASSPHRASE} letters; several words are best. Tell it by voice, never beside the file. Nobody can open the file without it, not even this app.`,
  tooShort: `At least ${SHORTEST_PASSPHRASE} letters.`,
  tooLong: `At most ${LONGEST_PASSPHRASE} letters.`,
  save: 'Save the file',
  saved: (path: string) => `Saved: ${path}`,
  cancel: 'Cancel',
  nextFacilitates: (name: string) =>
    `${name} facilitates next time: hand the group on, and tell the passphrase by voice.`,

  takeIn: 'Take in a bundle or an archive',
  /** Where nobody met yet. */
  takeInShort: 'Take in a file',
  takeInTitle: (file: string) => `Take in ${file}`,
  takeInBody:
    'Type the passphrase that you were told. You will see what is in the file before anything changes.',
  open: 'Open it',
  /** Formats may come along without any group. */
  arrivingTitle: ({ groups }: Arriving) =>
    groups.length === 0 ? 'Formats and prompt sets' : list.format(groups.map(({ name }) => name)),
  arrivingBody: ({ made, groups }: Arriving) =>
    groups.every(({ known }) => known)
      ? `Made on ${dateLabel(made)} at ${timeLabel(made)}. It is put together with what is here; this is what changes.`
      : `Made on ${dateLabel(made)} at ${timeLabel(made)}. Nothing has changed here yet.`,
  arriving: (arriving: Arriving): Row[] => {
    const { groups, newPeople, newEntries, newRecords, newLines, changed, questions, removed, expired } =
      arriving;
    const { newFormats, newPrompts, removedPeople } = arriving;
    const fresh = groups.filter(({ known }) => !known);
    return some([
      fresh.length === 0
        ? null
        : [`New ${ofCount(fresh.length, 'group', 'groups')}`, list.format(fresh.map(({ name }) => name))],
      newPeople.length === 0
        ? null
        : [`New ${ofCount(newPeople.length, 'person', 'people')}`, list.format(newPeople.map(apart))],
      ...(Object.keys(newEntries) as EntryKind[]).map((kind): Row | null => {
        const says = ARRIVED[kind];
        return says === null ? null : row(says, newEntries[kind]);
      }),
      row('New records of closed sessions', newRecords),
      row('New lines in records', newLines),
      named(`New ${formOf(newFormats.length, 'format')} of your own`, newFormats),
      named(`New ${formOf(newPrompts.length, 'prompt set')} of your own`, newPrompts),
      row('Changed since', changed),
      row('Changed on both computers: you will be asked', questions),
      named('Removed there, and so here for good', removedPeople.map(apart)),
      row(removedPeople.length === 0 ? 'Removed there, and so here' : 'Removed there besides', removed),
      row('Left out, for their time is over', expired),
    ]);
  },
  namesake: (name: string) => `${name} is called as somebody here`,
  somebodyElse: 'Somebody else of the same name',
  sameAs: (name: string, groups: readonly string[]) =>
    groups.length === 0 ? `The same person as ${name} here` : `The same as ${name} of ${list.format(groups)}`,
  wouldDo: 'What taking it in does',
  take: 'Take it in',
  taken: 'Taken in.',

  questions: 'Changed on both computers',
  questionsBody:
    'Two of you changed the same without knowing of each other. The later one stands; the earlier is kept until you choose.',
  stands: (at: number, here: boolean) => `stands, ${wrote(here)} on ${dayLabel(at)}, ${timeLabel(at)}`,
  other: (at: number, here: boolean) => `${wrote(here)} on ${dayLabel(at)}, ${timeLabel(at)}`,
  choose: 'Choose this',
  noQuestions:
    'There is nothing to choose between. What two of you change without knowing of each other would stand here.',
  field: ({ kind, field }: Pick<Question, 'kind' | 'field'>): string =>
    FIELDS[`${kind}.${field}`] ?? 'An entry',
  value: (question: Pick<Question, 'field'>, value: unknown, nameOf: (id: string) => string): string =>
    valueText(question.field, value, nameOf),

  why: {
    notABundle: 'This file was not handed on by Talking Piece: it is neither a group’s file nor an archive.',
    damaged:
      'This bundle is cut short, or something in it was altered. Ask for it once more; nothing was taken in.',
    newer: 'This file was made by a newer version of Talking Piece. Update the app, then take it in.',
    cutShort:
      'This archive is cut short, or something in it was altered. Ask for it once more; nothing was taken in.',
    otherShape:
      'Something in this archive is not as Talking Piece writes it; nothing was taken in. docs/keep.schema.json says how it is written.',
    otherPassphrase: 'The passphrase is another one. Mind capital letters and spaces; nothing was taken in.',
    tooLarge: 'This file is larger than anything Talking Piece writes.',
    unreadable: 'The file cannot be read.',
    noneChosen: 'No bundle is in hand. Choose the file once more.',
    groupRemoved: 'This group was removed on this computer, and what was removed does not come back.',
    textsFull:
      'There is no room for the formats and prompt sets in it: delete some of your own first. Nothing was taken in.',
    nothingNew: 'All of it is here already: nothing changed.',
  } satisfies Readonly<Record<WhyNotABundle, string>>,
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where one of two versions was written. */
const wrote = (here: boolean): string => (here ? 'written here,' : 'came with a file, written');

/** What a field is called where two facilitators changed it. */
const FIELDS: Readonly<Record<string, string>> = {
  'group.name': 'The group’s name',
  'group.purpose': 'What the group is for',
  'group.kind': 'What kind of group it is',
  'group.format': 'The usual format',
  'group.minutes': 'The usual minutes',
  'group.level': 'The level of confidentiality',
  'group.endsOn': 'The day on which it ends',
  'group.seats': 'Who sits where',
  'person.name': 'Somebody’s name',
  'person.mergedInto': 'Whether two records are one person',
  'member.joined': 'When somebody joined',
  'member.left': 'Whether somebody left',
  'member.guest': 'Whether somebody is a guest',
  'meeting.day': 'The day of a date',
  'meeting.begins': 'When a date begins',
  'meeting.minutes': 'How long a date is',
  'meeting.cancelled': 'Whether a date is cancelled',
  'arrangement.says': 'What is arranged about somebody',
  'programme.starts': 'When the programme of pairs starts',
  'programme.seed': 'The seed of the pairs',
  'programme.begins': 'When pairs meet',
  'programme.minutes': 'How long pairs meet',
  'pulse.told': 'What a pulse came to',
  'pulse.people': 'Who was asked in a pulse',
  'pulse.forms': 'How many forms of a pulse are in',
  'win.text': 'A small win',
  'win.by': 'Whose a small win is',
  'sprint.starts': 'When thirty days started',
  'sprint.guide': 'Since when there is a first guide',
  'lookBack.helped': 'What helped in a week',
  'lookBack.keep': 'What to keep',
  'lookBack.change': 'What to change',
  'lookBack.stop': 'What to stop',
  'lookBack.playbook': 'What goes in the playbook',
  'lookBack.cadence': 'How the group goes on',
  'pair.until': 'Up to which week a pair is together',
  'pair.met': 'In which weeks a pair met',
};

/** `week 1 met, week 2 not`. */
const metText = (value: unknown): string =>
  typeof value !== 'object' || value === null
    ? '…'
    : list.format(
        Object.entries(value).map(([week, met]) => `week ${week} ${met === true ? 'met' : 'not'}`),
      ) || 'not said';

const DAY = /^\d{4}-\d\d-\d\d$/;

function valueText(field: string, value: unknown, nameOf: (id: string) => string): string {
  if (value === null)
    return field === 'left' ? 'has not left' : field === 'mergedInto' ? 'two people' : 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return field === 'minutes' ? counted(value, 'minute') : String(value);
  if (Array.isArray(value))
    return list.format(value.map((one) => (typeof one === 'string' ? nameOf(one) || one : '…')));
  if (field === 'met') return metText(value);
  if (typeof value !== 'string') return '…';
  if (field === 'level') return levelWords[value as keyof typeof levelWords]?.name ?? value;
  if (field === 'says') return arrangedWords[value as keyof typeof arrangedWords] ?? value;
  if (field === 'mergedInto') return `one person: ${nameOf(value)}`;
  if (DAY.test(value)) return dayLabel(noonOf(value));
  return value;
}
