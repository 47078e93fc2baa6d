import type { ReactNode, Ref } from 'react';
import { Checkbox } from '@base-ui/react/checkbox';
import './switch.css';

/** Yes or no, with what it means in words beside it. */
export function Switch({
  label,
  more,
  on,
  onChange,
  boxRef,
}: {
  readonly label: ReactNode;
  /** What follows from it, or a warning. */
  readonly more?: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly boxRef?: Ref<HTMLElement>;
}) {
  return (
    <label className="switch">
      <Checkbox.Root
        ref={boxRef}
        className="switch-box"
        checked={on}
        onCheckedChange={(next) => onChange(next)}
        onKeyDown={(event) => {
          // A box has no use for Enter, but would use it up: the window or the sheet may have one.
          if (event.key === 'Enter') event.preventBaseUIHandler();
        }}
      >
        <Checkbox.Indicator className="switch-tick">
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M2.5 8.5 6.5 12.5 13.5 4" />
          </svg>
        </Checkbox.Indicator>
      </Checkbox.Root>
      <span className="switch-words">
        {label}
        {more !== undefined && more !== null && <small className="second">{more}</small>}
      </span>
    </label>
  );
}
