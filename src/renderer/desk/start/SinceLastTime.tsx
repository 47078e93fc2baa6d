import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ClosingNews, EndedListed } from '#shared/ipc/closing.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { newsWords as words } from '../../words.ts';

/**
 * What the app closed and removed, what will go, and what waits to be closed: said once at a start, if there is any. Where
 * a session was interrupted, that comes first: this waits below it, until somebody asks for it or the session is over.
 */
export function SinceLastTime({
  interrupted,
  onClosing,
  onChanged,
}: {
  /** A session waits to be gone on with. */
  readonly interrupted: boolean;
  readonly onClosing: (session: SessionId) => void;
  /** Sessions were closed or removed: what was read of them before is no longer so. */
  readonly onChanged: () => void;
}) {
  const { store } = useWindow('library');
  const [news, setNews] = useState<ClosingNews | null>(null);
  const [read, setRead] = useState(0);
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const hear = useEffectEvent((heard: ClosingNews | null) => {
    setNews(heard);
    if (heard !== null && hasChanged(heard)) onChanged();
  });
  useEffect(() => {
    let current = true;
    void store.query({ type: 'closing.news' }).then((reply) => {
      if (current) hear(reply.ok ? reply.answer : null);
    });
    return () => {
      current = false;
    };
  }, [store, read]);
  const place = placeOfNews(news, { interrupted, asked });
  if (news === null || place === null) return null;
  if (place === 'below') return <Button onClick={() => setAsked(true)}>{words.title}</Button>;
  const shut = () => {
    setAsked(false);
    setNews(null);
    void store.request({ type: 'closing.seen' });
  };
  const look = (session: SessionId) => {
    shut();
    onClosing(session);
  };
  const removed = words.removed(news.removed);
  const nextMonth = words.nextMonth(news.nextMonth);
  return (
    <Dialog
      open
      title={words.title}
      onClose={shut}
      initialFocus={first}
      size="large"
      actions={
        news.doubt !== null ? (
          <Button
            ref={first}
            look="strong"
            onClick={() => void store.request({ type: 'closing.goOn' }).then(() => setRead(read + 1))}
          >
            {words.right}
          </Button>
        ) : (
          <Button ref={first} look="strong" onClick={shut}>
            {words.shut}
          </Button>
        )
      }
    >
      {news.doubt !== null && <p>{words.doubt[news.doubt]}</p>}
      {news.closed.length > 0 && <p>{words.closed(news.closed)}</p>}
      {removed !== '' && <p>{removed}</p>}
      {news.lostPulse !== null && <p>{words.lostPulse(news.lostPulse)}</p>}
      {nextMonth !== '' && <p>{nextMonth}</p>}
      <Waiting title={words.waiting} sessions={news.waiting} onLook={look} />
      <Waiting title={words.older} sessions={news.older} onLook={look} />
    </Dialog>
  );
}

function Waiting({
  title,
  sessions,
  onLook,
}: {
  readonly title: string;
  readonly sessions: readonly EndedListed[];
  readonly onLook: (session: SessionId) => void;
}) {
  if (sessions.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="since-last">
        {sessions.map((one) => (
          <li key={one.session}>
            <bdi dir="ltr">{words.named(one)}</bdi>
            <span className="second">{words.closesAt(one)}</span>
            <Button onClick={() => onLook(one.session)}>{words.look}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where there is something to say: a sheet over the screen, or a button that waits below what comes first. */
export function placeOfNews(
  news: ClosingNews | null,
  { interrupted, asked }: { readonly interrupted: boolean; readonly asked: boolean },
): 'over' | 'below' | null {
  if (news === null || !hasNews(news)) return null;
  return interrupted && !asked ? 'below' : 'over';
}

const hasChanged = ({ closed, removed }: ClosingNews): boolean =>
  closed.length + removed.records + removed.talk + Object.keys(removed.entries).length > 0;

const hasNews = (news: ClosingNews): boolean =>
  news.doubt !== null ||
  news.lostPulse !== null ||
  hasChanged(news) ||
  news.waiting.length + news.older.length > 0 ||
  words.nextMonth(news.nextMonth) !== '';
