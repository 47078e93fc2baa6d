import { forEachInChunks, type ChunkedWork } from './chunkedWork.ts';
import { parseClockTime } from './times.ts';
import { MICROSECONDS_PER_SECOND, type TranscriptBuilder, type LineReader } from './transcript.ts';

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const BRACKETED_TIME = String.raw`(?:\[${TIME}\]|\(${TIME}\))`;

const WEAK_SHAPE = 'Name time';
/** The shapes of a line that begins a turn. After a colon, spoken words may follow. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['[Name] time', new RegExp(String.raw`^\[(?<name>[^\[\]]+)\]\s*(?<time>${TIME})\s*$`, 'u')],
  [
    'Name  time',
    new RegExp(String.raw`^(?<name>\S.*?)(?:\s{2,}|\t+|\s+[|·–—-]\s+)(?<time>${TIME})\s*$`, 'u'),
  ],
  [
    'Name (time)',
    new RegExp(String.raw`^(?<name>\S[^\[\]()]*?)\s*(?<time>${BRACKETED_TIME})\s*(?::.*)?$`, 'u'),
  ],
  [
    '(time) Name',
    new RegExp(String.raw`^(?<time>${BRACKETED_TIME})\s*(?<name>[^:：]+?)\s*(?:[:：].*)?$`, 'u'),
  ],
  [
    'time Name:',
    new RegExp(String.raw`^(?<time>${TIME})\s+(?:[|–—-]\s+)?(?<name>[^:：]+?)\s*[:：](?:\s.*)?$`, 'u'),
  ],
  [WEAK_SHAPE, new RegExp(String.raw`^(?<name>\S.*?)\s(?<time>${TIME})\s*$`, 'u')],
];
const TIME_ALONE = new RegExp(`^(?:${TIME}|${BRACKETED_TIME})$`, 'u');
const NAME_AND_COLON = /^(\S[^:：]{0,59}?)\s*(?:：|:(?=\s|$))/u;

/** A name and a time stand within the first characters of a line. */
const READ_OF_A_LINE = 200;
const MAX_NAME_LENGTH = 80;
const MAX_NAME_WORDS = 6;
const HALF_A_DAY = 12 * 3_600 * MICROSECONDS_PER_SECOND;
/** Times at whole minutes are marks that a tool writes regularly, not starts of turns. */
const MARK_INTERVAL = 60 * MICROSECONDS_PER_SECOND;

interface TurnStart {
  readonly line: number;
  readonly name: string;
  readonly from: number;
}

const parseBracketedTime = (time: string): number | null => parseClockTime(time.replace(/[[\]()]/g, ''));
const couldBeName = (name: string): boolean =>
  name.length <= MAX_NAME_LENGTH &&
  name.split(/\s+/u).length <= MAX_NAME_WORDS &&
  /\p{L}/u.test(name) &&
  !/[?!…\t;]|\d:\d\d/u.test(name);

/** The start of a turn that a line holds, once for every shape that the line matches. */
function findTurnStarts(text: string, line: number): (TurnStart & { readonly shape: string })[] {
  if (!/\d:\d\d/.test(text)) return [];
  return SHAPES.flatMap(([shape, pattern]) => {
    const { name = '', time = '' } = pattern.exec(text)?.groups ?? {};
    const from = parseBracketedTime(time);
    return from !== null && couldBeName(name) ? [{ shape, line, name: name.trim(), from }] : [];
  });
}

/** Whether a text looks like one that tells who spoke when. Used if neither name nor first line tells the kind of file. */
export function looksLikeTimedText(text: string): boolean {
  const lines = text.split(/[\r\n]+/, 400).map((line) => line.slice(0, READ_OF_A_LINE).trim());
  const starts = lines.filter((line) => findTurnStarts(line, 0).length > 0).length;
  return (
    starts > 1 ||
    (lines.some((line) => TIME_ALONE.test(line)) && lines.some((line) => NAME_AND_COLON.test(line)))
  );
}

/**
 * Reads text with lines that tell who begins to speak and when, as Otter, Zoom and others save it. Such files have
 * only starts: a turn is taken to end where the next one begins, and the last turn is left out. A time may also stand
 * alone above a name; a time above several names does not tell when each of them spoke.
 */
export function timedTextReader(transcript: TranscriptBuilder): LineReader {
  const byShape = new Map<string, TurnStart[]>();
  const startsBelowATime: TurnStart[] = [];
  let timeAbove: { readonly from: number; names: number } | null = null;
  let hasUntimedName = false;
  transcript.setTimesAreSeconds();
  transcript.setEndsAreEstimated();
  return {
    line(whole, line) {
      const text = whole.slice(0, READ_OF_A_LINE).trim();
      if (text === '') return;
      if (TIME_ALONE.test(text)) {
        const from = parseBracketedTime(text);
        timeAbove = from === null ? timeAbove : { from, names: 0 };
        return;
      }
      for (const start of findTurnStarts(text, line)) {
        const starts = byShape.get(start.shape);
        if (starts) starts.push(start);
        else byShape.set(start.shape, [start]);
      }
      const name = NAME_AND_COLON.exec(text)?.[1] ?? '';
      if (!couldBeName(name)) return;
      if (timeAbove === null || timeAbove.names > 0) hasUntimedName = true;
      else startsBelowATime.push({ line, name, from: timeAbove.from });
      if (timeAbove) timeAbove.names += 1;
    },
    *end() {
      // Spoken words may end with a time too, so the weak shape counts only if no other shape was found.
      const { [WEAK_SHAPE]: weak = [], ...strong } = Object.fromEntries(byShape);
      const most = Object.values(strong).reduce<TurnStart[]>((a, b) => (b.length > a.length ? b : a), []);
      const shaped = most.length > 1 ? most : weak;
      const timesAreIntervalMarks =
        hasUntimedName || startsBelowATime.every(({ from }) => from % MARK_INTERVAL === 0);
      const starts = shaped.length > 1 || timesAreIntervalMarks ? shaped : startsBelowATime;
      if (starts.length < 2 && (hasUntimedName || startsBelowATime.length > 0))
        return transcript.setObstacle({ why: 'untimed' });
      yield* addTurnsUpToNextStart(starts, transcript);
    },
  };
}

function* addTurnsUpToNextStart(
  starts: readonly TurnStart[],
  transcript: TranscriptBuilder,
): ChunkedWork<void> {
  let addedTime = 0;
  let open = null as TurnStart | null;
  yield* forEachInChunks(starts, (start) => {
    // Times of day start again from 0 at midnight.
    if (open && open.from - (start.from + addedTime) > HALF_A_DAY) addedTime += 2 * HALF_A_DAY;
    const from = start.from + addedTime;
    if (open && from < open.from) {
      transcript.addMalformedLine(start.line, 'order');
      return;
    }
    const name = transcript.cleanedName(start.name);
    if (name === '') transcript.addMalformedLine(start.line, 'speaker');
    if (open && open.name !== '') transcript.addTurn(open.name, open.from, from);
    open = { ...start, name, from };
  });
  if (open) transcript.addMalformedLine(open.line, 'last');
}
