import type { Command } from '#shared/session/commands.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { Button } from '../../ui/Button.tsx';
import { DoneSheet } from '../../ui/DoneSheet.tsx';
import { tellRefused } from '../../ui/Notices.tsx';
import { ReportLines } from '../../ui/report/ReportLines.tsx';
import { SeenTables } from '../../ui/report/SeenTables.tsx';
import { whyNot } from '../../ui/whyNot.ts';
import { consoleWords, reportWords as words } from '../../words.ts';
import './sheets.css';

/** What was seen so far, for the facilitator: the same as on the observer's board, who may be the same person. */
export function SeenSheet({
  board: { report, seats },
  onSend,
  onClose,
}: {
  readonly board: BoardView;
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const send = (command: Command) => void onSend(command);
  return (
    <DoneSheet
      title={report.due ? words.title : words.soFar}
      done={consoleWords.lines.done}
      size="wide"
      onClose={onClose}
    >
      <p className="second sheet-hint">{words.upTo}</p>
      <SeenTables seen={report.seen} seats={seats} />
      <div className="sheet-section">
        <ReportLines report={report} send={send} />
      </div>
      <div className="sheet-buttons">
        <Button
          look={report.shown ? 'strong' : 'plain'}
          aria-pressed={report.shown}
          refusal={whyNot(report.shown ? null : report.whyNot)}
          onRefused={tellRefused}
          onClick={() => send({ type: 'report.show', on: !report.shown })}
        >
          {report.shown ? words.shown(report.ready) : words.show(report.ready)}
        </Button>
      </div>
    </DoneSheet>
  );
}
