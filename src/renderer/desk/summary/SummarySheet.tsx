import { useState, type ReactNode } from 'react';
import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import {
  agreementSentences,
  commitmentsTold,
  headLine,
  endSentences,
  footLine,
  formatBesideTitle,
  overrunOf,
  titleOf,
} from '#shared/summary/sentences.ts';
import { GATHERED_KINDS, type Summary, type SummaryPhase } from '#shared/summary/summary.ts';
import { groupNotes } from '#shared/summary/groupNotes.ts';
import { Said } from '../../ui/Said.tsx';
import { NamedText, RoomNames } from '../../ui/NamedText.tsx';
import { Button } from '../../ui/Button.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import { TalkSections } from './talk/TalkSections.tsx';
import type { TimelineSteer } from './talk/useTimelineSteer.ts';
import { PictureWithTable } from './PictureWithTable.tsx';
import { PhaseTable } from './PhaseTable.tsx';
import { language, paperWords, summaryPage as words } from '../../words.ts';
import '../paper/sheet.css';

interface SheetProps {
  readonly summary: Summary;
  /** Width of the page's text. */
  readonly width: number;
  /** Shows the tables that otherwise only screen readers find. */
  readonly tables?: boolean;
  /** Steers the timeline on screen; null on paper. */
  readonly steer: TimelineSteer | null;
  /** Stands below the timeline. */
  readonly below?: ReactNode;
  /** The talk in one lane, where turns must not be told apart. */
  readonly together?: SessionTalk | null;
  /** The timeline shows what the second observer tapped. */
  readonly second?: boolean;
}

/** The summary as a page, on screen and on paper: commitments first. */
export function SummarySheet({
  summary,
  width,
  tables = false,
  steer,
  below,
  together = null,
  second = false,
}: SheetProps) {
  const paper = steer === null;
  const beside = formatBesideTitle(summary);
  const tellsMore = summary.dayAlone !== true;
  // On paper it comes before how the talk went; on screen the pictures of that are what is looked at together.
  const whatWasSaid = (
    <>
      <Gathered summary={summary} />
      <LastTime summary={summary} />
      <Agreement summary={summary} />
      <Notes summary={summary} />
    </>
  );
  const observer = summary.people.find(({ did }) => did.includes('observer'));
  return (
    <RoomNames names={summary.people.map(({ name }) => name)}>
      <article className="sheet" data-paper={paper || undefined}>
        <header className="sheet-head">
          <div>
            <h1 dir="auto">{titleOf(summary)}</h1>
            <p className="second">
              {beside !== null && (
                <>
                  <bdi>{beside}</bdi> ·{' '}
                </>
              )}
              {headLine(summary, language)}
              {observer && (
                <>
                  , <bdi dir="ltr">{words.observed(observer.name)}</bdi>
                </>
              )}
            </p>
          </div>
          <StoneMark width={60} />
        </header>

        {tellsMore && summary.hadPlan && (
          <section>
            <h2>{words.commitments}</h2>
            <Commitments summary={summary} />
            {!paper && <OwnPapers papers={summary.ownPapers} />}
          </section>
        )}
        <Next summary={summary} />
        {paper && whatWasSaid}

        {tellsMore && summary.endsEstimated && <p className="sheet-note">{words.endsEstimated}</p>}
        {tellsMore && (
          <TalkSections
            summary={summary}
            width={width}
            tables={tables}
            steer={steer}
            together={together}
            second={second}
            below={below}
          />
        )}

        {tellsMore && summary.hadPlan && (
          <section>
            <h2>{words.planAndActual}</h2>
            <p className="sheet-note">
              <Said>{(times) => endSentences(summary, language, {}, times).join(' ')}</Said>{' '}
              {summary.phases.some((phase) => overrunOf(phase) > 0) && words.beyond}{' '}
              {summary.phases.some(isExtended) && words.pale}
            </p>
            {paper ? (
              <PlanAndActual summary={summary} />
            ) : (
              <PictureWithTable tables={tables} table={<PhaseTable summary={summary} />} paper={null}>
                <PlanAndActual summary={summary} />
              </PictureWithTable>
            )}
          </section>
        )}

        {!paper && whatWasSaid}

        <p className="sheet-note sheet-level">{footLine(summary, language)}</p>
      </article>
    </RoomNames>
  );
}

function Commitments({ summary }: { readonly summary: Summary }) {
  if (summary.commitments.length === 0) return <p className="sheet-note">{words.noCommitments}</p>;
  const { shown, kept } = commitmentsTold(summary, language);
  return (
    <>
      {shown.length > 0 && (
        <dl className="sheet-commitments">
          {shown.map(({ name, text, beside }, i) => (
            <div key={i}>
              <dt>
                <span className="whole-name">
                  <NamedText text={name} />
                </span>
              </dt>
              <dd className="spoken" dir="auto">
                {text}
              </dd>
              <dd className="sheet-seen">
                {beside.map((line) => (
                  <bdi key={line}>{line}</bdi>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {kept !== null && <p className="sheet-note">{kept}</p>}
    </>
  );
}

/** When the group meets next, and who does what then. */
function Next({ summary: { next } }: { readonly summary: Summary }) {
  if (next === null) return null;
  return (
    <section>
      <h2>{paperWords.next(next.date)}</h2>
      {next.does.length > 0 && (
        <ul className="sheet-next">
          {next.does.map(({ does, name, why }) => (
            <li key={does}>
              <span>{does}</span>
              <span>
                <b>
                  <bdi>{name}</bdi>
                </b>{' '}
                <span className="second">{why}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One person's own words, out of sight until they are shown to that person, one at a time. */
function OwnPapers({ papers }: { readonly papers: Summary['ownPapers'] }) {
  const [shown, setShown] = useState<string | null>(null);
  if (papers.length === 0) return null;
  return (
    <div className="sheet-own">
      <p className="sheet-note">{words.ownPapers}</p>
      {papers.map(({ person, name, questions, sentences, commitments, options, starred }) => (
        <div key={person}>
          <Button aria-expanded={shown === person} onClick={() => setShown(shown === person ? null : person)}>
            <bdi>{shown === person ? words.putAwayOf(name) : words.showTo(name)}</bdi>
          </Button>
          {shown === person && (
            <ul>
              {commitments.map((text, i) => (
                <li key={`c${i}`} className="spoken" dir="auto">
                  {text}
                </li>
              ))}
              {[
                ...questions.map((text) => ({ says: words.questionOf, text })),
                ...sentences.map((text) => ({ says: words.insightOf, text })),
                ...starred.map((text) => ({ says: words.starredOf, text })),
                ...options.map((text) => ({ says: words.optionOf, text })),
              ].map(({ says, text }, i) => (
                <li key={`l${i}`}>
                  <span className="second">{says}</span> <bdi>{text}</bdi>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}

function Notes({ summary }: { readonly summary: Summary }) {
  const notes = groupNotes(summary);
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{words.notes}</h2>
      <ul className="sheet-notes">
        {notes.map(({ kind, text }, i) => (
          <li key={i}>
            <b>{words.noteKinds[kind] ?? kind}</b>
            <span className="spoken" dir="auto">
              {text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Topics, insights and what was parked, each kind under its own heading. */
function Gathered({ summary }: { readonly summary: Summary }) {
  const lists = GATHERED_KINDS.map((kind) => {
    const lines = summary.gathered.filter((line) => line.kind === kind);
    if (lines.length === 0) return null;
    return (
      <section key={kind}>
        <h2>{words.gathered[kind]}</h2>
        <ul className="sheet-notes">
          {lines.map(({ name, text, topic }, i) => (
            <li key={i}>
              {name !== '' && (
                <b>
                  <bdi>{name}</bdi>
                </b>
              )}
              <span className="spoken" dir="auto">
                {text}
              </span>
              {topic !== undefined && <small className="second">{words.topicWas(topic)}</small>}
            </li>
          ))}
        </ul>
      </section>
    );
  });
  return (
    <>
      {lists}
      {summary.handed.length > 0 && (
        <section>
          <h2>{paperWords.handedTitle}</h2>
          <p className="sheet-note">{paperWords.handed(summary.handed)}</p>
        </section>
      )}
    </>
  );
}

/** Which lines were bent, and what the group changed. */
/** How many commitments came back: not whose, nor what became of them. */
function LastTime({ summary: { lastTime, dayAlone } }: { readonly summary: Summary }) {
  if (lastTime === null || dayAlone === true) return null;
  return (
    <section>
      <h2>{paperWords.lastTimeTitle}</h2>
      <p className="sheet-note">{paperWords.lastTime(lastTime)}</p>
    </section>
  );
}

function Agreement({ summary: { agreement } }: { readonly summary: Summary }) {
  if (agreement === null) return null;
  return (
    <section>
      <h2>{words.agreement.title}</h2>
      <ul className="sheet-notes">
        {agreementSentences(agreement, words).map(({ says, text }, i) => (
          <li key={i}>
            {text !== null && <b>{says}</b>}
            <span className="spoken" dir="auto">
              {text ?? says}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isExtended = ({ planned, lastPlanned, actual }: SummaryPhase) =>
  lastPlanned > planned && actual !== null;

function PlanAndActual({ summary }: { readonly summary: Summary }) {
  const longest = Math.max(
    60_000,
    ...summary.phases.map(({ planned, actual, lastPlanned }) => Math.max(planned, lastPlanned, actual ?? 0)),
  );
  const scale = 74 / longest;
  return (
    <ul className="plan-actual">
      {partsOf(summary.phases).map((phases, i) => (
        <li key={i}>
          <b>
            <NamedText text={phases[0]?.group ?? ''} />
          </b>
          <ul>
            {phases.map((phase) => (
              <li key={phase.step}>
                <span>{phase.title}</span>
                <PhaseBar phase={phase} scale={scale} />
                <span>
                  <Said>{({ length }) => length(phase.planned)}</Said>
                </span>
                <span data-over={overrunOf(phase) > 0 || undefined}>
                  <Said>
                    {({ length }) =>
                      phase.actual === null
                        ? words.states[phase.state] || words.nothing
                        : length(phase.actual)
                    }
                  </Said>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** The phases by part of the session, in order: every slot is one, with the phase that leads on to the next. */
function partsOf(phases: Summary['phases']): SummaryPhase[][] {
  const parts: SummaryPhase[][] = [];
  for (const phase of phases) {
    const part = parts.at(-1);
    const before = part?.[0];
    const goesOn =
      before !== undefined &&
      (phase.zone === 'gap' || (before.zone === phase.zone && before.slot === phase.slot));
    if (goesOn) part?.push(phase);
    else parts.push([phase]);
  }
  return parts;
}

/** Within the plan, within an agreed extension, and beyond both; hollow where time was left. */
function PhaseBar({ phase, scale }: { readonly phase: SummaryPhase; readonly scale: number }) {
  const { planned, actual } = phase;
  const agreed = Math.max(planned, phase.lastPlanned);
  const ran = actual ?? 0;
  const part = (from: number, to: number) => ({ x: from * scale, width: Math.max(0, to - from) * scale });
  return (
    <svg width="78" height="12" className="phase-bar">
      {ran > 0 && <rect className="bar-in" y="3" height="6" rx="2" {...part(0, Math.min(planned, ran))} />}
      {ran > planned && agreed > planned && (
        <rect className="bar-agreed" y="3.5" height="5" {...part(planned, Math.min(agreed, ran))} />
      )}
      {ran > agreed && (
        <rect
          className="bar-over"
          y="3"
          height="6"
          rx="1"
          x={agreed * scale + 1}
          width={Math.max(2, (ran - agreed) * scale)}
        />
      )}
      {ran < planned && <rect className="bar-left" y="3.5" height="5" {...part(ran, planned)} />}
    </svg>
  );
}
