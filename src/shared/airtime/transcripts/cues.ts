import { prefixOf, taggedNames, type Prefix } from './cueSpeakers.ts';
import { clockMicroseconds } from './times.ts';
import type { Findings, LineReader } from './transcript.ts';

const ARROW = '-->';
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

interface Cue {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly tagged: string[];
  readonly prefixes: Prefix[];
}

/** From this part of the cues on that begin with a possible name, each of them is one: Zoom writes it every time. */
const ALWAYS_NAMED = 0.9;

/**
 * Reads the cues of WebVTT or SRT: who speaks from when to when. A cue names its speakers in voice tags, or before
 * the text; one that names nobody goes on with whoever was named last. The words are dropped line by line.
 */
export function cueReader(kind: 'vtt' | 'srt', found: Findings): LineReader {
  let where: 'start' | 'between' | 'named' | 'cue' | 'aside' | 'lost' = kind === 'vtt' ? 'start' : 'between';
  const cues: Cue[] = [];
  let cue: Cue | null = null;

  const begin = (text: string, number: number): void => {
    where = 'cue';
    cue = null;
    const [left = '', right = ''] = text.split(ARROW);
    const from = clockMicroseconds(left.trim());
    const to = clockMicroseconds(right.trim().split(/\s+/)[0] ?? '');
    if (from === null || to === null) found.wrong(number, 'time');
    else if (to < from) found.wrong(number, 'order');
    else {
      cue = { line: number, from, to, tagged: [], prefixes: [] };
      cues.push(cue);
    }
  };

  const listen = (text: string, { tagged, prefixes }: Cue): void => {
    tagged.push(...taggedNames(text));
    // A name stands before the first words, or behind the dash of each line where two speak.
    const prefix = prefixes.length === 0 || /^\s*[-–—]/u.test(text) ? prefixOf(text) : null;
    prefixes.push(...(prefix ? [prefix] : prefixes.length === 0 ? [NOBODY] : []));
  };

  const attribute = (): void => {
    const named = cues.filter(({ prefixes }) => prefixes.some(({ name }) => name !== '')).length;
    const always = named >= ALWAYS_NAMED * cues.length;
    let last: readonly string[] = [];
    for (const { line, from, to, tagged, prefixes } of cues) {
      const before = prefixes.filter(({ sure }) => sure || always);
      const raw = tagged.length > 0 ? tagged : before.map(({ name }) => name);
      const names = new Set(raw.map((name) => found.name(name)).filter((name) => name !== ''));
      if (names.size > 0) last = [...names];
      if (last.length === 0) found.wrong(line, 'speaker');
      for (const speaker of names.size > 0 ? names : last.slice(-1)) found.spoke(speaker, from, to);
    }
  };

  return {
    line(text, number) {
      if (where === 'start') {
        where = /^WEBVTT(?:\s|$)/.test(text) ? 'aside' : 'between';
        if (where === 'aside') return;
        found.wrong(number, 'header');
      }
      if (text.trim() === '') {
        if (where === 'named') found.wrong(number - 1, 'fields');
        where = 'between';
      } else if (text.includes(ARROW)) begin(text, number);
      else if (where === 'cue') {
        if (cue) listen(text, cue);
      } else if (where === 'between' && kind === 'vtt' && ASIDE.test(text)) where = 'aside';
      else if (where === 'between') where = 'named';
      else if (where === 'named') {
        found.wrong(number, 'fields');
        where = 'lost';
      }
    },
    end: attribute,
  };
}

/** The first line of a cue names nobody. */
const NOBODY: Prefix = { name: '', sure: false };
