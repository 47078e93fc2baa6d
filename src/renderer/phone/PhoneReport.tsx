import type { BoardView } from '#shared/session/voices/boardView.ts';
import { formatLength } from '#shared/words/timeText.ts';
import { nameOfSeat } from '../ui/board/seatNames.ts';
import type { BoardActs } from '../ui/board/useBoard.ts';
import { Digits } from '../ui/Digits.tsx';
import { NamedText } from '../ui/NamedText.tsx';
import { Said } from '../ui/Said.tsx';
import { useReportLine } from '../ui/report/useReportLine.ts';
import { codeWords, boardRefusalSentence, reportWords as words, saidLength } from '../words.ts';
import './phoneReport.css';

/** What was seen, for one hand: read from the top, and the two lines, which go to the computer and do not come back. */
export function PhoneReport({
  view,
  report: send,
}: { readonly view: BoardView } & Pick<BoardActs, 'report'>) {
  const { report, seats } = view;
  const { seen } = report;
  const most = Math.max(1, ...(seen?.people.flatMap(({ spoke, expected }) => [spoke, expected ?? 0]) ?? []));
  const at = (length: number): string => `${(length / most) * 100}%`;
  const quiet = seen?.quiet ?? null;
  const why = report.shown ? null : report.whyNot;
  return (
    <main className="phone-report">
      {!report.due && <h2 className="phone-so-far">{words.soFar}</h2>}
      {seen === null ? (
        <p className="second">{words.sealed}</p>
      ) : (
        <>
          <h2>{words.spoke}</h2>
          <p className="phone-legend" aria-hidden="true">
            <svg width="14" height="14">
              <circle cx="7" cy="7" r="5.5" />
            </svg>
            {words.expected}
            <svg width="14" height="14">
              <circle data-spoke cx="7" cy="7" r="5.5" />
            </svg>
            {words.spoken}
          </p>
          <ul>
            {seen.people.map(({ person, spoke, expected }) => (
              <li key={person}>
                <b>
                  <NamedText text={nameOfSeat(seats, person) ?? ''} title={false} />
                </b>
                <svg aria-hidden="true">
                  <line x1="0%" x2="100%" y1="50%" y2="50%" />
                  {expected !== null && (
                    <>
                      <line data-gap x1={at(expected)} x2={at(spoke)} y1="50%" y2="50%" />
                      <circle cx={at(expected)} cy="50%" r="6" />
                    </>
                  )}
                  <circle data-spoke cx={at(spoke)} cy="50%" r="6" />
                </svg>
                <span>
                  <Digits text={formatLength(spoke)} said={saidLength(spoke)} />{' '}
                  <small>
                    <Said>{(times) => words.lengths(expected, times)}</Said>
                  </small>
                </span>
              </li>
            ))}
          </ul>
          <p className="second">
            {quiet !== null && <Said>{(times) => words.quiet(quiet, times)}</Said>}{' '}
            {words.heard(seen.slots, seen.unheard)}
          </p>
          <h2>{words.asked}</h2>
          {seen.codes.length === 0 && <p className="second">{words.noCodes}</p>}
          <ul>
            {seen.codes.map(({ code, count }) => (
              <li key={code}>
                <span>{codeWords[code].label}</span>
                <b>{count}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      <Line what="keep" report={report} send={send} />
      <Line what="try" report={report} send={send} />
      {why?.code !== 'reportsNowhere' && (
        <button
          type="button"
          className="phone-button"
          aria-pressed={report.shown}
          aria-disabled={why !== null}
          onClick={() => why === null && send({ type: 'report.show', on: !report.shown })}
        >
          {report.shown ? words.shown(report.ready) : words.show(report.ready)}
        </button>
      )}
      {why !== null && (
        <p className="second">
          <Said>{(times) => boardRefusalSentence(why, times)}</Said>
        </p>
      )}
    </main>
  );
}

function Line({
  what,
  report,
  send,
}: {
  readonly what: 'keep' | 'try';
  readonly report: BoardView['report'];
  readonly send: BoardActs['report'];
}) {
  const { text, type, over, keep } = useReportLine(what, report, send);
  return (
    <label className="phone-line">
      <b>{words.lines[what]}</b>
      <input
        className="spoken"
        value={text}
        dir="auto"
        autoComplete="off"
        placeholder={report.lines[what] === null ? words.examples[what] : words.elsewhere}
        aria-invalid={over > 0}
        onChange={({ target }) => type(target.value)}
        onBlur={keep}
        onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && keep()}
      />
      {over > 0 && <small role="alert">{words.tooLong(over)}</small>}
    </label>
  );
}
