import { afterEach, describe, expect, it, vi } from 'vitest';
import { DaySchema } from '#shared/group/register/daySchemas.ts';
import { ENTRY_FIELDS, ENTRY_KINDS } from '#shared/group/register/entries.ts';
import { registerOf, registerOfEntries, type StoredEntry } from '#shared/group/register/register.ts';
import { afterAct, beginCouncil } from '../../../support/register.ts';

afterEach(() => vi.restoreAllMocks());

/** A council with its members and a year of dates, entry by entry as it is stored. */
function stored(): readonly StoredEntry[] {
  const begun = afterAct(registerOf([]), beginCouncil(['Ana', 'Ben', 'Chidi'], '2026-01-01'));
  const meetings = Array.from({ length: 12 }, (_, i) => ({
    meeting: `d${i}`,
    day: `2026-${String(i + 1).padStart(2, '0')}-05`,
  }));
  const register = afterAct(
    begun,
    { act: 'meeting.plan', group: 'g1', meetings, begins: '18:00', minutes: 45 },
    '2026-01-01',
  );
  return ENTRY_KINDS.flatMap((kind) =>
    [...register[kind].values()].map(({ id, ...fields }) => ({ kind, id, fields })),
  );
}

describe('what is read at every start', () => {
  it('is looked at by type: no schema is asked of years of dates, nor of groups', () => {
    const entries = stored();
    const asked = [DaySchema, ENTRY_FIELDS.group.name].map((schema) => vi.spyOn(schema._zod, 'run'));
    const read = registerOfEntries(entries);
    expect([read.meeting.size, read.member.size, read.group.size]).toEqual([12, 3, 1]);
    expect(asked.map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });

  it('leaves out what has another type, and what lacks a field', () => {
    const odd = stored().map((entry) =>
      entry.id === 'd0'
        ? { ...entry, fields: { ...entry.fields, day: 5 } }
        : entry.id === 'd1'
          ? { ...entry, fields: { ...entry.fields, minutes: undefined } }
          : entry,
    );
    expect([...registerOfEntries(odd).meeting.keys()]).not.toContain('d0');
    expect(registerOfEntries(odd).meeting.size).toBe(10);
  });
});
