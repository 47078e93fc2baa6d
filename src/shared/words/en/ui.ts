/** Words of the design system's own parts. */
export const uiWords = {
  /** In the place of a text that somebody wrote. */
  covered: 'covered: any key shows it',
  close: 'Esc: close',
  dismiss: 'Put away',
  fewer: 'Fewer',
  more: 'More',
  notices: 'Notices',
  options: 'Options',
} as const;
