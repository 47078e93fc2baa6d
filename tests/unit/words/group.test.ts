import { expect, it } from 'vitest';
import { groupWords } from '#shared/words/en/group.ts';

it('names of the other direction keep to themselves in a list', () => {
  expect(groupWords.helping(['Ana', 'עדי', 'Ben'])).toBe('Helping: Ana, \u2068עדי\u2069 and Ben.');
  expect(groupWords.presented(['עדי'])).toBe('\u2068עדי\u2069 presented');
});

it('names nobody among those who presented who was removed since', () => {
  expect(groupWords.presented(['Dora', ''])).toBe('Dora presented');
  expect(groupWords.presented([''])).toBe('');
});
