import type { ReactNode, Ref } from 'react';
import { Announcer } from '../../ui/Announcer.tsx';
import { NamedText, RoomNames } from '../../ui/NamedText.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { startWords as words } from '../../words.ts';
import './names.css';

/** A field for typing or pasting names; Enter goes on. The recognised names are shown below at once. */
export function NamesField({
  label,
  lines,
  text,
  names,
  listed = true,
  onChange,
  onEnter,
  description,
  error,
  inputRef,
}: {
  readonly label: string;
  readonly lines: number;
  readonly text: string;
  /** As they were recognised, namesakes numbered. */
  readonly names: readonly string[];
  /** They are shown below the field; left out: they are. */
  readonly listed?: boolean;
  readonly onChange: (text: string) => void;
  readonly onEnter: () => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly inputRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  return (
    <>
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          if (!(event.target instanceof HTMLTextAreaElement)) return;
          event.preventDefault();
          onEnter();
        }}
      >
        <TextField
          label={label}
          lines={lines}
          value={text}
          onChange={onChange}
          placeholder={words.namesPlaceholder}
          description={description}
          error={error}
          inputRef={inputRef}
        />
      </div>
      {listed && (
        <ol className="names-found" aria-label={label}>
          <RoomNames names={names}>
            {names.map((name, i) => (
              <li key={i}>
                <NamedText text={name} />
              </li>
            ))}
          </RoomNames>
        </ol>
      )}
      <Announcer text={words.namesFound(names.length)} />
    </>
  );
}
