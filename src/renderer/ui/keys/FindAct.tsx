import { useRef } from 'react';
import { Autocomplete } from '@base-ui/react/autocomplete';
import type { Saying } from '#shared/words/timeText.ts';
import { Said } from '../Said.tsx';
import { tellRefused } from '../Notices.tsx';
import { Dialog } from '../Dialog.tsx';
import { Kbd } from '../Kbd.tsx';
import { keyWords as words } from '../../words.ts';
import './findAct.css';

/** An act that is found by a part of its name. */
export interface Findable<Id> {
  readonly act: Id;
  readonly label: string;
  /** The label as a sentence, where it has lengths of time in it: read in digits, heard as durations. */
  readonly says?: Saying;
  /** The caps of its key, with spaces between them; null: it has none. */
  readonly keys: string | null;
  /** Why it cannot be done now: it says so, and is not done. */
  readonly refusal?: Saying | null;
}

/** Every act of a window, found by typing a part of what it says. */
export function FindAct<Id extends string>({
  acts,
  onFind,
  onClose,
}: {
  readonly acts: readonly Findable<Id>[];
  readonly onFind: (act: Id) => void;
  readonly onClose: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog open title={words.find.title} onClose={onClose} initialFocus={field} writes>
      <Autocomplete.Root
        open
        inline
        items={acts}
        itemToStringValue={(act: Findable<Id>) => act.label}
        autoHighlight="always"
        keepHighlight
      >
        <Autocomplete.Input
          ref={field}
          className="find-field"
          aria-label={words.find.field}
          placeholder={words.find.field}
        />
        <Autocomplete.Empty className="find-none">{words.find.nothing}</Autocomplete.Empty>
        <Autocomplete.List className="find-list" aria-label={words.find.list}>
          {(act: Findable<Id>) => (
            <Autocomplete.Item
              key={act.act}
              value={act}
              className="find-item"
              aria-disabled={act.refusal == null ? undefined : true}
              onClick={() => {
                onClose();
                if (act.refusal == null) onFind(act.act);
                else tellRefused(act.refusal);
              }}
            >
              <span>
                <Said>{act.says ?? (() => act.label)}</Said>
                {act.refusal != null && (
                  <span className="find-why">
                    <Said>{act.refusal}</Said>
                  </span>
                )}
              </span>
              {act.keys !== null && <Kbd keys={act.keys} />}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  );
}
