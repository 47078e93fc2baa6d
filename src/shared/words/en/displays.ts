/** Displays, as they are named for people. */
export const displayWords = {
  /** `label` is what the display says of itself; often nothing. */
  named: (label: string, number: number): string => (label === '' ? `Display ${number}` : label),
  gone: 'This display is no longer connected. Choose another one.',
} as const;
