import type { Ref } from 'react';
import { capsOf } from '#shared/keys.ts';
import { REPORT_LINES, type ReportLineKind } from '#shared/session/report/state.ts';
import type { ReportView } from '#shared/session/report/view.ts';
import { TextField } from '../TextField.tsx';
import { Numbered } from './SeenTables.tsx';
import { useReportLine, type ReportLineCommand } from './useReportLine.ts';
import { reportWords as words } from '../../words.ts';
import './report.css';

export type ReportFields = Readonly<Record<ReportLineKind, Ref<HTMLInputElement & HTMLTextAreaElement>>>;

/** The two lines that a report ends with. */
export function ReportLines({
  report,
  send,
  fields,
}: {
  readonly report: ReportView;
  readonly send: (command: ReportLineCommand) => void;
  /** Where their keys bring the focus; left out where they have none. */
  readonly fields?: ReportFields;
}) {
  return (
    <div className="report-lines">
      {REPORT_LINES.map((what, i) => (
        <ReportLine
          key={what}
          what={what}
          n={i + 3}
          report={report}
          send={send}
          {...(fields !== undefined && { field: fields[what] })}
        />
      ))}
    </div>
  );
}

const KEYS = { keep: 'keepLine', try: 'tryLine' } as const;

function ReportLine({
  what,
  n,
  report,
  send,
  field,
}: {
  readonly what: ReportLineKind;
  readonly n: number;
  readonly report: ReportView;
  readonly send: (command: ReportLineCommand) => void;
  readonly field?: ReportFields[ReportLineKind];
}) {
  const { text, type, over, keep } = useReportLine(what, report, send);
  return (
    <div className="report-line" onBlur={keep}>
      <TextField
        label={
          <>
            <Numbered n={n} /> <span aria-hidden="true">{words.lines[what]}</span>
            <span className="heard">{words.fields[what]}</span>
          </>
        }
        value={text}
        onChange={type}
        onEnter={keep}
        placeholder={words.examples[what]}
        error={over > 0 ? words.tooLong(over) : null}
        spoken
        lines={2}
        {...(field !== undefined && { keys: capsOf(KEYS[what]).join(' '), inputRef: field })}
      />
    </div>
  );
}
