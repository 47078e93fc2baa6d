import { Fragment } from 'react';
import type { SheetsOnPaper } from '#shared/ipc/summaries.ts';
import type { NextTime } from '#shared/summary/nextTime.ts';
import type { OwnSheet } from '#shared/summary/ownSheet.ts';
import { OnPaper } from '../../ui/Heard.tsx';
import { Said } from '../../ui/Said.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import type { WindowStore } from '../../bridge/windowStore.ts';
import { paperWords, sheetWords as words } from '../../words.ts';
import { usePaper } from '../paper/usePaper.ts';
import '../paper/printPage.css';
import './ownSheet.css';

const read = (store: WindowStore<'library'>) => store.query({ type: 'ownSheets.onPaper' });
function fileOf({ sheets }: SheetsOnPaper): string {
  const [first] = sheets;
  return words.file(
    sheets.length === 1 ? (first?.name ?? '') : words.everybody,
    first?.title || (first?.formatName ?? ''),
  );
}

/**
 * Sheets that each takes home, for printing: A5, each on pages of its own. When all is drawn, `data-print` on the root
 * element says `ready`; `failed` where nothing is being printed.
 */
export function OwnSheetPage() {
  const page = usePaper(read, fileOf);
  return (
    <div className="print-page">
      <OnPaper>
        {page?.sheets.map((sheet) => (
          <OwnSheetArticle key={sheet.person} sheet={sheet} next={page.next} />
        ))}
      </OnPaper>
    </div>
  );
}

/** Letters of a name beyond which it is set smaller: the sheet is one page as long as it can be. */
const LONG_NAME = 22;

/** One person's sheet. */
export function OwnSheetArticle({
  sheet,
  next,
}: {
  readonly sheet: OwnSheet;
  readonly next: NextTime | null;
}) {
  const { name, title, formatName, openedWall, entry } = sheet;
  const { questions, sentences, commitments, byHand, options, starred, talk } = sheet;
  return (
    <article className="own-sheet">
      <header>
        <div>
          <h1 dir="auto" data-long={name.length > LONG_NAME || undefined}>
            {name}
          </h1>
          <p className="second">{words.head(next?.group ?? (title || formatName), openedWall)}</p>
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
      {(commitments.length > 0 || byHand) && (
        <section>
          <h2>{words.takeAlong}</h2>
          {commitments.map(({ text, ...about }, i) => (
            <div key={i} className="own-commitment">
              <p className="spoken" dir="auto">
                {text}
              </p>
              <p className="second">
                {words.about(about).map((sentence) => (
                  <Fragment key={sentence}>
                    <bdi>{sentence}</bdi>{' '}
                  </Fragment>
                ))}
              </p>
            </div>
          ))}
          {byHand && (
            <>
              <p className="own-line" />
              <p className="own-line" />
            </>
          )}
        </section>
      )}
      {starred.length > 0 && (
        <section>
          <h2>{words.starred}</h2>
          <ul className="own-options">
            {starred.map((text, i) => (
              <li key={i} className="spoken" dir="auto">
                {text}
              </li>
            ))}
          </ul>
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
        {next && (
          <p>
            <b>{paperWords.next(next.date)}.</b>{' '}
            {next.does
              .filter(({ person }) => person === entry)
              .map(({ youDo, why }) => words.does(youDo, why))
              .join(' ')}
          </p>
        )}
        <p>{words.foot(sheet)}</p>
      </footer>
    </article>
  );
}
