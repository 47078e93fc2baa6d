import type { ReactNode } from 'react';

/** A picture, and the same as a table for people who do not see it, or who like numbers better. */
export function Beside({
  children,
  table,
  tables,
  heard = false,
}: {
  readonly children: ReactNode;
  readonly table: ReactNode;
  /** Shows the table too. */
  readonly tables: boolean;
  /** The picture says by itself what it shows. */
  readonly heard?: boolean;
}) {
  return (
    <>
      <div aria-hidden={heard ? undefined : true}>{children}</div>
      <div className={tables ? 'sheet-table' : 'heard'}>{table}</div>
    </>
  );
}
