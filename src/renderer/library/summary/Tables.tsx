import type { ReactNode } from 'react';
import { timeLabel } from '#shared/summary/clockLabels.ts';
import { lengthText, percentText } from '#shared/summary/plainText.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { summaryPage as words } from '#shared/words/en/summary.ts';

const { columns } = words;

function Table({
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

const Name = ({ children }: { readonly children: string }) => (
  <th scope="row">
    <bdi>{children}</bdi>
  </th>
);

/** For each person: turns and time. The lanes of the picture in numbers. */
export function TalkTable({ summary }: { readonly summary: Summary }) {
  const { total, overlap, silence, longestSilence } = summary.airtime;
  return (
    <>
      <Table caption={words.talk} heads={[columns.person, columns.did, columns.turns, columns.spoke]}>
        {summary.people.map((person) => (
          <tr key={person.person}>
            <Name>{person.name}</Name>
            <td>{person.did.join(', ') || words.nothing}</td>
            <td>{person.turns}</td>
            <td>{lengthText(person.airtime)}</td>
          </tr>
        ))}
      </Table>
      <p>
        {words.total(lengthText(total), lengthText(overlap), lengthText(silence), lengthText(longestSilence))}
      </p>
    </>
  );
}

export function ShareTable({ summary }: { readonly summary: Summary }) {
  const percent = (share: number | null) => (share === null ? words.nothing : percentText(share));
  return (
    <Table caption={words.share} heads={[columns.person, columns.share, columns.expected]}>
      {summary.people.map((person) => (
        <tr key={person.person}>
          <Name>{person.name}</Name>
          <td>{percent(person.share)}</td>
          <td>{percent(person.expected)}</td>
        </tr>
      ))}
    </Table>
  );
}

export function YarnTable({ summary }: { readonly summary: Summary }) {
  const name = (id: string) => summary.people.find(({ person }) => person === id)?.name ?? id;
  return (
    <Table caption={words.yarn} heads={[columns.from, columns.to, columns.times]}>
      {summary.airtime.transitions
        .toSorted((a, b) => b.count - a.count)
        .map(({ from, to, count }) => (
          <tr key={`${from} ${to}`}>
            <Name>{name(from)}</Name>
            <td>
              <bdi>{name(to)}</bdi>
            </td>
            <td>{count}</td>
          </tr>
        ))}
    </Table>
  );
}

export function PhaseTable({ summary }: { readonly summary: Summary }) {
  return (
    <Table
      caption={words.planAndActual}
      heads={[columns.part, columns.phase, columns.begins, columns.planned, columns.actual]}
    >
      {summary.phases.map((phase) => (
        <tr key={phase.step}>
          <td>
            <bdi>{phase.group}</bdi>
          </td>
          <th scope="row">{phase.title}</th>
          <td>{phase.from === null ? words.nothing : timeLabel(summary.openedWall + phase.from)}</td>
          <td>{lengthText(phase.planned)}</td>
          <td>
            {phase.actual === null ? words.states[phase.state] || words.nothing : lengthText(phase.actual)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
