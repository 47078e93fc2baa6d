/**
 * Measures who spoke when in a file (RTTM, WebVTT, SRT, CSV or text with times): `npm run -s measure -- FILE
 * [--roster A,B] [--merge-gap S] [--json]`. `--roster` names people who were there and may not have spoken. With
 * `--against FILE [--step S]` it says how far two files of one meeting agree (kappa). `--recording NAME` chooses one
 * of several recordings in a file, and `--columns speaker=…,start=…,end=…` (or `length=…`) says which columns of a
 * table are which, by title or by number. Lines that cannot be read are named on stderr and left out; trouble is one
 * sentence there.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { kappas, type Kappa } from '#shared/airtime/kappa.ts';
import { measure } from '#shared/airtime/measures.ts';
import { measuresJson } from '#shared/airtime/measuresJson.ts';
import {
  MICROSECONDS_PER_SECOND,
  type ColumnHints,
  type FileHints,
  type Transcript,
  type Obstacle,
} from '#shared/airtime/transcripts/transcript.ts';
import { askedOfCommand, malformedLine, notReadWords, obstacleWords } from '#shared/words/en/turns.ts';
import { readTurnsFile } from '../src/main/import/readTurnsFile.ts';
import { orTrouble, Trouble, WrongArguments } from './trouble.ts';

interface Asked {
  readonly file: string;
  readonly against: string | null;
  readonly roster: readonly string[];
  /** Seconds. */
  readonly mergeGap: number;
  readonly step: number;
  readonly json: boolean;
  readonly hints: FileHints;
}

function readArguments(): Asked {
  const { values, positionals } = parse();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongArguments('Name one file.');
  const { against = null, roster = '', json = false } = values;
  if (against !== null && (values.roster !== undefined || values['merge-gap'] !== undefined))
    throw new WrongArguments('--roster and --merge-gap are for the measures of one file, not for --against.');
  if (against === null && values.step !== undefined) throw new WrongArguments('--step needs --against.');
  return {
    file,
    against,
    roster: roster.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
    mergeGap: seconds('merge-gap', values['merge-gap'] ?? '0'),
    step: seconds('step', values.step ?? '1'),
    json,
    hints: { recording: values.recording, columns: parseColumnHints(values.columns) },
  };
}

/** `speaker=…,start=…,end=…` or `length=…`, in any order. */
function parseColumnHints(given: string | undefined): ColumnHints | undefined {
  if (given === undefined) return undefined;
  const said = new Map(
    given.split(/,(?=(?:speaker|start|end|length)=)/).map((part) => {
      const [, column = '', title = ''] = /^(speaker|start|end|length)=(.+)$/s.exec(part.trim()) ?? [];
      return [column, title.trim()] as const;
    }),
  );
  const [speaker, start, end, length] = ['speaker', 'start', 'end', 'length'].map((one) => said.get(one));
  if (said.has('') || !speaker || !start || (end === undefined) === (length === undefined))
    throw new WrongArguments('--columns is speaker=…,start=…,end=… or speaker=…,start=…,length=…');
  return { speaker, start, end, length };
}

function seconds(name: 'merge-gap' | 'step', given: string): number {
  const value = Number(given);
  if (!/^\d{1,5}(\.\d{1,6})?$/.test(given) || (name === 'step' && value === 0))
    throw new WrongArguments(`--${name} is a number of seconds, not ‘${given}’.`);
  return value;
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        roster: { type: 'string' },
        'merge-gap': { type: 'string' },
        against: { type: 'string' },
        step: { type: 'string' },
        recording: { type: 'string' },
        columns: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new WrongArguments((error as Error).message);
  }
}

async function read(file: string, hints: FileHints): Promise<Transcript> {
  const reading = await readTurnsFile(file, { hints });
  if (!reading.ok) throw new Trouble(notReadWords[reading.why](file));
  const { transcript } = reading;
  if (transcript.obstacle) throw new Trouble(obstacleSentence(file, transcript.obstacle));
  for (const { line, problem } of transcript.malformed) console.error(malformedLine(line, problem));
  const unnamed = transcript.malformedCount - transcript.malformed.length;
  if (unnamed > 0) console.error(`${unnamed} more lines cannot be read.`);
  if (transcript.segments.length === 0) throw new Trouble(notReadWords.nobody(file));
  return transcript;
}

function obstacleSentence(file: string, obstacle: Obstacle): string {
  switch (obstacle.why) {
    case 'recordings':
      return `${obstacleWords.recordings(file, obstacle.recordings)} ${askedOfCommand.recordings}`;
    case 'columns': {
      const titles = obstacle.columns.flatMap(({ title }) => (title === '' ? [] : [title]));
      return `${obstacleWords.columns(file)} ${askedOfCommand.columns}${titles.length > 0 ? askedOfCommand.columnTitles(titles) : ''}`;
    }
    default:
      return obstacleWords[obstacle.why](file);
  }
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e6) / 1e6;
const kappaJson = ({ units, po, pe, kappa, degenerate, categories }: Kappa) => ({
  units,
  po: rounded(po),
  pe: rounded(pe),
  kappa: rounded(kappa),
  degenerate,
  categories,
});

async function main(): Promise<void> {
  const { file, against, roster, mergeGap, step, json, hints } = readArguments();
  const { segments, ends } = await read(file, hints);
  const report =
    against === null
      ? {
          ...measuresJson(
            basename(file),
            measure(segments, { roster, mergeGap: Math.round(mergeGap * MICROSECONDS_PER_SECOND) }),
            MICROSECONDS_PER_SECOND,
          ),
          ...(ends && { ends }),
        }
      : agreement(file, segments, against, (await read(against, hints)).segments, step);
  console.log(json ? JSON.stringify(report) : JSON.stringify(report, null, 2));
}

function agreement(
  file: string,
  first: Transcript['segments'],
  against: string,
  second: Transcript['segments'],
  step: number,
) {
  const { set, boris } = kappas(first, second, Math.round(step * MICROSECONDS_PER_SECOND));
  return {
    a: basename(file),
    b: basename(against),
    step_s: step,
    set: kappaJson(set),
    boris: kappaJson(boris),
  };
}

await orTrouble(main);
