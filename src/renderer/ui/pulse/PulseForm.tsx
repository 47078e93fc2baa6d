import { useRef, useState } from 'react';
import { LONGEST_PULSE_LINE } from '#shared/limits.ts';
import { isAnswer, SCALES, scaleOf, type PulseItem } from '#shared/group/pulse/questions.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { Form } from '#shared/group/pulse/round.ts';
import type { PulseRound } from '#shared/ipc/pulse.ts';
import { HandedPage } from '../handed/HandedPage.tsx';
import type { Seats } from '../handed/TurnedWater.tsx';
import { NamedText } from '../NamedText.tsx';
import { Segmented } from '../Segmented.tsx';
import { StoneMark } from '../Stone.tsx';
import { TextField } from '../TextField.tsx';
import { answersOf, answerText } from './answers.ts';
import { pulseWords as words } from '../../words.ts';
import './pulseForm.css';

/** The line is for all. */
const ALL = '';

/** More items than this are set smaller. */
const FEW_ITEMS = 4;

interface PulseFormProps {
  readonly name: string;
  /** Who has it next; null: this is the last form. */
  readonly next: string | null;
  readonly round: PulseRound;
  readonly seats: Seats;
  /** To whom a line can go instead of to all; never to whoever writes it. */
  readonly readers: readonly { readonly box: EntryId; readonly name: string }[];
  readonly onSeal: (form: Form) => void;
  readonly onCover: () => void;
}

/** One sealed form. What is answered is here until it is sealed, or covered, and nowhere else. */
export function PulseForm({ name, next, round, seats, readers, onSeal, onCover }: PulseFormProps) {
  const { items, asks, people, sealed } = round;
  const [answers, setAnswers] = useState<Form['answers']>({});
  const [line, setLine] = useState('');
  const [to, setTo] = useState<EntryId>(ALL);
  /** The line that a digit answers. */
  const [current, setCurrent] = useState(0);
  const cells = useRef(new Map<string, HTMLInputElement>());
  const isEmpty = Object.keys(answers).length === 0 && line.trim() === '';
  const put = (item: PulseItem, answer: number | undefined) => {
    const { [item]: _, ...others } = answers;
    setAnswers(answer === undefined ? others : { ...others, [item]: answer });
  };
  const toggle = (item: PulseItem, answer: number) =>
    put(item, answers[item] === answer ? undefined : answer);
  const digit = (n: number): boolean => {
    const item = items[current];
    if (item === undefined) return false;
    const answer = answerOfDigit(item, n);
    if (!isAnswer(item, answer)) return false;
    toggle(item, answer);
    // From there Tab goes on to the next line.
    cells.current.get(`${item} ${answer}`)?.focus();
    return true;
  };
  const seal = () => onSeal({ answers, line: line.trim(), to: to === ALL ? null : to });
  return (
    <HandedPage
      name={name}
      seats={seats}
      title={words.form.title[asks]}
      about={words.form.sealedSoFar(sealed.length, people.length)}
      foot={words.form.foot}
      act={{
        label: (
          <NamedText text={isEmpty ? words.form.sealEmpty(next) : words.form.seal(next)} title={false} />
        ),
        detail: words.form.noWayBack,
        onPress: seal,
      }}
      note={words.form.note}
      dense
      onCover={onCover}
      onDigit={digit}
    >
      <div className="pulse-rows" data-many={items.length > FEW_ITEMS || undefined}>
        {items.map((item, at) => (
          <AnswerRow
            key={item}
            item={item}
            value={answers[item]}
            onToggle={(answer) => toggle(item, answer)}
            onCurrent={() => setCurrent(at)}
            cellRef={(answer, cell) => {
              if (cell === null) cells.current.delete(`${item} ${answer}`);
              else cells.current.set(`${item} ${answer}`, cell);
            }}
          />
        ))}
      </div>
      <TextField
        label={
          to === ALL
            ? words.form.line
            : words.form.privateLine(readers.find(({ box }) => box === to)?.name ?? '')
        }
        placeholder={words.form.placeholder}
        value={line}
        onChange={setLine}
        onEnter={seal}
        maxLength={LONGEST_PULSE_LINE}
        spoken
      />
      {readers.length > 0 && (
        <Segmented
          label={words.form.lineTo}
          value={to}
          options={[
            { value: ALL, label: words.form.toAll },
            ...readers.map(({ box, name: whose }) => ({
              value: box,
              label: <NamedText text={words.form.toOne(whose)} />,
            })),
          ]}
          onChange={setTo}
        />
      )}
    </HandedPage>
  );
}

/** The answer that a digit means: on a scale itself, of yes, partly and no their place. */
const answerOfDigit = (item: PulseItem, digit: number): number =>
  SCALES[scaleOf(item)].told === 'shares' ? SCALES[scaleOf(item)].to + 1 - digit : digit;

function AnswerRow({
  item,
  value,
  onToggle,
  onCurrent,
  cellRef,
}: {
  readonly item: PulseItem;
  readonly value: number | undefined;
  readonly onToggle: (answer: number) => void;
  readonly onCurrent: () => void;
  readonly cellRef: (answer: number, cell: HTMLInputElement | null) => void;
}) {
  const scale = SCALES[scaleOf(item)];
  const ends = words.ends(item, scaleOf(item));
  const middle = words.middleMeans(item);
  return (
    <fieldset className="pulse-row" onFocus={onCurrent}>
      <legend className="spoken">{words.items[item]}</legend>
      <div className="pulse-cells" data-of={scale.to - scale.from + 1}>
        {answersOf(item).map((answer) => (
          <label key={answer} className="pulse-cell" data-chosen={answer === value || undefined}>
            <input
              ref={(cell) => cellRef(answer, cell)}
              type="radio"
              className="heard"
              name={item}
              checked={answer === value}
              onChange={() => onToggle(answer)}
              onClick={() => {
                // Chosen once more, it is empty again.
                if (answer === value) onToggle(answer);
              }}
            />
            {answer === value && <StoneMark width={30} className="pulse-stone" />}
            <b>{answerText(item, answer)}</b>
          </label>
        ))}
      </div>
      {scale.told === 'middle' && (
        <p className="pulse-ends second">
          <span>{ends[0]}</span>
          {middle !== null && <span>{middle}</span>}
          <span>{ends[1]}</span>
        </p>
      )}
    </fieldset>
  );
}
