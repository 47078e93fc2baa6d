import { memo, type CSSProperties } from 'react';
import type { MarkedCodes, SeenSoFar } from '#shared/airtime/seenSoFar.ts';
import type { BoardSeat } from '#shared/session/voices/boardView.ts';
import { formatLength } from '#shared/words/timeText.ts';
import { nameOfSeat } from '../board/seatNames.ts';
import { Digits } from '../Digits.tsx';
import { NamedText } from '../NamedText.tsx';
import { Said } from '../Said.tsx';
import { codeWords, reportWords as words, saidLength } from '../../words.ts';
import './report.css';

/** What was seen: seconds beside what the phases expected, in seat order, and what was marked. */
export const SeenTables = memo(function SeenTables({
  seen,
  seats,
  own = null,
}: {
  readonly seen: SeenSoFar | null;
  readonly seats: readonly BoardSeat[];
  /** What was marked on this board, where that is not what the tables are about. */
  readonly own?: MarkedCodes | null;
}) {
  if (seen === null) return <p className="second seen-sealed">{words.sealed}</p>;
  return (
    <div
      className="seen"
      style={{ '--rows': Math.max(seen.people.length, seen.codes.length) } as CSSProperties}
    >
      <section className="seen-part" aria-labelledby="seen-spoke">
        <header className="seen-head">
          <h2 id="seen-spoke">
            <Numbered n={1} /> {words.spoke}
          </h2>
          <small aria-hidden="true">
            <i className="seen-mark" data-of="expected" /> {words.expected}{' '}
            <i className="seen-mark" data-of="spoke" /> {words.spoken}
          </small>
        </header>
        <People seen={seen} seats={seats} />
        <InWords seen={seen} seats={seats} />
      </section>
      <section className="seen-part" aria-labelledby="seen-asked">
        <header className="seen-head">
          <h2 id="seen-asked">
            <Numbered n={2} /> {words.asked}
          </h2>
          <small>{words.totals}</small>
        </header>
        {own !== null && (
          <p className="second seen-own">
            {own.length === 0
              ? words.ownNone
              : words.own(own.map(({ code, count }) => [codeWords[code].label, count]))}
          </p>
        )}
        {seen.codes.length === 0 ? (
          <p className="second seen-none">{words.noCodes}</p>
        ) : (
          <ul className="seen-rows">
            {seen.codes.map(({ code, count }) => (
              <li key={code} className="seen-code">
                <span>{codeWords[code].label}</span>
                <b>{count}</b>
                <Tally count={count} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
});

/** The order in which a report is read out. */
export const Numbered = ({ n }: { readonly n: number }) => (
  <i className="seen-number" aria-hidden="true">
    {n}
  </i>
);

/** Everybody's seconds, as two points of one length that is the same for all. */
function People({ seen, seats }: { readonly seen: SeenSoFar; readonly seats: readonly BoardSeat[] }) {
  const most = Math.max(1, ...seen.people.flatMap(({ spoke, expected }) => [spoke, expected ?? 0]));
  const at = (length: number): string => `${(length / most) * 100}%`;
  return (
    <ul className="seen-rows">
      {seen.people.map(({ person, spoke, expected }) => (
        <li key={person} className="seen-person">
          <b>
            <NamedText text={nameOfSeat(seats, person) ?? ''} title={false} />
          </b>
          <svg className="seen-line" aria-hidden="true">
            <line className="seen-ground" x1="0%" x2="100%" y1="50%" y2="50%" />
            {expected !== null && (
              <>
                <line className="seen-gap" x1={at(expected)} x2={at(spoke)} y1="50%" y2="50%" />
                <circle className="seen-expected" cx={at(expected)} cy="50%" r="8.5" />
              </>
            )}
            <circle className="seen-spoke" cx={at(spoke)} cy="50%" r="8.5" />
          </svg>
          <span className="seen-lengths">
            <b>
              <Digits text={formatLength(spoke)} said={saidLength(spoke)} />
            </b>{' '}
            <small>
              <Said>{(times) => words.lengths(expected, times)}</Said>
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How a row is said aloud, and what no row tells. */
function InWords({ seen, seats }: { readonly seen: SeenSoFar; readonly seats: readonly BoardSeat[] }) {
  const first = seen.people.find(({ spoke }) => spoke > 0);
  if (first === undefined) return <p className="second seen-said">{words.nobody}</p>;
  const { quiet, besides } = seen;
  return (
    <p className="seen-said">
      <span className="spoken">
        <Said>
          {(times) => words.aloud(nameOfSeat(seats, first.person) ?? '', first.spoke, first.expected, times)}
        </Said>
      </span>{' '}
      <span className="second">
        {besides > 0 && (
          <Said>
            {(times) => (first.expected === null ? words.besides : words.notInRows)(besides, times)}
          </Said>
        )}{' '}
        {quiet !== null && <Said>{(times) => words.quiet(quiet, times)}</Said>}{' '}
        {words.heard(seen.slots, seen.unheard)}
      </span>
    </p>
  );
}

/** Strokes in fives, as they are made by hand; where there are too many for the row the number is enough. */
const MOST_STROKES = 30;
const STROKE = 6.2;
const FIVE = 9;

function Tally({ count }: { readonly count: number }) {
  if (count > MOST_STROKES) return null;
  const width = count * STROKE + Math.floor((count - 1) / 5) * FIVE + 4;
  return (
    // Smaller where there is less room: a stroke that is cut off would be one fewer.
    <svg className="seen-tally" width={width} height="22" viewBox={`-3 0 ${width} 22`} aria-hidden="true">
      {Array.from({ length: count }, (_, i) => {
        const from = Math.floor(i / 5) * FIVE;
        return i % 5 === 4 ? (
          <path key={i} d={`M${(i - 4) * STROKE + from - 2} 18L${i * STROKE + from - 2} 4`} />
        ) : (
          <path key={i} d={`M${i * STROKE + from + 3} 3V19`} />
        );
      })}
    </svg>
  );
}
