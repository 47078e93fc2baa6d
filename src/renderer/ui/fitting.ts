import { flushSync } from 'react-dom';
import type { Tries } from './tries.ts';

/** A text on the page, and the element that cuts what it has no room for. */
export interface Fitting {
  readonly letters: Text;
  readonly cutter: HTMLElement;
  /** What may stand there, from the whole text on. */
  readonly tries: () => Tries;
  /** Is told which of them fits. */
  readonly show: (shown: string) => void;
}

/** What stands in each place of this page. */
const places = new Map<Element, Set<Fitting>>();
/** How large the place of each was when what it shows was measured; null before that. */
const measured = new Map<Fitting, string | null>();
/** What is measured before the next paint. */
const waiting = new Set<Fitting>();

/**
 * Measures this text before the next paint, and again whenever its place or a typeface changes, until the answer is
 * called. What is drawn together is measured together, so that the page is laid out once for all of it.
 */
export function keepFitting(fitting: Fitting): () => void {
  if (measured.size === 0) document.fonts.addEventListener('loadingdone', fitAll);
  measured.set(fitting, null);
  const own = placesOf(fitting);
  for (const place of own) {
    const there = places.get(place);
    if (there === undefined) {
      places.set(place, new Set([fitting]));
      sized().observe(place);
    } else there.add(fitting);
  }
  if (waiting.size === 0) queueMicrotask(fitWaiting);
  waiting.add(fitting);
  return () => {
    measured.delete(fitting);
    waiting.delete(fitting);
    for (const place of own) {
      const there = places.get(place);
      there?.delete(fitting);
      if (there?.size !== 0) continue;
      places.delete(place);
      sized().unobserve(place);
    }
    if (measured.size === 0) document.fonts.removeEventListener('loadingdone', fitAll);
  };
}

/** A place that is as wide as its text does not grow by itself when there is more room: what is round it does. */
const placesOf = ({ cutter }: Fitting): readonly Element[] =>
  cutter.parentElement === null ? [cutter] : [cutter, cutter.parentElement];

let observer: ResizeObserver | null = null;
const sized = (): ResizeObserver => (observer ??= new ResizeObserver(fitResized));

function fitResized(entries: readonly ResizeObserverEntry[]): void {
  const here = new Set(entries.flatMap(({ target }) => [...(places.get(target) ?? [])]));
  fitNow([...here].filter((one) => measured.get(one) !== sizeOf(one)));
}

function fitWaiting(): void {
  const now = [...waiting];
  // What is drawn by what is shown then waits for a turn of its own.
  waiting.clear();
  fitNow(now);
}

const fitAll = (): void => fitNow([...measured.keys()]);

/** Whether anything of the text is laid out: what is not has no place to be measured in. */
const isLaidOut = ({ letters }: Fitting): boolean =>
  (letters.parentElement?.getClientRects().length ?? 0) > 0 || letters.data === '';

/** Before the next paint, so that no name is seen cut by its place. */
function fitNow(all: readonly Fitting[]): void {
  const fittings = all.filter(isLaidOut);
  if (fittings.length === 0) return;
  const fitted = fittings.map((fitting) => ({
    fitting,
    was: fitting.letters.data,
    trying: fitting.tries(),
    sizes: new Map<string, string>(),
    shown: null as string | null,
    next: '',
  }));
  const answer = (one: (typeof fitted)[number], fits: boolean): void => {
    const { done, value } = one.trying.next(fits);
    if (done === true) one.shown = value;
    else one.next = value;
  };
  for (const one of fitted) answer(one, false);
  for (;;) {
    const left = fitted.filter(({ shown }) => shown === null);
    if (left.length === 0) break;
    for (const { fitting, next } of left) write(fitting.letters, next);
    const fits = left.map(({ fitting, next, sizes }) => {
      sizes.set(next, sizeOf(fitting));
      return hasRoom(fitting);
    });
    left.forEach((one, i) => answer(one, fits[i] === true));
  }
  for (const { fitting, was, shown, sizes } of fitted) {
    write(fitting.letters, was);
    measured.set(fitting, (shown === null ? null : sizes.get(shown)) ?? null);
  }
  flushSync(() => {
    for (const { fitting, shown } of fitted) if (shown !== null) fitting.show(shown);
  });
}

/** How large the place of a text is laid out, and what is round it. */
const sizeOf = (fitting: Fitting): string =>
  placesOf(fitting)
    .map((place) => {
      const { width, height } = getComputedStyle(place);
      return `${width} ${height}`;
    })
    .join(' ');

/** Whether the text that is written there now has room. */
function hasRoom({ letters, cutter }: Fitting): boolean {
  const { lineHeight, fontSize } = getComputedStyle(cutter);
  // What hangs below a line is no line more.
  const spare = (parseFloat(lineHeight) || parseFloat(fontSize)) / 2;
  return (
    cutter.scrollWidth <= cutter.clientWidth &&
    cutter.scrollHeight <= cutter.clientHeight + spare &&
    !reachesOut(letters, cutter) &&
    !breaksAtCut(letters)
  );
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
