import { useState } from 'react';
import type { ColumnPlaces, TableColumn } from '#shared/airtime/transcripts/transcript.ts';
import type { TurnsFileState } from '#shared/ipc/turns.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { takeBack, tellFailure } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { TurnsFrame } from './TurnsFrame.tsx';
import { turnsScreen as words } from '../../words.ts';

type Asked = Extract<TurnsFileState, { state: 'question' }>;
type Columns = Extract<Asked['question'], { why: 'columns' }>;

const PLACES = ['speaker', 'start', 'end'] as const;

/** Asks what only a person can tell of a file: which of its recordings to read, or which column is which. */
export function FileQuestion({ asked: { file, question } }: { readonly asked: Asked }) {
  const { store } = useWindow('library');
  const [recording, setRecording] = useState('0');
  const [places, setPlaces] = useState<Partial<ColumnPlaces>>(
    question.why === 'columns' ? question.guess : {},
  );
  const answer = async () => {
    const { speaker, start, end, lengths } = places;
    const columns =
      speaker === undefined || start === undefined || end === undefined
        ? null
        : { speaker, start, end, ...(lengths === true && { lengths }) };
    if (
      question.why === 'columns' &&
      (columns === null || new Set([speaker, start, end]).size < PLACES.length)
    )
      return tellFailure(words.columnsDiffer, 'turns');
    takeBack('turns');
    const reply = await store.request({
      type: 'turns.answer',
      recording: question.why === 'recordings' ? (question.recordings[Number(recording)] ?? null) : null,
      columns,
    });
    if (!reply.ok) tellNotDone(reply, 'turns');
  };
  const title = question.why === 'recordings' ? words.whichRecording : words.whichColumns;
  return (
    <TurnsFrame
      title={title}
      intro={
        <>
          <p>
            <bdi>{words.heading(file)}</bdi>
          </p>
          <p>
            {question.why === 'recordings'
              ? words.recordingsNote(question.recordings.length)
              : words.columnsNote}
          </p>
        </>
      }
      act={{ label: words.read, run: () => void answer() }}
      label={title}
    >
      {question.why === 'recordings' ? (
        <div className="turns-asks">
          <Choice
            label={words.recording}
            value={recording}
            options={question.recordings.map((name, i) => ({
              value: String(i),
              label: name || words.nameless,
            }))}
            onChange={setRecording}
          />
        </div>
      ) : (
        <>
          <div className="turns-asks">
            {PLACES.map((place) => (
              <Choice
                key={place}
                label={place === 'end' ? words.turnEnds : words.isColumn[place]}
                value={String(places[place] ?? '')}
                options={[
                  ...(places[place] === undefined ? [{ value: '', label: words.chooseColumn }] : []),
                  ...question.columns.map((column, i) => ({
                    value: String(i),
                    label: columnTitle(column, i),
                  })),
                ]}
                onChange={(value) => setPlaces({ ...places, [place]: Number(value) })}
              />
            ))}
            <div>
              <p className="choice-label">{words.endIs}</p>
              <Segmented
                label={words.endIs}
                options={(['end', 'length'] as const).map((value) => ({ value, label: words.ends[value] }))}
                value={places.lengths === true ? 'length' : 'end'}
                onChange={(value) => setPlaces({ ...places, lengths: value === 'length' ? true : undefined })}
              />
            </div>
          </div>
          <Samples columns={question.columns} />
        </>
      )}
    </TurnsFrame>
  );
}

const columnTitle = ({ title }: TableColumn, i: number): string => title || words.column(i + 1);

/** Some fields of each column, so that a person can recognise it. */
function Samples({ columns }: Pick<Columns, 'columns'>) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.columnHeads.column}</th>
          <th scope="col">{words.columnHeads.samples}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, i) => (
          <tr key={columnTitle(column, i)}>
            <th scope="row">
              <bdi>{columnTitle(column, i)}</bdi>
            </th>
            <td>
              <bdi>{column.samples.join(' · ')}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
