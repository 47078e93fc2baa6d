import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { choose, type Choice, type Occasion } from '#shared/format/choose.ts';
import { MOST_MINUTES, MOST_PEOPLE } from '#shared/limits.ts';
import { Said } from '../../ui/Said.tsx';
import { FORMATS, PRESETS } from './shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { LEAST_MINUTES } from './planning.ts';
import { choiceSentence, pickerWords as words } from '../../words.ts';
import { useFocusPlaces } from '../frame/useFocusPlaces.ts';
import './formatPicker.css';

export interface PickerProps {
  readonly open: boolean;
  /** Where minutes and people begin. */
  readonly have: Occasion;
  /** Formats of the facilitator's own making. */
  readonly own: readonly Format[];
  /** The format that is chosen already, by id. */
  readonly current: string | null;
  /** `have`: the minutes and people it was chosen for. */
  readonly onTake: (format: Format, have: Occasion) => void;
  readonly onClose: () => void;
}

/** 'I have 40 minutes and five people': what fits, best first, and why the rest does not. */
export function FormatPicker({ open, onClose, ...rest }: PickerProps) {
  const lines = useRef<HTMLButtonElement>(null);
  return (
    <Dialog open={open} onClose={onClose} title={words.title} size="large" initialFocus={lines}>
      {open && <Choices first={lines} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

interface Group {
  readonly title: string;
  readonly lines: readonly Choice[];
}

/** What fits comes by kind, the best formats first; what does not fit stands last. */
function groupsOf(have: Occasion, own: readonly Format[]): readonly Group[] {
  const kinds = [
    { title: words.kinds.formats, lines: choose(have, FORMATS) },
    { title: words.kinds.own, lines: choose(have, own) },
    { title: words.kinds.relatives, lines: choose(have, PRESETS) },
  ];
  const fitting = kinds.map(({ title, lines }) => ({ title, lines: lines.filter(({ fits }) => fits) }));
  const others = kinds.flatMap(({ lines }) => lines).filter(({ fits }) => !fits);
  return [...fitting, { title: words.kinds.fitsNot, lines: others }].filter(({ lines }) => lines.length > 0);
}

function Choices({
  have: begun,
  own,
  current,
  first,
  onTake,
  onClose,
}: Omit<PickerProps, 'open'> & { readonly first: RefObject<HTMLButtonElement | null> }) {
  const [have, setHave] = useState(begun);
  const lines = useFocusPlaces();
  const minutesAt = useRef<HTMLInputElement>(null);
  const peopleAt = useRef<HTMLInputElement>(null);
  const groups = useMemo(() => groupsOf(have, own), [have, own]);
  const fitting = groups.flatMap(({ lines }) => lines).filter(({ fits }) => fits).length;
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !typing) {
      event.preventDefault();
      lines.step(step);
    }
    // Arrows in a number change it. Enter leaves it for the list, where arrows go from line to line.
    if (typing && event.key === 'Enter') {
      event.preventDefault();
      lines.focusFirst();
    }
    // Also while a number has the focus: number fields take no letters, and the screen's keys do not hear what is typed there.
    const field = { m: minutesAt, p: peopleAt }[event.key.toLowerCase()];
    if (field === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.current?.select();
  };
  return (
    <div className="picker" onKeyDownCapture={onKeyDown} role="presentation">
      <div className="picker-have">
        <span>{words.iHave}</span>
        <NumberStepper
          inputRef={minutesAt}
          label={words.minutes}
          unit={words.minutesUnit(have.minutes)}
          value={have.minutes}
          min={LEAST_MINUTES}
          max={MOST_MINUTES}
          step={5}
          onChange={(minutes) => setHave({ ...have, minutes })}
        />
        <span>{words.and}</span>
        <NumberStepper
          inputRef={peopleAt}
          label={words.people}
          unit={words.peopleUnit(have.people)}
          value={have.people}
          min={1}
          max={MOST_PEOPLE}
          onChange={(people) => setHave({ ...have, people })}
        />
      </div>
      <p className="second picker-hint">{words.hint}</p>
      {fitting === 0 && <p className="picker-nothing">{words.nothing}</p>}
      {groups.map(({ title, lines: choices }, i) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {choices.map((line, j) => (
              <li key={line.format.id}>
                <Line
                  line={line}
                  chosen={line.format.id === current}
                  at={(element) => {
                    lines.at(line.format.id)(element);
                    if (i === 0 && j === 0) first.current = element;
                  }}
                  onTake={() => onTake(line.format, have)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Announcer text={words.fitCount(fitting)} />
      <p className="picker-close">
        <Button keys="Esc" onClick={onClose}>
          {words.close}
        </Button>
      </p>
    </div>
  );
}

function Line({
  line,
  chosen,
  at,
  onTake,
}: {
  readonly line: Choice;
  readonly chosen: boolean;
  readonly at: (element: HTMLButtonElement | null) => void;
  readonly onTake: () => void;
}) {
  const { format, fits } = line;
  return (
    <button
      type="button"
      className="picker-line"
      data-line={`format:${format.id}`}
      ref={at}
      aria-disabled={fits ? undefined : true}
      aria-current={chosen || undefined}
      onClick={() => fits && onTake()}
    >
      <bdi className="picker-name">{format.name}</bdi>
      <span className="picker-purpose">
        <bdi>{format.purpose}</bdi>
      </span>
      <span className="picker-how">
        <Said>
          {(times) => {
            const how = choiceSentence(line, times);
            return chosen ? words.now(how) : how;
          }}
        </Said>
      </span>
    </button>
  );
}
