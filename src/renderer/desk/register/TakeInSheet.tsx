import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Arriving } from '#shared/bundle/arriving.ts';
import type { BundleChosen } from '#shared/ipc/bundles.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { LONGEST_PASSPHRASE } from '#shared/limits.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell } from '../../ui/Notices.tsx';
import { Said } from '../../ui/Said.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Preview } from './Preview.tsx';
import { bundleWords as words, whySentence } from '../../words.ts';
import type { Saying } from '#shared/words/timeText.ts';

const SOMEBODY_ELSE = '';

interface TakeInProps {
  /** The file that is in hand, and what taking it in would do where no passphrase is in between. */
  readonly file: Pick<BundleChosen, 'name' | 'arriving'>;
  /** It was taken in; `questions`: something was changed on both computers. */
  readonly onTaken: (questions: boolean) => void;
  readonly onClose: () => void;
}

/** A file of another facilitator: its passphrase, then what taking it in would do, then that. */
export function TakeInSheet({ file, onTaken, onClose }: TakeInProps) {
  const { store } = useWindow('library');
  const [arriving, setArriving] = useState<Arriving | null>(file.arriving);
  const [same, setSame] = useState<Readonly<Record<EntryId, EntryId>>>({});
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // It stands below all that is read first, and the sheet does not go to it.
  const takes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (arriving !== null) takes.current?.focus();
  }, [arriving]);
  const close = () => {
    setArriving(null);
    void store.request({ type: 'bundle.putAway' });
    onClose();
  };
  const take = async () => {
    if (arriving === null) return;
    const reply = await store.request({
      type: 'bundle.take',
      same: Object.entries(same).flatMap(([person, into]) =>
        into === SOMEBODY_ELSE ? [] : [{ person, into }],
      ),
    });
    if (!reply.ok) return tellNotDone(reply, 'bundle');
    tell(words.taken);
    setArriving(null);
    onTaken(arriving.questions > 0);
  };
  return (
    <Dialog
      open
      onClose={close}
      title={arriving === null ? words.takeInTitle(file.name) : words.arrivingTitle(arriving)}
      description={arriving === null ? words.takeInBody : words.arrivingBody(arriving)}
      writes
      initialFocus={arriving === null ? field : takes}
      actions={
        arriving === null ? undefined : (
          <>
            <Button ref={takes} look="strong" onClick={() => void take()}>
              {words.take}
            </Button>
            <Button keys="Esc" onClick={close}>
              {words.cancel}
            </Button>
          </>
        )
      }
    >
      {arriving === null ? (
        <Locked field={field} onOpened={setArriving} onClose={close} />
      ) : (
        <Opened arriving={arriving} same={same} onSame={setSame} />
      )}
    </Dialog>
  );
}

function Locked({
  field,
  onOpened,
  onClose,
}: {
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  readonly onOpened: (arriving: Arriving) => void;
  readonly onClose: () => void;
}) {
  const { store } = useWindow('library');
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<Saying | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async () => {
    if (busy) return;
    setBusy(true);
    const reply = await store.request({ type: 'bundle.unlock', passphrase });
    setBusy(false);
    if (reply.ok) return onOpened(reply.arriving);
    const { why } = reply;
    setWrong((): Saying => (times) => whySentence(why, times));
    field.current?.focus();
  };
  return (
    <form
      className="bundle-form"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <TextField
        label={words.passphrase}
        value={passphrase}
        onChange={(next) => {
          setPassphrase(next);
          setWrong(null);
        }}
        maxLength={LONGEST_PASSPHRASE}
        error={wrong ?? undefined}
        inputRef={field}
        onEnter={() => void open()}
      />
      {/* Where it is said: a screen reader hears what was refused also where the focus stays. */}
      <p className="heard" role="status">
        {wrong && <Said>{wrong}</Said>}
      </p>
      <p className="bundle-acts">
        <Button look="strong" submit>
          {words.open}
        </Button>
        <Button keys="Esc" onClick={onClose}>
          {words.cancel}
        </Button>
      </p>
    </form>
  );
}

/** What taking it in would do, and whether its namesakes are people of this register. */
function Opened({
  arriving,
  same,
  onSame,
}: {
  readonly arriving: Arriving;
  readonly same: Readonly<Record<EntryId, EntryId>>;
  readonly onSame: (same: Readonly<Record<EntryId, EntryId>>) => void;
}) {
  return (
    <div className="bundle-form">
      <Preview label={words.wouldDo} rows={words.arriving(arriving)} />
      {arriving.namesakes.map(({ person, name, here }) => (
        <Choice
          key={person}
          label={words.namesake(name)}
          value={same[person] ?? SOMEBODY_ELSE}
          options={[
            { value: SOMEBODY_ELSE, label: words.somebodyElse },
            ...here.map((one) => ({ value: one.person, label: words.sameAs(one.name, one.groups) })),
          ]}
          onChange={(into) => onSame({ ...same, [person]: into })}
        />
      ))}
    </div>
  );
}
