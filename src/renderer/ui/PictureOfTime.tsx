import { useMemo } from 'react';
import { DRAWINGS, type PictureSeat } from './pictureDrawings.ts';
import { Shore, TravellingStone } from './PictureShore.tsx';
import { Layer, PondClip, useBreath, Water, type WaterState } from './PictureWater.tsx';
import { waterPicture, type WaterMode } from './rings.ts';
import { useCalm, useLineWeight } from './theme.tsx';
import './pictureOfTime.css';

export interface PictureOfTimeProps {
  /** `room` is drawn for the projector, `start` for a page, `group` for a column, `pond` for a small place without names. */
  readonly size: keyof typeof DRAWINGS;
  /** In seat order, clockwise from the top. */
  readonly seats: readonly PictureSeat[];
  readonly holder: number | null;
  /** Whole seconds, in the same frame as the digits. */
  readonly elapsedS: number;
  readonly plannedS: number;
  /** The steps that time takes while nothing else of the picture changes. Hand in the same object with every drawing. */
  readonly steps?: TimeSteps;
  /** The plan before an agreed extension. */
  readonly firstPlannedS?: number;
  readonly mode: WaterMode;
  /** Degrees. */
  readonly seatingTurn?: number;
  /** When this changes, the picture takes one breath to change: a turn or a phase went by. */
  readonly beat?: string;
  /** By default dashed while armed, else held. */
  readonly stone?: 'held' | 'next' | 'none';
  /** What a screen reader says; without it the picture is decoration. */
  readonly label?: string;
  readonly className?: string;
}

export interface TimeSteps {
  readonly subscribe: (step: () => void) => () => void;
  readonly seconds: () => { readonly elapsedS: number; readonly plannedS: number };
}

/**
 * The picture of time: who holds the stone, how much of the plan is used, and how far over it is.
 * For the room it is two sheets in the same place, which `className` must give them.
 */
export function PictureOfTime(props: PictureOfTimeProps) {
  const { size, seats, holder, mode, elapsedS, plannedS, firstPlannedS, steps } = props;
  const { seatingTurn = 0, beat = '', label, className } = props;
  const drawing = DRAWINGS[size];
  const { pond } = drawing;
  const themeWeight = useLineWeight();
  const weight = drawing.weight * themeWeight;
  const calm = useCalm();
  const people = seats.length;
  const stoneKind = props.stone ?? (mode === 'armed' ? 'next' : 'held');
  const water = useMemo(
    (): WaterState => ({
      mode,
      picture: () => {
        const now = steps?.seconds() ?? { elapsedS, plannedS };
        return waterPicture({
          pond,
          seats: people,
          holder,
          elapsed: now.elapsedS,
          planned: now.plannedS,
          ...(firstPlannedS === undefined ? {} : { firstPlanned: firstPlannedS }),
          mode,
          seatingTurn,
          weight,
        });
      },
      tone: mode === 'paused' && elapsedS > plannedS ? 'overtime' : mode,
    }),
    [pond, people, holder, elapsedS, plannedS, firstPlannedS, mode, seatingTurn, weight, steps],
  );
  const { turns, leaving, half } = useBreath(beat, calm);

  const layers = (part: 'moving' | 'resting') =>
    (leaving === null ? [beat] : [leaving, beat]).map((each) => (
      // Before the first beat there is none, and an empty key is none to React.
      <Layer key={`beat ${each}`} leaving={each !== beat} opens={turns > 0} calm={calm}>
        <Water
          water={water}
          part={part}
          reach={pond.radius * 3}
          kept={each !== beat}
          steps={steps?.subscribe}
        />
      </Layer>
    ));
  const below = (
    <>
      <circle className="still-water" cx={pond.cx} cy={pond.cy} r={pond.radius} />
      <PondClip pond={pond}>{layers('moving')}</PondClip>
    </>
  );
  // Over the stone: a wide name at the side reaches as far as that.
  const shore = (
    <Shore
      drawing={drawing}
      seats={seats}
      kept={!half}
      seatingTurn={seatingTurn}
      nameless={mode === 'silence'}
      lineWeight={themeWeight}
    />
  );
  const stone = stoneKind !== 'none' && (
    <TravellingStone
      pond={pond}
      seats={people}
      holder={holder}
      seatingTurn={seatingTurn}
      size={holder === null ? drawing.stoneAlone : drawing.stone}
      kind={stoneKind}
      weight={size === 'room' ? themeWeight : drawing.weight * themeWeight * 0.9}
      calm={calm}
    />
  );
  const above = (
    <>
      <PondClip pond={pond}>{layers('resting')}</PondClip>
      <circle
        className="shore"
        cx={pond.cx}
        cy={pond.cy}
        r={pond.radius}
        strokeWidth={(mode === 'silence' ? drawing.shore * 0.625 : drawing.shore) * weight}
      />
      {stone}
      {shore}
    </>
  );

  const sheet = { className: `picture${className ? ` ${className}` : ''}`, viewBox: drawing.viewBox };
  const heard = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  if (size !== 'room') {
    return (
      <svg {...sheet} {...heard}>
        {below}
        {above}
      </svg>
    );
  }
  // Painted apart: the front steps each second, and the lines, cards and stone over it are left alone.
  return (
    <>
      <svg {...sheet} aria-hidden>
        {below}
      </svg>
      <svg {...sheet} {...heard} data-apart>
        {above}
      </svg>
    </>
  );
}
