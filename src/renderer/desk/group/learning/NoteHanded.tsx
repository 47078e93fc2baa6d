import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { OwnPageAnswer } from '#shared/ipc/commitments.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { AskWord } from '../../../ui/handed/AskWord.tsx';
import { HandedCover, useHanded } from '../../../ui/handed/HandedPage.tsx';
import type { KnownRegister } from '../../register/useRegister.ts';
import { NotePage } from './NotePage.tsx';

/** The page on which somebody writes what they learned: covered until they say that they have the laptop. */
export function NoteHanded({
  group,
  person,
  name,
  register,
  onBack,
}: {
  readonly group: GroupView;
  readonly person: EntryId;
  readonly name: string;
  readonly register: KnownRegister;
  readonly onBack: () => void;
}) {
  const { store } = useWindow('library');
  const { shown, open, cover } = useHanded<{ readonly answer: OwnPageAnswer; readonly word: string | null }>({
    async ask(word) {
      const reply = await store.query({ type: 'own.read', person, word });
      if (!reply.ok || reply.answer === null) return null;
      return { answer: reply.answer, word: reply.answer.open ? word : null };
    },
    onNone: onBack,
  });
  const own = group.people.findIndex((one) => one.person === person);
  const seats = { count: Math.max(1, group.people.length), own: Math.max(0, own), had: [] };
  if (shown === null) return <HandedCover name={name} seats={seats} onOpen={open} onBack={onBack} />;
  const { answer, word } = shown.page;
  return answer.open ? (
    <NotePage
      name={name}
      group={group.id}
      page={answer.page}
      register={register}
      onChanged={() => shown.read(word)}
      onCover={cover}
      onBack={onBack}
    />
  ) : (
    <AskWord name={name} seats={seats} wrong={answer.wrong} onWord={shown.read} onCover={cover} />
  );
}
