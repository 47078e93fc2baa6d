import { useRef, useState } from 'react';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { startWords as words, dateLabel, timeLabel } from '../../words.ts';

interface EarlierProps {
  readonly open: boolean;
  readonly sessions: readonly RecentSession[];
  readonly onClose: () => void;
  readonly onOpen: (session: RecentSession) => void;
  readonly onDelete: (session: RecentSession) => void;
}

const whenOf = ({ openedWall }: RecentSession) => `${dateLabel(openedWall)}, ${timeLabel(openedWall)}`;

/** Sessions kept on this computer, newest first: open one, or delete it for good. */
export function EarlierSessions({ open, sessions, onClose, onOpen, onDelete }: EarlierProps) {
  const [leaving, setLeaving] = useState<RecentSession | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Dialog
        open={open && leaving === null}
        onClose={onClose}
        title={words.earlier}
        description={sessions.length === 0 ? words.earlierNone : words.earlierBody}
        size="large"
        initialFocus={first}
      >
        <ul className="earlier">
          {sessions.map((session, i) => (
            <li key={session.session}>
              <button
                type="button"
                ref={i === 0 ? first : undefined}
                className="earlier-open"
                aria-keyshortcuts="Delete"
                disabled={session.state === 'declined'}
                onClick={() => onOpen(session)}
                onKeyDown={(event) => {
                  if (event.key === 'Delete') setLeaving(session);
                }}
              >
                <b>
                  <bdi>{session.title || session.formatName || dateLabel(session.openedWall)}</bdi>
                </b>
                {session.state !== 'declined' && (
                  <span>
                    {whenOf(session)} · {words.people(session.people.length)}
                  </span>
                )}
                <span className="second">
                  {words.state[session.state]}
                  {session.trial && ` · ${words.trial}`}
                </span>
              </button>
              <Button onClick={() => setLeaving(session)}>{words.remove}</Button>
            </li>
          ))}
        </ul>
      </Dialog>
      <Dialog
        open={open && leaving !== null}
        onClose={() => setLeaving(null)}
        title={words.removeTitle}
        description={
          leaving &&
          words.removeBody(leaving.title || leaving.formatName || words.state.declined, whenOf(leaving))
        }
        urgent
        size="small"
        actions={
          <>
            <Button onClick={() => setLeaving(null)}>{words.removeNo}</Button>
            <Button
              look="strong"
              onClick={() => {
                if (leaving) onDelete(leaving);
                setLeaving(null);
              }}
            >
              {words.removeYes}
            </Button>
          </>
        }
      />
    </>
  );
}
