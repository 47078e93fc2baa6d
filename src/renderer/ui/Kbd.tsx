import { capWords } from '../words.ts';
import './kbd.css';

/** What is printed on a cap. */
export const capName = (cap: string): string => capWords[cap] ?? cap;

/** Whether a press of these writes, or takes away, a letter where somebody writes. */
export function isText(keys: string): boolean {
  const caps = keys.split(' ');
  if (caps.includes('Ctrl') || caps.includes('Alt')) return false;
  return caps.some(
    (cap) => (cap.length === 1 && !/[\u2190-\u2193]/.test(cap)) || cap === 'Del' || cap === 'Backspace',
  );
}

/**
 * A key cap, or several that are pressed together. Hidden from screen readers where the control says `aria-keyshortcuts`
 * itself. `of`: everything that is pressed, where this is one cap of it.
 */
export function Kbd({
  keys,
  of = keys,
  size = 'small',
}: {
  readonly keys: string;
  readonly of?: string;
  readonly size?: 'small' | 'large';
}) {
  return (
    <kbd className="kbd" data-size={size} data-text={isText(of) || undefined} aria-hidden="true">
      {keys.split(' ').map(capName).join(' ')}
    </kbd>
  );
}

/** `Ctrl K` as shown on the cap, written as `aria-keyshortcuts` wants it: `Control+K`. */
export function keyShortcut(keys: string): string {
  return keys
    .split(' ')
    .map((key) => (key === 'Ctrl' ? 'Control' : key))
    .join('+');
}
