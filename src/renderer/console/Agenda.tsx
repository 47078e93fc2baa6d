import { Fragment, memo, useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { wallOf } from '#shared/session/agenda/gapsLeftOut.ts';
import { mustReplan, readSchedule, readTimer } from '#shared/session/agenda/timeReadings.ts';
import type { AgendaGroup, AgendaRow } from '#shared/session/agenda/views.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import { capsOf } from '#shared/keys.ts';
import type { ClockStamp } from '#shared/ipc/pushes.ts';
import { OPENED, type Duration, type Instant } from '#shared/time.ts';
import { standing, type Ticker } from '../bridge/ticker.ts';
import { useTick } from '../bridge/WindowProvider.tsx';
import { Said } from '../ui/Said.tsx';
import { Button } from '../ui/Button.tsx';
import { formatElapsed, formatLength, type Times } from '#shared/words/timeText.ts';
import { Digits } from '../ui/Digits.tsx';
import { spareAndRest } from './spareAndRest.ts';
import { timeOfDay } from './timeOfDay.ts';
import { useProposal, type CallsToMain } from './useCallsToMain.ts';
import { consoleWords as words, phaseTitle, phrase, saidElapsed, saidLength } from '../words.ts';
import './agenda.css';

/** The agenda with plan against actual; rows grow with their minutes. With each second only the row that runs is drawn. */
export function Agenda({
  groups,
  second,
  children,
}: {
  readonly groups: readonly AgendaGroup[];
  /** Ticks with the digits of the clock. */
  readonly second: Ticker;
  readonly children: ReactNode;
}) {
  return (
    <section className="agenda" aria-label={words.agenda}>
      <div className="agenda-table" role="table" aria-label={words.agenda}>
        <div className="agenda-head" role="row">
          <div role="columnheader">
            <h2>{words.agenda}</h2>
          </div>
          <span role="columnheader">{words.plan}</span>
          <span role="columnheader">{words.actual}</span>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long agenda scrolls, by keyboard too */}
        <div className="agenda-rows" role="rowgroup" tabIndex={0} aria-label={words.agenda}>
          {groups.map((group, i) => (
            <Group key={i} group={group} second={second} />
          ))}
        </div>
      </div>
      {children}
    </section>
  );
}

const Group = memo(function Group({
  group,
  second,
}: {
  readonly group: AgendaGroup;
  readonly second: Ticker;
}) {
  const heading = phrase(group.heading);
  return (
    <>
      <div className="agenda-group" role="row">
        <span role="rowheader">
          <bdi title={heading}>{heading}</bdi>
        </span>
      </div>
      {group.rows.map((row) => (
        <Fragment key={row.step}>
          <Row row={row} second={second} />
          {row.thenBreak !== null && <BreakRow length={row.thenBreak} />}
        </Fragment>
      ))}
    </>
  );
});

/** A clock that stands reads the same at any instant. */
const STANDS = standing(OPENED);

const Row = memo(function Row({ row, second }: { readonly row: AgendaRow; readonly second: Ticker }) {
  const element = useRef<HTMLDivElement>(null);
  const title = phaseTitle(row.title);
  const isNow = row.state === 'now' || row.state === 'armed';
  useEffect(() => {
    if (isNow) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isNow]);
  const at = useTick(row.actual?.mode === 'running' ? second : STANDS);
  const elapsed = row.actual === null ? null : readTimer(row.actual, at).elapsed;
  const part = elapsed === null || row.planned === 0 ? 0 : Math.min(1, elapsed / row.planned);
  const gone = row.state === 'skipped' || row.state === 'leftOut';
  return (
    <div
      ref={element}
      className="agenda-row"
      role="row"
      data-state={row.state}
      data-over={(elapsed !== null && elapsed > row.planned) || undefined}
      aria-current={isNow ? 'step' : undefined}
      style={
        { '--grow': gone ? 0 : row.planned / 1000, '--part': `${(part * 100).toFixed(1)}%` } as CSSProperties
      }
    >
      <span className="agenda-title" role="rowheader">
        <i className="agenda-bar" aria-hidden="true" />
        <span className="agenda-name" title={title}>
          {title}
        </span>
        <span className="heard">{words.rowState[row.state]}</span>
      </span>
      <span role="cell">
        {gone ? '' : <Digits text={formatLength(row.planned)} said={saidLength(row.planned)} />}
      </span>
      <span role="cell">
        {gone ? words.rowState[row.state] : elapsed !== null && <Actual row={row} elapsed={elapsed} />}
      </span>
    </div>
  );
});

/** A break of the plan that is still to come. */
const BreakRow = ({ length }: { readonly length: Duration }) => (
  <div className="agenda-row agenda-break" role="row">
    <span className="agenda-title" role="rowheader">
      <span className="agenda-name">{words.rest}</span>
    </span>
    <span role="cell">
      <Digits text={formatLength(length)} said={saidLength(length)} />
    </span>
    <span role="cell" />
  </div>
);

/** A running phase counts whole seconds that have gone by; a past one is a length. */
function Actual({ row, elapsed }: { readonly row: AgendaRow; readonly elapsed: Duration }) {
  return row.state === 'now' ? (
    <Digits text={formatElapsed(elapsed)} said={saidElapsed(elapsed)} />
  ) : (
    <Digits text={formatLength(elapsed)} said={saidLength(elapsed)} />
  );
}

/** When the session ends as things stand at this moment, and what an overrun would be paid from. */
export function EndsAboutNow({
  view,
  clock,
  schedule: ticker,
  ask,
  onPayBack,
}: {
  readonly view: ConsoleView;
  readonly clock: ClockStamp | null;
  /** Ticks with whatever is shown of the schedule. */
  readonly schedule: Ticker;
  readonly ask: CallsToMain['proposal'];
  readonly onPayBack: () => void;
}) {
  const at = useTick(ticker);
  const drift = readSchedule(view.schedule, at)?.drift ?? 0;
  const proposal = useProposal(view, Math.floor(drift / 1000), ask);
  return (
    <EndsAbout
      schedule={view.schedule}
      clock={clock}
      at={at}
      proposal={proposal}
      ended={view.ended}
      onPayBack={onPayBack}
    />
  );
}

/** When it all ends, by the plan and as it goes. */
export function EndsAbout({
  schedule,
  clock,
  at,
  proposal,
  ended,
  onPayBack,
}: {
  readonly schedule: ConsoleView['schedule'];
  readonly clock: ClockStamp | null;
  readonly at: Instant;
  readonly proposal: RepayProposal | null;
  readonly ended: boolean;
  readonly onPayBack: () => void;
}) {
  const reading = readSchedule(schedule, at);
  if (reading === null)
    return (
      <div className="agenda-end">
        <span>{words.notBegun}</span>
        <span className="agenda-end-side">
          <Said>{(times) => words.planned(times.length(schedule.planned))}</Said>
        </span>
        <span className="agenda-end-last second">
          <Said>
            {spareWords(Math.max(0, schedule.available - schedule.planned - schedule.breaks), schedule)}
          </Said>
        </span>
      </div>
    );
  const { drift } = reading;
  const { endedAt, openedWall, gapsLeftOut } = schedule;
  // What ended stays where it was on the clock of that time, whatever the app slept through since.
  const told = endedAt === null ? clock : { at: endedAt, wall: wallOf(openedWall, gapsLeftOut, endedAt) };
  return (
    <div className="agenda-end">
      <span>{ended ? words.endedAt : words.endsAbout}</span>
      <span className="agenda-end-side">{words.planned(timeOfDay(told, reading.plannedEnd, false))}</span>
      <b className="agenda-end-time">
        <Digits text={timeOfDay(told, reading.projectedEnd, false)} />
      </b>
      <b className="agenda-end-side agenda-drift">
        <Said>{driftWords(drift)}</Said>
      </b>
      {!ended && (
        <span className="agenda-end-last second">
          {drift >= 1000 ? (
            <Button look="bare" keys={capsOf('payBack').join(' ')} onClick={onPayBack}>
              {payBackText(drift, proposal)}
            </Button>
          ) : (
            <Said>{spareWords(reading.spareLeft, schedule)}</Said>
          )}
        </span>
      )}
    </div>
  );
}

/** What is left of the minutes, rounded as what it may come from is (`driftWords`), and what breaks take of them. */
const spareWords =
  (spare: number, { breaks }: ConsoleView['schedule']) =>
  ({ elapsed, length }: Times): string =>
    [words.spare(elapsed(spare)), ...(breaks > 0 ? [words.breaks(length(breaks))] : [])].join(' · ');

const driftWords =
  (drift: Duration) =>
  ({ elapsed }: Times): string => {
    if (Math.abs(drift) < 1000) return words.onPlan;
    const length = elapsed(Math.abs(drift));
    return drift > 0 ? words.behind(length) : words.ahead(length);
  };

const payBackText =
  (drift: Duration, proposal: RepayProposal | null) =>
  ({ elapsed }: Times): string => {
    if (mustReplan(drift) || proposal?.replan === true) return words.replan;
    if (proposal === null || proposal.payments.length === 0) return words.payBack;
    const { spare, rest } = spareAndRest(proposal, drift);
    return words.payBackFrom(spare > 0 ? elapsed(spare) : null, rest > 0 ? elapsed(rest) : null);
  };
