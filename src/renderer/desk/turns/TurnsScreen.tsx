import { useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { TurnsInHand } from '#shared/ipc/turns.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { dateLabel } from '#shared/summary/clockLabels.ts';
import { lengthText } from '#shared/summary/plainText.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { takeBack, tellFailure } from '../../ui/Notices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import { AskOfFile } from './AskOfFile.tsx';
import { guessSeats, titleOf } from './seating.ts';
import { useSessionOf } from './useSessionOf.ts';
import { frameWords, malformedLine, turnsScreen as words, whySentence } from '../../words.ts';
import './turns.css';

const KEYS = DESK_KEYS.turns;

type Read = Extract<TurnsInHand, { state: 'read' }>;

/** A file of turns: while it is read, and then who is who in it. Shown as long as main has one in hand. */
export function TurnsScreen({ turns }: { readonly turns: TurnsInHand }) {
  const session = useSessionOf(turns.state === 'read' ? turns.session : null);
  if (turns.state === 'reading') return <Reading part={turns.part} />;
  if (turns.state === 'asks') return <AskOfFile key={`${turns.file} ${turns.asks.why}`} asked={turns} />;
  if (turns.session !== null && session === null) return null;
  return <Seats key={turns.file} turns={turns} session={session} />;
}

function useLetGo(): () => void {
  const { store } = useWindow('library');
  return () => {
    takeBack('turns');
    void store.request({ type: 'turns.letGo' });
  };
}

function Reading({ part }: { readonly part: number }) {
  const letGo = useLetGo();
  return (
    <ScreenFrame
      className="turns"
      keys={[{ ...KEYS.letGo, says: words.stop, run: letGo }]}
      left={frameWords.stays}
      footer={[]}
    >
      <main className="turns-reading">
        <h1>{words.reading}</h1>
        <progress aria-label={words.progress} value={part} max={1} />
        <Button keys="Esc" onClick={letGo}>
          {words.stop}
        </Button>
      </main>
    </ScreenFrame>
  );
}

interface SeatsProps {
  readonly turns: Read;
  /** The session that the turns are for; null: they become a meeting of their own. */
  readonly session: Summary | null;
}

function Seats({ turns, session }: SeatsProps) {
  const { store } = useWindow('library');
  const letGo = useLetGo();
  const [title, setTitle] = useState(() => titleOf(turns.file));
  const [seats, setSeats] = useState(() => guessSeats(turns.speakers, session?.people ?? null));
  const keep = async () => {
    takeBack('turns');
    const people = turns.speakers.map(({ speaker }, i) => ({ speaker, as: seats[i]?.trim() || null }));
    const reply = await store.request({ type: 'turns.keep', title, people });
    if (!reply.ok) tellFailure(whySentence(reply.why), 'turns');
  };
  const label = session === null ? words.keep : words.keepTurns;
  const all = turns.speakers.reduce((sum, speaker) => sum + speaker.turns, 0);
  const intro = session === null ? words.asMeeting : session.talk ? words.asSecond : words.asTurns;
  const choose = (i: number) => (as: string) => setSeats(seats.map((seat, j) => (i === j ? as : seat)));
  return (
    <ScreenFrame
      className="turns"
      keys={[
        { ...KEYS.keep, says: label, run: () => void keep() },
        { ...KEYS.letGo, says: words.letGo, run: letGo },
      ]}
      left={frameWords.stays}
      footer={[{ caps: ['Esc'], text: words.letGo, run: letGo }]}
    >
      <main className="turns-main">
        <header className="turns-head">
          <div>
            <h1>
              <bdi>{words.heading(turns.file)}</bdi>
            </h1>
            <p>
              {words.length(lengthText(turns.length), turns.speakers.length, all)}. {intro}
              {turns.malformedCount > 0 && ` ${words.malformed(turns.malformedCount)}.`}
            </p>
            {turns.endsEstimated && <p>{words.estimated}</p>}
          </div>
          <NextAct size="bar" keys="Enter" label={label} onPress={() => void keep()} />
        </header>
        <section
          className="turns-page"
          aria-label={words.speakers}
          // It scrolls: the keyboard has to reach it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
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
              {turns.speakers.map(({ speaker, total, turns: count }, i) => (
                <tr key={speaker}>
                  <th scope="row">
                    <bdi>{speaker}</bdi>
                  </th>
                  <td>{lengthText(total)}</td>
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
        </section>
      </main>
    </ScreenFrame>
  );
}

/** So many lines are told one by one. */
const LISTED = 50;

function Malformed({ turns: { malformed, malformedCount } }: { readonly turns: Read }) {
  if (malformedCount === 0) return null;
  const listed = malformed.slice(0, LISTED);
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
