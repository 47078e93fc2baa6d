import { useState } from 'react';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView, KnownPerson } from '#shared/group/register/views.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { RoomNames } from '../../../ui/NamedText.tsx';
import type { KnownRegister } from '../../register/useRegister.ts';
import { LearningHome } from './LearningHome.tsx';
import { NoteHanded } from './NoteHanded.tsx';

interface LearningScreenProps {
  readonly group: GroupView;
  /** Everybody who is known: also whoever left. */
  readonly people: readonly KnownPerson[];
  readonly register: KnownRegister;
  readonly onBack: () => void;
}

/** What a group learned: its released notes, and the page that is handed over to write one. */
export function LearningScreen({ group, people, register, onBack }: LearningScreenProps) {
  const { store } = useWindow('library');
  const [writing, setWriting] = useState<EntryId | null>(null);
  /** Told apart from namesakes: else the wrong one says ‘I am’. */
  const called =
    writing === null
      ? ''
      : calledBy(group)(writing) || (people.find(({ person }) => person === writing)?.name ?? '');
  const giveBack = () => {
    setWriting(null);
    // What somebody did with a note of theirs nobody else takes back.
    void store.request({ type: 'register.settle' }).then(register.refresh);
  };
  return (
    <RoomNames
      names={[...new Set([...group.people.map(({ person }) => calledBy(group)(person)), called])].filter(
        (one) => one !== '',
      )}
    >
      {writing === null ? (
        <LearningHome group={group} register={register} onWrite={setWriting} onBack={onBack} />
      ) : (
        <NoteHanded group={group} person={writing} name={called} register={register} onBack={giveBack} />
      )}
    </RoomNames>
  );
}
