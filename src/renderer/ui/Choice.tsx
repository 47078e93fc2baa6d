import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { useRoomNames } from './NamedText.tsx';
import { directionOf, textThatFits } from './namedText.ts';
import './choice.css';

/** What of the list is beside its letters, in pixels: padding and arrow. */
const SIDES_PX = 44;

/** As many lines as a closed list has room for. */
const LINES = 2;

/** What a list has for its letters, in pixels, and the face they are set in. */
interface Room {
  readonly px: number;
  readonly font: string;
}

/** Made once it is first measured with: what is not in a page has none. */
let drawing: CanvasRenderingContext2D | null = null;

/** How wide a text is in a face, in pixels. */
function widthOf(text: string, font: string): number {
  drawing ??= document.createElement('canvas').getContext('2d');
  if (drawing === null) return 0;
  drawing.font = font;
  return drawing.measureText(text).width;
}

/** Whether a text has room in the closed list, in two lines at the most: a line ends behind a blank or a hyphen. */
function fitsIn({ px, font }: Room, text: string): boolean {
  let [lines, line] = [1, ''];
  for (const word of text.split(/(?<=[\s-])/u)) {
    if (line !== '' && widthOf((line + word).trimEnd(), font) > px) [lines, line] = [lines + 1, ''];
    line += word;
    if (lines > LINES || widthOf(line.trimEnd(), font) > px) return false;
  }
  return true;
}

function roomOf(list: HTMLSelectElement): Room {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(list);
  return { px: list.clientWidth - SIDES_PX, font: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}` };
}

/**
 * One of many, as the computer's own list: by keyboard, by letter and by screen reader. The opened list has the width of
 * the page, and every line of it is whole; only what is chosen is cut, names told apart, to what the closed list holds.
 */
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
  /** `short`: what the closed list shows of it, where all of it would take the room of what tells apart. */
  readonly options: readonly { readonly value: Value; readonly label: string; readonly short?: string }[];
  readonly onChange: (value: Value) => void;
  readonly listRef?: Ref<HTMLSelectElement>;
}) {
  const id = useId();
  const list = useRef<HTMLSelectElement>(null);
  useImperativeHandle(listRef, () => list.current as HTMLSelectElement, []);
  const names = useRoomNames();
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const sized = new ResizeObserver(() => setRoom(roomOf(element)));
    sized.observe(element);
    return () => sized.disconnect();
  }, []);
  const chosen = options.find((option) => option.value === value);
  const shown = textThatFits(
    chosen?.short ?? chosen?.label ?? '',
    names,
    (one) => room === null || fitsIn(room, one),
  );
  return (
    <div className="choice">
      <label className={labelHidden ? 'heard' : 'choice-label'} htmlFor={id}>
        {label}
      </label>
      <div className="choice-box" title={chosen?.label}>
        <select
          ref={list}
          id={id}
          className="choice-list"
          value={value}
          onChange={(event) => {
            const picked = options.find((option) => option.value === event.target.value);
            if (picked !== undefined) onChange(picked.value);
          }}
        >
          {options.map(({ value: one, label: whole }) => (
            <option key={one} value={one}>
              {whole}
            </option>
          ))}
        </select>
        {/* In the place of the list's own letters, which it would cut at its edge. */}
        <span className="choice-shown" aria-hidden="true">
          <bdi dir={directionOf(shown)}>{shown}</bdi>
        </span>
      </div>
    </div>
  );
}
