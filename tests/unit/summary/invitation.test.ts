import { describe, expect, it } from 'vitest';
import { LEVELS } from '#shared/care/levels.ts';
import { mayLeave } from '#shared/care/care.ts';
import type { Format } from '#shared/format/schema.ts';
import { rehearsalDraft } from '#shared/session/rehearsal/rehearse.ts';
import { leanCoffee, learningCircle, troika } from '../../support/shipped.ts';
import type { Draft } from '#shared/session/draft.ts';
import { invitationText, type InvitationParts } from '#shared/summary/invitation.ts';
import { printPack } from '#shared/summary/printPack.ts';
import * as english from '#shared/words/en/index.ts';
import { NO_ROLES } from '#shared/group/roles.ts';
import { sampleDraft } from '../../support/playedSession.ts';

const PLAIN = { minutes: 60, observers: 0, review: 0, seed: 0 };

const draft: Draft = {
  ...sampleDraft(5, { minutes: 45 }),
  title: 'What the board must not hear',
  roles: { ...NO_ROLES, facilitator: 'p2', observer: 'p5' },
  queue: ['p4', 'p3'],
};
const parts: InvitationParts = {
  starts: { day: '2026-03-29', begins: '01:30', meeting: null },
  group: {
    name: 'Thursday Council',
    purpose: 'We meet in order to think.',
    agreement: ['We start on time.', 'One voice\nat a time.', 'We meet every ___.'],
  },
  why: (person, as) => `${person} as ${as}`,
};
const text = (over: Partial<Draft> = {}, given: Partial<InvitationParts> = {}): string =>
  invitationText({ ...draft, ...over }, { ...parts, ...given }, english) ?? '';

describe('an invitation', () => {
  it('says when, what to bring, who does what and why, the agreement and what helps to prepare', () => {
    const lines = text().split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'What the board must not hear',
      expect.stringMatching(/^Sunday 29 March 2026, 01:30 to \d\d:\d\d \(45 minutes\)$/),
      'Council with five people',
    ]);
    expect(lines).toContain('Please bring one decision, a draft or a stuck question.');
    expect(lines).toContain('- Ben: facilitator (p2 as facilitator)');
    expect(lines).toContain('- Dora: presents, slot 1 (p4 as presenter)');
    expect(lines).toContain('- One voice at a time.');
    expect(text()).not.toContain('___');
    expect(text()).not.toMatch(/\b\d?\d:\d\d\b(?!.*minutes\))/);
    expect(lines.some((line) => line.startsWith('To come prepared, for ‘Present’'))).toBe(true);
    expect(lines.some((line) => line.startsWith('To come prepared, for ‘Check-in’'))).toBe(true);
  });

  it('asks for topics where cards are written, and for nothing where there is nothing to bring', () => {
    const of = (format: Format, people: number): string =>
      invitationText(rehearsalDraft(format, { ...PLAIN, people }), parts, english) ?? '';
    const coffee = of(leanCoffee, 6);
    expect(coffee).toContain('Please bring a topic or two that you want to talk about yourself');
    expect(coffee).toContain('To come prepared, for ‘Write topics’');
    expect(coffee).not.toMatch(/stuck question|for ‘Topic’/);
    const circle = of(learningCircle, 8);
    expect(circle).not.toBe('');
    expect(circle).not.toMatch(/Please bring/);
  });

  it('says each reason beside what it is the reason for', () => {
    expect(text({ queue: ['p2', 'p3'] })).toContain(
      '- Ben: facilitator (p2 as facilitator), presents, slot 1 (p2 as presenter)\n',
    );
  });

  it('names no reason where nobody can say one, and no day where there is none', () => {
    const bare = text({}, { why: () => null, starts: null, group: null });
    expect(bare).toContain('- Ben: facilitator\n');
    expect(bare.split('\n')[1]).toBe('45 minutes');
    expect(bare).not.toContain('What we agreed');
  });

  it.each(LEVELS)('holds at %s only what may leave there: never the topic where it may not', (level) => {
    const said = text({ level });
    expect(said.includes('What the board must not hear')).toBe(mayLeave('title', level));
    expect(said).toContain('Thursday Council'.slice(0, mayLeave('title', level) ? 0 : undefined));
    expect(said).toContain('We start on time.');
    expect(said).toContain(english.levelWords[level].sentence);
  });

  it('holds names of any kind each on its own line', () => {
    const names = ['=1+1', 'ليلى', '👩‍👩‍👧', 'Dora\u2028- Eve: facilitator', 'x'.repeat(200)];
    const people = names.map((name, i) => ({ id: `p${i + 1}`, name }));
    const said = text({ people, queue: ['p1', 'p2', 'p3', 'p4', 'p5'], minutes: 180 });
    const who = said.split('\n\n').find((part) => part.startsWith('Who does what')) ?? '';
    expect(
      who
        .split('\n')
        .slice(1)
        .every((line) => /^- .+: /.test(line)),
    ).toBe(true);
    expect(who.split('\n')).toHaveLength(6);
    expect(who).toContain('\u2068ليلى\u2069');
  });

  it('says in which small group each sits, and who presents there when: they come prepared', () => {
    const inGroups: Draft = {
      ...rehearsalDraft(troika, { ...PLAIN, people: 8 }),
      trios: [
        ['p2', 'p1', 'p3', 'p4'],
        ['p8', 'p5', 'p6', 'p7'],
      ],
    };
    const said = invitationText(inGroups, { ...parts, why: () => null }, english) ?? '';
    const [first] = inGroups.people.filter(({ id }) => id === 'p8');
    expect(said).toContain(`- ${first?.name}: group 2, presents first\n`);
    expect(said).toContain('group 1, presents second');
    const who = said.split('\n\n').find((part) => part.startsWith('Who does what')) ?? '';
    expect(who.split('\n')).toHaveLength(9);
    const pack = printPack(inGroups, english);
    for (const { does } of pack?.people ?? []) expect(does).toMatch(/group [12](, presents \w+)?$/u);
  });

  it('is none where the plan does not fit', () => {
    expect(invitationText({ ...draft, minutes: 5 }, parts, english)).toBeNull();
  });
});
