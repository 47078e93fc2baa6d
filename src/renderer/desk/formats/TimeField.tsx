import { useState, type Ref } from 'react';
import { formatLength } from '#shared/words/timeText.ts';
import { Heard } from '../../ui/Heard.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { editorWords as words, saidLength } from '../../words.ts';

const timeText = (seconds: number): string => formatLength(seconds * 1000);

/** `3:00`, `3` minutes or `0:45` in seconds; null where it is none of these. */
function readTime(text: string): number | null {
  const found = /^\s*(\d{1,3})(?::([0-5]?\d))?\s*$/.exec(text);
  return found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : null;
}

/** A length of time, typed as minutes and seconds. What cannot be read changes nothing and says so. */
export function TimeField({
  label,
  seconds,
  onChange,
  inputRef,
}: {
  readonly label: string;
  readonly seconds: number;
  readonly onChange: (seconds: number) => void;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  const [text, setText] = useState(() => timeText(seconds));
  const read = readTime(text);
  // Changed from outside, by undo: what was typed gives way.
  const shown = read === null || read === seconds ? text : timeText(seconds);
  return (
    <TextField
      label={label}
      value={shown}
      maxLength={8}
      inputRef={inputRef}
      says={read === null ? undefined : saidLength(read * 1000)}
      error={readTime(shown) === null ? <Heard says={words.notATimeSaid}>{words.notATime}</Heard> : null}
      onChange={(next) => {
        setText(next);
        const time = readTime(next);
        if (time !== null) onChange(time);
      }}
    />
  );
}
