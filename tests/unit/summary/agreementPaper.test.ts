import { expect, it } from 'vitest';
import { setFields } from '#shared/group/register/entries.ts';
import { registerOf } from '#shared/group/register/register.ts';
import { agreementPaper } from '#shared/summary/agreementPaper.ts';

const version = (id: string, day: string, lines: string[], signal = '') =>
  setFields('agreement', id, {
    ...{ group: 'g1', day, lines, present: ['ana', 'ben', 'ann', 'gone'], changed: [], signal, goTo: 'Hana' },
  });
const register = registerOf([
  ...setFields('person', 'ana', { name: 'Ana', mergedInto: null }),
  ...setFields('person', 'ben', { name: 'Ben', mergedInto: null }),
  ...setFields('person', 'ann', { name: 'Ann', mergedInto: 'ana' }),
  ...setFields('group', 'g1', {
    ...{ name: 'Thursday Council', purpose: '', kind: 'council', format: null, minutes: null },
    ...{ level: 'L1', endsOn: null, seats: [] },
  }),
  ...version('a1', '2026-01-08', ['We meet in order to ___.']),
  ...version('a2', '2026-05-21', ['We meet in order to think.'], 'two fingers'),
]);

it('is a version as it was adopted: its lines, its day, and who of it is still known', () => {
  expect(agreementPaper(register, { group: 'g1', version: 1 })).toMatchObject({
    group: 'Thursday Council',
    version: 1,
    lines: ['We meet in order to ___.'],
    adopted: { day: '2026-01-08', noLongerKnown: 1 },
    signal: '',
  });
  expect(agreementPaper(register, { group: 'g1', version: 2 })?.signal).toBe('two fingers');
});

it('names somebody of whom there were two records once', () => {
  const { present } = agreementPaper(register, { group: 'g1', version: 2 })?.adopted ?? {};
  expect(present).toEqual(['Ana', 'Ben']);
});

it('is the one that is being written: the next version, by nobody yet', () => {
  expect(agreementPaper(register, { group: 'g1', lines: ['We meet.'] })).toEqual({
    ...{ group: 'Thursday Council', version: 3, lines: ['We meet.'], adopted: null },
    ...{ signal: 'two fingers', goTo: 'Hana' },
  });
});

it('is nothing where there is no such group or version', () => {
  expect(agreementPaper(register, { group: 'g1', version: 3 })).toBe(null);
  expect(agreementPaper(register, { group: 'g2', lines: ['We meet.'] })).toBe(null);
});
