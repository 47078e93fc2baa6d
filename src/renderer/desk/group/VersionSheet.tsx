import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { agreementEditorWords as words, agreementPaperWords, groupWords } from '../../words.ts';

/** A version of the agreement as it was adopted: its lines, its day and who was there. */
export function VersionSheet({
  group: { agreements },
  version,
  nameOf,
  onPrint,
  onClose,
}: {
  readonly group: GroupView;
  readonly version: number;
  /** Empty: no record of them is left. */
  readonly nameOf: (person: EntryId) => string;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}) {
  const shown = agreements[version - 1];
  if (shown === undefined) return null;
  const there = shown.present.map(nameOf).filter((name) => name !== '');
  const others = shown.present.length - there.length;
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.versionTitle(version, groupWords.dayOnly(shown.day))}
      description={words.whoWasThere(others > 0 ? [...there, words.noLongerKnown(others)] : there)}
      size="large"
      actions={
        <>
          <Button onClick={onPrint}>{agreementPaperWords.ask}</Button>
          <Button look="strong" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <ol className="agreement-version spoken">
        {shown.lines.map((line, i) => (
          <li key={i} data-changed={(version > 1 && shown.changed.includes(i)) || undefined}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
