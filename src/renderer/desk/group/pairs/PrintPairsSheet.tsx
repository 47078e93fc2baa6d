import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { NamedText } from '../../../ui/NamedText.tsx';
import { tell } from '../../../ui/Notices.tsx';
import { tellNotDone } from '../../../ui/tellNotDone.ts';
import { GroupSheet } from '../GroupSheet.tsx';
import { programmeWords } from '../../../words.ts';

const words = programmeWords.print;

/** What each takes along on paper: for one, or a page for everybody. */
export function PrintPairsSheet({
  open,
  programme,
  people,
  onClose,
}: {
  readonly open: boolean;
  readonly programme: ProgrammeView;
  readonly people: readonly { readonly person: EntryId; readonly name: string }[];
  readonly onClose: () => void;
}) {
  const { store } = useWindow('library');
  const keep = async (person: EntryId | null) => {
    const reply = await store.request({ type: 'pairs.export', programme: programme.id, person });
    if (reply.ok) tell(words.kept(reply.path));
    else tellNotDone(reply, 'register');
  };
  const print = async (person: EntryId | null) => {
    const reply = await store.request({ type: 'pairs.print', programme: programme.id, person });
    if (!reply.ok) tellNotDone(reply, 'register');
  };
  const rows = [{ person: null, name: words.everybody }, ...people];
  return (
    <GroupSheet open={open} onClose={onClose} title={words.title} description={words.body}>
      <ul className="sheet-lines">
        {rows.map(({ person, name }) => (
          <li key={person} className="pairs-said">
            <b>
              <NamedText text={name} />
            </b>
            <span className="arrangement-acts">
              <Button aria-label={words.pdfOf(name)} onClick={() => void keep(person)}>
                {words.pdf}
              </Button>
              <Button aria-label={words.paperOf(name)} onClick={() => void print(person)}>
                {words.paper}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </GroupSheet>
  );
}
