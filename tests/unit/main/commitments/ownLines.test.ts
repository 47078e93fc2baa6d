import { expect, it } from 'vitest';
import type { RecordLine } from '#shared/records/record.ts';
import { ownPageWords } from '#shared/words/en/ownPage.ts';
import { linesOf } from '../../../../src/main/commitments/ownPage.ts';

const option = (text: string, owners: number[]): RecordLine => ({
  ...{ kind: 'option', text, shown: 'owners', owners, slot: 1, released: false },
});

it('says of a line that went to several that it is theirs, too, and not sealed', () => {
  const theirs = {
    day: '2026-12-21',
    place: 0,
    kept: { lines: [option('Mine', [0]), option('Ours', [0, 1]), option('Another’s', [1])] },
  } as unknown as Parameters<typeof linesOf>[1];
  const opening = { open: (line: RecordLine) => line } as unknown as Parameters<typeof linesOf>[3];
  const lines = linesOf({ release: new Map() }, theirs, 'ana', opening);
  expect(lines.map(({ text, others }) => [text, others])).toEqual([
    ['Mine', undefined],
    ['Ours', true],
  ]);
  expect(lines.map((line) => ownPageWords.lineSays(line))).toEqual([
    expect.stringContaining('yours alone'),
    expect.stringContaining('have it, too; not sealed'),
  ]);
});
