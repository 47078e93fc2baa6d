import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '#shared/airtime/transcripts/chunkedWork.ts';
import {
  readTranscript,
  detectKind,
  createTranscriptReader,
  type LineBasedKind,
} from '#shared/airtime/transcripts/read.ts';
import { MAX_LISTED_MALFORMED } from '#shared/airtime/transcripts/transcript.ts';

const data = join(import.meta.dirname, '..', '..', '..', 'data');
const said = (speaker: string, from: number, to: number) => ({
  speaker,
  from: Math.round(from * 1e6),
  to: Math.round(to * 1e6),
});
const speakersOf = (kind: LineBasedKind, text: string) =>
  readTranscript(kind, text).segments.map(({ speaker }) => speaker);

describe('RTTM', () => {
  const line = (speaker: string, start: string, length: string) =>
    `SPEAKER m 1 ${start} ${length} <NA> <NA> ${speaker} <NA> <NA>`;
  const read = (text: string) => readTranscript('rttm', text);

  it('holds times in whole microseconds', () => {
    expect(read(`${line('A', '0.1', '0.2')}\n${line('B', '12.345678', '1')}\n`)).toEqual({
      segments: [
        { speaker: 'A', from: 100_000, to: 300_000 },
        { speaker: 'B', from: 12_345_678, to: 13_345_678 },
      ],
      malformed: [],
      malformedCount: 0,
    });
  });

  it('rounds fractions of a microsecond, half up', () => {
    expect(read(line('A', '0.0000005', '1.00000049')).segments).toEqual([
      { speaker: 'A', from: 1, to: 1_000_001 },
    ]);
  });

  it('is sorted by start', () => {
    expect(
      speakersOf('rttm', [line('B', '5', '1'), line('C', '2', '0.5'), line('A', '1', '9')].join('\r\n')),
    ).toEqual(['A', 'C', 'B']);
  });

  it('skips comments, empty lines, a byte order mark and other kinds of lines', () => {
    const text = `\uFEFF;; made by hand\n\nSPKR-INFO m 1 <NA> <NA> <NA> unknown A <NA>\n  ${line('A', '0', '1')}  \n`;
    expect(read(text)).toMatchObject({ segments: [{ speaker: 'A' }], malformed: [] });
  });

  it.each([
    ['hello', 'fields'],
    ['SPEAKER m 1 0 1 <NA> <NA>', 'fields'],
    [line('A', '-1', '1'), 'start'],
    [line('A', '1,5', '1'), 'start'],
    [line('A', '1e3', '1'), 'start'],
    [line('A', '1', 'NaN'), 'length'],
    [line('A', '1', '.5'), 'length'],
    [line('<NA>', '1', '1'), 'speaker'],
    [line('\u202e', '1', '1'), 'speaker'],
  ])('names %s by its line and goes on', (bad, problem) => {
    expect(read([line('A', '0', '1'), bad, line('B', '2', '1')].join('\n'))).toMatchObject({
      segments: [{ speaker: 'A' }, { speaker: 'B' }],
      malformed: [{ line: 2, problem }],
      malformedCount: 1,
    });
  });

  it('reads back all turns that are written in decimal seconds', () => {
    const micro = fc.integer({ min: 0, max: 10 ** 12 });
    const seconds = (us: number) => `${Math.floor(us / 1e6)}.${String(us % 1e6).padStart(6, '0')}`;
    fc.assert(
      fc.property(micro, fc.integer({ min: 1, max: 10 ** 10 }), (from, length) => {
        expect(read(line('A', seconds(from), seconds(length))).segments).toEqual([
          { speaker: 'A', from, to: from + length },
        ]);
      }),
    );
  });

  it('lists the first malformed lines and counts the rest', () => {
    const { malformed, malformedCount } = read('hello\n'.repeat(MAX_LISTED_MALFORMED + 20));
    expect([malformed.length, malformed.at(-1)?.line, malformedCount]).toEqual([
      MAX_LISTED_MALFORMED,
      MAX_LISTED_MALFORMED,
      MAX_LISTED_MALFORMED + 20,
    ]);
  });
});

describe('WebVTT', () => {
  const vtt = (...cues: string[]) => `WEBVTT\n\n${cues.join('\n\n')}\n`;
  const at = (from: string, to: string, text: string) => `00:00:${from} --> 00:00:${to}\n${text}`;

  it('reads voice tags, as Teams writes them', () => {
    const text = vtt(
      at('00.000', '02.500', '<v Ana Kim>Hello, everybody.</v>'),
      'b7/12-0\n00:00:02.500 --> 00:01:03.000 align:start\n<v.loud Ben &amp; Co>And a line\nmore: of words',
    );
    expect(readTranscript('vtt', text)).toEqual({
      segments: [said('Ana Kim', 0, 2.5), said('Ben & Co', 2.5, 63)],
      malformed: [],
      malformedCount: 0,
    });
  });

  it('reads names before the text, as Zoom writes them, however they are written', () => {
    const text = vtt(
      `1\n${at('00.000', '01.000', 'Ana Kim: Hello.')}`,
      `2\n${at('01.000', '02.000', 'ben_o (he/him): and so: on')}`,
      `3\n${at('02.000', '03.000', 'محمد العلي: نعم')}`,
    );
    expect(speakersOf('vtt', text)).toEqual(['Ana Kim', 'ben_o (he/him)', 'محمد العلي']);
  });

  it('gives a cue without a name to the last named speaker', () => {
    const text = vtt(
      at('00.000', '01.000', 'Ana: Hello.'),
      at('01.000', '02.000', 'and what I want to say: nothing'),
      at('02.000', '03.000', 'Ben: Fine.'),
      at('03.000', '04.000', 'Thanks.'),
    );
    expect(speakersOf('vtt', text)).toEqual(['Ana', 'Ana', 'Ben', 'Ben']);
  });

  it('divides the time of a cue among its speakers by the number of letters each says', () => {
    const shared = [said('Ana', 0, 0.6), said('Ben', 0.6, 1)];
    for (const text of [
      '<v Ana>Yes</v> <v Ben>No</v>',
      '<v Ana>Yes\n<v Ben>No',
      '<v Ana><i>Y</i>es\n</v><v.loud Ben>No</v>',
    ])
      expect(readTranscript('vtt', vtt(at('00.000', '01.000', text))).segments).toEqual(shared);
    const lines = ['- A: b\n- B: a', '>> A: b\n>> B: a', 'A: b\nB: a', '– A: b\n– B: a'];
    const alone = (name: string) => at('02.000', '03.000', `${name}: c`);
    for (const text of lines)
      expect(
        readTranscript('vtt', vtt(at('00.000', '01.000', text), alone('A'), alone('B'))).segments,
      ).toEqual([said('A', 0, 0.5), said('B', 0.5, 1), said('A', 2, 3), said('B', 2, 3)]);
  });

  it('reads no name before a colon if voice tags or identifiers name the speakers', () => {
    const tagged = vtt(at('00.000', '01.000', '<v Ana>Agenda: one'), at('01.000', '02.000', 'Agenda: two'));
    expect(readTranscript('vtt', tagged)).toMatchObject({ segments: [said('Ana', 0, 1), said('Ana', 1, 2)] });
    const webex = vtt(
      `1 "Ana" (17)\n${at('00.000', '01.000', 'Agenda: one')}`,
      `2 "" (0)\n${at('01.000', '02.000', 'Agenda: two')}`,
    );
    expect(readTranscript('vtt', webex)).toEqual({
      segments: [said('Ana', 0, 1)],
      malformed: [{ line: 8, problem: 'speaker' }],
      malformedCount: 1,
    });
  });

  it('skips notes, styles and regions', () => {
    const text = vtt(
      'NOTE Ana: not a word',
      'STYLE\n::cue { color: red }',
      at('00.000', '01.000', '<v Ana>Hi'),
    );
    expect(readTranscript('vtt', text)).toMatchObject({ segments: [said('Ana', 0, 1)], malformed: [] });
  });

  it.each([
    ['00:00:61.000 --> 00:02:00.000', 'time', 5],
    ['00:00:01.000 --> later', 'time', 5],
    ['00:00:09.000 --> 00:00:08.000', 'order', 5],
    ['here\nis no time', 'fields', 6],
  ])('names %s by its line and goes on', (bad, problem, line) => {
    const text = vtt('NOTE x', `${bad}\n<v Ana>Hi`, at('10.000', '11.000', '<v Ben>Ho'));
    expect(readTranscript('vtt', text)).toMatchObject({
      segments: [said('Ben', 10, 11)],
      malformed: [{ line, problem }],
    });
  });

  it('says that nobody is named, and that the header is missing', () => {
    expect(
      readTranscript('vtt', vtt(at('00.000', '01.000', 'hello there, all of you in this room'))).malformed,
    ).toEqual([{ line: 3, problem: 'speaker' }]);
    expect(readTranscript('vtt', at('00.000', '01.000', '<v Ana>Hi'))).toMatchObject({
      segments: [{ speaker: 'Ana' }],
      malformed: [{ line: 1, problem: 'header' }],
    });
  });
});

describe('SRT', () => {
  it('reads names before the text', () => {
    const text =
      '1\r\n00:00:00,500 --> 00:00:02,000\r\nAna: Hello\r\n\r\n2\r\n01:00:02,000 --> 01:00:03,000\r\nBen: Ho\r\n';
    expect(readTranscript('srt', text)).toEqual({
      segments: [said('Ana', 0.5, 2), said('Ben', 3602, 3603)],
      malformed: [],
      malformedCount: 0,
    });
  });

  it('does not read spoken words before a colon as a name', () => {
    const cues = [
      'Ana: Hello',
      'the thing is: no',
      'What I mean is this: no',
      'She left… Why: I do not know',
      'van de: x',
      '12: x',
    ];
    const text = cues
      .map((cue, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${cue}\n`)
      .join('\n');
    // One in six begins without what could be a name at all.
    const all = `${text}\n9\n00:00:30,000 --> 00:00:31,000\nnothing\n\n10\n00:00:31,000 --> 00:00:32,000\nat all\n`;
    expect(new Set(speakersOf('srt', all))).toEqual(new Set(['Ana']));
  });
});

describe('names before the text of subtitles', () => {
  const srt = (texts: readonly string[]) =>
    texts.map((text, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${text}\n`).join('\n');

  it.each([
    '{\\an8}<b>Ana Kim:</b> x',
    '{\\i1}Ana Kim: x{\\i0}',
    '{y:i}Ana Kim: x',
    '<font color="#00ff00">Ana Kim: x</font>',
    '<00:00:00.500><c.yellow>Ana Kim: x</c>',
    '>> Ana Kim: x',
    '&gt;&gt; Ana Kim: x',
    '&#62;&#x3e; Ana Kim: x',
    '♪ Ana Kim: x ♪',
    '- Ana Kim: x',
    '[Ana Kim]: x',
    '(Ana Kim): x',
    '【Ana Kim】：x',
    '\u200eAna Kim: x',
    'Ana&nbsp;Kim: x',
    'Ana Kim：x',
  ])('are read through the markup of %s', (text) => {
    expect(speakersOf('srt', srt([text]))).toEqual(['Ana Kim']);
  });

  it('are missing where `>>` marks a new speaker without a name', () => {
    expect(readTranscript('srt', srt(['>> Ana Kim: x', 'y', '>> z', 'z']))).toMatchObject({
      segments: [said('Ana Kim', 0, 1), said('Ana Kim', 1, 2)],
      malformed: [{ problem: 'speaker' }, { problem: 'speaker' }],
    });
  });

  it('lose brackets that say how a person speaks, but no other brackets', () => {
    const names = [
      'CY UMBER: x',
      'CY UMBER (laughing): x',
      'CY UMBER [shouts]: x',
      'CY UMBER (North): x',
      'Cy (north): x',
    ];
    expect([...new Set(speakersOf('srt', srt(names)))]).toEqual([
      'CY UMBER',
      'CY UMBER (North)',
      'Cy (north)',
    ]);
  });
});

describe('text with times', () => {
  const text = (lines: readonly string[]) => readTranscript('text', lines.join('\n'));

  it.each([
    ['Otter', ['Ana Kim  0:03', 'see you at 10:30', '', 'Ben  0:12', 'x', '', 'Ana Kim  1:02']],
    ['Zoom', ['[Ana Kim] 00:00:03', 'x', '[Ben] 00:00:12', '[Ana Kim] 00:01:02']],
    ['a bracket behind', ['Ana Kim (00:03):', 'x', 'Ben (00:12): y', 'Ana Kim (1:02)']],
    ['a bracket before', ['[00:00:03] Ana Kim: x', '[00:00:12] Ben: y', '[00:01:02] Ana Kim:']],
    ['a bare time before', ['00:03 Ana Kim: x', '00:12 Ben: y', '01:02 Ana Kim: z']],
    ['times of their own lines', ['00:03', 'Ana Kim: x', '', '00:12', 'Ben: y', '', '01:02', 'Ana Kim: z']],
  ])('is read as %s writes it, the last turn left out', (_, lines) => {
    expect(text(lines)).toMatchObject({
      segments: [said('Ana Kim', 3, 12), said('Ben', 12, 62)],
      malformed: [{ problem: 'last' }],
      ends: 'estimated',
    });
    expect(detectKind('meeting.txt', lines.join('\n'))).toBe('text');
  });

  it('goes on after midnight, and reports a time that goes back', () => {
    expect(text(['[A] 23:59:50', '[B] 00:00:10', '[A] 00:00:20']).segments).toEqual([
      said('A', 86_390, 86_410),
      said('B', 86_410, 86_420),
    ]);
    expect(text(['[A] 00:00:10', '[B] 00:00:05', '[A] 00:00:20'])).toMatchObject({
      segments: [said('A', 10, 20)],
      malformed: [
        { line: 2, problem: 'order' },
        { line: 3, problem: 'last' },
      ],
    });
  });

  it('is refused if a time stands above several names', () => {
    expect(text(['00:00:00', 'Ana: x', 'Ben: y', '00:05:00', 'Ana: z']).obstacle).toEqual({
      why: 'untimed',
    });
  });
});

describe('several recordings in one file', () => {
  const line = (file: string, speaker: string, start: number) =>
    `SPEAKER ${file} 1 ${start} 1 <NA> <NA> ${speaker} <NA> <NA>\n`;
  const text = line('monday', 'A', 0) + line('tuesday', 'A', 0) + line('tuesday', 'B', 1);

  it('need an answer, and then one of them is read', () => {
    expect(readTranscript('rttm', text)).toMatchObject({
      segments: [],
      obstacle: { why: 'recordings', recordings: ['monday', 'tuesday'] },
    });
    expect(readTranscript('rttm', text, { recording: 'tuesday' })).toEqual({
      segments: [said('A', 0, 1), said('B', 1, 2)],
      malformed: [],
      malformedCount: 0,
    });
    expect(readTranscript('rttm', text, { recording: 'friday' }).obstacle).toMatchObject({
      why: 'recordings',
    });
  });
});

describe('fields of RTTM with blanks', () => {
  const name = (fields: string) =>
    speakersOf('rttm', `SPEAKER${fields.includes('\t') ? '\t' : ' '}${fields}`);
  it.each([
    ['a b 1 0.5 2 <NA> <NA> Ana <NA> <NA>', 'Ana'],
    ['a 1 0.5 2 <NA> <NA> Ana Kim <NA> <NA>', 'Ana Kim'],
    ['a b c 1 0.5 2 <NA> <NA> Ana van Kim 0.9 <NA>', 'Ana van Kim'],
    ['a 1 0.5 2 <NA> <NA> Room 4 <NA> <NA>', 'Room 4'],
    ['a 1 0.5 2 <NA> <NA> Room 4', 'Room 4'],
    ['a 1 0.5 2 <NA> <NA> Ana 0.75', 'Ana'],
    ['a\t1\t0.5\t2\t<NA>\t<NA>\tAna Kim\t<NA>\t<NA>', 'Ana Kim'],
  ])('are never half a name: %s', (fields, whole) => {
    expect(name(fields)).toEqual([whole]);
  });
});

describe('blank lines and numbers in SRT', () => {
  it('end no cue', () => {
    const text =
      '00:00:00,000 --> 00:00:01,000\n\nAna: one\n\ntwo\n42\n\n2\n\n00:00:01,000 --> 00:00:02,000\n\n3\n00:00:02,000 --> 00:00:03,000\nBen: x\n';
    expect(readTranscript('srt', text)).toEqual({
      segments: [said('Ana', 0, 1), said('Ben', 2, 3)],
      malformed: [{ line: 10, problem: 'empty' }],
      malformedCount: 1,
    });
  });
});

const samples: readonly (readonly [LineBasedKind, string])[] = [
  ['rttm', readFileSync(join(data, 'ami', 'ES2005a.rttm'), 'utf8')],
  ['vtt', readFileSync(join(data, 'subtitles', 'podcast-example-voicetags.vtt'), 'utf8')],
  ['srt', readFileSync(join(data, 'subtitles', 'podcast-example.srt'), 'utf8').slice(0, 4_000)],
];

const KINDS = ['rttm', 'vtt', 'srt', 'text'] as const;

describe('every notation', () => {
  it.each(samples)('reads %s the same in pieces of any size', (kind, text) => {
    const whole = readTranscript(kind, text);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 }), (sizes) => {
        const reader = createTranscriptReader(kind);
        for (let at = 0, i = 0; at < text.length; i += 1) {
          const size = sizes[i % sizes.length] as number;
          reader.write(text.slice(at, at + size));
          at += size;
        }
        expect(runToEnd(reader.end())).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it.each(samples)('reads %s the same whatever ends its lines', (kind, text) => {
    const plain = text.replaceAll('\r\n', '\n');
    const { segments } = readTranscript(kind, plain);
    for (const end of ['\r\n', '\r'])
      expect(readTranscript(kind, plain.replaceAll('\n', end)).segments).toEqual(segments);
    expect(readTranscript(kind, `\uFEFF${plain}`).segments).toEqual(segments);
  });

  it('keeps no word of what was said', () => {
    const words = 'marzipan telescope';
    const texts: Record<LineBasedKind, string> = {
      rttm: `SPEAKER m 1 0 1 ${words.replace(' ', '_')} <NA> Ana <NA> <NA>\n;; ${words}\n${words}`,
      vtt: `WEBVTT ${words}\n\nNOTE ${words}\n\n00:00.000 --> 00:01.000\n<v Ana>${words}: ${words}</v>\n\n${words}\n${words}`,
      srt: `1\n00:00:00,000 --> 00:00:01,000\nAna: ${words}\n${words}: ${words}\n\n2\nbroken --> ${words}\n${words}`,
      text: `Ana  0:00\n${words}: ${words}\n${words} 0:30 ${words}\n\nBen  0:01\n${words}`,
    };
    for (const [kind, text] of Object.entries(texts) as [LineBasedKind, string][]) {
      const read = readTranscript(kind, text);
      expect(read.segments).toMatchObject([{ speaker: 'Ana' }]);
      expect(JSON.stringify(read)).not.toMatch(/marzipan|telescope/);
    }
  });

  it('never throws, whatever it is given', () => {
    const beginnings = ['', 'SPEAKER ', 'WEBVTT\n\n00:00.000 --> ', '1\n00:00:00,000 --> 00:00:01,000\n'];
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.constantFrom(...beginnings),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (kind, beginning, text) => {
          readTranscript(kind, `${beginning}${text}`);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is recognised by the file’s name, else by its beginning', () => {
    expect(detectKind('m.RTTM', 'x')).toBe('rttm');
    expect(detectKind('Council.vtt', 'x')).toBe('vtt');
    for (const [kind, text] of samples) expect(detectKind('meeting.txt', text)).toBe(kind);
    expect(detectKind('meeting.txt', '\uFEFFspeaker;start;end\n')).toBe('csv');
    expect(detectKind('picture.png', '\u0089PNG')).toBeNull();
    expect(detectKind('letter.txt', 'Dear Ana')).toBeNull();
  });

  it('recognises every sample file', () => {
    for (const folder of ['ami', 'voxconverse', 'pairs', 'subtitles'])
      for (const file of readdirSync(join(data, folder)).filter((name) => /\.(rttm|vtt|srt)$/.test(name)))
        expect(detectKind('no name', readFileSync(join(data, folder, file), 'utf8'))).toBe(
          file.split('.').at(-1),
        );
  });
});
