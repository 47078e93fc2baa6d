import { useRef } from 'react';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Findable } from '../findable.ts';
import { consoleWords as words } from '../../words.ts';
import './findAct.css';

/** Every act of the console, found by typing a part of what it says. */
export function FindAct({
  acts,
  onFind,
  onClose,
}: {
  readonly acts: readonly Findable[];
  readonly onFind: (act: Findable['act']) => void;
  readonly onClose: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog open title={words.find.title} onClose={onClose} initialFocus={field} writes>
      <Autocomplete.Root
        open
        inline
        items={acts}
        itemToStringValue={(act: Findable) => act.label}
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
          {(act: Findable) => (
            <Autocomplete.Item
              key={act.act}
              value={act}
              className="find-item"
              onClick={() => {
                onClose();
                onFind(act.act);
              }}
            >
              <span>{act.label}</span>
              {act.keys !== null && <Kbd keys={act.keys} />}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  );
}
