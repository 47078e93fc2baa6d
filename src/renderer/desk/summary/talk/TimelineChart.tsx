import { memo, useId } from 'react';
import { emsWide } from '../../../ui/clipNames.ts';
import { CodeSign } from './CodeSign.tsx';
import { fitTitle } from './fitNames.ts';
import type { Bar, Timeline } from './timelineLayout.ts';

/** `Slot 2, Chidi`, or `Slot 2` where there is no room for the name, or nothing. */
function groupTitle(title: string, room: number): string {
  const size = 13.5;
  const [slot = title] = title.split(',');
  if (emsWide(slot) * size > room) return '';
  return emsWide(`${slot}, xxx`) * size > room ? slot : fitTitle(title, room, size);
}

/** The picture of who spoke when, drawn once for a view; what moves over it is drawn apart. */
export const TimelineChart = memo(function TimelineChart({ picture }: { readonly picture: Timeline }) {
  const hatch = useId();
  const { bandTop, lanesTop, lanesBottom, laneHeight, voiceHeight, left, width, lanes } = picture;
  const bottom = lanesTop + lanes.length * laneHeight;
  const bandHeight = lanesBottom - bandTop + 4;
  const inLane = (y: number) => ({ y: y + 4, height: voiceHeight - 8 });
  return (
    <>
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="talk-hatch" d="M0 0V4" strokeWidth="2.4" />
      </pattern>
      {picture.groups.map(({ x, title, room }) => (
        <text key={x} className="talk-group" x={x} y="12">
          {groupTitle(title, room)}
        </text>
      ))}
      {picture.bands.map(({ key, x, width: wide, title, dark }) => (
        <g key={key}>
          <rect
            className="talk-band"
            data-dark={dark || undefined}
            x={x}
            y={bandTop}
            width={wide}
            height={bandHeight}
          />
          {title !== null && (
            <text className="talk-phase" x={x + 3} y="32">
              <title>{title}</title>
              {fitTitle(title, wide - 4, 12)}
            </text>
          )}
        </g>
      ))}
      {lanes.map(({ person, label, y }) => (
        <g key={person}>
          <text className="talk-name" x="0" y={y + voiceHeight / 2 + 4}>
            {label}
          </text>
          <path className="talk-lane" d={`M${left} ${y + voiceHeight / 2}H${width}`} />
        </g>
      ))}
      {picture.pauses.map((pause) => (
        <Pause key={pause.x} pause={pause} top={bandTop} height={bandHeight} />
      ))}
      {picture.silence !== null && <path className="talk-silence" d={bracket(picture.silence, bottom + 4)} />}
      {lanes.map(({ person, y, bars, overlaps }) => (
        <g key={person}>
          {bars.map((bar) => (
            <rect key={bar.x} className="talk-voice" {...inLane(y)} rx="2" {...bar} />
          ))}
          {overlaps.map((bar) => (
            <rect key={bar.x} fill={`url(#${hatch})`} {...inLane(y)} {...bar} />
          ))}
        </g>
      ))}
      {picture.differences.map((bar) => (
        <rect key={bar.x} className="talk-differs" y={bottom + 4} height="7" {...bar} />
      ))}
      {picture.interruptions.map(({ x, count }) => (
        <g key={x} className="talk-interruptions">
          <CodeSign code="IN" x={x - 7} y={bandTop + 11} />
          <text x={x + 1} y={bandTop + 15}>
            {count}
          </text>
        </g>
      ))}
      {picture.codes.map(({ code, x, y, small }, i) => (
        <CodeSign key={i} code={code} x={x} y={y} small={small} />
      ))}
      {picture.ticks.map(({ x, label, side }) => (
        <text
          key={label}
          className="talk-tick"
          // A scale to look at: what lies where is heard from the turns.
          aria-hidden="true"
          data-side={side ?? undefined}
          x={x}
          y={lanesBottom + 20}
        >
          {label}
        </text>
      ))}
    </>
  );
});

/** Where the clock stood: the lanes are empty, and two bars say why where there is room for them. */
function Pause({
  pause: { x, width },
  top,
  height,
}: {
  readonly pause: Bar;
  readonly top: number;
  readonly height: number;
}) {
  const middle = x + width / 2;
  return (
    <g className="talk-pause">
      <rect x={x} y={top} width={width} height={height} />
      {width > 10 && <path d={`M${middle - 2.5} ${top + height / 2 - 6}v12m5 0v-12`} />}
    </g>
  );
}

/** A bracket below the lanes. */
const bracket = ({ x, width }: Bar, y: number): string => `M${x} ${y - 4}v4H${x + width}v-4`;
