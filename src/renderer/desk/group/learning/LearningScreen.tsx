import { useState } from 'react';
import type { EntryId } from '#shared/group/register/entryId.ts';
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
  const giveBack = () => {
    setWriting(null);
    // What somebody did with a note of theirs nobody else takes back.
    void store.request({ type: 'register.settle' }).then(register.refresh);
  };
  return (
    <RoomNames names={group.people.map(({ name }) => name)}>
      {writing === null ? (
        <LearningHome group={group} register={register} onWrite={setWriting} onBack={onBack} />
      ) : (
        <NoteHanded
          group={group}
          person={writing}
          name={people.find(({ person }) => person === writing)?.name ?? ''}
          register={register}
          onBack={giveBack}
        />
      )}
    </RoomNames>
  );
}
