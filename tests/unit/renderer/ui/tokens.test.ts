import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../../src/renderer/ui/tokens.css'), 'utf8');

/** The colours of one theme as the cascade would give them. */
function theme(name: string): Record<string, string> {
  const colours: Record<string, string> = {};
  const blocks = css
    .replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/gu, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/gu);
  for (const [, selector = '', body = ''] of blocks) {
    if (!selector.includes(':root') && !selector.includes(`'${name}'`)) continue;
    for (const [, key = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/gu))
      colours[key] = value.trim();
  }
  return colours;
}

function luminance(hex: string, black = 0): number {
  const channel = (i: number) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  const l = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return black + l * (1 - black);
}

function contrast(a: string, b: string, black = 0): number {
  const [high, low] = [luminance(a, black), luminance(b, black)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark', 'beamer'])('the %s theme', (name) => {
  const colours = theme(name);
  const ratio = (a: string, b: string) => contrast(colours[a] ?? '', colours[b] ?? '');

  it('gives every word and sign of the room window 7 to 1', () => {
    const pairs: [string, string][] = [
      ['--ink', '--ground'],
      ['--ink-2', '--ground'],
      ['--ink', '--still'],
      ['--on-field', '--day'],
      ['--on-field', '--dusk'],
      ['--on-night', '--night'],
      ['--on-gold', '--gold'],
      ['--gold-edge', '--still'],
      ['--stone-edge', '--stone'],
      ['--shore', '--ground'],
      ['--dusk', '--still'],
    ];
    for (const [a, b] of pairs) expect([a, b, ratio(a, b) >= 7]).toEqual([a, b, true]);
  });

  it('gives text elsewhere 4.5 to 1 and edges 3 to 1', () => {
    expect(ratio('--ink-2', '--ground-2')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('--ink-3', '--ground')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('--ink-3', '--ground-2')).toBeGreaterThanOrEqual(3);
    expect(ratio('--ahead', '--still')).toBeGreaterThanOrEqual(3);
    expect(ratio('--focus', '--ground')).toBeGreaterThanOrEqual(3);
  });
});

describe('the beamer theme', () => {
  it('keeps 3 to 1 where the projector lifts black to a twentieth of white', () => {
    const colours = theme('beamer');
    for (const key of ['--ink', '--day', '--dusk', '--gold'])
      expect(contrast(colours[key] ?? '', colours['--ground'] ?? '', 0.05)).toBeGreaterThanOrEqual(3);
  });

  it('draws heavier lines', () => {
    expect([theme('light')['--lw'], theme('beamer')['--lw']]).toEqual(['1', '1.5']);
  });
});
