/** Names and sentences of the confidentiality levels (formats.md B.4). */
export const LEVELS = {
  L0: { name: 'Open', sentence: 'We may quote each other if asked first.' },
  L1: { name: 'Learning travels', sentence: 'Lessons may leave, stories and names stay.' },
  L2: { name: 'Own story only', sentence: 'You may retell only your own part.' },
  L3: { name: 'Sealed', sentence: 'Nothing leaves, nothing is written.' },
} as const;

export type Level = keyof typeof LEVELS;
