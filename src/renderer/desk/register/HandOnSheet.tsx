import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Leaving } from '#shared/bundle/gather.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from '#shared/limits.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell } from '../../ui/Notices.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Preview } from './Preview.tsx';
import { bundleWords as words } from '../../words.ts';

interface HandOnProps {
  readonly open: boolean;
  /** Null: everything. */
  readonly group: { readonly id: EntryId; readonly name: string } | null;
  /** Everything is meant to leave as plain JSON. */
  readonly plainFirst?: boolean;
  readonly onClose: () => void;
}

/**
 * A group, or everything, leaves as one file: first what exactly, then the passphrase. Everything may leave as plain JSON
 * too, which says that it is not encrypted.
 */
export function HandOnSheet({ open, group, plainFirst = false, onClose }: HandOnProps) {
  const save = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={group === null ? words.archiveTitle : words.handOnTitle(group.name)}
      description={group === null ? words.archiveBody : words.handOnBody}
      size="large"
      writes={!plainFirst}
      initialFocus={plainFirst ? save : field}
    >
      <HandOnForm
        group={group?.id ?? null}
        plainFirst={plainFirst}
        onClose={onClose}
        field={field}
        save={save}
      />
    </Dialog>
  );
}

function HandOnForm({
  group,
  plainFirst,
  onClose,
  field,
  save: saveButton,
}: {
  readonly group: EntryId | null;
  readonly plainFirst: boolean;
  readonly onClose: () => void;
  readonly save: RefObject<HTMLButtonElement | null>;
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
}) {
  const { store } = useWindow('library');
  const [adding, setAdding] = useState<readonly EntryId[]>([]);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    void store.query({ type: 'bundle.leaving', group, adding: [...adding] }).then((reply) => {
      if (current && reply.ok) setLeaving(reply.answer);
    });
    return () => {
      current = false;
    };
  }, [store, group, adding]);
  const [way, setWay] = useState<'sealed' | 'plain'>(plainFirst ? 'plain' : 'sealed');
  const plain = way === 'plain';
  const tooShort = !plain && passphrase.trim().length < SHORTEST_PASSPHRASE;
  const save = async () => {
    setTried(true);
    if (tooShort) return field.current?.focus();
    if (busy) return;
    setBusy(true);
    const reply = await store.request({
      type: 'bundle.save',
      group,
      adding: [...adding],
      passphrase: plain ? null : passphrase,
    });
    setBusy(false);
    if (reply.ok) {
      tell(words.saved(reply.path));
      onClose();
    } else tellNotDone(reply, 'bundle');
  };
  return (
    <form
      className="bundle-form bundle-two"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div>
        {leaving && (
          <Preview
            label={words.inTheFile}
            rows={[...(plain ? [words.notEncrypted] : []), ...words.leaving(leaving)]}
          />
        )}
      </div>
      <div className="bundle-form">
        {group === null && (
          <Segmented
            label={words.way}
            value={way}
            options={[
              { value: 'sealed', label: words.ways.sealed },
              { value: 'plain', label: words.ways.plain },
            ]}
            onChange={setWay}
          />
        )}
        {plain ? (
          <p>{words.plainNote}</p>
        ) : (
          <TextField
            label={words.passphrase}
            value={passphrase}
            onChange={setPassphrase}
            maxLength={LONGEST_PASSPHRASE}
            description={words.passphraseNote}
            error={tried && tooShort ? words.tooShort : undefined}
            inputRef={field}
            onEnter={() => void save()}
          />
        )}
        {leaving?.behind.map(({ person, name, count, added }) => (
          <Switch
            key={person}
            label={<bdi dir="ltr">{words.adds(name)}</bdi>}
            more={words.addsMore(count)}
            on={added}
            onChange={(on) => setAdding(on ? [...adding, person] : adding.filter((one) => one !== person))}
          />
        ))}
        <p className="bundle-acts">
          <Button ref={saveButton} look="strong" submit>
            {words.save}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
        </p>
      </div>
    </form>
  );
}
