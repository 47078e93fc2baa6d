import type { ReactNode } from 'react';
import type { TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import { cameSays, evidenceSays, lookedSays } from '../../ui/trends/TrendPictures.tsx';
import { trendsWords as words } from '../../words.ts';

/** The same as a picture, in words and figures. */
export function TrendTable({
  measure,
  trends,
}: {
  readonly measure: TrendMeasure;
  readonly trends: GroupTrends;
}) {
  const { dates, came, reach, gap, questions } = trends;
  const byDate = (says: (i: number) => string): ReactNode => (
    <Table label={words.measures[measure]} head={[words.date, words.measures[measure]]}>
      {dates.map(({ day }, i) => (
        <tr key={i}>
          <th scope="row">{words.day(day)}</th>
          <td>{says(i)}</td>
        </tr>
      ))}
    </Table>
  );
  const valueOf = (values: readonly (number | null)[], says: (value: number) => string) => (i: number) => {
    const value = values[i] ?? null;
    return value === null ? words.noValue : says(value);
  };
  switch (measure) {
    case 'rhythm':
      return byDate((i) => cameSays(came[i]));
    case 'gap':
      return byDate((i) => {
        const value = gap[i] ?? null;
        return value === null
          ? words.noValue
          : words.ofFormat(words.value.gap(value), trends.formats[i] ?? null);
      });
    case 'questions':
      return byDate(valueOf(questions, words.value.questions));
    case 'looked':
      return byDate((i) => lookedSays(trends.looked[i]));
    case 'evidence':
      return byDate((i) => evidenceSays(trends.evidence[i]));
    case 'learned':
    case 'readAgain':
    case 'early':
    case 'decisions':
      return byDate(valueOf(trends[measure], words.value[measure]));
    case 'worth':
      return (
        <ByDay measure={measure}>
          {trends.worth.map(({ day, told }, i) => (
            <Row key={i} day={day} says={words.worthSays(told)} />
          ))}
        </ByDay>
      );
    case 'safety':
      return (
        <ByDay measure={measure}>
          {trends.safety.map(({ day, mean }, i) => (
            <Row key={i} day={day} says={words.safetySays(mean)} />
          ))}
        </ByDay>
      );
    case 'signal':
      return (
        <ByDay measure={measure}>
          {(trends.signal?.months ?? []).map(({ day, value, arrow, says }, i) => (
            <Row
              key={i}
              day={day}
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
    <th scope="row">{words.day(day)}</th>
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
