import { useEffect, useRef, useState } from 'react';
import type { PersonId } from '#shared/session/ids.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { SheetOwner } from '#shared/ipc/summaries.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell } from '../../ui/Notices.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { sheetWords as words, summaryScreen } from '../../words.ts';
import './ownSheets.css';

/** Asks whose sheet is saved: all at once, or one by one as the laptop goes round. No word of a sheet is shown. */
export function OwnSheetsSheet({
  open,
  session,
  onTaken,
  onClose,
}: {
  readonly open: boolean;
  readonly session: SessionId;
  /** These people's own time left with their sheets. */
  readonly onTaken?: (names: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title} description={words.body}>
      <Owners session={session} onTaken={onTaken} />
    </Dialog>
  );
}

function Owners({
  session,
  onTaken,
}: {
  readonly session: SessionId;
  readonly onTaken: ((names: readonly string[]) => void) | undefined;
}) {
  const { store } = useWindow('library');
  const [owners, setOwners] = useState<readonly SheetOwner[] | null>(null);
  const [how, setHow] = useState<'file' | 'paper'>('file');
  /** All of them hold what only their owners hear of: whoever saves them asks first. */
  const [asksAll, setAsksAll] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asksAll) no.current?.focus();
  }, [asksAll]);
  const [airtime, setAirtime] = useState<readonly PersonId[]>([]);
  useEffect(() => {
    let current = true;
    void store.query({ type: 'ownSheets.whose', session }).then((reply) => {
      if (current) setOwners(reply.ok ? reply.answer : []);
    });
    return () => {
      current = false;
    };
  }, [store, session]);
  type Asked = { readonly session: SessionId; readonly people: PersonId[]; readonly airtime: PersonId[] };
  const save = async (asked: Asked) => {
    const reply = await store.request({ type: 'ownSheets.export', ...asked });
    return reply.ok ? { ok: true as const, says: summaryScreen.saved(reply.path) } : reply;
  };
  const print = async (asked: Asked) => {
    const reply = await store.request({ type: 'ownSheets.print', ...asked });
    return reply.ok ? { ok: true as const, says: words.printed } : reply;
  };
  const everybody = (): void => void take((owners ?? []).map(({ person }) => person));
  const take = async (people: readonly PersonId[]) => {
    const asked = { session, people: [...people], airtime: [...airtime] };
    const reply = await (how === 'file' ? save(asked) : print(asked));
    if (reply.ok) {
      tell(reply.says);
      const taken = (owners ?? []).filter(
        ({ person }) => people.includes(person) && airtime.includes(person),
      );
      onTaken?.(taken.map(({ name }) => name));
    } else tellNotDone(reply, 'export');
  };
  if (owners === null) return null;
  if (owners.length === 0) return <p className="second">{words.none}</p>;
  return (
    <>
      <div>
        <Segmented
          label={words.how}
          options={(['file', 'paper'] as const).map((value) => ({ value, label: words.hows[value] }))}
          value={how}
          onChange={setHow}
        />
      </div>
      {asksAll ? (
        <div className="own-all" role="group" aria-label={words.all[how]}>
          <p>{words.allAsk}</p>
          <Button ref={no} onClick={() => setAsksAll(false)}>
            {words.allNo}
          </Button>
          <Button
            look="strong"
            onClick={() => {
              setAsksAll(false);
              everybody();
            }}
          >
            {words.allYes}
          </Button>
        </div>
      ) : (
        <p className="own-all">
          <Button look="strong" onClick={() => (owners.length > 1 ? setAsksAll(true) : everybody())}>
            {words.all[how]}
          </Button>
        </p>
      )}
      <ul className="own-sheets">
        {owners.map(({ person, name, hasTalk }) => (
          <li key={person}>
            <Button onClick={() => void take([person])}>
              <bdi>{words.one[how](name)}</bdi>
            </Button>
            {hasTalk && (
              <Switch
                label={
                  <>
                    {words.airtime} <span className="heard">{words.airtimeOf(name)}</span>
                  </>
                }
                on={airtime.includes(person)}
                onChange={(on) =>
                  setAirtime(on ? [...airtime, person] : airtime.filter((one) => one !== person))
                }
              />
            )}
          </li>
        ))}
      </ul>
      {owners.some(({ hasTalk }) => hasTalk) && <p className="second">{words.airtimeNote}</p>}
    </>
  );
}
