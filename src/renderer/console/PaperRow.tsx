import type { ReactNode } from 'react';
import './paperRow.css';

/** One row of the paper that a phase lays in place of slips and notes. `last`: at its lower edge, however short it is. */
export function PaperRow({
  children,
  label,
  last = false,
}: {
  readonly children: ReactNode;
  /** What its acts are about, where they answer one question. */
  readonly label?: string;
  readonly last?: boolean;
}) {
  return (
    <div
      className="paper-row"
      data-last={last || undefined}
      {...(label !== undefined && { role: 'group', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
