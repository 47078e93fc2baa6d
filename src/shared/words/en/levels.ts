import type { Level } from '#shared/care/levels.ts';

/** Names and sentences of the confidentiality levels (docs/domain/confidentiality.md). */
export const levelWords: Readonly<Record<Level, { readonly name: string; readonly sentence: string }>> = {
  L0: { name: 'Open', sentence: 'We may quote each other if asked first.' },
  L1: { name: 'Learning travels', sentence: 'Lessons may leave, stories and names stay.' },
  L2: { name: 'Own story only', sentence: 'You may retell only your own part.' },
  L3: { name: 'Sealed', sentence: 'Nothing leaves, nothing is written.' },
};

/** A level's name within a sentence. */
export const levelNamed = (level: Level): string => `‘${levelWords[level].name}’`;
