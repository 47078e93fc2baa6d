import { counted } from './counted.ts';

/** Words of the design system's own parts. */
export const uiWords = {
  /** In the place of a text that somebody wrote. */
  covered: 'covered: any key shows it',
  close: 'Esc: close',
  /** Before a sheet closes in which something was written. */
  unsaved: 'Not saved yet. Esc once more closes this, and what you wrote is gone.',
  dismiss: 'Put away',
  fewer: 'Fewer',
  /** Of a field: what was typed or pasted beyond that is not taken. */
  full: (letters: number) => `${counted(letters, 'letter')}, and no more fit here.`,
  more: 'More',
  notices: 'Notices',
  options: 'Options',
} as const;
