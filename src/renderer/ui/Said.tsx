import { createContext, useContext, type ReactNode } from 'react';
import { inDigits, type Times } from '#shared/words/timeText.ts';
import { aloud } from '../words.ts';
import './said.css';

const Paper = createContext(false);

/** What is printed is read, not heard. */
export const OnPaper = ({ children }: { readonly children: ReactNode }) => (
  <Paper.Provider value>{children}</Paper.Provider>
);

/**
 * A sentence with lengths of time in it, made twice of the same words: seen and copied in digits, heard as durations.
 */
export function Said({ children }: { readonly children: (times: Times) => string }) {
  const paper = useContext(Paper);
  const text = children(inDigits);
  const said = children(aloud);
  return paper || said === text ? text : <Heard said={said}>{text}</Heard>;
}

/** A text of which something else is heard. */
const Heard = ({ said, children }: { readonly said: string; readonly children: ReactNode }) => (
  <span className="said" data-said={said}>
    <span aria-hidden="true">{children}</span>
  </span>
);

/** The same within a control: what names a control is real text, which every assistive technology reads. */
export function HeardAs({ text }: { readonly text: (times: Times) => string }) {
  const [shown, said] = [text(inDigits), text(aloud)];
  if (said === shown) return shown;
  return (
    <>
      <span className="heard">{said}</span>
      <span aria-hidden="true">{shown}</span>
    </>
  );
}
