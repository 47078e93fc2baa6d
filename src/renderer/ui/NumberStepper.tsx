import type { Ref } from 'react';
import { NumberField } from '@base-ui/react/number-field';
import { uiWords as words } from '../words.ts';
import './choice.css';
import './numberStepper.css';

export interface NumberStepperProps {
  readonly label: string;
  /** The label stands above it, as above the other fields of a form; else the place says what it is. */
  readonly labelShown?: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Stands after the number: `minutes`. */
  readonly unit?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A whole number with less and more on its sides. */
export function NumberStepper({
  label,
  labelShown = false,
  value,
  onChange,
  min,
  max,
  step = 1,
  unit,
  inputRef,
}: NumberStepperProps) {
  const field = (
    <NumberField.Root
      value={value}
      min={min}
      max={max}
      step={step}
      largeStep={step * 3}
      smallStep={1}
      locale="en-GB"
      format={{ maximumFractionDigits: 0, useGrouping: false }}
      onValueChange={(next) => next !== null && onChange(Math.round(next))}
    >
      <NumberField.Group className="stepper">
        <NumberField.Decrement className="stepper-button" aria-label={`${label}: ${words.fewer}`}>
          −
        </NumberField.Decrement>
        <span className="stepper-value">
          <NumberField.Input
            ref={inputRef}
            className="stepper-input"
            aria-label={label}
            size={String(max).length}
          />
          {unit !== undefined && <span aria-hidden="true">{unit}</span>}
        </span>
        <NumberField.Increment className="stepper-button" aria-label={`${label}: ${words.more}`}>
          +
        </NumberField.Increment>
      </NumberField.Group>
    </NumberField.Root>
  );
  return labelShown ? (
    <div>
      <span className="choice-label" aria-hidden="true">
        {label}
      </span>
      {field}
    </div>
  ) : (
    field
  );
}
