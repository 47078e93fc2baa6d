import type { ReactNode, Ref } from 'react';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import './segmented.css';

export interface SegmentedProps<Value extends string> {
  /** Says what is chosen; heard, not seen. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** `quiet` without an outer edge, `board` with large targets. */
  readonly look?: 'plain' | 'quiet' | 'board';
  /** What is chosen. */
  readonly chosenRef?: Ref<HTMLElement>;
}

/** One of a few: radio buttons side by side. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  look = 'plain',
  chosenRef,
}: SegmentedProps<Value>) {
  return (
    <RadioGroup<Value>
      className="segmented"
      data-look={look}
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next)}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          ref={option.value === value ? chosenRef : undefined}
          value={option.value}
          className="segment"
          onKeyDown={(event) => {
            // A radio button has no use for Enter, but would use it up: the window or the sheet may have one.
            if (event.key === 'Enter') event.preventBaseUIHandler();
          }}
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
