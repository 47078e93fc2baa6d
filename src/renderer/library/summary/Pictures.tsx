import { percentText } from '#shared/summary/plainText.ts';
import type { Summary, SummaryPhase } from '#shared/summary/summary.ts';
import { summaryShort } from '#shared/words/en/summary.ts';
import { clipName, emsWide } from '../../ui/names.ts';
import { sharePicture, timeline, yarn } from './pictures.ts';

const clipTo = (name: string, room: number, size: number) => {
  const letters = Math.max(3, Math.floor(room / (size * 0.56)));
  return emsWide(name) * size <= room ? name : clipName(name, letters);
};

/** `Slot 2, Chidi`, or `Slot 2` where there is no room for the name, or nothing. */
function groupTitle(title: string, room: number): string {
  const size = 13.5;
  const [slot = title] = title.split(',');
  if (emsWide(slot) * size * 0.9 > room) return '';
  return emsWide(`${slot}, xxx`) * size > room ? slot : clipTo(title, room, size);
}

const shortTitle = ({ title, step }: SummaryPhase) => summaryShort[step.split('.').at(-1) ?? ''] ?? title;

export function TalkTimeline(props: {
  readonly summary: Summary;
  readonly width: number;
  readonly laneHeight: number;
  readonly together: string | null;
}) {
  const picture = timeline({ ...props, shortTitle });
  if (picture === null) return null;
  const { bandTop, bandHeight, laneHeight, left, width } = picture;
  return (
    <svg className="timeline" width={width} height={picture.height}>
      {picture.groups.map(({ x, title, room }) => (
        <text key={x} className="timeline-group" x={x} y="12">
          {groupTitle(title, room)}
        </text>
      ))}
      {picture.bands.map(({ x, width: wide, title, dark }) => (
        <g key={x}>
          <rect
            className="timeline-band"
            data-dark={dark || undefined}
            x={x}
            y={bandTop}
            width={wide}
            height={bandHeight}
          />
          {title !== null && (
            <text className="timeline-phase" x={x + 3} y="32">
              {clipTo(title, wide - 4, 12)}
            </text>
          )}
        </g>
      ))}
      {picture.lanes.map(({ label, y, bars }) => (
        <g key={y}>
          <text className="timeline-name" x="0" y={y + laneHeight / 2 + 4}>
            {clipTo(label, left - 8, 13)}
          </text>
          <path className="timeline-lane" d={`M${left} ${y + laneHeight / 2}H${width}`} />
          {bars.map((bar, i) => (
            <rect key={i} className="timeline-voice" y={y + 4} height={laneHeight - 8} rx="2" {...bar} />
          ))}
        </g>
      ))}
      {picture.marks.map(({ x, whomY, byY }, i) => (
        <g key={i} className="timeline-mark">
          {byY !== null && <path d={`M${x} ${byY}L${x} ${whomY + (byY > whomY ? 4.5 : -4.5)}`} />}
          <circle cx={x} cy={whomY} r="4.5" />
        </g>
      ))}
      {picture.ticks.map(({ x, label, first }) => (
        <text
          key={x}
          className="timeline-tick"
          data-first={first || undefined}
          x={x}
          y={bandTop + bandHeight + 16}
        >
          {label}
        </text>
      ))}
    </svg>
  );
}

export function ShareChart({ summary, width }: { readonly summary: Summary; readonly width: number }) {
  const picture = sharePicture(summary, width);
  if (picture === null) return null;
  return (
    <svg className="shares" width={width} height={picture.height}>
      {picture.ticks.map(({ x, share }) => (
        <g key={x}>
          <path className="share-tick" d={`M${x} 16V${picture.bottom}`} />
          <text className="share-percent" x={x} y="11">
            {percentText(share)}
          </text>
        </g>
      ))}
      {picture.rows.map(({ label, y, spoke, expected, share }) => (
        <g key={y}>
          <text className="share-name" x="0" y={y + 4.5}>
            {clipTo(label, (picture.ticks[0]?.x ?? 56) - 10, 13)}
          </text>
          {expected !== null && (
            <>
              <path className="share-between" d={`M${expected} ${y}H${spoke}`} />
              <circle className="share-expected" cx={expected} cy={y} r="6.5" />
            </>
          )}
          <circle className="share-spoke" cx={spoke} cy={y} r="6.5" />
          <text className="share-value" x={width} y={y + 4.5}>
            {percentText(share)}
          </text>
        </g>
      ))}
    </svg>
  );
}

export function YarnCircle({ summary, width }: { readonly summary: Summary; readonly width: number }) {
  const picture = yarn(summary, width);
  if (picture === null) return null;
  const { cx, cy, radius } = picture;
  return (
    <svg className="yarn" width={width} height="218">
      <circle className="yarn-pond" cx={cx} cy={cy} r={radius} />
      {picture.threads.map(({ path, width: thick, faint }, i) => (
        <path
          key={i}
          className="yarn-thread"
          data-faint={faint || undefined}
          d={path}
          strokeWidth={thick.toFixed(1)}
        />
      ))}
      {picture.seats.map(({ x, y, label, labelX, labelY, anchor }, i) => (
        <g key={i}>
          <circle className="yarn-seat" cx={x} cy={y} r="5" />
          <text className="yarn-name" x={labelX} y={labelY} textAnchor={anchor}>
            {clipTo(label, width / 2 - radius - 14, 13)}
          </text>
        </g>
      ))}
    </svg>
  );
}
