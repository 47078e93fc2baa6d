import type { ReactNode } from 'react';

/** A table with its name and its heads. */
export function Table({
  caption,
  heads,
  children,
}: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** A person at the head of a row. */
export const RowName = ({ children }: { readonly children: string }) => (
  <th scope="row">
    <bdi>{children}</bdi>
  </th>
);
