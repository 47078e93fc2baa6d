import type { Day } from '#shared/group/register/day.ts';
import { noonOf } from '#shared/group/register/day.ts';
import type { Besides } from '#shared/group/register/besides.ts';
import type { CommitmentState, OwnLine } from '#shared/ipc/commitments.ts';
import type { Hears } from '#shared/session/recall/recall.ts';
import { arrangementWords } from './arrangements.ts';
import { counted } from './counted.ts';
import { dayAmong } from './dayAmong.ts';
import { apart } from './nameApart.ts';
import { pulseWords } from './pulse.ts';
import { dateLabel, dayLabel } from './wallClock.ts';

const onDay = (day: Day): string => dayLabel(noonOf(day));
const often = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
const listed = new Intl.ListFormat('en', { type: 'conjunction' });

const STATES: Readonly<Record<CommitmentState, string>> = {
  open: 'open',
  keep: 'kept up',
  change: 'changed',
  letGo: 'let go',
  carry: 'open',
};
const HEARD: Readonly<Record<Hears, string>> = { show: 'shown', say: 'said', keep: 'kept to yourself' };

const LINE_KINDS: Readonly<Record<OwnLine['kind'], string | null>> = {
  insight: 'insight',
  topic: 'topic',
  question: 'question',
  starred: 'question you starred',
  parking: 'parked',
  waits: 'on the parking list',
  story: 'told of the group',
  win: 'small win',
  keep: 'to keep',
  try: 'to try',
  // They stand below a heading of their own.
  option: null,
};

/** A person's own page, which they read alone. */
export const ownPageWords = {
  all: (groups: readonly string[]) =>
    groups.length === 0
      ? 'All that this computer holds about you. Opened by handing over.'
      : `All that this computer holds about you, in ${listed.format(groups)}. Opened by handing over.`,
  took: 'What you took along',
  tookNothing: 'Nothing yet.',
  /** Of open commitments whose words are not here. `more`: others stand above it. */
  tookElsewhere: (days: readonly Day[], more: boolean) =>
    `Of ${more ? `${days.length} more` : counted(days.length, 'commitment')} only the day is on this computer: ${listed.format([...new Set(days.map(onDay))])}. What ${days.length === 1 ? 'it says stayed on the computer where it was written' : 'they say stayed on the computers where they were written'}.`,
  /** What stands beside a commitment. */
  beside: (state: CommitmentState, carried: readonly Day[], hears: Hears | null, day: Day) =>
    [
      carried.length === 0 || state !== 'open' ? STATES[state] : `carried on ${often(carried.length)}`,
      ...(hears === null ? [] : [HEARD[hears]]),
    ].join('; ') + ` · ${onDay(day)}`,
  notice: (text: string) => `You would notice: ${text}`,
  saw: (text: string) => `What was seen: ${text}`,
  askedTitle: 'You offered to ask about',
  linesTitle: 'Your lines',
  handedTitle: 'Handed to you',
  lineSays: ({ kind, shared, others, day }: Pick<OwnLine, 'kind' | 'shared' | 'others' | 'day'>) =>
    [
      LINE_KINDS[kind],
      shared
        ? 'the group sees it'
        : others
          ? 'others it was written for have it, too; not sealed'
          : 'yours alone',
      onDay(day),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  linesYours: 'you alone release them',
  released: (day: Day) => `released ${onDay(day)}`,
  withheld: (day: Day) => `withheld · ${onDay(day)}`,
  release: 'Release',
  withhold: 'Take back',
  isReleased: 'Released: the group’s papers may hold it, without your name.',
  isWithheld: 'Taken back: no paper holds it from now on. What left already stays where it is.',
  talkTitle: 'Your share of talk',
  talkNone: 'Your own seconds are not kept.',
  talkKept: 'per cent; kept for 90 days',
  talkSays: (day: string, spoken: string, turns: number) => `${day}: ${spoken} in ${counted(turns, 'turn')}`,
  shareHeard: (day: string, share: number, expected: number | null) =>
    expected === null
      ? `${day}: you spoke ${share} %`
      : `${day}: you spoke ${share} %, the phases expected ${expected} %`,
  shareExpected: 'expected by the phases',
  shareSpoke: 'you spoke',
  day: onDay,
  /** With its time where another of the list was on the same day. */
  dayAmong: dayAmong(onDay),
  heldTitle: 'What you have held',
  heldNone: 'Nothing yet.',
  presented: 'Presented',
  roles: {
    facilitator: 'Facilitated',
    timekeeper: 'Kept time',
    observer: 'Observed',
    noteTaker: 'Took notes',
    prepCoach: 'Prepared with others',
    coach: 'Coached',
    giver: 'Gave feedback',
  } as Readonly<Partial<Record<string, string>>>,
  times: often,
  learningTitle: 'Your learning notes',
  learningSays: (released: Day | null, free: boolean) =>
    released === null
      ? 'yours alone'
      : free
        ? 'the group has it, without your name'
        : 'released, and held still',
  besidesTitle: 'What your groups keep besides',
  besides: (one: Besides): string => {
    if (one.what === 'arranged')
      return one.role === null
        ? arrangementWords.otherSaid(one.other ?? '', one.says)
        : arrangementWords.roleSaid(one.role, one.says);
    if (one.what === 'paired')
      return `paired with ${listed.format(one.with)} in period ${one.period}; ${
        one.met === null ? 'still to come' : `met in ${counted(one.met, 'week')}`
      }`;
    if (one.what === 'asked')
      return `asked on ${onDay(one.day)}: ${pulseWords.kinds[one.asks].toLowerCase()}`;
    const { level, field, experience, tenure } = one;
    return [
      ...(level === null ? [] : [`level ${level}`]),
      ...(field === '' ? [] : [field]),
      ...(experience === null ? [] : [`${counted(experience, 'year')} of experience`]),
      ...(tenure === null ? [] : [`${counted(tenure, 'year')} here`]),
    ].join(', ');
  },
  sessionsTitle: 'Where you were',
  sessions: (n: number) => counted(n, 'session'),
  sessionSays: (format: string, group: string, presented: boolean) =>
    [format, ...(group === '' ? [] : [group]), ...(presented ? ['you presented'] : [])].join(' · '),
  moreSessions: (n: number) => `and ${n} more, in the file that you take along`,
  since: (group: string, joined: Day, left: Day | null) =>
    left === null
      ? `${group}, since ${dateLabel(noonOf(joined))}`
      : `${group}, ${dateLabel(noonOf(joined))} to ${dateLabel(noonOf(left))}`,
  tookColumn: 'What you took along, and your lines',
  talkColumn: 'Your talk, and what you have held',
  yoursTitle: 'What is yours to do with it',
  take: 'Take everything along, as one file',
  taken: (path: string) => `Written: ${path}`,
  seal: 'Seal it with a word of your own\u00a0…',
  unseal: 'Take the seal away',
  forget: 'Forget my seconds …',
  forgetTitle: 'Forget your seconds?',
  forgetSays:
    'Who spoke when is destroyed with them, here and in every copy: those sessions can be replayed no more. What the group spoke in all stays. Nobody can bring it back.',
  forgetDo: 'Forget them for good',
  forgotten: 'Your seconds are forgotten.',
  remove: 'Have all of it removed …',
  removeAbout: 'Who leaves gets all of it first. Shared lines then lose the name.',
  openToAll: 'It is not sealed: whoever has this computer can read it.',
  isSealed: 'It is sealed with your word. What is shown to the group is not.',
  sealTitle: 'A word of your own',
  sealAbout:
    'What is yours alone opens with it, and with nothing else. Nobody can find it out or set it anew: a word that is forgotten is gone, and your lines with it.',
  sealWord: 'The word',
  sealAgain: 'The same once more',
  sealDiffers: 'The two are not the same.',
  sealShort: 'At least four letters.',
  sealDo: 'Seal it',
  sealed: 'Sealed.',
  unsealed: 'The seal is gone.',
  removeTitle: 'Remove all about you?',
  removeSays: (name: string) =>
    `Everything that is ${name}’s alone is destroyed, here and in every copy. What the group shares stays without the name, where others wrote it “…” stands; how often roles were held stays counted. Nobody can bring it back. Files that were taken along stay where they are.`,
  removeTook: 'I have my file, or want none.',
  removeDo: 'Remove it for good',
  removeFirst: 'Say first that you have your file, or want none.',
  removed: (name: string) => `${name} is removed.`,
  dontRemove: 'Not now',
  /** Somebody of a group, where others elsewhere have the same name. */
  ofGroup: (name: string, group: string) => `${apart(name)} (${apart(group)})`,
  openSheet: 'Whose page?',
  openAbout: 'The laptop goes to that person; nobody else reads it.',
  whose: 'Their name',
  nobody: 'Nobody is known here yet.',
  nobodyCalled: (typed: string) => `Nobody is known by ‘${typed}’.`,
  keys: {
    give: 'Give the screen back',
    take: 'Take everything along, as one file',
    seal: 'Seal it with a word of your own, or take the seal away',
    release: 'Release a line of your own',
    withhold: 'Take back a line that was released',
    forget: 'Forget my own seconds',
    remove: 'Have all of it removed',
    reflect: 'Look at yourself after a session',
    cover: 'Cover the page',
  },
  why: {
    notKnown: 'Nobody is known by that name any more.',
    sealedAlready: 'It is sealed already.',
    otherWord: 'That is another word. Nothing was opened.',
    levelTakesNoReflection: 'Of a sealed session nothing is written down, for yourself neither.',
    reflectionIsEmpty: 'Mark something first, or write your line.',
    closeFirst: (title: string) =>
      `‘${title}’ is not closed yet, and its log still has the name: close it first, or delete it.`,
  },
} as const;

/** A file of one person's own. */
export const ownFileWords = {
  title: 'Save everything about you',
  kind: 'Everything about one person',
  untitled: 'my page',
} as const;
