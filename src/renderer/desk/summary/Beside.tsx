import type { ReactNode } from 'react';

/** A picture, and the same as a table for people who do not see it, or who like numbers better. */
export function Beside({
  children,
  table,
  tables,
  heard = false,
  paper,
}: {
  readonly children: ReactNode;
  readonly table: ReactNode;
  /** Shows the table too. */
  readonly tables: boolean;
  /** The picture says by itself what it shows. */
  readonly heard?: boolean;
  /** On paper, where nothing can be hidden for some readers alone: what the picture shows. */
  readonly paper: string | null;
}) {
  if (paper !== null)
    return (
      <div role="img" aria-label={paper}>
        {children}
      </div>
    );
  return (
    <>
      <div aria-hidden={heard ? undefined : true}>{children}</div>
      <div className={tables ? 'sheet-table' : 'heard'}>{table}</div>
    </>
  );
}
