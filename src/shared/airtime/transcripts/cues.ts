import {
  cueLine,
  nameInIdentifier,
  voicesIn,
  withoutManner,
  type CueLine,
  type Voice,
} from './cueSpeakers.ts';
import { each, type InPieces } from './inPieces.ts';
import { clockMicroseconds } from './times.ts';
import type { Findings, LineReader } from './transcript.ts';

const ARROW = '-->';
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;
const NUMBER = /^\s*\d+\s*$/;

interface Cue {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** The speaker in the identifier; null where it names nobody. */
  readonly identified: string | null;
  readonly voices: Voice[];
  readonly lines: CueLine[];
}

/** From this part of the cues on that begin with a possible name, each of them is one: Zoom writes it every time. */
const ALWAYS_NAMED = 0.9;
/** So many named cues tell whether a name is written in each cue, or only where the speaker changes. */
const TELLING = 10;

/**
 * Reads the cues of WebVTT or SRT: who speaks from when to when. A cue names its speakers in voice tags, in its
 * identifier, or before the text; several share its time out by the letters of what they say. Where names are written
 * only at a change, a cue that names nobody goes on with whoever was named last. The words are dropped line by line.
 */
export function cueReader(kind: 'vtt' | 'srt', found: Findings): LineReader {
  let where: 'start' | 'between' | 'named' | 'cue' | 'aside' | 'lost' = kind === 'vtt' ? 'start' : 'between';
  const cues: Cue[] = [];
  let cue: Cue | null = null;
  let identifier = '';
  /** A line of SRT that is a number: of the next cue, if a time follows. */
  let held: string | null = null;
  found.timesAreSure();

  const begin = (text: string, number: number): void => {
    where = 'cue';
    cue = null;
    const [left = '', right = ''] = text.split(ARROW);
    const from = clockMicroseconds(left.trim());
    const to = clockMicroseconds(right.trim().split(/\s+/)[0] ?? '');
    if (from === null || to === null) found.wrong(number, 'time');
    else if (to < from) found.wrong(number, 'order');
    else {
      cue = { line: number, from, to, identified: nameInIdentifier(identifier), voices: [], lines: [] };
      cues.push(cue);
    }
    identifier = '';
    held = null;
  };

  const listen = (text: string, { voices, lines }: Cue): void => {
    const tagged = voicesIn(text);
    const last = voices.at(-1);
    if (last) last.letters += tagged.before;
    voices.push(...tagged.voices);
    lines.push(cueLine(text));
  };

  return {
    line(text, number) {
      if (where === 'start') {
        where = /^WEBVTT(?:\s|$)/.test(text) ? 'aside' : 'between';
        if (where === 'aside') return;
        found.wrong(number, 'header');
      }
      const blank = text.trim() === '';
      if (text.includes(ARROW)) begin(text, number);
      else if (where === 'cue' && kind === 'srt') {
        // Until the next time all is text, blank lines or not.
        if (blank) return;
        if (cue && held !== null) listen(held, cue);
        held = NUMBER.test(text) ? text : null;
        if (cue && held === null) listen(text, cue);
      } else if (blank) {
        if (where === 'named') found.wrong(number - 1, 'fields');
        where = 'between';
      } else if (where === 'cue') {
        if (cue) listen(text, cue);
      } else if (where === 'between' && kind === 'vtt' && ASIDE.test(text)) where = 'aside';
      else if (where === 'between') {
        where = 'named';
        identifier = text;
      } else if (where === 'named') {
        found.wrong(number, 'fields');
        where = 'lost';
      }
    },
    end: () => attribute(cues, found),
  };
}

/** Words of one speaker within a cue; without a name, nobody was named for them. */
type Part = Voice & {
  /** Somebody else than before speaks, whoever it is. */
  readonly another: boolean;
};

function* attribute(all: readonly Cue[], found: Findings): InPieces<void> {
  const cues: Cue[] = [];
  yield* each(all, (cue) => {
    const { line, lines, identified } = cue;
    if (lines.length > 0 || (identified !== null && identified !== '')) cues.push(cue);
    else found.wrong(line, 'empty');
  });
  const partsOf = yield* partsBy(cues);
  const parts: { readonly cue: Cue; readonly own: readonly Part[] }[] = [];
  const written = new Set<string>();
  const naming = howNamed();
  yield* each(cues, (cue) => {
    const own = partsOf(cue);
    parts.push({ cue, own });
    naming.cue(own);
    for (const { name } of own) written.add(name);
  });
  const onlyAtChange = naming.onlyAtChange();
  let last = '';
  yield* each(parts, ({ cue, own }) => {
    const letters = own.reduce((sum, part) => sum + Math.max(1, part.letters), 0);
    let said = 0;
    let from = cue.from;
    for (const part of own) {
      said += Math.max(1, part.letters);
      const to = cue.from + Math.round(((cue.to - cue.from) * said) / letters);
      const goesOn = part.name === '' && onlyAtChange && !part.another;
      const name = goesOn ? last : found.name(withoutManner(part.name, written));
      if (name === '') found.wrong(cue.line, 'speaker');
      else found.spoke(name, from, to);
      last = name;
      from = to;
    }
  });
}

/** How the cues of this file name who speaks: one way for all of them. */
function* partsBy(cues: readonly Cue[]): InPieces<(cue: Cue) => readonly Part[]> {
  const nobody: Part = { name: '', letters: 1, another: false };
  if (cues.some(({ voices }) => voices.length > 0))
    return ({ voices }) =>
      voices.length === 0 ? [nobody] : voices.map((voice) => ({ ...voice, another: true }));
  if (cues.some(({ identified }) => identified !== null))
    return ({ identified }) => [{ ...nobody, name: identified ?? '', another: true }];
  let named = 0;
  yield* each(cues, ({ lines }) => {
    if (lines.some(({ prefix }) => prefix !== null)) named += 1;
  });
  const always = named >= ALWAYS_NAMED * cues.length;
  const isName = ({ prefix }: CueLine): boolean => prefix !== null && (prefix.sure || always);
  const first = new Set<string | undefined>();
  yield* each(cues, ({ lines: [line] }) => {
    if (line && isName(line)) first.add(line.prefix?.name);
  });
  return ({ lines }) => {
    const parts: Part[] = [];
    for (const [i, line] of lines.entries()) {
      // Behind the first line a name stands after a dash, or it is one that begins cues elsewhere.
      const names = isName(line) && (i === 0 || line.turns !== null || first.has(line.prefix?.name));
      const last = parts.at(-1);
      if (last && !names && line.turns !== 'chevrons') last.letters += line.letters;
      else
        parts.push({
          name: names ? (line.prefix?.name ?? '') : '',
          letters: line.letters,
          another: line.turns === 'chevrons',
        });
    }
    return parts;
  };
}

/** Told of each cue, in order: whether names are written only where the speaker changes. */
function howNamed(): { cue(parts: readonly Part[]): void; onlyAtChange(): boolean } {
  let cues = 0;
  let named = 0;
  let repeated = false;
  let before: string | null = null;
  return {
    cue([part]) {
      const name = part?.name ?? '';
      cues += 1;
      if (name !== '') named += 1;
      repeated ||= name !== '' && name === before;
      before = name;
    },
    // Few cues name somebody; or many do, but never the same person in two that follow each other.
    onlyAtChange: () => named * 2 <= cues || (named >= TELLING && !repeated),
  };
}
