import type { PlaybookPaperKind } from '#shared/group/playbook/paperKinds.ts';
import { counted } from './counted.ts';

type Tab = 'guides' | 'questions' | 'terms';

const TABS: Readonly<Record<Tab, string>> = { guides: 'Guides', questions: 'Questions', terms: 'Words' };

/** The playbook of a group: its page. */
export const playbookWords = {
  key: 'Playbook',
  short: 'Playbook',
  back: 'Back',
  title: 'Playbook',
  tabs: TABS,
  tabsLabel: 'What of the playbook is shown',
  keys: {
    add: 'Write a guide, keep a question or a word',
    papers: 'Print, or save as a file',
    undo: 'Take back',
    back: 'Back to the group',
    guides: 'Guides',
    questions: 'Questions',
    terms: 'Words',
  },
  levelKeepsNone:
    'At the confidentiality of this group what was told stays with whoever told it. There is no playbook; the newcomer’s pack and the sheets can be printed all the same.',
  add: { guides: 'Write a guide', questions: 'Keep a question', terms: 'Add a word' } satisfies Readonly<
    Record<Tab, string>
  >,
  none: {
    guides: 'No guide is there yet. One page is enough: the problem, what was decided, what came of it.',
    questions: 'No question is kept yet. Those that presenters asked in sessions can be kept from here.',
    terms: 'No word is there yet: those a newcomer would have to ask about.',
  } satisfies Readonly<Record<Tab, string>>,
  guides: 'Guides',
  guide: {
    title: 'A guide, one page',
    body: 'Whoever reads it was not there: write what helps them, and of nobody who did not agree.',
    name: 'Title',
    problem: 'The problem',
    decision: 'What was decided, and why',
    outcome: 'What came of it',
    steps: 'Checklist, one step a line',
    links: 'Where more lies, one file or address a line',
    linksAbout: 'They are text to copy: the app opens nothing and asks no network.',
    tags: 'Tags',
    tagsAbout: 'Words apart by blanks',
    newcomer: 'Goes into the newcomer’s pack',
    isForNewcomers: 'in the newcomer’s pack',
    save: 'Keep the guide',
    saved: 'The guide is kept.',
    edit: 'Change it',
    remove: 'Take it away',
    removed: 'The guide is taken away.',
    needsName: 'Give it a title.',
    tooLong: (most: number) => `There are too many lines, or one of more than ${counted(most, 'letter')}.`,
    badTags: 'Letters and digits alone, with - or _ between them, and six tags at most.',
    copy: 'Copy',
    copied: 'Copied: put it into the program that opens it.',
    open: (title: string) => `Open the guide ${title}`,
  },
  question: {
    title: 'Keep a question',
    body: 'A question that opened something: others may ask it again. Without a name.',
    text: 'The question',
    save: 'Keep it',
    needsText: 'Write the question first.',
    fromSessions: 'Asked in your sessions',
    fromNone: 'No other question of a session is there that the group may see.',
    keep: 'Keep',
    drop: 'Take out',
    list: (n: number) => `${counted(n, 'question')} kept`,
  },
  term: {
    title: 'A word of the group',
    body: 'What the group says, and what it means by it.',
    word: 'The word',
    means: 'What it means here',
    save: 'Keep it',
    needsBoth: 'Write the word, and what it means.',
    drop: 'Take out',
    list: (n: number) => counted(n, 'word'),
  },
  papers: {
    title: 'Print, or save as a file',
    body: 'The playbook holds guides, learning notes that are held no more, questions and words. The sheets are to be written on; what is on them is typed in later.',
    which: 'Which paper',
    kinds: {
      playbook: 'The playbook',
      newcomer: 'Newcomer’s pack',
      checkIn: 'Written check-in',
      reflection: 'Reflection sheet',
    } satisfies Readonly<Record<PlaybookPaperKind, string>>,
    print: 'On paper',
    pdf: 'As PDF',
    markdown: 'As Markdown',
    printed: 'It is being printed.',
    saved: (path: string) => `Saved: ${path}`,
  },
} as const;

/** A line to write on: what it asks, and how many rows it has. */
interface Asks {
  readonly asks: string;
  readonly rows: number;
}
const SHEETS: Readonly<Record<PlaybookPaperKind, readonly Asks[]>> = {
  playbook: [],
  newcomer: [],
  checkIn: [
    { asks: 'How do I arrive? A word or two.', rows: 1 },
    { asks: 'One thing that moved since last time:', rows: 3 },
    { asks: 'What I want from today, in one line:', rows: 2 },
    { asks: 'What I would rather not talk about today:', rows: 2 },
  ],
  reflection: [
    { asks: 'What I tried since last time:', rows: 3 },
    { asks: 'What I saw when I did:', rows: 3 },
    { asks: 'The situation, in one general line:', rows: 2 },
    { asks: 'What helped:', rows: 3 },
    { asks: 'When it may not help:', rows: 2 },
    { asks: 'A question I take along:', rows: 2 },
  ],
};

/** The playbook and its sheets on paper and as files. */
export const playbookPaperWords = {
  titles: {
    playbook: (group: string) => `Playbook of ${group}`,
    newcomer: (group: string) => `Welcome to ${group}`,
    checkIn: () => 'Written check-in',
    reflection: () => 'Reflection',
  } satisfies Readonly<Record<PlaybookPaperKind, (group: string) => string>>,
  session: 'How a session goes',
  goes: [
    'We open with what holds here, and each says in a round how they arrive. You may pass.',
    'What somebody took along comes back: they say themselves what became of it.',
    'Whoever has a slot brings a topic. It stays theirs: the others ask and offer, the presenter chooses.',
    'A rule stands on the wall in each phase, with the time. Nobody is cut off.',
    'We look at how we worked together, and each leaves with one thing at most.',
  ],
  agreement: 'What we agreed',
  signals: 'Signals, and who to go to',
  signal: 'We have drifted:',
  goTo: 'When it is stuck, or harm shows, go to:',
  problem: 'Problem:',
  decision: 'Decision:',
  outcome: 'Outcome:',
  links: 'Where more lies',
  notes: 'Learning notes',
  questions: 'Questions that opened something',
  terms: 'Words we use',
  sheets: SHEETS,
  name: 'Name, if you like:',
  typedIn: {
    playbook: '',
    newcomer: '',
    checkIn:
      'Read one line of it aloud, or hand it in. What you hand in is typed in by whoever facilitates, then the paper is yours again.',
    reflection:
      'It is yours. What you tried and saw you say at the next review; what helped you may type in as a learning note, alone, and release or keep it.',
  } satisfies Readonly<Record<PlaybookPaperKind, string>>,
  dialog: 'Save the paper',
  kind: 'PDF',
} as const;
