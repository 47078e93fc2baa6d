import { counted, countedInWords } from './counted.ts';

/** What a group may begin its working agreement with (docs/domain/agreement.md). Blanks are three low lines. */
export const agreementTemplate: readonly string[] = [
  'We meet in order to ___.',
  'What is said here is kept like this: ___.',
  'We start and stop on time; the timekeeper may interrupt anyone.',
  'One voice at a time; anyone may pass, and nobody asks why.',
  'Honest and kind; we talk about behaviour, not about what someone is.',
  'We ask before advice, feedback or role-play.',
  'What we saw comes before what we make of it.',
  'Topic and decision stay with the presenter. Nobody here assigns work, approves, or takes part in evaluating a member.',
  'Roles rotate; a job never keeps its holder from learning.',
  'When we disagree we name it, separate facts from readings, and settle on one small test that suits both; if we are stuck, we go to ___.',
  'Each leaves with one commitment at most; we review without blame.',
  'We meet every ___ until ___; our goals are ___; one leaves by ___.',
  'Taking part is voluntary, each time.',
  'The app keeps ___ for ___; what is observed serves this group only.',
  'So that everybody can take part: language ___, pace ___, written prompts ___.',
  'If harm or an ethical risk shows, we go to ___ and tell those concerned where we can.',
];

/** Words of the working agreement on the page of a group and in its editor. */
export const agreementWords = {
  title: 'Working agreement',
  open: 'Open',
  none: 'None yet. W begins with a template whose lines you may change.',
  version: (n: number) => `version ${n}`,
  /** The row on Start: what of it asks for a look. */
  row: 'Agreement',
  waits: ({
    version,
    bent,
    blanks,
  }: {
    readonly version: number;
    readonly bent: number;
    readonly blanks: number;
  }) =>
    [
      `version ${version}`,
      ...(bent === 0
        ? []
        : [`${countedInWords(bent, 'line')} ${bent === 1 ? 'was' : 'were'} bent last time`]),
      ...(blanks === 0 ? [] : [blanks === 1 ? 'one blank to fill' : `${blanks} blanks to fill`]),
    ].join('; '),
  blanks: (n: number) => (n === 1 ? 'one blank to fill' : `${n} blanks to fill`),
  present: 'Who is here',
  adopted: 'The agreement stands.',
  needsLine: 'A line is empty: write it, or take it out.',
  presentOf: (there: number, of: number) => (there >= of ? 'all present' : `${there} of ${of} present`),
} as const;

/** The working agreement while the group looks at it: the paper of the phase, and its one change. */
export const agreeingWords = {
  title: {
    before: (version: number) =>
      version === 0 ? 'Lines to begin with' : `Our agreement, version ${version}`,
    made: 'Our first agreement',
    after: 'Kept, unless said bent',
  },
  stillBlank: 'blank',
  word: {
    act: 'Word it',
    title: (line: number) => `Line ${line} in our words`,
    says: 'As all of you would say it.',
    blank: 'What stands there',
    stands: 'It stands',
    leave: 'Leave it as it is',
    empty: 'Write something first.',
    tooLong: (most: number) => `A line has ${counted(most, 'letter')} at most.`,
    version: 'Version 1 from the end of this session.',
  },
  list: 'Lines of the agreement',
  kept: 'kept',
  bent: 'bent',
  inRoom: 'in the room',
  up: 'Line before',
  down: 'Next line',
  bend: (line: number) => `Line ${line} was bent`,
  unbend: (line: number) => `Line ${line} was kept`,
  wanted: 'Did we get what we wanted?',
  wantedBrief: 'What we wanted?',
  answers: { yes: 'Yes', partly: 'Partly', no: 'No' },
  change: 'Change',
  slips: 'Slips',
  note: 'Note',
  oneChange: 'one change at most',
  changed: 'One change stands. Z takes it back.',
  longReview: 'The sixth session: time to look at each line.',
  dialog: 'One change of the agreement',
  description: 'It stands from the end of this session, with today’s date and those who are here.',
  how: 'What changes',
  ways: {
    reword: (line: number) => `Reword line ${line}`,
    drop: (line: number) => `Leave line ${line} out`,
    add: 'Add a line',
  },
  text: 'The line',
  sayFirst: 'Ask first',
  say: 'Any objection to trying that next time?',
  adopt: 'Nobody objects: it stands',
  leave: 'Leave it as it is',
  empty: 'Write the line first.',
  signal: (signal: string) => `Agreed signal: ${signal}`,
  goTo: (who: string) => `If it is too much: we go to ${who}`,
  signalField: 'Our signal when we have drifted',
  goToField: 'If we are stuck, or harm shows, we go to',
} as const;
