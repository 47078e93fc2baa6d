import { MOST_MINUTES } from '#shared/limits.ts';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { groupWords as words } from '../../words.ts';

const LEAST_MINUTES = 10;
const MINUTE_STEP = 5;

/** Minutes of a session where nothing else is known. */
export const USUAL_MINUTES = 45;

/** How many minutes the sessions of a group have. */
export function SessionLength({
  minutes,
  onChange,
}: {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}) {
  return (
    <NumberStepper
      label={words.minutes}
      labelShown
      unit={words.minutesUnit(minutes)}
      value={minutes}
      min={LEAST_MINUTES}
      max={MOST_MINUTES}
      step={MINUTE_STEP}
      onChange={onChange}
    />
  );
}
