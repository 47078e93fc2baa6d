import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '../../../../src/renderer');
const sheets = globSync('**/*.css', { cwd: renderer }).map((file) => ({
  file,
  text: readFileSync(join(renderer, file), 'utf8'),
}));

describe('a hollow figure', () => {
  it('is nowhere a line of the browser, which has spikes and crosses inside; how it looks is measured in layout', () => {
    expect(sheets.length).toBeGreaterThan(30);
    expect(sheets.filter(({ text }) => text.includes('text-stroke')).map(({ file }) => file)).toEqual([]);
    const widths = sheets.filter(({ text }) => text.includes('--edge-of-digit:'));
    expect(widths.map(({ file }) => file).toSorted()).toEqual([
      'console/currentPhase.css',
      'ui/roomStage.css',
    ]);
  });
});
