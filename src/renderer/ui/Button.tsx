import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { Saying } from '#shared/words/timeText.ts';
import { Kbd, keyShortcut } from './Kbd.tsx';
import { useEnterOfSheet } from './enterOfSheet.ts';
import { heardAs, Said } from './Said.tsx';
import './button.css';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'disabled' | 'children'> {
  /** What it says; with lengths of time in it as a function, and then it is heard with durations. */
  readonly children: ReactNode | Saying;
  /** The key that does the same, shown as a cap: `P`, `Shift Z`. */
  readonly keys?: string;
  /** `plain` has an edge, `strong` is a field of ink, `bare` is text with its key. */
  readonly look?: 'plain' | 'strong' | 'bare';
  /** Why it cannot be done now. The button stays in reach, says why, and calls `onRefused` instead. */
  readonly refusal?: string | Saying | null;
  readonly onRefused?: (why: string | Saying) => void;
  readonly submit?: boolean;
}

/** An act with its key. */
export function Button({
  children,
  keys,
  look = 'plain',
  refusal = null,
  onRefused,
  onClick,
  submit = false,
  className,
  ...rest
}: ButtonProps) {
  const text = useEnterOfSheet(keys);
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={`button${className ? ` ${className}` : ''}`}
      data-look={look}
      aria-keyshortcuts={keys === undefined ? undefined : keyShortcut(keys)}
      aria-disabled={refusal === null ? undefined : true}
      aria-description={refusal === null ? undefined : heardAs(refusal)}
      onClick={refusal === null ? onClick : () => onRefused?.(refusal)}
    >
      {keys !== undefined && <Kbd keys={keys} />}
      <span ref={text} className="button-text">
        {typeof children === 'function' ? <Said>{children}</Said> : children}
      </span>
    </button>
  );
}
