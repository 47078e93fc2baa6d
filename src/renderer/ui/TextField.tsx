import { useImperativeHandle, useRef, type ReactNode, type Ref } from 'react';
import { Field } from '@base-ui/react/field';
import type { Saying } from '#shared/words/timeText.ts';
import { useCovered } from './Cover.tsx';
import { Kbd, keyShortcut } from './Kbd.tsx';
import { useRefused } from './refusedFields.ts';
import { Said } from './Said.tsx';
import { uiWords } from '../words.ts';
import './textField.css';

export interface TextFieldProps {
  readonly label: ReactNode;
  /** The label is heard but not seen: the place says it already. */
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter, which then begins no new line. */
  readonly onEnter?: () => void;
  readonly placeholder?: string;
  readonly description?: ReactNode;
  /** What is wrong and how to mend it. */
  readonly error?: ReactNode | Saying;
  /** The key that brings the focus here. */
  readonly keys?: string;
  /** More than one line: how many are visible. */
  readonly lines?: number;
  readonly maxLength?: number;
  /** A day or a time of day, chosen with the computer's own means; the value is `2026-06-18` or `18:05`. */
  readonly type?: 'text' | 'date' | 'time' | 'password';
  /** To be said aloud: set in the spoken face. */
  readonly spoken?: boolean;
  /** What is written in it is covered once nobody has touched the window for a while; what is spoken always is. */
  readonly covers?: boolean;
  /** Heard of what is written, where it is not said as it stands. */
  readonly says?: string;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** Of a time, which is never as long as its field: what is wrong with it is said otherwise. */
const LETTERS_OF_A_TIME = 12;

/** A line or a few lines of text with their label. Where no more letters fit, it says so: what is pasted may be cut. */
export function TextField({
  label,
  labelHidden = false,
  value,
  onChange,
  onEnter,
  placeholder,
  description,
  error,
  keys,
  lines = 1,
  maxLength,
  type = 'text',
  spoken = false,
  covers = spoken,
  says,
  inputRef,
}: TextFieldProps) {
  const several = lines > 1;
  const covered = useCovered() && covers;
  const full = maxLength !== undefined && maxLength > LETTERS_OF_A_TIME && value.length >= maxLength;
  const refuses = error !== undefined && error !== null;
  const field = useRef<HTMLDivElement>(null);
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useImperativeHandle(inputRef, () => control.current as HTMLInputElement & HTMLTextAreaElement, []);
  useRefused(refuses, field, control);
  return (
    <Field.Root ref={field} className="field" invalid={refuses}>
      <Field.Label className={labelHidden ? 'heard' : 'field-label'}>{label}</Field.Label>
      <div
        className="field-box"
        data-spoken={spoken || undefined}
        data-lines={several || undefined}
        data-covered={covered || undefined}
      >
        <Field.Control
          className="field-control"
          ref={control}
          render={several ? <textarea rows={lines} /> : undefined}
          type={several ? undefined : type}
          value={value}
          placeholder={placeholder}
          maxLength={maxLength}
          spellCheck={false}
          autoComplete="off"
          dir="auto"
          aria-description={says}
          aria-keyshortcuts={keys === undefined ? undefined : keyShortcut(keys)}
          onValueChange={onChange}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return;
            event.preventDefault();
            onEnter();
          }}
        />
        {keys !== undefined && <Kbd keys={keys} />}
      </div>
      {full && (
        <Field.Description className="field-description" role="status">
          {uiWords.full(maxLength)}
        </Field.Description>
      )}
      {description !== undefined && (
        <Field.Description className="field-description">{description}</Field.Description>
      )}
      {refuses && (
        <Field.Error className="field-error" match>
          {typeof error === 'function' ? <Said>{error}</Said> : error}
        </Field.Error>
      )}
    </Field.Root>
  );
}
