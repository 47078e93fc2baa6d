import type { ReactNode } from 'react';
import type { TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import { trendSays } from '../../ui/trends/trendSays.ts';
import { trendsWords as words } from '../../words.ts';

/** The same as a picture, in words and figures. */
export function TrendTable({
  measure,
  trends,
}: {
  readonly measure: TrendMeasure;
  readonly trends: GroupTrends;
}) {
  const { dates, reach } = trends;
  switch (measure) {
    case 'rhythm':
    case 'gap':
    case 'questions':
    case 'looked':
    case 'evidence':
    case 'learned':
    case 'readAgain':
    case 'early':
    case 'decisions':
      return (
        <ByDay measure={measure}>
          {dates.map((date, i) => (
            <Row key={i} day={words.dayAmong(date, dates)} says={trendSays(measure, trends, i)} />
          ))}
        </ByDay>
      );
    case 'worth':
      return (
        <ByDay measure={measure}>
          {trends.worth.map(({ day, told }, i) => (
            <Row key={i} day={words.day(day)} says={words.worthSays(told)} />
          ))}
        </ByDay>
      );
    case 'safety':
      return (
        <ByDay measure={measure}>
          {trends.safety.map(({ day, mean }, i) => (
            <Row key={i} day={words.day(day)} says={words.safetySays(mean)} />
          ))}
        </ByDay>
      );
    case 'signal':
      return (
        <ByDay measure={measure}>
          {(trends.signal?.months ?? []).map(({ day, value, arrow, says }, i) => (
            <Row
              key={i}
              day={words.day(day)}
              says={[value === null ? words.arrowSays(arrow) : words.value.signal(value), says]
                .filter((one) => one !== '')
                .join('; ')}
            />
          ))}
        </ByDay>
      );
    case 'reach':
      return (
        <Table label={words.measures.reach} head={[words.person, ...words.reached]}>
          {reach.map(({ name, did }, i) => (
            <tr key={i}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {did.map((done, j) => (
                <td key={j}>{done ? words.yes : words.notYet}</td>
              ))}
            </tr>
          ))}
        </Table>
      );
  }
}

const ByDay = ({ measure, children }: { readonly measure: TrendMeasure; readonly children: ReactNode }) => (
  <Table label={words.measures[measure]} head={[words.date, words.measures[measure]]}>
    {children}
  </Table>
);

const Row = ({ day, says }: { readonly day: string; readonly says: string }) => (
  <tr>
    <th scope="row">{day}</th>
    <td dir="auto">{says}</td>
  </tr>
);

function Table({
  label,
  head,
  children,
}: {
  readonly label: string;
  readonly head: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <div
      className="trend-table"
      data-wide={head.length > 2 || undefined}
      role="group"
      aria-label={label}
      // It scrolls where there is much: the keyboard has to reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
