import { useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { ColumnPlaces, TableColumn } from '#shared/airtime/transcripts/transcript.ts';
import type { TurnsInHand } from '#shared/ipc/turns.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { takeBack, tellFailure } from '../../ui/Notices.tsx';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import { frameWords, turnsScreen as words, whySentence } from '../../words.ts';

const KEYS = DESK_KEYS.turns;

type Asked = Extract<TurnsInHand, { state: 'asks' }>;
type Columns = Extract<Asked['asks'], { why: 'columns' }>;

const PLACES = ['speaker', 'start', 'end'] as const;

/** What only a person can tell of a file before it is read: which of its recordings, or which column is which. */
export function AskOfFile({ asked: { file, asks } }: { readonly asked: Asked }) {
  const { store } = useWindow('library');
  const [recording, setRecording] = useState('0');
  const [places, setPlaces] = useState<Partial<ColumnPlaces>>(asks.why === 'columns' ? asks.guess : {});
  const letGo = () => {
    takeBack('turns');
    void store.request({ type: 'turns.letGo' });
  };
  const settle = async () => {
    const { speaker, start, end } = places;
    const columns =
      speaker === undefined || start === undefined || end === undefined ? null : { speaker, start, end };
    if (asks.why === 'columns' && (columns === null || new Set(Object.values(columns)).size < PLACES.length))
      return tellFailure(words.columnsDiffer, 'turns');
    takeBack('turns');
    const reply = await store.request({
      type: 'turns.settle',
      recording: asks.why === 'recordings' ? (asks.recordings[Number(recording)] ?? null) : null,
      columns,
    });
    if (!reply.ok && reply.cancelled !== true) tellFailure(whySentence(reply.why), 'turns');
  };
  return (
    <ScreenFrame
      className="turns"
      keys={[
        { ...KEYS.keep, says: words.read, run: () => void settle() },
        { ...KEYS.letGo, says: words.letGo, run: letGo },
      ]}
      left={frameWords.stays}
      footer={[{ caps: ['Esc'], text: words.letGo, run: letGo }]}
    >
      <main className="turns-main">
        <header className="turns-head">
          <div>
            <h1>{asks.why === 'recordings' ? words.whichRecording : words.whichColumns}</h1>
            <p>
              <bdi>{words.heading(file)}</bdi>
            </p>
            <p>
              {asks.why === 'recordings' ? words.recordingsNote(asks.recordings.length) : words.columnsNote}
            </p>
          </div>
          <NextAct size="bar" keys="Enter" label={words.read} onPress={() => void settle()} />
        </header>
        <section
          className="turns-page"
          aria-label={asks.why === 'recordings' ? words.whichRecording : words.whichColumns}
          // It scrolls: the keyboard has to reach it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {asks.why === 'recordings' ? (
            <div className="turns-asks">
              <Choice
                label={words.recording}
                value={recording}
                options={asks.recordings.map((name, i) => ({
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
                    label={words.isColumn[place]}
                    value={String(places[place] ?? '')}
                    options={[
                      ...(places[place] === undefined ? [{ value: '', label: words.chooseColumn }] : []),
                      ...asks.columns.map((column, i) => ({ value: String(i), label: called(column, i) })),
                    ]}
                    onChange={(value) => setPlaces({ ...places, [place]: Number(value) })}
                  />
                ))}
              </div>
              <Samples columns={asks.columns} />
            </>
          )}
        </section>
      </main>
    </ScreenFrame>
  );
}

const called = ({ title }: TableColumn, i: number): string => title || words.column(i + 1);

/** What stands in the columns, to tell them by. */
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
          <tr key={called(column, i)}>
            <th scope="row">
              <bdi>{called(column, i)}</bdi>
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
