import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '#shared/airtime/transcripts/chunkedWork.ts';
import type { FileHints } from '#shared/airtime/transcripts/transcript.ts';
import { createCsvReader } from '../../../../src/main/import/csvReader.ts';

const said = (speaker: string, from: number, to: number) => ({
  speaker,
  from: Math.round(from * 1e6),
  to: Math.round(to * 1e6),
});

/** Reads a text handed over in pieces of these sizes, again and again; in one piece where there are none. */
async function read(text: string, sizes: readonly number[] = [], settled: FileHints = {}) {
  const reader = createCsvReader(settled);
  for (let at = 0, i = 0; at < text.length; i += 1) {
    const size = sizes[i % sizes.length] ?? text.length;
    reader.write(text.slice(at, at + size));
    at += size;
  }
  return runToEnd(await reader.end());
}

const QUOTED =
  'speaker,start,end,text\r\n"Ana ""A"" Kim",1,2,"one\r\n\r\ntwo"\r\n\r\nBen,3,4,"x"\r\nChidi,5,y,\r\n';

describe('turns in CSV', () => {
  it.each([
    ['start,end,speaker\n0.5,2,Ana\n2,3.25,Ben', 'seconds'],
    ['Speaker;Start (s);Duration (s)\nAna;0,5;1,5\nBen;2;1,25', 'semicolons and decimal commas'],
    ['speaker\tstart\tend\nAna\t0:00:00.5\t0:00:02\nBen\t0:02\t00:00:03.25', 'clock times'],
    ['NAME,start_ms,end_ms\n"Ana",500,2000\n"Ben",2000,3250', 'milliseconds'],
    ['"speaker", "start", "end"\n"Ana", 0.5, "2"\n  Ben  , 2, 3.25', 'spaces beside the separator'],
    ['speaker\tstart\twords\tend\nAna\t0.5\t\t2\nBen\t2\t"a\tb"\t3.25', 'tabs and empty fields'],
    ['speaker,start,end,text\nAna,0.5,2,he said "yes"\nBen,2,3.25,"no" he said', 'marks amid the words'],
    ['speaker,start,end\rAna,0.5,2\r\rBen,2,3.25\r', 'lines ended by returns'],
    [
      'turn,person,start_s,end_s,spoken_s,part,phase\r\n1,Ana,0.500,2.000,1.000,"a\nb",x\r\n2,Ben,2.000,3.250,1,,',
      'its own columns',
    ],
  ])('are read from %j (%s)', async (text) => {
    const wanted = {
      segments: [said('Ana', 0.5, 2), said('Ben', 2, 3.25)],
      malformed: [],
      malformedCount: 0,
    };
    expect(await read(text)).toEqual(wanted);
    expect(await read(`\uFEFF${text}`)).toEqual(wanted);
  });

  it('lose the apostrophe that protects a name from being read as a formula, and may begin before 0', async () => {
    const { segments } = await read("speaker,start,end\n'=Ana,-2.5,1\n'Ben,0,1");
    expect(segments).toEqual([said('=Ana', -2.5, 1), said("'Ben", 0, 1)]);
  });

  it.each([
    ['', []],
    ['speaker,start,end', []],
    ['a,b,c\n1,2,3\n4,5,6', [{ line: 1, problem: 'header' }]],
    ['speaker,start\nAna,1', [{ line: 1, problem: 'header' }]],
    [
      'speaker,start,end\n,1,2\nAna,x,2\nAna,1,x\nAna,2,1\nAna\n',
      [
        { line: 2, problem: 'speaker' },
        { line: 3, problem: 'start' },
        { line: 4, problem: 'end' },
        { line: 5, problem: 'order' },
        { line: 6, problem: 'start' },
      ],
    ],
    ['speaker,start,length\n"x\ny",1,2\nAna,1,-2', [{ line: 4, problem: 'length' }]],
    [QUOTED, [{ line: 7, problem: 'end' }]],
    ['speaker,start,end\nAna,1,2\n"Ben,3,4\nAna,5,6', [{ line: 3, problem: 'quote' }]],
  ])('name what is malformed in %j by its line', async (text, malformed) => {
    expect((await read(text)).malformed).toEqual(malformed);
  });

  it('are kept up to a quotation mark that is never closed, however much follows', async () => {
    const open = `speaker,start,end\nAna,1,2\n"Ben,3,4\n${'Ana,5,6\n'.repeat(200_000)}`;
    expect(await read(open, [65_536])).toEqual({
      segments: [said('Ana', 1, 2)],
      malformed: [{ line: 3, problem: 'quote' }],
      malformedCount: 1,
    });
  });

  it('are read the same in pieces of any size', async () => {
    const whole = await read(QUOTED);
    expect(whole.segments).toEqual([said('Ana "A" Kim', 1, 2), said('Ben', 3, 4)]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }),
        async (sizes) => {
          expect(await read(QUOTED, sizes)).toEqual(whole);
        },
      ),
    );
  });

  it('are the same after writing and reading CSV', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('"', 'a"b', 'x,y', 'x\ny', 'x\r\ny', ';', ' '),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(5_000), fc.nat(5_000), cell), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        async (rows, delimiter, record_delimiter) => {
          const table = [
            ['start (s)', 'duration (s)', 'said', 'speaker'],
            ...rows.map(([start, length, text], i) => [String(start), String(length), text, `P${i}`]),
          ];
          const text = stringify(table, { delimiter, record_delimiter, quoted_match: /[\r\n]/ });
          const { segments, malformedCount } = await read(text);
          expect(malformedCount).toBe(0);
          expect(segments.toSorted((a, b) => a.speaker.localeCompare(b.speaker))).toEqual(
            rows
              .map(([start, length], i) => said(`P${i}`, start, start + length))
              .sort((a, b) => a.speaker.localeCompare(b.speaker)),
          );
        },
      ),
    );
  });

  it('keep no word of what was said', async () => {
    const words = 'marzipan telescope';
    const kept = await read(`speaker,start,end,${words}\nAna,0,1,"${words}"\nAna,${words},1,x\n"${words}`);
    expect(kept).toMatchObject({ segments: [{ speaker: 'Ana' }], malformedCount: 2 });
    expect(JSON.stringify(kept)).not.toMatch(/marzipan|telescope/);
  });

  it('never throw, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', 'speaker,start,end\n', 'speaker,start,end\n"', 'speaker;start;end\r\n'),
        fc.string({ unit: 'binary', maxLength: 200 }),
        async (beginning, text) => void (await read(`${beginning}${text}`)),
      ),
      { numRuns: 500 },
    );
  });

  const two = [said('Ana', 0.5, 2), said('Ben', 2, 3.25)];
  const ELAN =
    'Ana\t\t00:00:00.500\t0.5\t00:00:02.000\t2.0\t00:00:01.500\t1.5\tx\nBen\t\t00:00:02.000\t2.0\t00:00:03.250\t3.25\t00:00:01.250\t1.25\ty';

  it.each([
    ['sep=;\nspeaker;start;end\nAna;0,5;2\nBen;2;3,25', 'a line that tells Excel the separator'],
    ['"sep=|"\nspeaker|start|end\nAna|0.5|2\nBen|2|3.25', 'a separator of another kind'],
    ['0.500000\t2.000000\tAna\n\\\t100.0\t200.0\n2.000000\t3.250000\tBen', 'labels of Audacity'],
    [ELAN, 'text of ELAN without a header'],
    [
      'Tier\tBegin Time - hh:mm:ss.ms\tEnd Time - hh:mm:ss.ms\nAna\t00:00:00.500\t00:00:02.000\nBen\t00:00:02.000\t00:00:03.250',
      'text of ELAN with one',
    ],
    [
      'Observation id,o1\n\nTime,Subject,Behavior,Status\n0.5,Ana,speaks,START\n1,Ana,nods,POINT\n2,Ana,speaks,STOP\n2,Ben,speaks,START\n3.25,Ben,speaks,STOP',
      'events of BORIS below what was observed',
    ],
    [
      'Subject,Behavior,Behavior type,Start (s),Stop (s)\nAna,speaks,STATE,0.5,2\nAna,nods,POINT,1,1\nBen,speaks,STATE,2,3.25',
      'sums of BORIS',
    ],
  ])('are read from %j (%s)', async (text) => {
    expect(await read(text)).toEqual({ segments: two, malformed: [], malformedCount: 0 });
    expect(await read(text, [3])).toEqual(await read(text));
  });

  it('report starts without a stop, and stops without a start', async () => {
    const table = 'Time,Subject,Status\n1,Ana,STOP\n2,Ben,START\n3,Ben,START\n4,Ben,STOP\n5,Ana,START';
    expect(await read(table)).toMatchObject({
      segments: [said('Ben', 3, 4)],
      malformed: [
        { line: 2, problem: 'unbegun' },
        { line: 3, problem: 'unended' },
        { line: 6, problem: 'unended' },
      ],
    });
  });

  it('need an answer if no column says what it is, and are then read as answered', async () => {
    const table = 'Sprecher;Start (s);Ende (s)\nAna;0,500;2,000\nBen;2,000;3,250';
    expect((await read(table)).obstacle).toEqual({
      why: 'columns',
      columns: [
        { title: 'Sprecher', samples: ['Ana', 'Ben'] },
        { title: 'Start (s)', samples: ['0,500', '2,000'] },
        { title: 'Ende (s)', samples: ['2,000', '3,250'] },
      ],
      guess: { speaker: 0, start: 1, end: 2 },
    });
    for (const columns of [
      { speaker: 'Sprecher', start: 'start (s)', end: 'Ende (s)' },
      { speaker: '1', start: '2', end: '3' },
    ])
      expect(await read(table, [], { columns })).toEqual({ segments: two, malformed: [], malformedCount: 0 });
    const bare = '0.5;1.5;Ana\n2;1.25;Ben';
    expect((await read(bare)).obstacle).toMatchObject({
      why: 'columns',
      // The second of the two is once less than the first: it is no end.
      guess: { speaker: 2, start: 0, end: 1, lengths: true },
    });
    expect((await read(bare, [], { columns: { speaker: '3', start: '1', length: '2' } })).segments).toEqual(
      two,
    );
    const wrong = await read(table, [], { columns: { speaker: 'Wer', start: '2', end: '3' } });
    expect(wrong.obstacle).toMatchObject({ why: 'columns' });
  });

  it('are read from one recording', async () => {
    const table = 'Observation id,Subject,Start (s),Stop (s)\no1,Ana,0,1\no2,Ana,0,1';
    expect((await read(table)).obstacle).toEqual({ why: 'recordings', recordings: ['o1', 'o2'] });
    expect((await read(table, [], { recording: 'o2' })).segments).toEqual([said('Ana', 0, 1)]);
  });

  it('are refused where whole numbers are too large for seconds, unless the unit is told', async () => {
    expect((await read('speaker,start,end\nAna,500,2000\nBen,2000,3250')).obstacle).toEqual({
      why: 'notSeconds',
    });
    expect((await read('speaker,start_s,end_s\nAna,500,2000')).segments).toHaveLength(1);
  });
});
