import { memo, useLayoutEffect, useRef, type Ref } from 'react';
import type { Instant } from '#shared/time.ts';
import type { Ticker } from '../bridge/ticker.ts';
import { useReading } from '../bridge/WindowProvider.tsx';
import { Heard } from './Heard.tsx';
import './digits.css';

/**
 * Numbers that change, in cells of one width: the display face has no tabular figures, and digits never move.
 * A screen reader hears one text, `said`, which for a length of time is a duration.
 */
export const Digits = memo(function Digits({
  text,
  said = text,
  className,
  ref,
}: {
  readonly text: string;
  /** Left out where the digits are said as they stand: a time of day. */
  readonly said?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLSpanElement>;
}) {
  return (
    <Heard ref={ref} says={said} className={`digits${className ? ` ${className}` : ''}`}>
      {Array.from(text, (sign, i) => (
        // Counted from the end: the seconds keep their places when minutes gain a digit.
        <span key={text.length - i} className={cellOf(sign)}>
          {sign}
        </span>
      ))}
    </Heard>
  );
});

const cellOf = (sign: string): string =>
  /\d/.test(sign) ? 'digit' : `digit-sign${sign === '+' ? ' plus' : ''}`;

export interface SaidDigits {
  readonly text: string;
  readonly said: string;
}

/** Digits that step with a clock. Most steps are written into the page and nothing is drawn anew, which is much cheaper. */
export function TickingDigits({
  clock,
  read,
}: {
  readonly clock: Ticker;
  readonly read: (at: Instant) => SaidDigits;
}) {
  const box = useRef<HTMLSpanElement>(null);
  // Where there are more signs, or fewer, they are drawn anew.
  useReading(clock, (at) => read(at).text.length);
  // After each drawing, too: React knows only what it wrote itself.
  useLayoutEffect(() => {
    const step = (): void => {
      if (box.current !== null) writeDigits(box.current, read(clock.at()));
    };
    step();
    return clock.subscribe(step);
  });
  return <Digits ref={box} {...read(clock.at())} />;
}

function writeDigits(box: HTMLElement, { text, said }: SaidDigits): void {
  const [heard, shown] = box.children;
  const cells = shown?.children ?? [];
  const signs = Array.from(text);
  if (cells.length !== signs.length) return;
  signs.forEach((sign, i) => {
    const cell = cells[i];
    const letter = cell?.firstChild;
    if (!cell || !letter || letter.nodeValue === sign) return;
    letter.nodeValue = sign;
    cell.className = cellOf(sign);
  });
  if (heard?.firstChild) heard.firstChild.nodeValue = said;
}
