import { useEffect, useState } from 'react';
import type { SheetsOnPaper } from '#shared/ipc/summaries.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { noonOf } from '#shared/group/register/day.ts';
import type { OwnSheet } from '#shared/summary/ownSheet.ts';
import { OnPaper } from '../../ui/Heard.tsx';
import { Said } from '../../ui/Said.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { NOTHING_SWAPPED } from '../draft/groupDraft.ts';
import { nextRows } from '../draft/nextRows.ts';
import { dayLabel, groupWords, sheetWords as words } from '../../words.ts';
import '../paper/printPage.css';
import './ownSheet.css';

/**
 * Sheets that each takes home, for printing: A5, each on pages of its own. When all is drawn, `data-print` on the root
 * element says `ready`; `failed` where nothing is being printed.
 */
export function OwnSheetPage() {
  const { store } = useWindow('library');
  const [page, setPage] = useState<(SheetsOnPaper & { readonly group: GroupView | null }) | null>(null);
  useEffect(() => {
    const read = async () => {
      const [paper, register] = await Promise.all([
        store.query({ type: 'ownSheets.onPaper' }),
        store.query({ type: 'register.read' }),
      ]);
      const found = paper.ok ? paper.answer : null;
      if (found === null) {
        document.documentElement.dataset['print'] = 'failed';
        return;
      }
      const groups = register.ok ? register.answer.groups : [];
      const group = groups.find(({ sessions }) => sessions.some(({ id }) => id === found.session)) ?? null;
      setPage({ ...found, group });
    };
    void read();
  }, [store]);
  useEffect(() => {
    if (page === null) return;
    void document.fonts.ready.then(() => {
      document.documentElement.dataset['print'] = 'ready';
      const [first] = page.sheets;
      document.title = words.file(
        page.sheets.length === 1 ? (first?.name ?? '') : words.everybody,
        first?.title || (first?.formatName ?? ''),
      );
    });
  }, [page]);
  return (
    <div className="print-page">
      <OnPaper>
        {page?.sheets.map((sheet) => (
          <OwnSheetArticle key={sheet.person} sheet={sheet} group={page.group} />
        ))}
      </OnPaper>
    </div>
  );
}

/** One person's sheet. */
export function OwnSheetArticle({
  sheet,
  group,
}: {
  readonly sheet: OwnSheet;
  readonly group: GroupView | null;
}) {
  const { name, title, formatName, openedWall, questions, sentences, commitments, options, talk, entry } =
    sheet;
  return (
    <article className="own-sheet">
      <header>
        <div>
          <h1 dir="auto">{name}</h1>
          <p className="second">{words.head(group?.name ?? (title || formatName), openedWall)}</p>
        </div>
        <StoneMark width={56} />
      </header>
      {questions.length > 0 && (
        <section>
          <h2>{words.question}</h2>
          {questions.map((text, i) => (
            <p key={i} className="spoken own-question" dir="auto">
              {text}
            </p>
          ))}
        </section>
      )}
      {sentences.length > 0 && (
        <section>
          <h2>{words.sentence(sentences.length)}</h2>
          {sentences.map((text, i) => (
            <p key={i} className="spoken own-sentence" dir="auto">
              {text}
            </p>
          ))}
        </section>
      )}
      {commitments.length > 0 && (
        <section>
          <h2>{words.takeAlong}</h2>
          {commitments.map((text, i) => (
            <p key={i} className="spoken own-commitment" dir="auto">
              {text}
            </p>
          ))}
        </section>
      )}
      {options.length > 0 && (
        <section>
          <h2>{words.options(options.length)}</h2>
          <ul className="own-options">
            {options.map((text, i) => (
              <li key={i} className="spoken" dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {talk && (
        <section>
          <h2>{words.talk}</h2>
          <p>
            <Said>{({ length }) => words.spoke(length(talk.spoken), talk.turns)}</Said>
          </p>
        </section>
      )}
      <section>
        <h2>{words.besides}</h2>
        <p className="own-line" />
        <p className="own-line" />
      </section>
      <footer>
        {group?.next && (
          <p>
            <b>{words.next(nextDate(group))}</b> {entry !== null && doesNext(group, entry).join(' ')}
          </p>
        )}
        <p>{words.foot(sheet)}</p>
      </footer>
    </article>
  );
}

const nextDate = ({ next }: GroupView): string =>
  next === null
    ? ''
    : `${dayLabel(noonOf(next.day))}, ${groupWords.fromTo(next.day, next.begins, next.minutes)}`;

/** What somebody does the next time, with the reasons. */
const doesNext = (group: GroupView, entry: string): string[] =>
  nextRows(
    group,
    NOTHING_SWAPPED,
    (person) => group.people.find((one) => one.person === person)?.name ?? '',
  ).flatMap(({ does, person, why }) => (person === entry ? [words.does(does, why)] : []));
