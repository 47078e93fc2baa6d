import { datesShown, type GroupRhythm, type RhythmDate } from '#shared/group/register/rhythm.ts';
import { Stone } from '../../ui/Stone.tsx';
import { groupWords as words } from '../../words.ts';

/** So many dates have room side by side. */
const DATES = 15;
const WIDTH = 1216;
const HEIGHT = 68;
const LINE = 29;

/** The dates of a group as stepping stones: what was, what comes next, what is to come. */
export function Rhythm({ rhythm }: { readonly rhythm: GroupRhythm }) {
  const dates = datesShown(rhythm.dates, DATES);
  return (
    <section className="group-rhythm" aria-labelledby="group-rhythm">
      <header>
        <h2 id="group-rhythm">{words.rhythm}</h2>
        <small className="second">{dates.length === 0 ? words.noDates : words.rhythmSentence(rhythm)}</small>
      </header>
      {dates.length > 0 && (
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={dates.map(({ day, state }) => words.rhythmHeard(day, state)).join('; ')}
        >
          <path className="rhythm-line" d={`M0 ${LINE}H${WIDTH}`} />
          {dates.map((date, i) => (
            <RhythmStone key={`${date.day} ${date.nth}`} date={date} x={(i + 0.5) * (WIDTH / DATES)} />
          ))}
        </svg>
      )}
    </section>
  );
}

function RhythmStone({ date: { day, state }, x }: { readonly date: RhythmDate; readonly x: number }) {
  return (
    <g className={`rhythm-date rhythm-${state}`}>
      {state === 'toCome' && <circle cx={x} cy={LINE} r={4.5} />}
      {state === 'notHeld' && (
        <>
          <rect x={x - 16} y={LINE - 9} width={32} height={18} />
          <Stone x={x} y={LINE} size={22} kind="next" weight={0.3} />
        </>
      )}
      {state === 'held' && <Stone x={x} y={LINE} size={27} weight={0.3} />}
      {state === 'next' && <Stone x={x} y={LINE} size={35} weight={0.34} />}
      <text x={x} y={LINE + 35} data-written>
        {words.shortDay(day)}
      </text>
      {state === 'notHeld' && (
        <text className="rhythm-why" x={x} y={LINE - 22} data-written>
          {words.notHeld}
        </text>
      )}
    </g>
  );
}
