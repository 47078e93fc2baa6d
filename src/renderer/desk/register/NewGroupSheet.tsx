import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { readNames } from '#shared/group/names.ts';
import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { LONGEST_GROUP_NAME } from '#shared/limits.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { KnownPerson } from '#shared/group/register/views.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tellFailure } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { joiningOf, seatsOf } from './joining.ts';
import { NamesField } from './NamesField.tsx';
import { useMeant } from './useMeant.ts';
import { dayNow, newEntryId } from './useRegister.ts';
import { WhoIsMeant } from './WhoIsMeant.tsx';
import { groupWords as words, startWords, whySentence } from '../../words.ts';

const NOBODY: readonly KnownPerson[] = [];

interface NewGroupProps {
  readonly open: boolean;
  /** Everybody who is known; null: they are still being read. */
  readonly people: readonly KnownPerson[] | null;
  /** Names that are written already, as they were written; empty: none. */
  readonly names?: string;
  /** The session whose people meet again; null: the group begins with nothing before it. */
  readonly met: MetOnce | null;
  readonly onBegun: (group: EntryId) => void;
  readonly onClose: () => void;
}

/** A session without a group, whose people become one: it counts as the group's first. */
export interface MetOnce {
  readonly session: SessionId;
  readonly title: string;
  /** In seat order. */
  readonly people: readonly { readonly person: PersonId; readonly name: string }[];
}

/** A group is begun with its name and its people; the rest comes on its page. */
export function NewGroupSheet({ open, onClose, ...rest }: NewGroupProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={rest.met === null ? words.newTitle : words.againTitle}
      description={rest.met === null ? words.newBody : words.againBody}
      writes
      initialFocus={field}
    >
      <NewGroupForm {...rest} field={field} onClose={onClose} />
    </Dialog>
  );
}

function NewGroupForm({
  people,
  names: before = '',
  met,
  onBegun,
  onClose,
  field,
}: Omit<NewGroupProps, 'open'> & {
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
}) {
  const { store } = useWindow('library');
  const [name, setName] = useState(met?.title ?? '');
  const [text, setText] = useState(met?.people.map((one) => one.name).join(', ') ?? before);
  const [tried, setTried] = useState(false);
  const [first] = useState({ name, text });
  useUnsaved(name !== first.name || text !== first.text);
  const namesAt = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const names = readNames(text);
  const { asked, meant, choose, forget } = useMeant(names, people ?? NOBODY, []);
  /** It was to begin before it was known whether a name is somebody's who is known. */
  const waits = useRef(false);
  const begin = async () => {
    setTried(true);
    if (name.trim() === '') return field.current?.focus();
    if (people === null) {
      waits.current = true;
      return;
    }
    const group = newEntryId();
    const joining = joiningOf(asked, meant);
    const reply = await store.request({
      type: 'register.act',
      asked: {
        act: 'group.begin',
        group,
        name,
        kind: 'council',
        people: joining,
        on: dayNow(),
      },
    });
    if (!reply.ok) return tellNotDone(reply, 'start');
    if (met !== null) {
      const { session } = met;
      const seats = seatsOf(met.people, asked, joining);
      const held = await store.request({ type: 'register.held', session, group, people: seats });
      // It is read on the page of the group, which comes now.
      if (!held.ok) tellFailure((times) => whySentence(held.why, times), 'register');
    }
    onBegun(group);
  };
  const beginsNow = useEffectEvent(() => {
    // Who is meant is asked first.
    if (asked.every(({ known }) => known.length === 0)) void begin();
  });
  useEffect(() => {
    if (!waits.current || people === null) return;
    waits.current = false;
    void Promise.resolve().then(beginsNow);
  }, [people]);
  return (
    <form
      className="names-form"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={LONGEST_GROUP_NAME}
        placeholder={words.namePlaceholder}
        error={tried && name.trim() === '' ? words.needsName : undefined}
        onEnter={() => namesAt.current?.focus()}
        inputRef={field}
      />
      <NamesField
        label={words.names}
        lines={3}
        text={text}
        names={numberNamesakes(names)}
        onChange={(next) => {
          setText(next);
          forget();
        }}
        onEnter={() => void begin()}
        inputRef={namesAt}
      />
      <WhoIsMeant asked={asked} meant={meant} onMeant={choose} />
      <p className="names-actions">
        <Button look="strong" submit>
          {words.begin}
        </Button>
        <Button keys="Esc" onClick={onClose}>
          {words.cancel}
        </Button>
        <span className="second" aria-hidden="true">
          {startWords.namesFound(names.length)}
        </span>
      </p>
    </form>
  );
}
