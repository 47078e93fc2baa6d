import { viewOfLearning, type Learned } from '#shared/group/learning/notes.ts';
import { viewOfPlaybook, type Guide, type PlaybookView } from '#shared/group/playbook/playbook.ts';
import type { PlaybookPaperKind } from '#shared/group/playbook/paperKinds.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { agreementsOf, type Register } from '#shared/group/register/register.ts';
import type { Words } from '#shared/words/words.ts';
import { markdownText } from './markdown.ts';

/** What a group keeps to work with, as it is printed or written to a file. */
export interface PlaybookPaper {
  readonly what: PlaybookPaperKind;
  readonly group: string;
  readonly purpose: string;
  readonly guides: readonly Guide[];
  readonly questions: readonly string[];
  readonly terms: PlaybookView['terms'];
  /** Learning notes that are held no more. */
  readonly notes: readonly Learned[];
  /** The working agreement as it stands; null: none, or none on this paper. */
  readonly agreement: {
    readonly lines: readonly string[];
    readonly signal: string;
    readonly goTo: string;
  } | null;
}

/** Null: there is no such group. */
export function playbookPaper(
  register: Register,
  id: EntryId,
  what: PlaybookPaperKind,
  today: Day,
): PlaybookPaper | null {
  const group = register.group.get(id);
  if (group === undefined) return null;
  const { kept, guides, questions, terms } = viewOfPlaybook(register, id);
  const standing = agreementsOf(register, id).at(-1);
  const all = kept && what === 'playbook';
  const forNewcomers = kept && what === 'newcomer';
  return {
    what,
    group: group.name,
    purpose: what === 'newcomer' ? group.purpose : '',
    guides: all ? guides : forNewcomers ? guides.filter(({ newcomer }) => newcomer) : [],
    questions: all ? questions.map(({ text }) => text) : [],
    terms: all || forNewcomers ? terms : [],
    notes: all ? viewOfLearning(register, id, today).notes : [],
    agreement:
      what === 'newcomer' && standing !== undefined
        ? { lines: standing.lines, signal: standing.signal, goTo: standing.goTo }
        : null,
  };
}

/** The paper as Markdown. Where something lies is text: nothing is a link. */
export function playbookMarkdown(
  paper: PlaybookPaper,
  { playbookPaperWords: words, learningPaper }: Pick<Words, 'playbookPaperWords' | 'learningPaper'>,
): string {
  const blocks: string[] = [`# ${markdownText(words.titles[paper.what](paper.group))}`];
  const section = (title: string, ...body: readonly string[]): void => {
    if (body.length > 0) blocks.push(`## ${title}`, ...body);
  };
  const list = (all: readonly string[], sign = '-'): string =>
    all.map((one) => `${sign} ${markdownText(one)}`).join('\n');
  const said = (label: string, text: string): string[] =>
    text === '' ? [] : [`**${label}** ${markdownText(text)}`];
  if (paper.purpose !== '') blocks.push(markdownText(paper.purpose));
  if (paper.what === 'newcomer') section(words.session, list(words.goes, '1.'));
  if (paper.agreement !== null) {
    const { lines, signal, goTo } = paper.agreement;
    section(words.agreement, list(lines, '1.'));
    section(words.signals, ...said(words.signal, signal), ...said(words.goTo, goTo));
  }
  for (const { title, problem, decision, outcome, steps, links, tags } of paper.guides)
    section(
      markdownText(title),
      ...said(words.problem, problem),
      ...said(words.decision, decision),
      ...said(words.outcome, outcome),
      ...(steps.length === 0 ? [] : [list(steps, '- [ ]')]),
      ...(links.length === 0 ? [] : [`**${words.links}**`, list(links)]),
      ...(tags.length === 0 ? [] : [tags.map((tag) => `#${tag}`).join(' ')]),
    );
  section(
    words.notes,
    ...paper.notes.flatMap(({ situation, helped, unless, tags }) => [
      `### ${markdownText(situation) || learningPaper.untitled}`,
      ...said(learningPaper.helped, helped),
      ...said(learningPaper.unless, unless),
      ...(tags.length === 0 ? [] : [tags.map((tag) => `#${tag}`).join(' ')]),
    ]),
  );
  if (paper.questions.length > 0) section(words.questions, list(paper.questions));
  if (paper.terms.length > 0)
    section(
      words.terms,
      paper.terms.map(({ word, means }) => `- **${markdownText(word)}**: ${markdownText(means)}`).join('\n'),
    );
  if (paper.what === 'checkIn' || paper.what === 'reflection')
    blocks.push(...words.sheets[paper.what].map(({ asks }) => `**${asks}**`), words.typedIn[paper.what]);
  return `${blocks.join('\n\n')}\n`;
}
