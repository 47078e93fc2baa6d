import { memo } from 'react';
import { nameLength } from './clipNames.ts';
import {
  AgreementLine,
  Lead,
  List,
  MOST_CARDS,
  MOST_PARKED,
  Question,
  ReportLines,
  sentences,
  Topic,
  type Phase,
} from './RoomPapers.tsx';
import { phaseTitle, phrase, roomRuleSentence, roomWords as words, taskSentence, warmUp } from '../words.ts';

/** A silence has no digits: a list may go down to where they would stand. */
export const tall = (phase: Phase | null): boolean =>
  phase !== null && phase.silence && phase.paper?.kind === 'cards';

/** What the phase is, and what the room works on in it. */
export const PhaseWords = memo(function PhaseWords({
  phase,
  alone = false,
}: {
  phase: Phase;
  /** Nothing stands below it, above the clock. */
  alone?: boolean;
}) {
  const { paper, question, agreement, report } = phase;
  const title = phaseTitle(phase.title);
  const said = [phase.sub && phrase(phase.sub), phase.sealed && words.sealed].filter(
    (one) => one !== null && one !== false,
  );
  const sub = said.length === 0 ? null : said.join(' · ');
  const asked = tall(phase) && phase.asks !== null;
  const task = asked ? words.asks.dots : taskSentence(phase.task, phase.sealed);
  const rules = asked ? [words.nobodySpeaks] : phase.rules.map(roomRuleSentence);
  const own = asked ? 0 : phase.rules.filter((rule) => 'own' in rule).length;
  const solo = paper === null && rules.length < 2 && nameLength(task) < 42;
  const head = (
    <h1 className="room-phase" data-long={headLength(title, sub) > HEAD_LINE || undefined}>
      <span>{title}</span>
      {sub !== null && <small> {sub}</small>}
    </h1>
  );
  if (agreement !== null)
    return (
      <div className="room-top">
        {head}
        <AgreementLine {...agreement} />
      </div>
    );
  if (report !== null)
    return (
      <div className="room-top">
        {head}
        <ReportLines report={report} />
      </div>
    );
  if (question !== null)
    return (
      <div className="room-top">
        {head}
        {question.stands !== 'during' ? null : alone ? (
          <>
            <Lead text={task} question={question.text} />
            <Rules rules={rules} own={own} />
          </>
        ) : (
          <>
            <Lead text={rules[0] ?? task} question={question.text} />
            {rules.length > 0 && <More task={task} rules={rules.slice(1)} />}
          </>
        )}
        <Question question={question} />
      </div>
    );
  return (
    <div className="room-top">
      {head}
      {(paper?.kind === 'topic' || paper?.kind === 'commitment') && <Topic texts={paper.texts} />}
      {paper?.kind === 'want' && (
        <>
          <Topic texts={[paper.text]} />
          <p className="room-help room-wanted">{words.wantedToday}</p>
        </>
      )}
      {paper?.kind !== 'commitment' && (
        <p
          className="room-task"
          data-solo={solo || undefined}
          data-second={paper?.kind === 'topic' || paper?.kind === 'want' || undefined}
        >
          {sentences(paper?.kind === 'warmUp' ? warmUp(paper.question) : task)}
        </p>
      )}
      <Rules rules={rules} own={own} />
      {paper?.kind === 'cards' && (
        <List rows={paper.texts.map((text) => ({ text, name: null }))} most={MOST_CARDS} />
      )}
      {paper?.kind === 'parking' && <List rows={paper.items} most={MOST_PARKED} />}
    </div>
  );
});

/** Letters of the phase's own size that its line holds, and what one smaller letter of `turn 1 of 4` takes of it. */
const HEAD_LINE = 18;
const SMALL_LETTER = 0.48;

const headLength = (title: string, sub: string | null): number =>
  nameLength(title) + (sub === null ? 0 : SMALL_LETTER * nameLength(sub));

/** Over a name there is room for one sentence, and for these where what stands below leaves more (`data-more`). */
function More({ task, rules }: { task: string; rules: readonly string[] }) {
  return (
    <p className="room-rules room-more">
      <span>{task} </span>
      {rules.map((rule) => (
        <span key={rule} className="room-more-rule">
          {rule}{' '}
        </span>
      ))}
    </p>
  );
}

/** The rules, the last `own` of them those that the group wrote. */
function Rules({ rules, own }: { rules: readonly string[]; own: number }) {
  if (rules.length === 0) return null;
  return (
    <p className="room-rules">
      {rules.map((rule, i) => (
        <span key={rule} data-goes={stepThatLeavesOut(i, rules.length - own, own)}>
          {rule}{' '}
        </span>
      ))}
    </p>
  );
}

/**
 * At which size of `useFit` the rule at `i` is left out, where there is no room for all of them; undefined: at none. The
 * first one stays. The app's rules (the first `apps` of them) go before the `own` ones that the group wrote, the last of
 * each first. The facilitator can say what is left out.
 */
function stepThatLeavesOut(i: number, apps: number, own: number): 5 | 6 | 7 | 8 | undefined {
  if (i === 0) return undefined;
  if (i < apps) return i === apps - 1 ? 5 : own > 0 || i === apps - 2 ? 6 : 7;
  return i === apps + own - 1 && own > 1 ? 7 : 8;
}
