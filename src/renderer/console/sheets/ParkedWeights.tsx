import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { consoleWords } from '../../words.ts';

const words = consoleWords.parking;

/** How much a topic weighs, as its owner says. */
export interface Weights {
  readonly importance: number;
  readonly urgency: number;
}

/** Both weights of a topic that is on a list, to be changed there. */
export function ParkedWeights({
  text,
  weights: { importance, urgency },
  onWeigh,
}: {
  readonly text: string;
  readonly weights: Weights;
  readonly onWeigh: (weights: Weights) => void;
}) {
  return (
    <span className="parked-weights">
      <NumberStepper
        label={words.importanceOf(text)}
        value={importance}
        onChange={(next) => onWeigh({ importance: next, urgency })}
        min={1}
        max={10}
      />
      <NumberStepper
        label={words.urgencyOf(text)}
        value={urgency}
        onChange={(next) => onWeigh({ importance, urgency: next })}
        min={1}
        max={10}
      />
    </span>
  );
}
