/** Words of the design system's own parts. */
export const uiWords = {
  close: 'Esc: close',
  dismiss: 'Put away',
  fewer: 'Fewer',
  more: 'More',
  notices: 'Notices',
  options: 'Options',
} as const;
