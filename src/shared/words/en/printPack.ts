import { counted, ofCount } from './counted.ts';

/** Words of the print pack: the plan, the roles and the written prompts, for people who want them beforehand. */
export const packWords = {
  file: (title: string): string => `${title}, beforehand`,
  line: (format: string, minutes: number, people: string) =>
    `${format} · ${counted(minutes, 'minute')} · ${people}`,
  who: 'Who does what',
  plan: 'The plan',
  prompts: 'Questions and sentences, phase by phase',
  promptsMore: 'Nobody has to use them; they may help to come prepared.',
  phase: 'Phase',
  length: 'Minutes',
  whole: 'in all',
  zones: {
    front: 'Opening',
    slot: (slots: number) => ofCount(slots, 'The middle', `For each of ${slots}`),
    gap: 'In between',
    back: 'Close',
  },
  leftOut: (titles: string) => `Left out today: ${titles}.`,
  each: (length: string) => `${length} each`,
  confidentiality: 'Confidentiality',
  stays: 'Made with Talking Piece. Nothing has left the computer but this page.',
} as const;
