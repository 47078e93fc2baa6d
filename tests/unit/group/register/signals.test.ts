import { describe, expect, it } from 'vitest';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { MOST_SIGNALS, signalsOf } from '#shared/group/register/signals.ts';
import { measuresIn, onlyOf, trendsOf } from '#shared/records/archive/trends.ts';
import { withChanges } from '../../../support/register.ts';

const TODAY = '2026-06-15';
const done = (register: Register, act: RegisterAct): Register => {
  const decided = decideRegister(register, act, TODAY);
  if (!decided.ok) throw new Error(`${act.act}: ${decided.refusal.code}`);
  return withChanges(register, decided.changes);
};
const group = done(registerOf([]), {
  ...{ act: 'group.begin', group: 'g1', name: 'Monday set', kind: 'set', on: '2026-01-01' },
  people: ['Ana', 'Ben'].map((name, i) => ({ member: `m${i}`, person: name.toLowerCase(), name })),
});
const note = (
  signal: string,
  on: string,
  value: number | null,
  over: Partial<Extract<RegisterAct, { act: 'signal.note' }>> = {},
): RegisterAct => ({
  ...{ act: 'signal.note', group: 'g1', signal, name: 'Escalations', value, arrow: null, says: '', on },
  ...over,
});
const trends = (register: Register) => trendsOf(register, register.group.get('g1')!, () => null, TODAY);

describe('what a group sees outside itself', () => {
  it('is one note a month and signal: the same month is written anew, whatever the case of its name', () => {
    const first = done(done(group, note('s1', '2026-04-03', 12)), note('s2', '2026-05-04', 9));
    const again = done(first, note('s3', '2026-05-30', 8, { name: 'escalations', says: 'Two fewer.' }));
    expect(signalsOf(again, 'g1')).toEqual([
      {
        name: 'escalations',
        months: [
          { day: '2026-04-03', value: 12, arrow: null, says: '' },
          { day: '2026-05-30', value: 8, arrow: null, says: 'Two fewer.' },
        ],
      },
    ]);
  });

  it('says something: a number or which way it goes', () => {
    expect(decideRegister(group, note('s1', TODAY, null), TODAY)).toMatchObject({
      refusal: { code: 'signalSaysNothing' },
    });
    expect(signalsOf(done(group, note('s1', TODAY, null, { arrow: 'down' })), 'g1')[0]?.months).toMatchObject(
      [{ value: null, arrow: 'down' }],
    );
  });

  it('keeps the first month beside the last ones, as what all are compared with', () => {
    const days = Array.from(
      { length: 20 },
      (_, i) => `20${24 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-05`,
    );
    const all = days.reduce((register, day, i) => done(register, note(`s${i}`, day, 100 - i)), group);
    const { signal } = trends(all);
    expect(signal?.months).toHaveLength(12);
    expect([signal?.months[0]?.value, signal?.months[1]?.value, signal?.months.at(-1)?.value]).toEqual([
      ...[100, 91, 81],
    ]);
  });

  it('is shown with the signal that was noted last, goes with its group, and has an end', () => {
    const two = done(
      done(group, note('s1', '2026-04-03', 12)),
      note('s2', '2026-05-04', 3, { name: 'Rework' }),
    );
    expect(trends(two)).toMatchObject({ signal: { name: 'Rework' }, signals: ['Rework', 'Escalations'] });
    expect(onlyOf(trends(two), 'gap')).toMatchObject({ signal: null, signals: [] });
    expect(measuresIn(trends(two))).toContain('signal');
    expect(measuresIn(trends(group))).not.toContain('signal');
    expect(done(two, { act: 'group.remove', group: 'g1' }).signal.size).toBe(0);
    const full = Array.from({ length: MOST_SIGNALS }, (_, i) => i).reduce(
      (register, i) => done(register, note(`s${i}`, '2026-05-04', i, { name: `Signal ${i}` })),
      group,
    );
    expect(decideRegister(full, note('more', '2026-05-04', 1, { name: 'One more' }), TODAY)).toMatchObject({
      refusal: { code: 'tooManySignals' },
    });
  });
});
