import { capsOf } from '#shared/keys.ts';
import { readTimer, type TimerView } from '#shared/session/agenda/timeReadings.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { formatClock, type Saying } from '#shared/words/timeText.ts';
import { useSecondTicker } from '../bridge/WindowProvider.tsx';
import { nameOfSeat } from '../ui/board/seatNames.ts';
import type { BoardActs } from '../ui/board/useBoard.ts';
import { Button } from '../ui/Button.tsx';
import { TickingDigits } from '../ui/Digits.tsx';
import { tellRefused } from '../ui/Notices.tsx';
import { NamedText } from '../ui/NamedText.tsx';
import { ReportLines, type ReportFields } from '../ui/report/ReportLines.tsx';
import { SeenTables } from '../ui/report/SeenTables.tsx';
import { Said } from '../ui/Said.tsx';
import { doneSentence, refusalSentence, reportWords as words, boardWords, saidClock } from '../words.ts';
import './report.css';

const cap = (act: Parameters<typeof capsOf>[0]) => capsOf(act).join(' ');

export type TextInput = HTMLInputElement & HTMLTextAreaElement;

/** What the report's own keys do. */
export type ReportActs = Readonly<Record<'keepLine' | 'tryLine' | 'showReport', () => void>>;

/** The observer's report in the place of the seats: read out from the top, and its two lines written below. */
export function Report({
  view,
  acts,
  reportActs,
  fields,
  cannotShow,
  onSeats,
}: {
  readonly view: BoardView;
  readonly acts: BoardActs;
  readonly reportActs: ReportActs;
  readonly fields: ReportFields;
  /** Why the lines cannot go on the wall now; null where they can. */
  readonly cannotShow: Saying | null;
  readonly onSeats: () => void;
}) {
  const { report, seats } = view;
  const undo = view.undo && doneSentence(view.undo.did);
  /** No phase of the format is for a report. */
  const nowhere = report.whyNot?.code === 'reportsNowhere' ? report.whyNot : null;
  const says = [
    ...(report.due ? [words.readsOut(nameOfSeat(seats, report.observer) ?? null)] : []),
    ...(view.second ? [words.ofFirst] : []),
  ];
  return (
    <main className="report">
      <header className="report-head">
        <h1>{report.due ? words.title : words.soFar}</h1>
        <p className="second">{says.length > 0 ? says.join(' ') : words.upTo}</p>
        {report.timer !== null && <Left timer={report.timer} />}
        <Button look="bare" keys={cap('seen')} onClick={onSeats}>
          {words.seats}
        </Button>
      </header>
      <SeenTables seen={report.seen} seats={seats} own={view.ownCodes} />
      <ReportLines report={report} send={acts.report} fields={fields} />
      <footer className="report-foot">
        {nowhere === null && (
          <Button
            look={report.shown ? 'strong' : 'plain'}
            keys={cap('showReport')}
            aria-pressed={report.shown}
            refusal={cannotShow}
            onRefused={tellRefused}
            onClick={reportActs.showReport}
          >
            {report.shown ? words.shown(report.ready) : words.show(report.ready)}
          </Button>
        )}
        <p className="second">
          {nowhere === null ? words.wall : <Said>{(times) => refusalSentence(nowhere, times)}</Said>}
        </p>
        <Button
          className="board-undo"
          keys={cap('undo')}
          refusal={undo === null ? boardWords.nothingToUndo : null}
          onClick={acts.undo}
        >
          <NamedText text={undo === null ? boardWords.nothingToUndo : boardWords.undo(undo)} />
        </Button>
      </footer>
    </main>
  );
}

/** What is left of the report's time. */
function Left({ timer }: { readonly timer: TimerView }) {
  const clock = useSecondTicker(timer);
  return (
    <span className="report-left" role="timer">
      <b>
        <TickingDigits
          clock={clock}
          read={(at) => {
            const { remaining } = readTimer(timer, at);
            return { text: formatClock(remaining), said: saidClock(remaining) };
          }}
        />
      </b>{' '}
      <small>
        <Said>{(times) => words.of(timer.planned, times)}</Said>
      </small>
    </span>
  );
}
