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
