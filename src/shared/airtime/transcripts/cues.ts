import {
  parseCueLine,
  nameInIdentifier,
  findTaggedVoices,
  removeManner,
  type CueLine,
  type Voice,
} from './cueSpeakers.ts';
import { forEachInChunks, type ChunkedWork } from './chunkedWork.ts';
import { parseClockTime } from './times.ts';
import type { TranscriptBuilder, LineReader } from './transcript.ts';

const ARROW = '-->';
const BLOCK_WITHOUT_SPEECH = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;
const NUMBER = /^\s*\d+\s*$/;

interface Cue {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** The speaker that the identifier names; null where it names nobody. */
  readonly nameFromIdentifier: string | null;
  readonly taggedVoices: Voice[];
  readonly lines: CueLine[];
}

/** If at least this part of all cues begins with a possible name, each of these is a name: Zoom writes one every time. */
const ALWAYS_NAMED = 0.9;
/** With at least so many named cues it is clear whether every cue has a name, or only the first one of a speaker. */
const ENOUGH_NAMED_CUES = 10;

/**
 * Reads the cues of WebVTT or SRT: who speaks from when to when. A cue names its speakers in voice tags, in its
 * identifier, or before the text. If a cue has several speakers, its time is divided by the number of letters each
 * one says. Where a file writes a name only when the speaker changes, a cue without a name belongs to the last
 * speaker. No spoken words are kept.
 */
export function cueReader(kind: 'vtt' | 'srt', transcript: TranscriptBuilder): LineReader {
  let where: 'start' | 'between' | 'named' | 'cue' | 'aside' | 'lost' = kind === 'vtt' ? 'start' : 'between';
  const cues: Cue[] = [];
  let cue: Cue | null = null;
  let identifier = '';
  /** A line of SRT that is only a number: it belongs to the next cue if a time follows, else to the text. */
  let heldNumber: string | null = null;
  transcript.setTimesAreSeconds();

  const beginCue = (text: string, number: number): void => {
    where = 'cue';
    cue = null;
    const [left = '', right = ''] = text.split(ARROW);
    const from = parseClockTime(left.trim());
    const to = parseClockTime(right.trim().split(/\s+/)[0] ?? '');
    if (from === null || to === null) transcript.addMalformedLine(number, 'time');
    else if (to < from) transcript.addMalformedLine(number, 'order');
    else {
      cue = {
        line: number,
        from,
        to,
        nameFromIdentifier: nameInIdentifier(identifier),
        taggedVoices: [],
        lines: [],
      };
      cues.push(cue);
    }
    identifier = '';
    heldNumber = null;
  };

  const addText = (text: string, { taggedVoices: voices, lines }: Cue): void => {
    const tagged = findTaggedVoices(text);
    const last = voices.at(-1);
    if (last) last.letters += tagged.before;
    voices.push(...tagged.voices);
    lines.push(parseCueLine(text));
  };

  return {
    line(text, number) {
      if (where === 'start') {
        where = /^WEBVTT(?:\s|$)/.test(text) ? 'aside' : 'between';
        if (where === 'aside') return;
        transcript.addMalformedLine(number, 'header');
      }
      const blank = text.trim() === '';
      if (text.includes(ARROW)) beginCue(text, number);
      else if (where === 'cue' && kind === 'srt') {
        // Everything up to the next time is text, also after a blank line.
        if (blank) return;
        if (cue && heldNumber !== null) addText(heldNumber, cue);
        heldNumber = NUMBER.test(text) ? text : null;
        if (cue && heldNumber === null) addText(text, cue);
      } else if (blank) {
        if (where === 'named') transcript.addMalformedLine(number - 1, 'fields');
        where = 'between';
      } else if (where === 'cue') {
        if (cue) addText(text, cue);
      } else if (where === 'between' && kind === 'vtt' && BLOCK_WITHOUT_SPEECH.test(text)) where = 'aside';
      else if (where === 'between') {
        where = 'named';
        identifier = text;
      } else if (where === 'named') {
        transcript.addMalformedLine(number, 'fields');
        where = 'lost';
      }
    },
    end: () => assignSpeakers(cues, transcript),
  };
}

/** What one speaker says within a cue; the name is empty where the cue names nobody. */
type Part = Voice & {
  /** Somebody else speaks than before, even if the file does not say who. */
  readonly isNewSpeaker: boolean;
};

function* assignSpeakers(all: readonly Cue[], transcript: TranscriptBuilder): ChunkedWork<void> {
  const cues: Cue[] = [];
  yield* forEachInChunks(all, (cue) => {
    const { line, lines, nameFromIdentifier: identified } = cue;
    if (lines.length > 0 || (identified !== null && identified !== '')) cues.push(cue);
    else transcript.addMalformedLine(line, 'empty');
  });
  const splitCue = yield* chooseCueSplitter(cues);
  const parts: { readonly cue: Cue; readonly cueParts: readonly Part[] }[] = [];
  const writtenNames = new Set<string>();
  const namingStyle = detectNamingStyle();
  yield* forEachInChunks(cues, (cue) => {
    const cueParts = splitCue(cue);
    parts.push({ cue, cueParts });
    namingStyle.addCue(cueParts);
    for (const { name } of cueParts) writtenNames.add(name);
  });
  const isNamedOnlyAtChange = namingStyle.isNamedOnlyAtChange();
  let lastName = '';
  yield* forEachInChunks(parts, ({ cue, cueParts }) => {
    const letters = cueParts.reduce((sum, part) => sum + Math.max(1, part.letters), 0);
    let lettersSoFar = 0;
    let from = cue.from;
    for (const part of cueParts) {
      lettersSoFar += Math.max(1, part.letters);
      const to = cue.from + Math.round(((cue.to - cue.from) * lettersSoFar) / letters);
      const sameSpeakerGoesOn = part.name === '' && isNamedOnlyAtChange && !part.isNewSpeaker;
      const name = sameSpeakerGoesOn
        ? lastName
        : transcript.cleanedName(removeManner(part.name, writtenNames));
      if (name === '') transcript.addMalformedLine(cue.line, 'speaker');
      else transcript.addTurn(name, from, to);
      lastName = name;
      from = to;
    }
  });
}

/** Finds out how this file names its speakers (the same way in all cues), and returns what splits a cue by speaker. */
function* chooseCueSplitter(cues: readonly Cue[]): ChunkedWork<(cue: Cue) => readonly Part[]> {
  const unnamedPart: Part = { name: '', letters: 1, isNewSpeaker: false };
  if (cues.some(({ taggedVoices }) => taggedVoices.length > 0))
    return ({ taggedVoices }) =>
      taggedVoices.length === 0
        ? [unnamedPart]
        : taggedVoices.map((voice) => ({ ...voice, isNewSpeaker: true }));
  if (cues.some(({ nameFromIdentifier }) => nameFromIdentifier !== null))
    return ({ nameFromIdentifier }) => [
      { ...unnamedPart, name: nameFromIdentifier ?? '', isNewSpeaker: true },
    ];
  let named = 0;
  yield* forEachInChunks(cues, ({ lines }) => {
    if (lines.some(({ prefix }) => prefix !== null)) named += 1;
  });
  const alwaysNamed = named >= ALWAYS_NAMED * cues.length;
  const beginsWithName = ({ prefix }: CueLine): boolean =>
    prefix !== null && (prefix.isCertain || alwaysNamed);
  const firstLineNames = new Set<string | undefined>();
  yield* forEachInChunks(cues, ({ lines: [line] }) => {
    if (line && beginsWithName(line)) firstLineNames.add(line.prefix?.name);
  });
  return ({ lines }) => {
    const parts: Part[] = [];
    for (const [i, line] of lines.entries()) {
      // After the first line, only a name after a dash counts, or one that begins another cue.
      const namesSpeaker =
        beginsWithName(line) &&
        (i === 0 || line.speakerChangeMark !== null || firstLineNames.has(line.prefix?.name));
      const last = parts.at(-1);
      if (last && !namesSpeaker && line.speakerChangeMark !== 'chevrons') last.letters += line.letters;
      else
        parts.push({
          name: namesSpeaker ? (line.prefix?.name ?? '') : '',
          letters: line.letters,
          isNewSpeaker: line.speakerChangeMark === 'chevrons',
        });
    }
    return parts;
  };
}

/** Finds out whether names are written only where the speaker changes. Every cue has to be added, in order. */
function detectNamingStyle(): { addCue(parts: readonly Part[]): void; isNamedOnlyAtChange(): boolean } {
  let cues = 0;
  let named = 0;
  let repeated = false;
  let previousName: string | null = null;
  return {
    addCue([part]) {
      const name = part?.name ?? '';
      cues += 1;
      if (name !== '') named += 1;
      repeated ||= name !== '' && name === previousName;
      previousName = name;
    },
    // Either few cues have a name, or many have one but never the same name twice in a row.
    isNamedOnlyAtChange: () => named * 2 <= cues || (named >= ENOUGH_NAMED_CUES && !repeated),
  };
}
