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
  blanks: (n: number) => (n === 1 ? 'one blank to fill' : `${n} blanks to fill`),
  body: 'One line at a time, in your own words. A changed line makes a new version, with those who were there.',
  line: (n: number) => `Line ${n}`,
  lineOut: (n: number) => `Take line ${n} out`,
  out: 'Out',
  add: 'One more line',
  present: 'Who is here',
  adopt: (n: number) => `Adopt version ${n}`,
  adopted: 'The agreement stands.',
  needsLine: 'A line is empty: write it, or take it out.',
  earlier: 'Versions',
  presentOf: (there: number, of: number) => (there >= of ? 'all present' : `${there} of ${of} present`),
} as const;
