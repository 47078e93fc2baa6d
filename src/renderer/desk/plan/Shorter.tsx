import { scaleLinear } from 'd3-scale';
import { BREAK_LENGTH } from '#shared/format/breaks.ts';
import { lengthText } from '#shared/summary/plainText.ts';
import { Said } from '../../ui/Said.tsx';
import { Digits } from '../../ui/Digits.tsx';
import type { ShorterRow } from '../draft/lengths.ts';
import type { PlanView } from './planView.ts';
import { planWords as words, saidLength } from '../../words.ts';

/** What the plan gives up to fit: each phase at full length and today, what was left out, and the spare. */
export function Shorter({ view }: { readonly view: PlanView }) {
  const longest = Math.max(120, ...view.shorter.map(({ full }) => full));
  const x = scaleLinear().domain([0, longest]).range([4, 88]);
  const { spare: unused = 0, givenBack = 0 } = view.plan ?? {};
  const { taken } = view.breaks;
  const spare = unused - taken * BREAK_LENGTH;
  return (
    <section className="plan-shorter" aria-labelledby="plan-shorter-head">
      <h2 id="plan-shorter-head">
        {words.shorter}
        {view.shorter.length > 0 && <small>{words.fullToToday}</small>}
      </h2>
      {/* It scrolls where the window is low: the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="screen-scroll" tabIndex={0}>
        {view.shorter.length === 0 && <p className="shorter-none">{words.nothingShorter}</p>}
        <ul>
          {view.shorter.map((row) => (
            <Row key={row.title} row={row} x={x} />
          ))}
        </ul>
        <p className="shorter-note">
          <b>{view.leftOut.length === 0 ? words.nothingLeftOut : words.leftOut(view.leftOut)}</b>{' '}
          <span className="second">
            {words.keep(view.kept)}{' '}
            {givenBack > 0 && <Said>{({ length }) => `${words.givenBack(length(givenBack * 1000))} `}</Said>}
            {taken > 0 && `${words.breaksTaken(taken)} `}
            <Said>{({ length }) => (spare > 0 ? words.spare(length(spare * 1000)) : words.noSpare)}</Said>
          </span>
        </p>
      </div>
    </section>
  );
}

function Row({ row, x }: { readonly row: ShorterRow; readonly x: (seconds: number) => number }) {
  return (
    <li className="shorter-row">
      <span title={row.title}>{row.title}</span>
      <svg viewBox="0 0 96 14" aria-hidden="true">
        <path className="shorter-full" d={`M4 7H${x(row.full)}`} />
        <path className="shorter-today" d={`M4 7H${x(row.today)}`} />
        <circle cx={x(row.full)} cy="7" r="3" />
      </svg>
      <span className="shorter-times">
        <Digits text={lengthText(row.full * 1000)} said={saidLength(row.full * 1000)} /> →{' '}
        <b>
          <Digits text={lengthText(row.today * 1000)} said={saidLength(row.today * 1000)} />
        </b>
      </span>
    </li>
  );
}
