import type { ReactNode } from 'react';
import type { PlaybookPaper } from '#shared/summary/playbookPaper.ts';
import type { WindowStore } from '../../../bridge/windowStore.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { learningPaper, playbookPaperWords as words } from '../../../words.ts';
import '../../paper/printPage.css';
import '../../paper/sheet.css';
import './playbookPage.css';

const read = (store: WindowStore<'library'>) => store.query({ type: 'playbook.onPaper' });
const fileOf = ({ what, group }: PlaybookPaper): string => words.titles[what](group);

/**
 * A paper of the playbook, for printing. When all is drawn, `data-print` on the root element says `ready` and the title
 * becomes the file's; `failed` where nothing is being printed.
 */
export function PlaybookPage() {
  const paper = usePaper(read, fileOf);
  return <div className="print-page">{paper && <PlaybookSheet paper={paper} />}</div>;
}

function PlaybookSheet({ paper }: { readonly paper: PlaybookPaper }) {
  const { what, group, purpose, agreement, guides, notes, questions, terms } = paper;
  const isSheet = what === 'checkIn' || what === 'reflection';
  return (
    <article className="sheet playbook-sheet">
      <header className="sheet-head">
        <div>
          <h1>
            <bdi>{words.titles[what](group)}</bdi>
          </h1>
          {isSheet && (
            <p>
              <bdi>{group}</bdi>
            </p>
          )}
          {purpose !== '' && (
            <p className="spoken" dir="auto">
              {purpose}
            </p>
          )}
        </div>
      </header>
      {what === 'newcomer' && (
        <Part title={words.session}>
          <Listed all={words.goes} numbered />
        </Part>
      )}
      {agreement !== null && (
        <>
          <Part title={words.agreement}>
            <Listed all={agreement.lines} numbered />
          </Part>
          {agreement.signal + agreement.goTo !== '' && (
            <Part title={words.signals}>
              <Said label={words.signal} text={agreement.signal} />
              <Said label={words.goTo} text={agreement.goTo} />
            </Part>
          )}
        </>
      )}
      {guides.map(({ id, title, problem, decision, outcome, steps, links, tags }) => (
        <Part key={id} title={title}>
          <Said label={words.problem} text={problem} />
          <Said label={words.decision} text={decision} />
          <Said label={words.outcome} text={outcome} />
          {steps.length > 0 && (
            <ul className="playbook-boxes">
              {steps.map((step, i) => (
                <li key={i} dir="auto">
                  {step}
                </li>
              ))}
            </ul>
          )}
          {links.length > 0 && (
            <>
              <p>
                <b>{words.links}</b>
              </p>
              <Listed all={links} />
            </>
          )}
          <Tags tags={tags} />
        </Part>
      ))}
      {notes.length > 0 && (
        <Part title={words.notes}>
          {notes.map(({ id, situation, helped, unless, tags }) => (
            <div key={id} className="playbook-note">
              <p className="spoken" dir="auto">
                <b>{situation || learningPaper.untitled}</b>
              </p>
              <Said label={learningPaper.helped} text={helped} />
              <Said label={learningPaper.unless} text={unless} />
              <Tags tags={tags} />
            </div>
          ))}
        </Part>
      )}
      {questions.length > 0 && (
        <Part title={words.questions}>
          <Listed all={questions} />
        </Part>
      )}
      {terms.length > 0 && (
        <Part title={words.terms}>
          <dl>
            {terms.map(({ id, word, means }) => (
              <div key={id}>
                <dt dir="auto">{word}</dt>
                <dd dir="auto">{means}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {isSheet && (
        <>
          <p className="playbook-name">
            <span>{words.name}</span>
          </p>
          {words.sheets[what].map(({ asks, rows }) => (
            <div key={asks} className="playbook-asks">
              <h2>{asks}</h2>
              {Array.from({ length: rows }, (_, i) => (
                <span key={i} className="playbook-row" />
              ))}
            </div>
          ))}
          <p className="playbook-after">{words.typedIn[what]}</p>
        </>
      )}
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 dir="auto">{title}</h2>
      {children}
    </section>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: string }) {
  return text === '' ? null : (
    <p className="spoken">
      <b>{label}</b> <bdi>{text}</bdi>
    </p>
  );
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  return tags.length === 0 ? null : <p dir="auto">{tags.map((tag) => `#${tag}`).join(' ')}</p>;
}

function Listed({ all, numbered = false }: { readonly all: readonly string[]; readonly numbered?: boolean }) {
  const items = all.map((one, i) => (
    <li key={i} dir="auto">
      {one}
    </li>
  ));
  return numbered ? <ol className="spoken">{items}</ol> : <ul>{items}</ul>;
}
