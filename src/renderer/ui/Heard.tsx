import { createContext, useContext, type ReactNode, type Ref } from 'react';

const Paper = createContext(false);

/** What is printed is read, not heard: there nothing stands beside what is shown. */
export const OnPaper = ({ children }: { readonly children: ReactNode }) => (
  <Paper.Provider value>{children}</Paper.Provider>
);

/**
 * What is shown, and what is heard in its place: real text, so that every assistive technology reads it (a text made by
 * a style sheet names nothing: failure F87 of WCAG). Only what is shown is copied.
 */
export function Heard({
  says,
  className,
  ref,
  children,
}: {
  /** Null where what is shown is heard as it stands. */
  readonly says: string | null;
  readonly className?: string;
  /** To both together; what is heard comes first. */
  readonly ref?: Ref<HTMLSpanElement>;
  readonly children: ReactNode;
}) {
  const paper = useContext(Paper);
  if (paper)
    return className === undefined ? (
      children
    ) : (
      <span ref={ref} className={className}>
        {children}
      </span>
    );
  const other = says !== null;
  const classes = [other && 'hearing', className].filter(Boolean).join(' ');
  return (
    <span ref={ref} className={classes || undefined}>
      {other && <span className="heard">{says}</span>}
      <span aria-hidden={other || undefined}>{children}</span>
    </span>
  );
}
