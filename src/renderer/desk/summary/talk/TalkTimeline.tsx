import { DESK_KEYS, MENDING_SEATS, type DeskKey } from '#shared/deskKeys.ts';
import { useEffect, useEffectEvent, useMemo, useRef, type PointerEvent } from 'react';
import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { momentLabel } from '#shared/summary/moment.ts';
import type { Summary } from '#shared/summary/summary.ts';
import type { Saying, Times } from '#shared/words/timeText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Said } from '../../../ui/Said.tsx';
import { TimelineChart } from './TimelineChart.tsx';
import { laneAt, timelineLayout, timeScale, turnAt, type Timeline } from './timelineLayout.ts';
import type { TimelineSteer } from './useTimelineSteer.ts';
import { aloud, summaryShort, talkWords as words, preciseTimeLabel } from '../../../words.ts';

const shortTitle = (step: string, title: string) => summaryShort[step.split('.').at(-1) ?? ''] ?? title;

/** Zoom of one press, and of one notch of a wheel. */
const PRESS = 2;
const NOTCH = 1.0015;
/** How far beside a turn a finger may land, in pixels. */
const FINGER = 4;

interface TimelineProps {
  readonly summary: Summary;
  readonly talk: SessionTalk;
  readonly width: number;
  readonly voiceHeight: number;
}

const KEYS = DESK_KEYS.summary;

/** The timeline of the whole session, as it is printed. */
export function PrintedTimeline({ summary, talk, width, voiceHeight }: TimelineProps) {
  const { phases } = summary;
  const picture = timelineLayout({
    talk,
    phases,
    clock: summary,
    view: talk.span,
    width,
    voiceHeight,
    shortTitle,
  });
  return (
    <svg className="talk-timeline" width={width} height={picture.height}>
      <TimelineChart picture={picture} />
    </svg>
  );
}

/** The timeline to look closer at: a hand that goes to any moment, turns to pick, and a part of the time drawn larger. */
export function TalkTimeline({
  summary,
  talk,
  width,
  voiceHeight,
  steer,
  seatKeys,
}: TimelineProps & {
  readonly steer: TimelineSteer;
  /** How many keys of seats say whose a turn was: 0 unless turns are mended. Theirs are not shown here as well. */
  readonly seatKeys: number;
}) {
  const { phases } = summary;
  const { view } = steer;
  const taken = MENDING_SEATS.slice(0, seatKeys).map(({ chord }) => chord.key);
  const capOf = ({ caps, chord }: DeskKey) => (taken.includes(chord.key) ? {} : { keys: caps.join(' ') });
  const svg = useRef<SVGSVGElement>(null);
  const picture = useMemo(
    () => timelineLayout({ talk, phases, clock: summary, view, width, voiceHeight, shortTitle }),
    [talk, phases, summary, view, width, voiceHeight],
  );
  const x = timeScale(view, picture.left, width);
  const whole = view.from <= talk.span.from && view.to >= talk.span.to;
  const says = useReading(summary, talk, steer);

  const timeAt = (clientX: number): number => {
    const box = svg.current?.getBoundingClientRect();
    return box ? x.invert(Math.max(picture.left, clientX - box.left)) : view.from;
  };
  useWheel(svg, steer, timeAt, width - picture.left);
  const pinch = usePinch(steer, timeAt);

  const press = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (event.clientX - box.left < picture.left) return;
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!pinch.begin(event)) choose(event);
  };
  const choose = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = timeAt(event.clientX);
    const lane = laneAt(picture, event.clientY - box.top);
    const slack = timeAt(event.clientX + FINGER) - at;
    const turn = lane === null ? null : turnAt(talk.lanes[lane] ?? NO_LANE, at, slack);
    if (turn) steer.pick(turn);
    else steer.letGo(at);
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || pinch.move(event)) return;
    if (Math.abs(event.movementX) > 0) steer.goTo(timeAt(event.clientX));
  };

  return (
    <div className="talk-steered">
      <svg
        ref={svg}
        className="talk-timeline"
        width={width}
        height={picture.height}
        role="slider"
        tabIndex={0}
        aria-label={words.timeline}
        aria-valuemin={Math.round(talk.span.from / 1000)}
        aria-valuemax={Math.round(talk.span.to / 1000)}
        aria-valuenow={Math.round((steer.at ?? talk.span.from) / 1000)}
        aria-valuetext={says(aloud)}
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={(event) => pinch.end(event) && choose(event)}
        onPointerCancel={pinch.end}
      >
        <TimelineChart picture={picture} />
        <TimelineCursor picture={picture} steer={steer} x={x} />
      </svg>
      {!whole && <Overview talk={talk} steer={steer} left={picture.left} width={width} />}
      <div className="talk-reading">
        <p className="talk-says">
          <Said>{says}</Said>
        </p>
        <Button look="bare" keys="[" onClick={() => steer.step(-1)}>
          {words.turnBefore}
        </Button>
        <Button look="bare" keys="]" onClick={() => steer.step(1)}>
          {words.turnAfter}
        </Button>
        <Button look="bare" {...capOf(KEYS.less)} onClick={() => steer.zoom(PRESS)}>
          {words.less}
        </Button>
        <Button look="bare" keys="+" onClick={() => steer.zoom(1 / PRESS)}>
          {words.more}
        </Button>
        <Button look="bare" {...capOf(KEYS.whole)} aria-disabled={whole || undefined} onClick={steer.whole}>
          {words.whole}
        </Button>
      </div>
    </div>
  );
}

const NO_LANE = { person: '', name: '', turns: [] } as const;

/** What is at the cursor, in words; a screen reader says it as the value. */
function useReading(summary: Summary, talk: SessionTalk, { at, turn }: TimelineSteer): Saying {
  if (at === null) return () => words.how;
  const clock = (moment: number, times: Times) => momentLabel(summary, moment, preciseTimeLabel, times);
  const phase = talk.phases.find(({ from, to }) => from <= at && at < to)?.title ?? null;
  if (turn !== null && at === turn.from) {
    const name = talk.lanes[turn.lane]?.name ?? '';
    return (times) =>
      words.turn(
        ...([name, clock(turn.from, times), clock(turn.to, times)] as const),
        times.length(turn.to - turn.from),
        phase,
      );
  }
  const speaking = talk.lanes
    .filter(({ turns }) => turns.some(({ from, to }) => from <= at && at < to))
    .map(({ name }) => name);
  const paused = talk.pauses.some(({ from, to }) => from <= at && at < to);
  return (times) => words.moment(clock(at, times), phase, paused ? null : speaking);
}

/** The line at the chosen moment, and a frame around the selected turn. */
function TimelineCursor({
  picture,
  steer: { at, turn, view },
  x,
}: {
  readonly picture: Timeline;
  readonly steer: TimelineSteer;
  readonly x: (at: number) => number;
}) {
  const { left, width, lanesTop, lanesBottom, laneHeight } = picture;
  const clip = (place: number) => Math.min(width, Math.max(left, place));
  const picked = turn !== null && turn.to > view.from && turn.from < view.to ? turn : null;
  return (
    <g className="talk-hand">
      {picked !== null && (
        <rect
          x={clip(x(picked.from)) - 3}
          y={lanesTop + picked.lane * laneHeight + 1}
          width={clip(x(picked.to)) - clip(x(picked.from)) + 6}
          height={laneHeight - 2}
          rx="4"
        />
      )}
      {at !== null && at >= view.from && at <= view.to && (
        <path d={`M${x(at)} ${lanesTop - 8}V${lanesBottom + 4}m-5 0h10`} />
      )}
    </g>
  );
}

/** The whole session in small, with the visible part marked; pressing or dragging moves it. */
function Overview({
  talk,
  steer,
  left,
  width,
}: {
  readonly talk: SessionTalk;
  readonly steer: TimelineSteer;
  readonly left: number;
  readonly width: number;
}) {
  const { view, pan } = steer;
  const x = timeScale(talk.span, left, width);
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    pan(x.invert(event.clientX - box.left) - (view.from + view.to) / 2);
  };
  return (
    <svg
      className="talk-overview"
      width={width}
      height="16"
      aria-hidden="true"
      onPointerDown={move}
      onPointerMove={move}
    >
      <path className="talk-lane" d={`M${left} 8H${width}`} />
      <rect x={x(view.from)} y="3" width={Math.max(6, x(view.to) - x(view.from))} height="10" rx="3" />
    </svg>
  );
}

/** The wheel zooms if the timeline has the focus, or with Ctrl (a pinch on a touchpad arrives as Ctrl and wheel). */
function useWheel(
  svg: React.RefObject<SVGSVGElement | null>,
  steer: TimelineSteer,
  timeAt: (clientX: number) => number,
  pixels: number,
): void {
  const turned = useEffectEvent((event: WheelEvent) => {
    const focused = document.activeElement === svg.current;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      steer.pan((event.deltaX * (steer.view.to - steer.view.from)) / pixels);
    } else if (event.ctrlKey || focused) {
      const speed = event.ctrlKey && Math.abs(event.deltaY) < 50 ? 8 : 1;
      steer.zoom(NOTCH ** (event.deltaY * speed), timeAt(event.clientX));
    } else return;
    event.preventDefault();
  });
  useEffect(() => {
    const element = svg.current;
    const listen = (event: WheelEvent) => turned(event);
    // Not passive: the page must not scroll, or be zoomed, as well.
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, [svg]);
}

/** Zooming with two fingers: the moments under the fingers stay there. A single finger selects where it is lifted. */
function usePinch(steer: TimelineSteer, timeAt: (clientX: number) => number) {
  const fingers = useRef(new Map<number, number>());
  /** Where a finger was put down that has neither moved nor been joined by another. */
  const pressed = useRef<number | null>(null);
  const spread = () => {
    const [a = 0, b = 0] = fingers.current.values();
    return Math.max(20, Math.abs(a - b));
  };
  return {
    /** Whether it is a finger: what that means is seen later. */
    begin(event: PointerEvent): boolean {
      if (event.pointerType !== 'touch') return false;
      fingers.current.set(event.pointerId, event.clientX);
      pressed.current = fingers.current.size === 1 ? event.clientX : null;
      return true;
    },
    /** Whether it was a move of two fingers. */
    move(event: PointerEvent): boolean {
      if (!fingers.current.has(event.pointerId)) return false;
      if (Math.abs(event.clientX - (pressed.current ?? event.clientX)) > FINGER) pressed.current = null;
      if (fingers.current.size !== 2) {
        fingers.current.set(event.pointerId, event.clientX);
        return false;
      }
      const before = spread();
      fingers.current.set(event.pointerId, event.clientX);
      const [a = 0, b = 0] = fingers.current.values();
      steer.zoom(before / spread(), timeAt((a + b) / 2));
      return true;
    },
    /** Whether it was a press. */
    end(event: PointerEvent): boolean {
      const press = fingers.current.delete(event.pointerId) && pressed.current !== null;
      pressed.current = null;
      return press;
    },
  };
}
