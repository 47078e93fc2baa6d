import { each, type InPieces } from './inPieces.ts';
import { clockMicroseconds } from './times.ts';
import { PER_SECOND, type Findings, type LineReader } from './transcript.ts';

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const BOXED = String.raw`(?:\[${TIME}\]|\(${TIME}\))`;

const LOOSE = 'Name time';
/** How a line that begins a turn may look. Words may follow a colon. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['[Name] time', new RegExp(String.raw`^\[(?<name>[^\[\]]+)\]\s*(?<time>${TIME})\s*$`, 'u')],
  [
    'Name  time',
    new RegExp(String.raw`^(?<name>\S.*?)(?:\s{2,}|\t+|\s+[|·–—-]\s+)(?<time>${TIME})\s*$`, 'u'),
  ],
  ['Name (time)', new RegExp(String.raw`^(?<name>\S[^\[\]()]*?)\s*(?<time>${BOXED})\s*(?::.*)?$`, 'u')],
  ['(time) Name', new RegExp(String.raw`^(?<time>${BOXED})\s*(?<name>[^:：]+?)\s*(?:[:：].*)?$`, 'u')],
  [
    'time Name:',
    new RegExp(String.raw`^(?<time>${TIME})\s+(?:[|–—-]\s+)?(?<name>[^:：]+?)\s*[:：](?:\s.*)?$`, 'u'),
  ],
  [LOOSE, new RegExp(String.raw`^(?<name>\S.*?)\s(?<time>${TIME})\s*$`, 'u')],
];
const ALONE = new RegExp(`^(?:${TIME}|${BOXED})$`, 'u');
const NAMED = /^(\S[^:：]{0,59}?)\s*(?:：|:(?=\s|$))/u;

/** A name and a time are not further out in a line. */
const LOOKED_AT = 200;
const LONGEST_NAME = 80;
const MOST_WORDS = 6;
const HALF_A_DAY = 12 * 3_600 * PER_SECOND;
/** Marks at every minute, or every five, are no starts of turns. */
const MARKS = 60 * PER_SECOND;

interface Start {
  readonly line: number;
  readonly name: string;
  readonly from: number;
}

const unboxed = (time: string): number | null => clockMicroseconds(time.replace(/[[\]()]/g, ''));
const couldBeName = (name: string): boolean =>
  name.length <= LONGEST_NAME &&
  name.split(/\s+/u).length <= MOST_WORDS &&
  /\p{L}/u.test(name) &&
  !/[?!…\t;]|\d:\d\d/u.test(name);

/** The start of a turn that a line tells, by each shape that it has. */
function startsIn(text: string, line: number): (Start & { readonly shape: string })[] {
  if (!/\d:\d\d/.test(text)) return [];
  return SHAPES.flatMap(([shape, pattern]) => {
    const { name = '', time = '' } = pattern.exec(text)?.groups ?? {};
    const from = unboxed(time);
    return from !== null && couldBeName(name) ? [{ shape, line, name: name.trim(), from }] : [];
  });
}

/** Whether a text looks like one that tells who spoke: for files that nothing else tells the kind of. */
export function looksLikeTimedText(text: string): boolean {
  const lines = text.split(/[\r\n]+/, 400).map((line) => line.slice(0, LOOKED_AT).trim());
  const starts = lines.filter((line) => startsIn(line, 0).length > 0).length;
  return starts > 1 || (lines.some((line) => ALONE.test(line)) && lines.some((line) => NAMED.test(line)));
}

/**
 * Reads text in which a line tells who begins to speak and when, as Otter, Zoom and others save it. Only starts are
 * known: a turn is taken to end where the next begins, and the last one is left out. Where a time stands alone above
 * each name it counts as well; marks above several names do not tell when each of them spoke.
 */
export function timedTextReader(found: Findings): LineReader {
  const byShape = new Map<string, Start[]>();
  const above: Start[] = [];
  let mark: { readonly from: number; names: number } | null = null;
  let untimed = false;
  found.timesAreSure();
  found.endsAreEstimated();
  return {
    line(whole, line) {
      const text = whole.slice(0, LOOKED_AT).trim();
      if (text === '') return;
      if (ALONE.test(text)) {
        const from = unboxed(text);
        mark = from === null ? mark : { from, names: 0 };
        return;
      }
      for (const start of startsIn(text, line)) {
        const starts = byShape.get(start.shape);
        if (starts) starts.push(start);
        else byShape.set(start.shape, [start]);
      }
      const name = NAMED.exec(text)?.[1] ?? '';
      if (!couldBeName(name)) return;
      if (mark === null || mark.names > 0) untimed = true;
      else above.push({ line, name, from: mark.from });
      if (mark) mark.names += 1;
    },
    *end() {
      // A line of words may end in a time: that shape counts where no other is there.
      const { [LOOSE]: loose = [], ...clear } = Object.fromEntries(byShape);
      const most = Object.values(clear).reduce<Start[]>((a, b) => (b.length > a.length ? b : a), []);
      const shaped = most.length > 1 ? most : loose;
      const marks = untimed || above.every(({ from }) => from % MARKS === 0);
      const starts = shaped.length > 1 || marks ? shaped : above;
      if (starts.length < 2 && (untimed || above.length > 0)) return found.leaves({ why: 'untimed' });
      yield* endWhereTheNextBegins(starts, found);
    },
  };
}

function* endWhereTheNextBegins(starts: readonly Start[], found: Findings): InPieces<void> {
  let days = 0;
  let open = null as Start | null;
  yield* each(starts, (start) => {
    // Times of day begin anew at midnight.
    if (open && open.from - (start.from + days) > HALF_A_DAY) days += 2 * HALF_A_DAY;
    const from = start.from + days;
    if (open && from < open.from) {
      found.wrong(start.line, 'order');
      return;
    }
    const name = found.name(start.name);
    if (name === '') found.wrong(start.line, 'speaker');
    if (open && open.name !== '') found.spoke(open.name, open.from, from);
    open = { ...start, name, from };
  });
  if (open) found.wrong(open.line, 'last');
}
