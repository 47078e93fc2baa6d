import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measure } from '#shared/airtime/measures.ts';
import { MICROSECONDS_PER_SECOND } from '#shared/airtime/transcripts/transcript.ts';
import { readTurnsFile } from '../../../../src/main/import/readTurnsFile.ts';
import { allows, type Wanted } from '../../../support/turnsCases.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'data', 'cases');
const wanted = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Wanted>;

describe('files of turns as they are found', () => {
  it('are each held to what they must yield', () => {
    const files = readdirSync(folder).filter((name) => !/^(?:README\.md|expected\.json)$/.test(name));
    expect(files.sort()).toEqual(Object.keys(wanted).sort());
    expect(files).toHaveLength(22);
  });

  it.each(Object.entries(wanted))('%s is read as it must be', async (name, one) => {
    const file = await readTurnsFile(join(folder, name));
    if (!file.ok || file.transcript.obstacle) return expect(allows(one, null)).toEqual([]);
    const { segments, ends } = file.transcript;
    const { speakers, speech, overlap } = measure(segments, {});
    const found = {
      speakers: Object.fromEntries(
        speakers.map(({ speaker, total }) => [speaker, total / MICROSECONDS_PER_SECOND]),
      ),
      speech_s: speech / MICROSECONDS_PER_SECOND,
      overlap_s: overlap / MICROSECONDS_PER_SECOND,
      ends,
    };
    expect(allows(one, found)).toEqual([]);
  });
});
