import { useId, type ReactNode } from 'react';
import './choice.css';

/** One of many, as the computer's own list: by keyboard, by letter and by screen reader. */
export function Choice<Value extends string>({
  label,
  labelHidden = false,
  value,
  options,
  onChange,
}: {
  readonly label: ReactNode;
  readonly labelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div className="choice">
      <label className={labelHidden ? 'heard' : 'choice-label'} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="choice-list"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
