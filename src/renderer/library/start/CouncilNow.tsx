import { useRef, useState, type RefObject } from 'react';
import { council } from '#shared/format/library/council.ts';
import { readNames } from '#shared/group/names.ts';
import { tellApart } from '#shared/group/tellApart.ts';
import { startWords as words } from '#shared/words/en/start.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

const { min, max } = council.size;

/** Why these many people make no council; null where they do. */
function sizeProblem(people: number): string | null {
  if (people < min) return words.tooFew(min, max, people);
  return people > max ? words.tooMany(min, max, people) : null;
}

interface CouncilNowProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onNames: (names: readonly string[]) => void;
}

/** Names typed or pasted, as they come; who was understood shows below at once. */
export function CouncilNow({ open, onClose, onNames }: CouncilNowProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.namesTitle}
      description={words.namesBody}
      initialFocus={field}
    >
      {open && <NamesForm field={field} onClose={onClose} onNames={onNames} />}
    </Dialog>
  );
}

function NamesForm({
  field,
  onClose,
  onNames,
}: Pick<CouncilNowProps, 'onClose' | 'onNames'> & {
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
}) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const names = readNames(text);
  const labels = tellApart(names);
  const problem = sizeProblem(names.length);
  const go = () => {
    setTried(true);
    if (problem === null) onNames(names);
    else field.current?.focus();
  };
  return (
    <form
      className="names-form"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          if (!(event.target instanceof HTMLTextAreaElement)) return;
          event.preventDefault();
          go();
        }}
      >
        <TextField
          label={words.names}
          lines={4}
          value={text}
          onChange={setText}
          placeholder={words.namesPlaceholder}
          description={words.namesHint}
          error={tried && problem !== null ? problem : undefined}
          inputRef={field}
        />
      </div>
      <ol className="names-found" aria-label={words.names}>
        {labels.map((label, i) => (
          <li key={i}>
            <bdi>{label}</bdi>
          </li>
        ))}
      </ol>
      <Announcer text={words.namesFound(names.length)} />
      <p className="names-actions">
        <Button look="strong" keys="Enter" submit>
          {words.toPlan}
        </Button>
        <Button keys="Esc" onClick={onClose}>
          {words.cancel}
        </Button>
        <span className="second" aria-hidden="true">
          {words.namesFound(names.length)}
        </span>
      </p>
    </form>
  );
}
