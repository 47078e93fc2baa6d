import { useState, type ReactNode } from 'react';
import { groupSees } from '#shared/care/care.ts';
import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { percentText } from '#shared/summary/plainText.ts';
import { momentLabel } from '#shared/summary/moment.ts';
import type { Summary } from '#shared/summary/summary.ts';
import type { Times } from '#shared/words/timeText.ts';
import { Said } from '../../../ui/Said.tsx';
import { nameLength } from '../../../ui/clipNames.ts';
import { Button } from '../../../ui/Button.tsx';
import { PictureWithTable } from '../PictureWithTable.tsx';
import { codeLabel, CODES } from './codeShapes.ts';
import { CodeSign } from './CodeSign.tsx';
import { describedQuestions, describedShares, describedTurns, describedYarn } from './pictureSentences.ts';
import { inOneLane } from './inOneLane.ts';
import { talkOfSecondObserver } from './talkOfSecondObserver.ts';
import { QuestionMarks, ShareChart, YarnCircle } from './TalkPictures.tsx';
import { CodeTable, GridTable, QuestionTable, ShareTable, TalkTable, YarnTable } from './TalkTables.tsx';
import { PrintedTimeline, TalkTimeline } from './TalkTimeline.tsx';
import type { TimelineSteer } from './useTimelineSteer.ts';
import { summaryPage as pageWords, talkWords as words, preciseTimeLabel } from '../../../words.ts';
import './talk.css';

interface SectionsProps {
  readonly summary: Summary;
  readonly width: number;
  readonly tables: boolean;
  /** On paper nothing can be steered, and nothing is for some eyes only. */
  readonly steer: TimelineSteer | null;
  /** Stands below the timeline: what mends it. */
  readonly below?: ReactNode;
  /** Draws this in place of the session's own lanes, where turns must not be told apart. */
  readonly together: SessionTalk | null;
  /** Draws the second observer's lanes in place of the first one's. */
  readonly second?: boolean;
}

/** What the summary shows of the talk. */
export function TalkSections(props: SectionsProps) {
  const { summary } = props;
  const { talk } = summary;
  if (talk === null)
    return (
      <section>
        <h2>{pageWords.talk}</h2>
        <p className="sheet-note">
          {summary.closed === true && summary.airtime.total > 0 ? (
            <Said>{({ length }) => pageWords.talkGone(length(summary.airtime.total))}</Said>
          ) : (
            pageWords.noTalk
          )}
        </p>
      </section>
    );
  // Where the group is not shown who spoke when, all of them are drawn as one.
  const sealed = !groupSees('talk', summary.talkLevel);
  const whose = props.second === true ? talkOfSecondObserver(talk) : talk;
  const together = sealed ? inOneLane(whose, pageWords.everybody) : props.together;
  return (
    <>
      <HowItWent {...props} talk={together ?? whose} merged={together !== null} />
      {!sealed && <WhoAndWhom {...props} talk={talk} />}
      <WhatWasAsked {...props} talk={talk} />
      {talk.agreement !== null && <TwoObservers talk={talk} />}
      {props.steer !== null && !sealed && <InterruptionGrid talk={talk} />}
    </>
  );
}

type PartProps = SectionsProps & { readonly talk: SessionTalk };

function HowItWent({
  summary,
  width,
  tables,
  steer,
  below,
  second = false,
  talk,
  merged,
}: PartProps & { readonly merged: boolean }) {
  const voiceHeight = steer === null ? 23 : talk.lanes.length > 8 ? 22 : 25;
  const chart = { summary, talk, width, voiceHeight };
  return (
    <section>
      <h2>{pageWords.talk}</h2>
      <p className="sheet-note">
        {second && `${words.timelineNoteSecond} `}
        {merged
          ? words.timelineNoteTogether
          : steer === null
            ? words.timelineNotePrinted
            : words.timelineNote}{' '}
        {talk.agreement !== null && `${words.differs} `}
        {talk.interruptions.total > 0 &&
          (merged ? pageWords.interruptionsTotal : pageWords.interruptions)(talk.interruptions.total)}
      </p>
      <PictureWithTable
        tables={tables}
        heard={steer !== null}
        paper={steer === null ? describedTurns(summary, merged) : null}
        table={
          <>
            <TalkTable summary={summary} merged={merged} />
            {talk.codes.length > 0 && <CodeTable codes={talk.codes} />}
          </>
        }
      >
        {steer === null ? (
          <PrintedTimeline {...chart} />
        ) : (
          <TalkTimeline {...chart} steer={steer} seatKeys={below ? talk.lanes.length : 0} />
        )}
      </PictureWithTable>
      {below}
      {!merged && <Legend codes={talk.codes} />}
      <p className="sheet-note talk-facts">
        <Said>{(times) => facts(summary, talk, times).join(' ')}</Said>
      </p>
    </section>
  );
}

/** In sentences, for everybody: how much was spoken and kept silent, and who was reached. */
function facts(summary: Summary, talk: SessionTalk, times: Times): string[] {
  const { length } = times;
  const { airtime, hadPlan } = summary;
  const { speech, overlap, silence } = airtime;
  const { longestSilence: longest, phases, reach } = talk;
  const phase = longest && phases.find(({ from, to }) => from <= longest.from && longest.from < to);
  return [
    words.speech(length(speech), overlap < 1_000 ? null : length(overlap), length(silence), hadPlan),
    ...(longest
      ? [
          words.longestSilence(
            length(longest.to - longest.from),
            momentLabel(summary, longest.from, preciseTimeLabel, times),
            phase?.title ?? null,
            phase != null && longest.to > phase.to,
          ),
        ]
      : []),
    ...(reach.expected > 0 && hadPlan ? [words.reach(reach.spoke, reach.expected)] : []),
  ];
}

/** Each code that was marked, once, with its sign and how often. Interruptions are told above. */
function Legend({ codes }: { readonly codes: SessionTalk['codes'] }) {
  const counts = new Map<string, number>();
  for (const code of CODES) {
    const count = codes.filter((one) => one.code === code).length;
    if (count > 0 && code !== 'IN') counts.set(code, count);
  }
  if (counts.size === 0) return null;
  return (
    <ul className="talk-legend" aria-label={words.codes}>
      {[...counts].map(([code, count]) => (
        <li key={code}>
          <svg width="16" height="16" aria-hidden="true">
            <CodeSign code={code} x={8} y={8} />
          </svg>
          {words.codeCount(codeLabel(code), count)}
        </li>
      ))}
    </ul>
  );
}

function WhoAndWhom({ summary: { hadPlan }, width, tables, steer, talk }: PartProps) {
  const paper = steer === null;
  // Many or long names stand beside the circle too.
  const wide = talk.lanes.length > 8 || talk.lanes.some(({ name }) => nameLength(name) > 9);
  const half = Math.floor((width - 36) * (wide ? 0.5 : 0.55));
  return (
    <div className="sheet-two" data-wide={wide || undefined}>
      {/* Where nobody spoke in a phase that counts there is no share. */}
      {talk.expected.people.some(({ p }) => p !== null) && (
        <section>
          <h2>{hadPlan ? pageWords.share : pageWords.shareAlone}</h2>
          <p className="sheet-note">{hadPlan ? pageWords.shareNote : pageWords.shareAloneNote}</p>
          <PictureWithTable
            tables={tables}
            table={<ShareTable talk={talk} planned={hadPlan} />}
            paper={paper ? describedShares(talk, hadPlan) : null}
          >
            <ShareChart talk={talk} width={half} />
          </PictureWithTable>
          {hadPlan && talk.expected.distance !== null && (
            <p className="sheet-note talk-facts">{words.distance(talk.expected.distance)}</p>
          )}
        </section>
      )}
      {/* Nobody speaks after whoever is alone. */}
      {talk.lanes.length > 1 && (
        <section>
          <h2>{pageWords.yarn}</h2>
          {talk.measures.transitions.some(({ from, to }) => from !== to) ? (
            <>
              <p className="sheet-note">{pageWords.yarnNote}</p>
              <PictureWithTable
                tables={tables}
                table={<YarnTable talk={talk} />}
                paper={paper ? describedYarn(talk) : null}
              >
                <YarnCircle talk={talk} width={width - 36 - half} />
              </PictureWithTable>
            </>
          ) : (
            <p className="sheet-note">{pageWords.noYarn}</p>
          )}
        </section>
      )}
    </div>
  );
}

function WhatWasAsked({ width, tables, steer, talk }: PartProps) {
  const { total, perMinute } = talk.questionMix;
  if (total === 0) return null;
  return (
    <section>
      <h2>{words.questions}</h2>
      <p className="sheet-note">{words.questionRate(total, perMinute)}</p>
      <PictureWithTable
        tables={tables}
        table={<QuestionTable talk={talk} />}
        paper={steer === null ? describedQuestions(talk) : null}
      >
        <QuestionMarks talk={talk} width={Math.min(width, 560)} />
      </PictureWithTable>
    </section>
  );
}

/** How far two observers agree, in plain words; where they differed is marked on the timeline. */
function TwoObservers({ talk: { agreement, lanes } }: { readonly talk: SessionTalk }) {
  if (agreement === null || agreement.part === null) return null;
  const { mainDifference, events, kappas } = agreement;
  const who = lanes.find(({ person }) => person === mainDifference?.speaker)?.name ?? null;
  const differing =
    mainDifference === null
      ? ''
      : mainDifference.kind !== null
        ? words.mostlyBy(words.mostly[mainDifference.kind], who)
        : who === null
          ? ''
          : words.mostlyOf(who);
  return (
    <section>
      <h2>{words.observers}</h2>
      <p className="talk-agreed">
        {words.agreed(percentText(agreement.part))}
        {differing}.
      </p>
      <p className="sheet-note">
        {events.part !== null && words.startsAndStops(percentText(events.part), events.tolerance / 1000)}{' '}
        {kappas.set.kappa !== null && words.kappa(kappas.set.kappa.toFixed(2))}
      </p>
    </section>
  );
}

/** Out of sight until it is asked for: one direction of interruption is for the facilitator to notice. */
function InterruptionGrid({ talk }: { readonly talk: SessionTalk }) {
  const [shown, setShown] = useState(false);
  if (talk.interruptions.total === 0) return null;
  return (
    <section>
      <h2>{words.grid}</h2>
      <p className="sheet-note">{words.gridFor}</p>
      <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? words.hideGrid : words.showGrid}
      </Button>
      {shown && (
        <div className="sheet-table">
          <GridTable talk={talk} />
        </div>
      )}
    </section>
  );
}
