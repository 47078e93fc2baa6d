import { capWords } from '../words.ts';
import './kbd.css';

/** What is printed on a cap. */
export const capName = (cap: string): string => capWords[cap] ?? cap;

/** A key cap, or several that are pressed together. Hidden from screen readers where the control says `aria-keyshortcuts` itself. */
export function Kbd({ keys, size = 'small' }: { readonly keys: string; readonly size?: 'small' | 'large' }) {
  return (
    <kbd className="kbd" data-size={size} aria-hidden="true">
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
