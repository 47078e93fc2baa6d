import { useEffect, useRef, useState } from 'react';
import type { KeptCopy } from '#shared/ipc/rescue.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { Preview } from '../register/Preview.tsx';
import { copiesWords as words } from '../../words.ts';

type Asked = { readonly what: 'restore' | 'remove'; readonly copy: KeptCopy };

/** What is said of a copy beside its day. */
const aboutOf = ({ kind, holds, bytes }: KeptCopy): string =>
  kind === 'damaged' ? words.damaged(bytes) : holds === null ? words.notWhole : words.holds(holds);

const canGo = ({ kind }: KeptCopy): boolean => kind === 'damaged' || kind === 'replaced';

/** The copies beside the file of the sessions, each opened: go back to one, or delete what was set aside. */
export function CopiesSheet({
  onRestored,
  onClose,
}: {
  readonly onRestored: () => void;
  readonly onClose: () => void;
}) {
  const { store } = useWindow('library');
  const [copies, setCopies] = useState<readonly KeptCopy[] | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [looked, setLooked] = useState(0);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let current = true;
    void store.query({ type: 'copies.list' }).then((reply) => {
      if (current && reply.ok) setCopies(reply.answer);
    });
    return () => {
      current = false;
    };
  }, [store, looked]);
  // They come after the sheet is open, and are what it is for.
  useEffect(() => {
    if (asked === null) first.current?.focus();
  }, [copies, asked]);

  const restore = async ({ name }: KeptCopy): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const reply = await store.request({ type: 'copies.restore', name });
    setBusy(false);
    if (reply.ok) {
      tell(words.restored(reply.aside));
      onRestored();
    } else {
      tellNotDone(reply, 'copies');
      setAsked(null);
    }
  };
  const remove = async ({ name }: KeptCopy): Promise<void> => {
    setAsked(null);
    const reply = await store.request({ type: 'copies.delete', name });
    if (reply.ok) tell(words.removed);
    else tellNotDone(reply, 'copies');
    setLooked(looked + 1);
  };
  const askedOf = (copy: KeptCopy): Asked | null =>
    copy.holds !== null ? { what: 'restore', copy } : canGo(copy) ? { what: 'remove', copy } : null;

  return (
    <>
      <Dialog
        open={asked === null}
        onClose={onClose}
        title={words.title}
        description={copies === null ? words.looking : copies.length === 0 ? words.none : words.body}
        size="large"
        initialFocus={first}
      >
        <ul className="earlier plans" aria-label={words.list}>
          {copies?.map((copy, i) => (
            <li key={copy.name}>
              <button
                type="button"
                ref={i === 0 ? first : undefined}
                className="earlier-open"
                aria-keyshortcuts={canGo(copy) ? 'Delete' : undefined}
                aria-disabled={askedOf(copy) === null || undefined}
                onClick={() => setAsked(askedOf(copy))}
                onKeyDown={(event) => {
                  if (event.key === 'Delete' && canGo(copy)) setAsked({ what: 'remove', copy });
                }}
              >
                <b>{words.made(copy)}</b>
                <span>{words.kind(copy.kind)}</span>
                <span className="second">{aboutOf(copy)}</span>
              </button>
              {canGo(copy) && (
                <Button onClick={() => setAsked({ what: 'remove', copy })}>{words.remove}</Button>
              )}
            </li>
          ))}
        </ul>
      </Dialog>
      <Dialog
        open={asked?.what === 'restore'}
        onClose={() => setAsked(null)}
        title={asked && words.askTitle(asked.copy)}
        description={words.askBody}
        urgent
        actions={
          <>
            <Button keys="Esc" onClick={() => setAsked(null)}>
              {words.askNo}
            </Button>
            <Button look="strong" onClick={() => asked && void restore(asked.copy)}>
              {words.askYes}
            </Button>
          </>
        }
      >
        {asked && <Preview label={words.would} rows={words.does(asked.copy)} />}
      </Dialog>
      <Dialog
        open={asked?.what === 'remove'}
        onClose={() => setAsked(null)}
        title={asked && words.removeTitle(asked.copy.name)}
        description={words.removeBody}
        urgent
        size="small"
        actions={
          <>
            <Button keys="Esc" onClick={() => setAsked(null)}>
              {words.askNo}
            </Button>
            <Button look="strong" onClick={() => asked && void remove(asked.copy)}>
              {words.removeYes}
            </Button>
          </>
        }
      />
    </>
  );
}
