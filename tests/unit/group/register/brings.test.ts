import { describe, expect, it } from 'vitest';
import { isReviewDue, withBrought } from '#shared/group/register/brings.ts';
import { setFields, type Change } from '#shared/group/register/entries.ts';
import type { Plans } from '#shared/group/register/plannedSession.ts';
import { registerOf } from '#shared/group/register/register.ts';
import { agreementTemplate } from '#shared/words/en/agreement.ts';
import { sampleDraft } from '../../../support/playedSession.ts';

const TODAY = '2026-06-04';
const SEATS = { p1: 'ana', p2: 'ben', p3: 'chidi', p4: 'dora' };
const group = (change = {}): Change[] => [
  ...setFields('group', 'thursday', {
    name: 'Thursday',
    purpose: 'We meet in order to think.',
    kind: 'council',
    format: null,
    minutes: null,
    level: 'L1',
    endsOn: null,
    seats: Object.values(SEATS),
    ...change,
  }),
  ...Object.values(SEATS).flatMap((id) => [
    ...setFields('person', id, { name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`, mergedInto: null }),
    ...setFields('member', `m-${id}`, {
      group: 'thursday',
      person: id,
      joined: '2026-01-01',
      left: null,
      guest: false,
    }),
  ]),
];
const meeting = (day: string, cancelled = false) =>
  setFields('meeting', `on-${day}`, {
    group: 'thursday',
    day,
    begins: '18:00',
    minutes: 45,
    cancelled,
    sequence: 0,
  });
const held = (day: string, facilitator = 'ana') =>
  setFields('session', `s-${day}`, {
    group: 'thursday',
    day,
    format: 'council',
    present: Object.values(SEATS),
    roles: { facilitator: [facilitator] },
    presented: [],
  });
const version = (id: string, day: string, lines: string[]) =>
  setFields('agreement', id, {
    group: 'thursday',
    day,
    lines,
    present: [],
    changed: [],
    signal: 'two fingers',
    goTo: 'Hana',
  });
const brought = (
  fields: readonly Change[],
  draft = sampleDraft(4, { group: { id: 'thursday', people: SEATS } }),
  plans: Plans = [],
) => withBrought(draft, registerOf(fields), TODAY, agreementTemplate, plans).brought;

describe('what a group brings along to a session', () => {
  it('is every line of the template, with its blanks, where the group makes its first agreement', () => {
    const first = { firstAgreement: true, group: { id: 'thursday', people: SEATS } } as const;
    expect(brought(group(), sampleDraft(4, first))?.agreement).toMatchObject({
      version: 0,
      lines: agreementTemplate,
    });
    // It has one by now: that stands.
    const has = [...group(), ...version('a1', '2026-02-01', ['We stop on time.'])];
    expect(brought(has, sampleDraft(4, first))?.agreement.lines).toEqual(['We stop on time.']);
    for (const draft of [sampleDraft(4, { firstAgreement: true }), sampleDraft(4, { group: first.group })])
      expect(brought(group(), draft)?.agreement.lines.some((line) => line.includes('___'))).toBe(false);
  });

  it('is its purpose, and the version of its agreement that stands, with what was agreed for when it is needed', () => {
    const fields = [
      ...group(),
      ...version('a1', '2026-02-01', ['Old.']),
      ...version('a2', '2026-03-01', ['We stop on time.']),
    ];
    expect(brought(fields)).toMatchObject({
      purpose: 'We meet in order to think.',
      agreement: { version: 2, id: 'a2', lines: ['We stop on time.'], signal: 'two fingers', goTo: 'Hana' },
    });
  });

  it('is the lines of the template that need no filling, without a group or before its first version', () => {
    for (const none of [brought(group()), brought([], sampleDraft(4))]) {
      expect(none?.agreement).toMatchObject({ version: 0, id: null });
      expect(none?.agreement.lines).toHaveLength(9);
      expect(none?.agreement.lines.some((line) => line.includes('___'))).toBe(false);
    }
  });

  it('is the next meeting that takes place, and the roles that rotation proposes after tonight', () => {
    const fields = [
      ...group(),
      ...meeting('2026-06-04'),
      ...meeting('2026-06-11', true),
      ...meeting('2026-06-18'),
      // Chidi alone has never facilitated.
      ...held('2026-05-07', 'ana'),
      ...held('2026-05-14', 'ben'),
      ...held('2026-05-21', 'dora'),
    ];
    const tonight = (facilitator: string) => {
      const draft = sampleDraft(4, { group: { id: 'thursday', people: SEATS } });
      return brought(fields, { ...draft, roles: { ...draft.roles, facilitator } })?.next;
    };
    const then = (facilitator: string) =>
      tonight(facilitator)?.roles.find(({ role }) => role === 'facilitator')?.name;
    expect(tonight('p3')?.day).toBe('2026-06-18');
    expect([then('p1'), then('p3') === 'Chidi']).toEqual(['Chidi', false]);
    expect(brought(group())?.next).toBe(null);
    // Where that meeting is prepared already, they are as somebody prepared them.
    const prepared = sampleDraft(4, { group: { id: 'thursday', people: SEATS } });
    const plan = {
      draft: { ...prepared, roles: { ...prepared.roles, facilitator: 'p4', timekeeper: null } },
      starts: { day: '2026-06-18', begins: '18:00', meeting: 'on-2026-06-18' },
    };
    const next = brought(fields, prepared, [plan])?.next;
    expect(next?.roles.find(({ role }) => role === 'facilitator')?.name).toBe('Dora');
    expect(next?.roles.some(({ role }) => role === 'timekeeper')).toBe(false);
  });

  it('is a long review in every sixth session', () => {
    const days = ['01', '02', '03', '04', '05'].map((n) => `2026-0${Number(n)}-07`);
    expect(brought([...group(), ...days.flatMap((day) => held(day))])?.longReview).toBe(true);
    expect(brought([...group(), ...days.slice(1).flatMap((day) => held(day))])?.longReview).toBe(false);
    expect([0, 4, 5, 6, 11].map(isReviewDue)).toEqual([false, false, true, false, true]);
  });
});
