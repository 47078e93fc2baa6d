import { summarize } from '#shared/summary/summarize.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';
import * as english from '#shared/words/en/index.ts';

let played: Summary | null = null;

/** A short council with talk, notes and commitments of both kinds. */
export function sampleSummary(change: Partial<Summary> = {}): Summary {
  played ??= playShortCouncil();
  return { ...played, ...change };
}

/** How somebody is called where no names are told. */
export const numbered = (person: string, { people }: Summary = sampleSummary()): string =>
  `Person ${people.find((one) => one.person === person)?.number}`;

function playShortCouncil(): Summary {
  const draft = sampleDraft(6);
  const roles = { ...draft.roles, observer: 'p6' };
  const play = new PlayedSession(sampleDraft(6, { roles, queue: ['p4', 'p3'], reviewers: ['p1'] })).start();
  play.until('slot.1.PRESENT').speak('p4', 200).next();
  play.speak('p1', 12).speak('p4', 20).tap('p5').wait(5).tap('p4').wait(2).tap('p5').wait(9).tap('p4').next();
  play.do({ type: 'note.write', kind: 'option', text: 'Ask Chidi for help.' });
  play.speak('p2', 60).next();
  play.do({ type: 'commitment.write', person: 'p4', text: 'Ask Ben for one sentence.', visible: 'group' });
  play.do({ type: 'commitment.write', person: 'p3', text: 'Say no once.', visible: 'owner' });
  play.do({ type: 'note.write', kind: 'process', text: 'Dora was given room.' });
  play.until('back.CLOSE').speak('p6', 8).next();
  return summarize(play.session, english);
}

/** Names and texts that break careless writers. */
export const HOSTILE = [
  '=HYPERLINK("http://x.org","A")',
  '+1',
  '-2+3',
  '@SUM(1)',
  '\tTab',
  'A,B;"C"',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '![i](http://x.org/a.png)',
  '**bold** _it_ `code` ~~no~~',
  '| cell | cell |',
  '# head',
  '1. one',
  '- item',
  'http://x.org www.x.org a@x.org',
  'line\nbreak\r\nand\u2028more',
  'a\u202egnp.exe',
  '\u0000\u0007bell',
  '\\*back\\slash',
  '&lt;b&gt; &#65;',
  'محمد العلي',
  'שלום',
  '👩‍👩‍👧 family',
  '---',
  '===',
  '$x^2$',
  'x'.repeat(200),
];
