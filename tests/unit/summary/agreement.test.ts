import { describe, expect, it } from 'vitest';
import { recordsOf } from '#shared/records/recordOf.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import * as english from '#shared/words/en/index.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';

const LINES = ['We stop on time.', 'One voice at a time.', 'Ana keeps the door.'];
const played = (level: 'L1' | 'L2' = 'L1') =>
  new PlayedSession(
    sampleDraft(4, {
      level,
      group: { id: 'thursday', people: {} },
      brought: {
        purpose: '',
        agreement: { version: 1, id: 'a1', lines: LINES, signal: '', goTo: '' },
        next: null,
        longReview: false,
      },
    }),
  )
    .start()
    .until('slot.1.PRESENT')
    .do({ type: 'ownQuestion.write', text: 'Do I stay?', help: null })
    .until('back.AGREECLOSE')
    .do({ type: 'agreement.bend', line: 2, bent: true })
    .do({ type: 'agreement.answer', answer: 'partly' })
    .do({ type: 'agreement.change', how: 'reword', line: 1, text: 'One voice, then a breath.' })
    .until('back.CLOSE')
    .next();

const pageOf = (level: 'L1' | 'L2' = 'L1') =>
  toMarkdown(summarize(played(level).session, english), { named: false }, english);

describe('the summary', () => {
  it('says which lines were bent, whether the group got what it wanted, and what it changed; without names', () => {
    expect(pageOf().split('## Working agreement\n')[1]?.trim().split('\n\n##')[0]?.trim()).toBe(
      [
        '',
        '- Bent: Person 4 keeps the door.',
        '- We got a part of what we wanted.',
        '- Until today: One voice at a time.',
        '- From now on: One voice, then a breath.',
      ]
        .join('\n')
        .trim()
        .replace('Person 4', /Person \d/.exec(pageOf())?.[0] ?? ''),
    );
  });

  it('holds the question where the level lets the group keep it', () => {
    expect(pageOf()).toContain('## Questions\n\n- Do I stay?');
    expect(pageOf('L2')).not.toContain('Do I stay?');
    expect(pageOf('L2')).toContain('## Working agreement');
  });

  it('says the same of a session that is closed', () => {
    const { session } = played();
    const { record, lines } = recordsOf(session);
    const closed = summarizeRecord(record, lines, english);
    const open = summarize(session, english);
    expect(closed.agreement).toEqual(open.agreement);
    expect(closed.gathered.filter(({ kind }) => kind === 'question')).toEqual(
      open.gathered.filter(({ kind }) => kind === 'question'),
    );
  });
});
