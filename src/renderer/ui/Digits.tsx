import { memo } from 'react';
import './digits.css';

/**
 * Numbers that change, in cells of one width: the display face has no tabular figures, and digits never move.
 * The text stays whole for screen readers and for copying.
 */
export const Digits = memo(function Digits({ text, className }: { text: string; className?: string }) {
  return (
    <span className={`digits${className ? ` ${className}` : ''}`}>
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
  );
});
