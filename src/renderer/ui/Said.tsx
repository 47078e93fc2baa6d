import { inDigits, type Saying } from '#shared/words/timeText.ts';
import { aloud } from '../words.ts';
import { Heard } from './Heard.tsx';

/** A text as it is heard where only one can be given: the description of a control. */
export const heardAs = (text: string | Saying): string => (typeof text === 'function' ? text(aloud) : text);

/** A sentence with lengths of time in it, made twice of the same words: seen in digits, heard as durations. */
export function Said({ children }: { readonly children: Saying }) {
  const [shown, said] = [children(inDigits), children(aloud)];
  return said === shown ? shown : <Heard says={said}>{shown}</Heard>;
}
