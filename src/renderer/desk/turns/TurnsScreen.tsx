import { useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { TurnsFileState } from '#shared/ipc/turns.ts';
import { wholeSeconds } from '#shared/words/timeText.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { Said } from '../../ui/Said.tsx';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { takeBack } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import { FileQuestion } from './FileQuestion.tsx';
import { guessPeople, titleFromFile } from './guessPeople.ts';
import { NONE_OF_ITS_OWN, TurnsFrame, useDiscard } from './TurnsFrame.tsx';
import { useSessionSummary } from './useSessionSummary.ts';
import { dateLabel, frameWords, malformedLine, turnsScreen as words } from '../../words.ts';
import './turns.css';

const KEYS = DESK_KEYS.turns;

type Read = Extract<TurnsFileState, { state: 'read' }>;

/** Shows a file of turns while it is read, and then asks who is who in it. Shown as long as main has such a file. */
export function TurnsScreen({ turns }: { readonly turns: TurnsFileState }) {
  const session = useSessionSummary(turns.state === 'read' ? turns.session : null);
  if (turns.state === 'reading') return <Reading part={turns.part} />;
  if (turns.state === 'question')
    return <FileQuestion key={`${turns.file} ${turns.question.why}`} asked={turns} />;
  if (turns.session !== null && session === null) return null;
  return <Seats key={turns.file} turns={turns} session={session} />;
}

function Reading({ part }: { readonly part: number }) {
  const discard = useDiscard();
  return (
    <ScreenFrame
      className="turns"
      failures={NONE_OF_ITS_OWN}
      keys={[{ ...KEYS.discard, says: words.stop, run: discard }]}
      left={frameWords.stays}
      footer={[]}
    >
      <main className="turns-reading">
        <h1>{words.reading}</h1>
        <progress aria-label={words.progress} value={part} max={1} />
        <Button keys="Esc" onClick={discard}>
          {words.stop}
        </Button>
      </main>
    </ScreenFrame>
  );
}

interface SeatsProps {
  readonly turns: Read;
  /** The session that gets the turns; null: they become a new recorded meeting. */
  readonly session: Summary | null;
}

function Seats({ turns, session }: SeatsProps) {
  const { store } = useWindow('library');
  const [title, setTitle] = useState(() => titleFromFile(turns.file));
  const [seats, setSeats] = useState(() => guessPeople(turns.speakers, session?.people ?? null));
  const keep = async () => {
    takeBack('turns');
    const people = turns.speakers.map(({ speaker }, i) => ({ speaker, as: seats[i]?.trim() || null }));
    const reply = await store.request({ type: 'turns.keep', title, people });
    if (!reply.ok) tellNotDone(reply, 'turns');
  };
  const spoke = wholeSeconds(turns.speakers.map(({ total }) => total));
  const label = session === null ? words.keep : words.keepTurns;
  const all = turns.speakers.reduce((sum, speaker) => sum + speaker.turns, 0);
  const intro = session === null ? words.asMeeting : session.talk ? words.asSecond : words.asTurns;
  const choose = (i: number) => (as: string) => setSeats(seats.map((seat, j) => (i === j ? as : seat)));
  return (
    <TurnsFrame
      title={words.heading(turns.file)}
      intro={
        <>
          <p>
            <Said>{({ length }) => words.length(length(turns.length), turns.speakers.length, all)}</Said>.{' '}
            {intro}
            {turns.malformedCount > 0 && ` ${words.malformed(turns.malformedCount)}.`}
          </p>
          {turns.endsEstimated && <p>{words.estimated}</p>}
        </>
      }
      act={{ label, run: () => void keep() }}
      label={words.speakers}
    >
      {session === null && (
        <div className="turns-title">
          <TextField
            label={words.title}
            value={title}
            onChange={setTitle}
            maxLength={200}
            onEnter={() => void keep()}
          />
          <p>{words.when(dateLabel(turns.date))}</p>
        </div>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.columns.speaker}</th>
            <th scope="col">{words.columns.spoke}</th>
            <th scope="col">{words.columns.turns}</th>
            <th scope="col">{words.columns.as}</th>
          </tr>
        </thead>
        <tbody>
          {turns.speakers.map(({ speaker, turns: count }, i) => (
            <tr key={speaker}>
              <th scope="row">
                <bdi>{speaker}</bdi>
              </th>
              <td>
                <Said>{({ length }) => length(spoke[i] ?? 0)}</Said>
              </td>
              <td>{count}</td>
              <td>
                {session === null ? (
                  <TextField
                    label={words.nameOf(speaker)}
                    labelHidden
                    value={seats[i] ?? ''}
                    onChange={choose(i)}
                    maxLength={200}
                    placeholder={words.leftOut}
                    onEnter={() => void keep()}
                  />
                ) : (
                  <Choice
                    label={words.nameOf(speaker)}
                    labelHidden
                    value={seats[i] ?? ''}
                    options={[
                      { value: '', label: words.leftOut },
                      ...session.people.map(({ person, name }) => ({ value: person, label: name })),
                    ]}
                    onChange={choose(i)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {session === null && <p className="second">{words.emptyIsOut}</p>}
      <Malformed turns={turns} />
    </TurnsFrame>
  );
}

/** So many malformed lines are shown one by one. */
const MAX_LISTED = 50;

function Malformed({ turns: { malformed, malformedCount } }: { readonly turns: Read }) {
  if (malformedCount === 0) return null;
  const listed = malformed.slice(0, MAX_LISTED);
  return (
    <div className="turns-malformed">
      <h2>{words.malformed(malformedCount)}</h2>
      <ul>
        {listed.map(({ line, problem }) => (
          <li key={`${line} ${problem}`}>{malformedLine(line, problem)}</li>
        ))}
        {malformedCount > listed.length && <li>{words.more(malformedCount - listed.length)}</li>}
      </ul>
    </div>
  );
}
