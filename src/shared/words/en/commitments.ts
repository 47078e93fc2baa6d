import type { Day } from '#shared/group/register/day.ts';
import { noonOf } from '#shared/group/register/day.ts';
import type { CommitmentKind } from '#shared/session/lines/commitment.ts';
import type { Becomes, Hears } from '#shared/session/recall/recall.ts';
import { counted, countedInWords, inWords, ofCount } from './counted.ts';
import { dayLabel } from './wallClock.ts';

const onDay = (day: Day): string => dayLabel(noonOf(day));
/** `7 May, 21 May and 4 June` */
const listed = new Intl.ListFormat('en', { type: 'conjunction' });

const KINDS: Readonly<Record<CommitmentKind, string>> = {
  action: 'something to do',
  experiment: 'an experiment',
  learning: 'something to learn',
};

/** One of a few ways to go, and what it leads to. */
interface Choosing {
  readonly title: string;
  readonly says: string;
}

const COVERED = 'Covered after two minutes without a touch.';
/** With how many had the page before, who are dark dots on the water: it may show but a part of the circle. */
const withDots = (says: string, had: number): string =>
  had === 0
    ? says
    : `${says} ${ofCount(had, 'One person has had it: a dark dot', `${had} people have had it: dark dots`)}.`;

/** A page that one person reads alone, the laptop in their hands. */
export const handedWords = {
  for: (name: string) => `For ${name}`,
  away: 'the facilitator looks away; the wall shows nothing of this',
  coveredTitle: (name: string) => `Hand it to ${name}`,
  covered: (name: string) => `Whoever is not ${name} looks away now.`,
  iAm: (name: string) => `I am ${name}`,
  iAmDetail: 'opens the page',
  back: 'Back, unread',
  cover: 'Cover the page',
  only: (name: string, had: number) =>
    withDots(`Only ${name} has this page open. It is on no other screen.`, had),
  coveredFoot: (had: number) => withDots(COVERED, had),
  idle: COVERED,
  give: 'Give the screen back',
  giveDetail: 'this page is covered at once',
  onTo: 'The next one',
  onToDetail: (left: number) => `${countedInWords(left, 'more', 'more')}, for you alone`,
  word: 'Your word',
  wordNeeded: (name: string) => `${name} sealed it`,
  wordWhy: 'It opens with your own word, and with nothing else.',
  wordWrong: 'That is another word. Nothing was opened.',
  open: 'Open it',
  openDetail: 'for you alone',
  picture: (name: string, had: number) =>
    had === 0
      ? `The circle, seen from the seat of ${name}`
      : `The circle, seen from the seat of ${name}; ${counted(had, 'person has', 'people have')} had the page`,
} as const;

/** Commitments that come back to their owner. */
export const recallWords = {
  first: (name: string) => `${name} hears of it first`,
  ofSeveral: (place: number, of: number) => `${inWords(place)} of ${inWords(of)}`,
  /** What stands below the owner's own words. */
  about: ({
    day,
    by,
    kind,
    notice,
    asks,
    carried,
  }: {
    readonly day: Day;
    readonly by: Day | null;
    readonly kind: CommitmentKind | null;
    readonly notice: string | null;
    readonly asks: string | null;
    readonly carried: readonly Day[];
  }): string => {
    const what = kind === null || kind === 'action' ? '' : `, ${KINDS[kind]}`;
    const when = by === null ? 'for the next time' : `for ${onDay(by)}`;
    return [
      `Your words of ${onDay(day)}, ${when}${what}.`,
      ...(notice === null ? [] : [`You would notice: ${notice.replace(/[.!?…]+$/u, '')}.`]),
      ...(asks === null ? [] : [`${asks} offered to ask about it.`]),
      ...(carried.length === 0 ? [] : [`You carried it on, on ${listed.format(carried.map(onDay))}.`]),
    ].join(' ');
  },
  who: 'Who hears of it now?',
  hears: {
    show: { title: 'Show it', says: 'It stands on the wall while you report.' },
    say: { title: 'Say it', says: 'Nothing is shown. You tell what you like.' },
    keep: { title: 'Keep it', says: 'Nobody asks. It comes back to you next time.' },
  } satisfies Record<Hears, Choosing>,
  notThen: (names: readonly string[]) =>
    `${listed.format(names)} may not have been in the group then: it is said or kept, not shown.`,
  noShow: 'At this level it is yours: it is said or kept, not shown.',
  lastTime: (hears: Hears, day: Day) =>
    `On ${onDay(day)} you chose to ${hears} it. You may choose anew each time.`,
  anew: 'You may choose anew each time.',
  stillYours: 'Is it still yours?',
  becomesOf: 'What becomes of it?',
  still: {
    carry: { title: 'Yes, mine', says: 'Carry it on, as it is.' },
    smaller: { title: 'Smaller', says: 'What is the smallest version?' },
    other: { title: 'Other', says: 'Change it into what it has become.' },
    letGo: { title: 'Let it go', says: 'Then it is done with, and nobody asks.' },
  } satisfies Record<'carry' | 'smaller' | 'other' | 'letGo', Choosing>,
  nextChoice: 'Whether the others hear of it is your next choice, not ours.',
  letGoIsGood: 'Letting go is a good outcome.',
  now: 'In words of your own',
  goOn: 'Go on',
  goOnDetail: 'who hears of it',
  nothing: (name: string) => `Nothing waits for ${name} any more.`,
  nothingWhy: 'It was let go, changed or removed meanwhile.',

  /** In the console. */
  owners: 'Owners',
  eachFirst: 'each hears of it first',
  states: {
    next: 'next; not read yet',
    covered: 'covered',
    show: 'shown',
    say: 'says it',
    keep: 'keeps it',
    oneMore: 'one more',
  },
  turn: 'Turn',
  turnTo: (name: string) => `Turn the screen to ${name}`,
  tells: (name: string) => `${name} tells what became of it`,
  reports: 'reports',
  outcomes: { keep: 'kept up', change: 'changed', letGo: 'let go', carry: 'carried on' } satisfies Record<
    Becomes,
    string
  >,
  notHere:
    'Nobody reads another’s commitment here, you neither. The owner chooses: show it, say it, or keep it.',
  notOnWall: (name: string) =>
    `Nothing of it is on the wall, here, or in the summary. It comes back to ${name} alone.`,
  /** Of two, one that was shown before stands there still. */
  othersOnWall: (name: string) =>
    `Nothing of this one is on the wall, here, or in the summary; what ${name} showed before stands on the wall.`,
  keeps: (name: string) => `${name} keeps it`,
  nobodyAsks: 'That is a full answer: nobody asks, and nobody wonders aloud. On with the next.',
  seen: 'What was seen',
  seenField: 'In the owner’s words, to be kept',
  takeSeenBack: 'Take it back',
  shownTo: (name: string) => `The words of ${name}, shown to the group`,
  saidBy: (name: string) => `${name} says it; the words stay with ${name}`,
  questions: ['What did you try?', 'What did you see?', 'What did it teach you?'],
  becomes: {
    keep: 'Keep it',
    change: 'Change it',
    letGo: 'Let it go',
    carry: 'Carry it on',
  } satisfies Record<Becomes, string>,
  markSaid: (name: string) => `Mark one only if ${name} says it aloud; Space goes on without.`,
  staysCovered: (name: string) => `What it says stays covered until ${name} has read it.`,
  noCount: '‘Let it go’ is a good outcome. Nothing here counts what was done.',
  changeAbout: 'It takes the place of the one before, and comes back the next time.',
  changeTitle: (name: string) => `What it becomes, in the words of ${name}`,
  changeField: 'The new one',
  changeKeep: 'Write it down',
} as const;

/** What belongs to a commitment that is written. */
export const commitmentSheetWords = {
  kind: 'What it is',
  kinds: { action: 'Action', experiment: 'Experiment', learning: 'Learning' } satisfies Record<
    CommitmentKind,
    string
  >,
  by: 'By',
  byNext: 'Next time',
  byDay: 'A day',
  whichDay: 'Choose the day, or take the next time.',
  day: 'Which day',
  notice: 'How shall we notice?',
  askSure: 'Ask how sure',
  sure: 'How sure, 1 to 10',
  shrink: 'Shrink it? What would make it a seven?',
  asks: 'Who will ask',
  nobody: 'Nobody',
  visible: 'Who may see it later',
  who: { owner: 'Only the owner', pair: 'Whoever asks, too', group: 'The group' },
  levelOwner: 'At this level it is its owner’s alone.',
} as const;
