import { wallOf } from '#shared/session/agenda/gapsLeftOut.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { Said } from '../../ui/Said.tsx';
import { Table } from './Table.tsx';
import { summaryPage as words, timeLabel } from '../../words.ts';

const { columns } = words;

/** Plan and actual in numbers. */
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
          <td>
            {phase.from === null
              ? words.nothing
              : timeLabel(wallOf(summary.openedWall, summary.gapsLeftOut, phase.from))}
          </td>
          <td>
            <Said>{(times) => words.plannedAs(phase, times)}</Said>
          </td>
          <td>
            <Said>
              {({ length }) =>
                phase.actual === null ? words.states[phase.state] || words.nothing : length(phase.actual)
              }
            </Said>
          </td>
        </tr>
      ))}
    </Table>
  );
}
