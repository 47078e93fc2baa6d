import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { emsWide } from './clipNames.ts';
import { useRoomNames } from './NamedText.tsx';
import { textThatFits } from './namedText.ts';
import './choice.css';

/** In pixels: what of the list is beside its letters (padding, arrow), and one em of its letters. */
const SIDES_PX = 44;
const EM_PX = 14;

/** One of many, as the computer's own list: by keyboard, by letter and by screen reader. */
export function Choice<Value extends string>({
  label,
  labelHidden = false,
  value,
  options,
  onChange,
  listRef,
}: {
  readonly label: ReactNode;
  readonly labelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly listRef?: Ref<HTMLSelectElement>;
}) {
  const id = useId();
  const list = useRef<HTMLSelectElement>(null);
  useImperativeHandle(listRef, () => list.current as HTMLSelectElement, []);
  const names = useRoomNames();
  const [room, setRoom] = useState(Infinity);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const sized = new ResizeObserver(() => setRoom((element.clientWidth - SIDES_PX) / EM_PX));
    sized.observe(element);
    return () => sized.disconnect();
  }, []);
  const shown = (text: string): string => textThatFits(text, names, (one) => emsWide(one) <= room);
  return (
    <div className="choice">
      <label className={labelHidden ? 'heard' : 'choice-label'} htmlFor={id}>
        {label}
      </label>
      <select
        ref={list}
        id={id}
        className="choice-list"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map(({ value: one, label: whole }) => {
          const short = shown(whole);
          return (
            <option key={one} value={one} aria-label={short === whole ? undefined : whole}>
              {short}
            </option>
          );
        })}
      </select>
    </div>
  );
}
