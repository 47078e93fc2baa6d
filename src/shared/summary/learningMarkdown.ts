import type { Learned } from '#shared/group/learning/notes.ts';
import type { Words } from '#shared/words/words.ts';
import { markdownText } from './markdown.ts';

/** Learning notes as Markdown. Neither the group nor a day is in it: they would tell of whom a note is. */
export function learningMarkdown(
  notes: readonly Learned[],
  { learningPaper }: Pick<Words, 'learningPaper'>,
): string {
  const part = (label: string, text: string): string[] =>
    text === '' ? [] : [`**${label}** ${markdownText(text)}`, ''];
  return [
    `# ${learningPaper.title}`,
    '',
    ...notes.flatMap(({ situation, helped, unless, tags }) => [
      `## ${markdownText(situation) || learningPaper.untitled}`,
      '',
      ...part(learningPaper.helped, helped),
      ...part(learningPaper.unless, unless),
      ...(tags.length === 0 ? [] : [tags.map((tag) => `#${tag}`).join(' '), '']),
    ]),
  ].join('\n');
}
