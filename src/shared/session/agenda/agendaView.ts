import { nameIn } from './nextAct.ts';
import { BREAK, endsWithBreak } from './breaks.ts';
import { clockMode } from './steps.ts';
import type { Step } from './state.ts';
import { phaseTimer } from './timers.ts';
import type { AgendaGroup, AgendaRow } from './views.ts';
import { labelOf } from '../people/labels.ts';
import { presenterOfSlot, topicOfSlot } from '../people/presenters.ts';
import type { SessionState } from '../state.ts';

function rowOf(state: SessionState, step: Step): AgendaRow {
  const isCurrent = step.id === state.current;
  return {
    step: step.id,
    title: nameIn(state, step),
    planned: step.planned,
    first: step.first,
    state: isCurrent ? (clockMode(state) === 'armed' ? 'armed' : 'now') : stateOf(step),
    actual: step.runs.length > 0 ? phaseTimer(state, step) : null,
    thenBreak: endsWithBreak(state, step.id) ? BREAK : null,
  };
}

/** What ran is not skipped, though it was to run once more. */
const stateOf = ({ state, runs }: Step): Step['state'] =>
  state === 'skipped' && runs.length > 0 ? 'done' : state;

/** All phases in their order, those of a slot together. */
export function agendaView(state: SessionState): AgendaGroup[] {
  const groups: { key: string; heading: AgendaGroup['heading']; rows: AgendaRow[] }[] = [];
  for (const step of state.steps) {
    const key = step.slot === null ? step.zone : `slot ${step.slot}`;
    const heading: AgendaGroup['heading'] =
      step.slot === null
        ? { code: step.zone === 'front' ? 'opening' : 'close' }
        : {
            code: 'slotOf',
            focus: state.format.focus,
            slot: step.slot,
            presenter: labelOf(state, presenterOfSlot(state, step.slot)),
            topic: topicOfSlot(state, step.slot),
          };
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(rowOf(state, step));
    else groups.push({ key, heading, rows: [rowOf(state, step)] });
  }
  return groups.map(({ heading, rows }) => ({ heading, rows }));
}
