import { useRef, useState, type RefObject } from 'react';
import type { Format } from '#shared/format/schema.ts';
import { readNames } from '#shared/group/names.ts';
import { largestGroup } from '#shared/group/smallGroups.ts';
import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { NamesField } from '../register/NamesField.tsx';
import { startWords as words } from '../../words.ts';

/** Why a format does not work with so many people, also in small groups; null if it does. */
export function sizeProblem(format: Format, people: number): string | null {
  const {
    name,
    size: { min, max },
  } = format;
  if (people < min) return words.tooFew(name, min, max, people);
  return largestGroup(format, people) > max ? words.tooMany(name, min, max, people) : null;
}

interface NamesProps {
  /** What is begun; null closes the sheet. */
  readonly format: Format | null;
  /** Names that stand there already. */
  readonly known: readonly string[];
  readonly onClose: () => void;
  readonly onNames: (names: readonly string[]) => void;
}

/** A sheet for typing or pasting names. The recognised names are shown below at once. */
export function NamesSheet({ format, known, onClose, onNames }: NamesProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  return (
    <Dialog
      open={format !== null}
      onClose={onClose}
      title={format === null ? '' : words.namesTitle(format.name)}
      description={words.namesBody}
      initialFocus={field}
    >
      {format !== null && (
        <NamesForm format={format} known={known} field={field} onClose={onClose} onNames={onNames} />
      )}
    </Dialog>
  );
}

function NamesForm({
  format,
  known,
  field,
  onClose,
  onNames,
}: Pick<NamesProps, 'known' | 'onClose' | 'onNames'> & {
  readonly format: Format;
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
}) {
  const [text, setText] = useState(known.join(', '));
  const [tried, setTried] = useState(false);
  useUnsaved(text !== known.join(', '));
  const names = readNames(text);
  const problem = sizeProblem(format, names.length);
  // More names mend too few; nothing that is typed on mends too many.
  const told = problem !== null && (tried || names.length > format.size.min);
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
      <NamesField
        label={words.names}
        lines={4}
        text={text}
        names={numberNamesakes(names)}
        onChange={setText}
        onEnter={go}
        description={words.namesHint}
        error={told ? problem : undefined}
        inputRef={field}
      />
      <p className="names-actions">
        <Button look="strong" keys="Enter" submit refusal={problem}>
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
