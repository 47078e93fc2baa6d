import { memo } from 'react';
import './digits.css';

/**
 * Numbers that change, in cells of one width: the display face has no tabular figures, and digits never move.
 * A screen reader hears one text, `said`, which for a length of time is a duration; what is copied are the digits.
 */
export const Digits = memo(function Digits({
  text,
  said = text,
  className,
}: {
  readonly text: string;
  /** Left out where the digits are said as they stand: a time of day. */
  readonly said?: string;
  readonly className?: string;
}) {
  return (
    <span className={`digits${className ? ` ${className}` : ''}`} data-said={said}>
      <span aria-hidden="true">
        {Array.from(text, (sign, i) => (
          // Counted from the end: the seconds keep their places when minutes gain a digit.
          <span
            key={text.length - i}
            className={/\d/.test(sign) ? 'digit' : `digit-sign${sign === '+' ? ' plus' : ''}`}
          >
            {sign}
          </span>
        ))}
      </span>
    </span>
  );
});
