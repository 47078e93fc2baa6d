import { useRef } from 'react';
import type { GroupView } from '#shared/group/register/views.ts';
import { tell } from '../../../ui/Notices.tsx';
import type { KnownRegister } from '../../register/useRegister.ts';
import { GroupSheet } from '../GroupSheet.tsx';
import { WinForm } from './WinForm.tsx';
import { sprintWords as words } from '../../../words.ts';
import './sprint.css';

/** A small win, written down from the page of the group. */
export function WinSheet({
  open,
  group,
  register,
  onClose,
}: {
  readonly open: boolean;
  readonly group: GroupView;
  readonly register: KnownRegister;
  readonly onClose: () => void;
}) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  return (
    <GroupSheet
      open={open}
      onClose={onClose}
      title={words.wins}
      description={group.wins.kept ? words.winsBody : words.notKept}
      writes
      initialFocus={field}
    >
      {group.wins.kept && (
        <WinForm
          group={group}
          register={register}
          field={field}
          onWritten={() => {
            tell(words.winWritten);
            onClose();
          }}
        />
      )}
    </GroupSheet>
  );
}
