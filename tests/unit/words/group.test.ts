import { describe, expect, it } from 'vitest';
import { wallTime } from '#shared/time.ts';
import { groupWords } from '#shared/words/en/group.ts';

it('names of the other direction keep to themselves in a list', () => {
  expect(groupWords.helping(['Ana', 'עדי', 'Ben'])).toBe('Helping: Ana, \u2068עדי\u2069 and Ben.');
  expect(groupWords.presented(['עדי'])).toBe('\u2068עדי\u2069 presented');
});

it('names nobody among those who presented who was removed since', () => {
  expect(groupWords.presented(['Dora', ''])).toBe('Dora presented');
  expect(groupWords.presented([''])).toBe('');
});

describe('the day of a session in a list', () => {
  const at = (hour: number) => wallTime(new Date(2026, 4, 12, hour).getTime());
  const morning = { day: '2026-05-12', began: at(9) };
  const evening = { day: '2026-05-12', began: at(18) };

  it('has its time where another was on the same day, and where it is known', () => {
    expect(groupWords.dayAmong(morning, [evening, morning])).not.toBe(
      groupWords.dayAmong(evening, [evening, morning]),
    );
    expect(groupWords.dayAmong(morning, [evening, morning])).toMatch(/09:00$/u);
    expect(groupWords.dayAmong(morning, [morning, { day: '2026-05-13' }])).toBe(
      groupWords.dayOnly('2026-05-12'),
    );
    expect(groupWords.dayAmong({ day: '2026-05-12' }, [morning, { day: '2026-05-12' }])).toBe(
      groupWords.dayOnly('2026-05-12'),
    );
  });
});
