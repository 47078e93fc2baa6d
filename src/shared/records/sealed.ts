import { z } from '#shared/schema.ts';
import type { RecordLine } from './record.ts';

/** The words of a line as they are sealed with their owner's own word: all that could tell what it says. */
export const SealedWordsSchema = z.strictObject({
  text: z.string().min(1),
  notice: z.string().min(1).optional(),
});
export type SealedWords = z.infer<typeof SealedWordsSchema>;

export const wordsOf = ({ text, commitment }: RecordLine): SealedWords => ({
  text,
  ...(commitment?.notice !== undefined && { notice: commitment.notice }),
});

/** The line with its words sealed. */
export const withSeal = (line: RecordLine, sealed: string): RecordLine => ({
  ...line,
  ...(line.commitment !== undefined && { commitment: { ...line.commitment, notice: undefined } }),
  text: sealed,
  sealed: true,
});

/** The line with its words open again. */
export const withoutSeal = (line: RecordLine, { text, notice }: SealedWords): RecordLine => ({
  ...line,
  text,
  sealed: undefined,
  ...(line.commitment !== undefined && { commitment: { ...line.commitment, notice } }),
});
