import './bundle.css';

/** Exactly what a file holds, a line for each kind. */
export function Preview({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <dl className="bundle-preview" aria-label={label}>
      {rows.map(([what, how]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd dir="auto">{how}</dd>
        </div>
      ))}
    </dl>
  );
}
