import { QUESTION_CODES } from '#shared/airtime/questionMix.ts';
import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { percentText, spokenLengths } from '#shared/summary/plainText.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { Heard } from '../../../ui/Heard.tsx';
import { ShownText } from '../../../ui/NamedText.tsx';
import { Said } from '../../../ui/Said.tsx';
import { RowName, Table } from '../Table.tsx';
import { codeLabel, CODES } from './codeShapes.ts';
import { fitNames } from './fitNames.ts';
import { summaryPage, talkWords as words } from '../../../words.ts';

/** What the pictures of the talk show, in rows and numbers. */

const { columns, nothing } = summaryPage;

interface TalkProps {
  readonly talk: SessionTalk;
}

const nameIn = ({ lanes }: SessionTalk, person: string | null): string =>
  lanes.find((lane) => lane.person === person)?.name ?? words.nobodySaid;

/** For each person: what they did, turns and time. The lanes of the timeline in numbers. */
export function TalkTable({ summary, merged }: { readonly summary: Summary; readonly merged: boolean }) {
  const spoken = spokenLengths(summary.people);
  return (
    <Table caption={summaryPage.talk} heads={[columns.person, columns.did, columns.turns, columns.spoke]}>
      {summary.people.map((person, i) => (
        <tr key={person.person}>
          <RowName>{person.name}</RowName>
          <td>{person.did.join(', ') || nothing}</td>
          <td>{merged || !person.observed ? nothing : person.turns}</td>
          <td>
            <Said>
              {({ length }) =>
                merged ? nothing : person.observed ? length(spoken[i] ?? 0) : words.unobserved
              }
            </Said>
          </td>
        </tr>
      ))}
    </Table>
  );
}

export function CodeTable({ codes }: { readonly codes: SessionTalk['codes'] }) {
  const counts = CODES.map((code) => [code, codes.filter((one) => one.code === code).length] as const);
  return (
    <Table caption={words.codes} heads={[words.code, words.count]}>
      {counts
        .filter(([, count]) => count > 0)
        .map(([code, count]) => (
          <tr key={code}>
            <th scope="row">{codeLabel(code)}</th>
            <td>{count}</td>
          </tr>
        ))}
    </Table>
  );
}

export function ShareTable({ talk, planned }: TalkProps & { readonly planned: boolean }) {
  const percent = (share: number | null) => (share === null ? nothing : percentText(share));
  return (
    <Table
      caption={planned ? summaryPage.share : summaryPage.shareAlone}
      heads={[columns.person, columns.share, planned ? columns.expected : columns.equal]}
    >
      {talk.expected.people.map(({ person, p, q }) => (
        <tr key={person}>
          <RowName>{nameIn(talk, person)}</RowName>
          <td>{percent(p)}</td>
          <td>{percent(q)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** From so many people up, rows of pairs would be a hundred and more: who against whom is one row a person. */
const MATRIX_FROM = 9;
/** Room for a name beside its row, in pixels. */
const MATRIX_NAME = 104;

/** One row for who spoke before, one column for who spoke next: each column is headed by the seat's number. */
function YarnMatrix({ talk }: TalkProps) {
  const { lanes, measures } = talk;
  const labels = fitNames(
    lanes.map(({ name }) => name),
    MATRIX_NAME,
  );
  const times = (from: string, to: string): string => {
    const count = measures.transitions.find((pair) => pair.from === from && pair.to === to)?.count;
    return from === to || count === undefined ? nothing : String(count);
  };
  return (
    <table className="yarn-matrix">
      <caption>{summaryPage.yarn}</caption>
      <thead>
        <tr>
          <th scope="col">{words.matrixCorner}</th>
          {lanes.map(({ person, name }, i) => (
            <th key={person} scope="col">
              <Heard says={name}>
                <span title={name}>{i + 1}</span>
              </Heard>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ person, name }, i) => (
          <tr key={person}>
            <th scope="row">
              {i + 1} <ShownText text={name} shown={labels[i] ?? name} title={name} />
            </th>
            {lanes.map((to) => (
              <td key={to.person}>{times(person, to.person)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In seat order, never by how often. */
export function YarnTable({ talk }: TalkProps) {
  if (talk.lanes.length >= MATRIX_FROM) return <YarnMatrix talk={talk} />;
  return <YarnRows talk={talk} />;
}

function YarnRows({ talk }: TalkProps) {
  const seat = (person: string) => talk.lanes.findIndex((lane) => lane.person === person);
  return (
    <Table caption={summaryPage.yarn} heads={[columns.from, columns.to, columns.times]}>
      {talk.measures.transitions
        .filter(({ from, to }) => from !== to)
        .toSorted((a, b) => seat(a.from) - seat(b.from) || seat(a.to) - seat(b.to))
        .map(({ from, to, count }) => (
          <tr key={`${from} ${to}`}>
            <RowName>{nameIn(talk, from)}</RowName>
            <td>
              <bdi>{nameIn(talk, to)}</bdi>
            </td>
            <td>{count}</td>
          </tr>
        ))}
    </Table>
  );
}

export function QuestionTable({ talk }: TalkProps) {
  return (
    <Table caption={words.questionTable} heads={[words.kind, words.count]}>
      {QUESTION_CODES.map((code) => (
        <tr key={code}>
          <th scope="row">{words.questionKinds[code]}</th>
          <td>{talk.questionMix.counts[code]}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Who interrupted whom, in seat order. */
export function GridTable({ talk }: TalkProps) {
  return (
    <Table caption={words.grid} heads={[words.by, words.whom, words.count]}>
      {talk.interruptions.pairs.map(({ by, whom, count }) => (
        <tr key={`${by} ${whom}`}>
          <RowName>{nameIn(talk, by)}</RowName>
          <td>
            <bdi>{nameIn(talk, whom)}</bdi>
          </td>
          <td>{count}</td>
        </tr>
      ))}
    </Table>
  );
}
