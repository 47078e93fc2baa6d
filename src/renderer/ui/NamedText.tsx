import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import { clipNameAmong } from './clipNames.ts';
import { Heard } from './Heard.tsx';
import { nameInLines, oneStop, textThatFits } from './namedText.ts';

const Names = createContext<readonly string[]>([]);
export const useRoomNames = (): readonly string[] => useContext(Names);

/** Says whose names a window shows: each is told apart from all of them (`NamedText`). */
export function RoomNames({
  names,
  children,
}: {
  readonly names: readonly string[];
  readonly children: ReactNode;
}) {
  const all = names.join('\n');
  // The same array for the same names, so that nothing is measured anew with each push.
  const kept = useMemo(() => all.split('\n'), [all]);
  return <Names.Provider value={kept}>{children}</Names.Provider>;
}

/**
 * A text that names people, in a place that cuts what does not fit. Names are cut, told apart, until it does; the
 * whole text is heard, and is in the title where one is wanted.
 */
export function NamedText({
  text,
  title = true,
}: {
  readonly text: string;
  /** Not on a projector, where nobody points at anything, and not where the place has one. */
  readonly title?: boolean;
}) {
  const names = useRoomNames();
  const place = useRef<HTMLElement>(null);
  const shown = useFitting(place, text, names);
  return <ShownText ref={place} text={text} shown={shown} {...(title ? { title: text } : {})} />;
}

/** A text, or the part of it that fits: then the whole text is heard. */
export function ShownText({
  text,
  shown,
  title,
  ref,
}: {
  readonly text: string;
  readonly shown: string;
  readonly title?: string;
  readonly ref?: RefObject<HTMLElement | null>;
}) {
  return (
    <Heard says={shown === text ? null : text}>
      <bdi ref={ref} title={title}>
        {/* What is measured is one text, and knows by itself where a line may end (`breaksAtCut`). */}
        {ref === undefined ? unbroken(shown) : shown}
      </bdi>
    </Heard>
  );
}

/** A text whose lines do not end between the dots of a cut name and what tells it apart. */
const unbroken = (text: string): ReactNode =>
  text.split(/(\S…\S)/u).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={i} className="unbroken">
        {part}
      </span>
    ),
  );

/**
 * A name cut to a width in ems of the display face, or to so many lines of it, told apart, where nothing can be measured;
 * whole when heard.
 */
export function ShortName({
  name,
  ems,
  lines = 1,
}: {
  readonly name: string;
  readonly ems: number;
  readonly lines?: number;
}) {
  const names = useRoomNames();
  return <ShownText text={name} shown={nameInLines(name, names, ems, lines)} />;
}

/**
 * A text with names in it that are cut to so many letters, or ems, told apart from all of the room, where nothing can be
 * measured: `children` makes it of whatever shortens a name. Whole when heard.
 */
export function Shortened({
  most = Infinity,
  ems = Infinity,
  children,
}: {
  readonly most?: number;
  readonly ems?: number;
  readonly children: (short: (name: string) => string) => string;
}) {
  const names = useRoomNames();
  const shown = oneStop(children((name) => clipNameAmong(name, names, most, ems)));
  return <ShownText text={children((name) => name)} shown={shown} />;
}

/** The part of the text that fits its place, measured before the first paint and whenever place, text or typeface change. */
function useFitting(place: RefObject<HTMLElement | null>, text: string, names: readonly string[]): string {
  const [kept, setFitted] = useState({ text, shown: text });
  useLayoutEffect(() => {
    const letters = place.current?.firstChild;
    const cutter = cutterOf(place.current);
    if (!(letters instanceof Text) || cutter === null) return undefined;
    const { lineHeight, fontSize } = getComputedStyle(cutter);
    // What hangs below a line is no line more.
    const spare = (parseFloat(lineHeight) || parseFloat(fontSize)) / 2;
    const fitted = (): { readonly text: string; readonly shown: string } => {
      const now = letters.data;
      const shown = textThatFits(text, names, (candidate) => {
        write(letters, candidate);
        return (
          cutter.scrollWidth <= cutter.clientWidth &&
          cutter.scrollHeight <= cutter.clientHeight + spare &&
          !reachesOut(letters, cutter) &&
          !breaksAtCut(letters)
        );
      });
      write(letters, now);
      return { text, shown };
    };
    const keep = (next: ReturnType<typeof fitted>): void =>
      setFitted((was) => (was.text === next.text && was.shown === next.shown ? was : next));
    keep(fitted());
    // Before the next paint, so that no name is seen cut by its place.
    const fit = (): void => flushSync(() => keep(fitted()));
    const sized = new ResizeObserver(fit);
    sized.observe(cutter);
    // A place that is as wide as its text does not grow by itself when there is more room.
    if (cutter.parentElement !== null) sized.observe(cutter.parentElement);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      sized.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [place, text, names]);
  return kept.text === text ? kept.shown : text;
}

/** Of what is measured in CSS pixels, a part that is no pixel anywhere. */
const NOTHING = 0.05;

/**
 * Whether the text reaches out of its place by less than a pixel, which `scrollWidth` rounds away: the dots of the place
 * would take the last letters, and with them what tells a name apart.
 */
function reachesOut(letters: Text, cutter: HTMLElement): boolean {
  const look = getComputedStyle(cutter);
  if (look.textOverflow !== 'ellipsis') return false;
  const line = document.createRange();
  line.selectNodeContents(letters);
  const { left, right } = line.getBoundingClientRect();
  const box = cutter.getBoundingClientRect();
  // A sheet that opens is drawn a little smaller. Its width as laid out is asked for with its parts of a pixel: a place
  // that is as wide as its text would seem drawn larger than it is, and its text too wide.
  const laidOut = parseFloat(look.width);
  const scale = laidOut > 0 ? box.width / laidOut : 1;
  const inside = (...edges: readonly string[]): number =>
    scale * edges.reduce((sum, edge) => sum + (parseFloat(edge) || 0), 0);
  return (
    right > box.right - inside(look.paddingRight, look.borderRightWidth) + NOTHING ||
    left < box.left + inside(look.paddingLeft, look.borderLeftWidth) - NOTHING
  );
}

/** Whether a line ends between the dots of a cut name and what tells it apart: it would be read as two names. */
function breaksAtCut(letters: Text): boolean {
  const cut = letters.data.search(/…\S/u);
  if (cut < 0) return false;
  const both = document.createRange();
  both.setStart(letters, cut);
  both.setEnd(letters, cut + 2);
  const tops = Array.from(both.getClientRects(), ({ top }) => top);
  return Math.max(...tops) - Math.min(...tops) > 1;
}

/** Puts a text on the page to measure it, or puts back what React wrote. One that stands there costs no new layout. */
function write(letters: Text, text: string): void {
  if (letters.data !== text) letters.data = text;
}

/** How many elements above the text its place may be. */
const NEAR = 5;
const CUTS = /^(?:hidden|clip)$/;

/** The nearest element that cuts what it has no room for. */
function cutterOf(element: HTMLElement | null): HTMLElement | null {
  let one = element;
  for (let steps = 0; one !== null && steps < NEAR; steps += 1) {
    const { overflowX, overflowY, display } = getComputedStyle(one);
    if (display !== 'inline' && (CUTS.test(overflowX) || CUTS.test(overflowY))) return one;
    one = one.parentElement;
  }
  return null;
}
