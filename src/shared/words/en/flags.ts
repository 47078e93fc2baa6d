import { countedInWords } from './counted.ts';

/** Prompts that hurt or lead, and are to be said in other words. */
export const flagWords = {
  flag: 'Flag',
  about: 'It hurts or leads: say it no more today, and write other words later',
  flagThis: (text: string) => `Flag: ${text}`,
  list: (count: number) => `Flagged: ${countedInWords(count, 'prompt')}`,
  body: 'They hurt or led. Nobody is kept who said so. Write other words in a set, and take them off.',
  of: (phase: string, group: string) => `${phase}, ${group}`,
  takeOff: 'Take it off',
} as const;
