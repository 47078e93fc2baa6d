import type { Format } from '#shared/format/schema.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { KnownRegister } from '../register/useRegister.ts';
import { BeforeTheGroup } from './BeforeTheGroup.tsx';
import { groupWords as words } from '../../words.ts';

/** Every session the group held, the newest first; each opens its summary. */
export function SessionsSheet({
  open,
  group,
  formats,
  nameOf,
  register,
  onOpen,
  onClose,
}: {
  readonly open: boolean;
  readonly group: GroupView;
  readonly formats: readonly Format[];
  readonly nameOf: (person: EntryId) => string;
  readonly register: KnownRegister;
  readonly onOpen: (session: SessionId) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} title={words.sessions}>
      {group.sessions.length === 0 ? (
        <p className="second">{words.noSessions}</p>
      ) : (
        <ol className="sheet-lines">
          {group.sessions.map(({ id, day, began, format, presented, sealed }) => (
            <li key={id}>
              <button type="button" className="sheet-line" onClick={() => onOpen(id)}>
                <b>{words.dayAmong({ day, began }, group.sessions)}</b>
                <span>{formats.find((one) => one.id === format)?.name ?? words.otherFormat}</span>
                <span className="second">
                  {sealed === true ? words.sealed : words.presented(presented.map(nameOf))}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <BeforeTheGroup group={group} register={register} />
    </Dialog>
  );
}
