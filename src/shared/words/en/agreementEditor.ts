import { counted, countedInWords, inWords } from './counted.ts';

const list = new Intl.ListFormat('en-GB');

/** A line of the template. */
interface LineHelp {
  readonly title: string;
  readonly help: string;
  /** What each of its blanks asks for, while it is empty. */
  readonly blanks?: readonly string[];
}

/** What each line of the template is about, and what helps to write it; by its place in the template. */
const help: readonly LineHelp[] = [
  { title: 'what for', help: 'One sentence that a newcomer understands.', blanks: ['what for'] },
  {
    title: 'what stays here',
    help: 'Name the level of the group, and say it in your own words.',
    blanks: ['how'],
  },
  { title: 'time', help: 'Who may interrupt, and how. A sign is kinder than a word.' },
  { title: 'one voice', help: 'A pass needs no reason, and is offered once more at the end.' },
  { title: 'honest and kind', help: 'What somebody did can be changed; what they are cannot.' },
  { title: 'asking first', help: 'A question that may be answered with no.' },
  { title: 'seeing first', help: 'What a camera would have seen, then what you make of it.' },
  { title: 'whose topic it is', help: 'Keeps the group from becoming a meeting about somebody.' },
  { title: 'roles', help: 'Whoever observes has a slot another time.' },
  { title: 'when we disagree', help: 'Say to whom you go before you need it.', blanks: ['whom'] },
  { title: 'commitments', help: 'One is enough. ‘Let go’ is a good outcome.' },
  {
    title: 'rhythm and the way out',
    help: 'How often, until when, what for, and how one leaves. A group that may end is easier to join.',
    blanks: ['how often', 'until when', 'which', 'how'],
  },
  { title: 'by choice', help: 'Each time anew, without a reason.' },
  {
    title: 'what the app keeps',
    help: 'What the level lets stay, and for how long.',
    blanks: ['what', 'how long'],
  },
  {
    title: 'taking part',
    help: 'Ask everybody what they need; nobody has to say why.',
    blanks: ['which', 'how fast', 'which'],
  },
  { title: 'harm', help: 'Somebody outside the group can be the better choice.', blanks: ['whom'] },
];

/** Words of the screen on which a version of the working agreement is written. */
export const agreementEditorWords = {
  help,
  heading: (group: string, version: number) => `${group} · version ${version}, being written.`,
  holds: (version: number, day: string) => `Version ${version} of ${day} holds until you adopt this one.`,
  first: 'It begins with a template; every line may be changed, moved or left out.',
  lines: 'Lines of the agreement',
  lineTitle: (n: number, title: string | null) => (title === null ? `Line ${n}` : `Line ${n}: ${title}`),
  ownLine: 'A line of your own: one thing, in words that all of you would say.',
  write: (n: number) => `Line ${n}`,
  empty: 'empty line',
  blank: 'still blank',
  changedSince: (version: number) => `changed since version ${version}`,
  added: (version: number) => `new since version ${version}`,
  stillBlank: 'Still blank',
  blanks: (lines: readonly number[]) =>
    lines.length === 1 ? `Line ${lines[0]}.` : `Lines ${list.format(lines.map(String))}.`,
  goesThere: 'goes to the next. A blank may stay blank.',
  noBlanks: 'Every blank is filled.',
  versions: 'Versions',
  beingWritten: 'being written',
  /** `21 May, six present`. */
  presentOf: (day: string, there: number) => `${day}, ${inWords(there)} present`,
  versionTitle: (n: number, day: string) => `Version ${n}, ${day}`,
  whoWasThere: (names: readonly string[]) =>
    names.length === 0 ? 'Nobody was noted as present.' : `Present: ${list.format(names)}.`,
  noLongerKnown: (n: number) =>
    countedInWords(n, 'person of whom no record is left', 'people of whom no record is left'),
  close: 'Close',
  adopt: (n: number) => `Adopt version ${n}`,
  adoptSays:
    'Ask it in the room: ‘Any objection to trying this?’ It then stands with today’s date and those present.',
  adoptTitle: 'Any objection to trying this?',
  adoptBody: (n: number, lines: number) =>
    `Then version ${n} stands: ${counted(lines, 'line')}, today’s date, and those who are here.`,
  adoptYes: 'Nobody objects: it stands',
  adoptNo: 'Not yet',
  leaveTitle: 'Leave without adopting it?',
  leaveBody: 'What you changed here goes. The version before stands as it is.',
  leaveFirst: 'What you changed here goes. The group has no agreement yet.',
  leaveYes: 'Leave it',
  leaveNo: 'Go on writing',
  full: (most: number) => `An agreement has ${countedInWords(most, 'line')} at most.`,
  keys: {
    lineBefore: 'The line before',
    lineAfter: 'The next line',
    edit: 'Change the line',
    up: 'Move the line up',
    down: 'Move the line down',
    add: 'Add a line after it',
    leaveOut: 'Leave the line out',
    blank: 'The next blank',
    version: 'Look at the version that stands',
    show: 'Show the line in the room, or take it off the wall',
    adopt: 'Adopt it',
    undo: 'Undo',
    redo: 'Redo',
    back: 'Back to the group',
  },
  footer: {
    line: 'Line',
    move: 'Move it',
    add: 'Add a line',
    leaveOut: 'Leave one out',
    undo: 'Undo',
  },
} as const;
