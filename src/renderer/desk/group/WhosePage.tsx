import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { NamedText } from '../../ui/NamedText.tsx';
import { ownPageWords as words } from '../../words.ts';

/** To whom the laptop goes: their own page opens, for them alone. */
export function WhosePage({
  open,
  group,
  onChoose,
  onClose,
}: {
  readonly open: boolean;
  readonly group: GroupView;
  readonly onChoose: (person: EntryId) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} title={words.openSheet} description={words.openAbout}>
      {group.people.length === 0 ? (
        <p className="second">{words.nobody}</p>
      ) : (
        <ol className="sheet-lines">
          {group.people.map(({ person, name }) => (
            <li key={person}>
              <button type="button" className="sheet-line" onClick={() => onChoose(person)}>
                <b>
                  <NamedText text={name} />
                </b>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
