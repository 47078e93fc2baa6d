import type { ReactNode } from 'react';

/** A picture, and the same as a table for people who do not see it, or who like numbers better. */
export function PictureWithTable({
  children,
  table,
  tables,
  heard = false,
  paper,
}: {
  readonly children: ReactNode;
  readonly table: ReactNode;
  /** Also shows the table. */
  readonly tables: boolean;
  /** The picture itself tells screen readers what it shows. */
  readonly heard?: boolean;
  /** What the picture shows, as a visible sentence: on paper nothing can be for screen readers only. */
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
