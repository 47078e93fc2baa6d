import type { EntryId } from '#shared/group/register/entryId.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { NamedText } from '../../../ui/NamedText.tsx';
import type { NamedBox } from './namedBox.ts';
import { privateWordWords } from '../../../words.ts';

const words = privateWordWords.throwAway;

/** A box goes with all in it: its passphrase may be forgotten, or its reader may be gone. */
export function ThrowAwaySheet({
  boxes,
  onThrowAway,
  onClose,
}: {
  readonly boxes: readonly NamedBox[];
  readonly onThrowAway: (box: EntryId) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog open urgent title={words.title} description={words.about} onClose={onClose}>
      <ul className="sheet-lines">
        {boxes.map(({ box, name }) => (
          <li key={box}>
            <Button onClick={() => onThrowAway(box)}>
              <NamedText text={words.do(name)} />
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
