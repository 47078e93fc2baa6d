import { expect, it } from 'vitest';
import { questionWords } from '#shared/words/en/questions.ts';

it.each([
  [['What do I do?'], 'in the room'],
  [['What do I do?', 'What do I want?'], 'said again, in the room'],
  // After a crash in a slot whose words are in memory alone the room shows none.
  [[''], 'no longer in memory'],
  [['', ''], 'no longer in memory'],
  [['', 'What do I want?'], 'in the room'],
])('of a question that was said as %j the console says: %s', (texts, says) => {
  expect(questionWords.written(texts)).toBe(says);
});
