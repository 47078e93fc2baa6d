import type { Words } from '#shared/words/words.ts';
import type { ClockLabels } from '#shared/words/timeText.ts';
import { lengthText, oneLine, percentText, spokenLengths } from './plainText.ts';
import {
  agreementSentences,
  commitmentsTold,
  endSentences,
  footLine,
  formatBesideTitle,
  headLine,
  titleOf,
} from './sentences.ts';
import { GATHERED_KINDS, type Summary } from './summary.ts';
import { toLeave } from './toLeave.ts';

/** Less of it at once is nothing to tell (in ms). */
const A_SECOND = 1000;

type PageWords = Words['summaryPage'];

/** What may be in a file of the summary. */
export interface WriteOptions extends ClockLabels {
  /** Names leave only where the group agreed; the caller makes sure of that. */
  readonly named: boolean;
}

/** Text that reads as itself wherever it stands in a line of Markdown, in a table and in HTML made from it. */
export const markdownText = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>|~&#!$]/g, '\\$&')
    // Bare addresses would become links.
    .replace(/(?<=[\p{L}\p{N}]):(?=\/\/)/gu, '\\:')
    .replace(/(?<=www)\./giu, '\\.')
    .replace(/@/g, '\\@')
    // At the start of a line these begin a list, a heading's underline or a numbered line.
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2');

/** A name in the middle of a sentence of another direction keeps to itself. */
export const isolated = (name: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(name)
    ? `\u2068${markdownText(name)}\u2069`
    : markdownText(name);

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** A table: the first columns to the left, the others, which hold numbers, to the right. */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  left: number,
): string[] => [row(heads), row(heads.map((_, i) => (i < left ? '---' : '---:'))), ...rows.map(row)];

/** The summary as Markdown (CommonMark with tables). Ends in a line break. */
export function toMarkdown(full: Summary, options: WriteOptions, language: Words): string {
  const { summaryPage: words } = language;
  const summary = toLeave(full, options, language);
  const beside = formatBesideTitle(summary);
  const line = headLine(summary, language, options);
  const tellsMore = summary.dayAlone !== true;
  const parts = [
    [`# ${markdownText(titleOf(summary))}`],
    [markdownText(beside === null ? line : `${beside} · ${line}`)],
    ...(tellsMore && summary.hadPlan ? [[`## ${words.commitments}`], ...commitments(summary, language)] : []),
    ...next(summary, language),
    ...gathered(summary, language),
    ...lastTime(summary, language),
    ...agreement(summary, words),
    ...notes(summary, words),
    ...(tellsMore && summary.hadPlan
      ? [
          [`## ${words.planAndActual}`],
          [endSentences(summary, language, options).map(markdownText).join(' ')],
          phases(summary, words),
        ]
      : []),
    ...(tellsMore
      ? [
          [`## ${words.share}`],
          ...(summary.endsEstimated ? [[words.endsEstimated]] : []),
          ...airtime(summary, words),
        ]
      : []),
    ['---'],
    [markdownText(footLine(summary, language))],
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function commitments(summary: Summary, language: Words): string[][] {
  if (summary.commitments.length === 0) return [[language.summaryPage.noCommitments]];
  const { shown, kept } = commitmentsTold(summary, language, isolated);
  const rows = shown.map(({ name, text, beside }) => {
    const says = markdownText(text) + (beside.length === 0 ? '' : ` (${beside.join(', ')})`);
    return name === '' ? `- ${says}` : `- **${isolated(name)}**: ${says}`;
  });
  return [...(rows.length === 0 ? [] : [rows]), ...(kept === null ? [] : [[kept]])];
}

/** The date of the next time, and who does what then. */
function next({ next: known }: Summary, { paperWords: words }: Words): string[][] {
  if (known === null) return [];
  const rows = known.does.map(
    ({ does, name, why }) => `- ${does}: **${isolated(name)}**${why === '' ? '' : ` (${markdownText(why)})`}`,
  );
  return [[`## ${markdownText(words.next(known.date))}`], ...(rows.length === 0 ? [] : [rows])];
}

function lastTime({ lastTime: known }: Summary, { paperWords: words }: Words): string[][] {
  return known === null ? [] : [[`## ${words.lastTimeTitle}`], [words.lastTime(known)]];
}

function phases(summary: Summary, words: PageWords): string[] {
  const { columns, states, nothing } = words;
  return table(
    [columns.part, columns.phase, columns.planned, columns.actual],
    summary.phases.map((phase) => [
      markdownText(phase.group),
      markdownText(phase.title),
      words.plannedAs(phase, { length: lengthText }),
      phase.actual === null ? states[phase.state] || nothing : lengthText(phase.actual),
    ]),
    2,
  );
}

function airtime(summary: Summary, words: PageWords): string[][] {
  const { columns, nothing } = words;
  const { speech, overlap, silence, longestSilence } = summary.airtime;
  if (speech === 0) return [[words.noTalk]];
  const spoken = spokenLengths(summary.people);
  return [
    table(
      [columns.person, columns.did, columns.turns, columns.spoke, columns.share, columns.expected],
      summary.people.map((person, i) => [
        isolated(person.name),
        markdownText(person.did.join(', ')) || nothing,
        person.observed ? String(person.turns) : nothing,
        person.observed ? lengthText(spoken[i] ?? 0) : nothing,
        person.share === null ? nothing : percentText(person.share),
        person.expected === null ? nothing : percentText(person.expected),
      ]),
      2,
    ),
    [
      words.speech(
        lengthText(speech),
        overlap < A_SECOND ? null : lengthText(overlap),
        lengthText(silence),
        lengthText(longestSilence),
      ),
    ],
    ...(summary.interruptions.length === 0 ? [] : [[words.interruptionsTotal(summary.interruptions.length)]]),
  ];
}

function gathered(summary: Summary, { summaryPage: words, paperWords }: Words): string[][] {
  const handed =
    summary.handed.length === 0
      ? []
      : [
          [
            paperWords.handed(
              summary.handed.map(({ name, count }) => ({ name: name === '' ? '' : isolated(name), count })),
            ),
          ],
        ];
  const lists = GATHERED_KINDS.flatMap((kind) => {
    const lines = summary.gathered.filter((line) => line.kind === kind);
    if (lines.length === 0) return [];
    return [
      [`## ${words.gathered[kind]}`],
      lines.map(({ name, text, topic }) => {
        const says = `${markdownText(text)}${topic === undefined ? '' : ` (${words.topicWas(topic)})`}`;
        return name === '' ? `- ${says}` : `- **${isolated(name)}**: ${says}`;
      }),
    ];
  });
  return [...lists, ...(handed.length === 0 ? [] : [[`## ${paperWords.handedTitle}`], ...handed])];
}

function agreement({ agreement: became }: Summary, words: PageWords): string[][] {
  if (became === null) return [];
  return [
    [`## ${words.agreement.title}`],
    agreementSentences(became, words).map(({ says, text }) =>
      text === null ? `- ${says}` : `- ${says} ${markdownText(text)}`,
    ),
  ];
}

function notes(summary: Summary, words: PageWords): string[][] {
  if (summary.notes.length === 0) return [];
  return [
    [`## ${words.notes}`],
    summary.notes.map(({ kind, text }) => `- ${words.noteKinds[kind] ?? kind}: ${markdownText(text)}`),
  ];
}
