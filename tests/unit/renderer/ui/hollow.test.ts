import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '../../../../src/renderer');

/** Rules that draw the outline of letters, with the style sheet they stand in. */
const outlined = globSync('**/*.css', { cwd: renderer }).flatMap((file) =>
  [
    ...readFileSync(join(renderer, file), 'utf8').matchAll(/([^{}]+)\{([^{}]*-webkit-text-stroke[^{}]*)\}/gu),
  ].map(([, selector = '', rule = '']) => ({
    where: `${file}: ${selector.trim().split('\n').at(-1)}`,
    rule,
  })),
);

describe('a hollow figure', () => {
  it('is filled over its line, so that outlines crossing inside it do not show', () => {
    expect(outlined.length).toBeGreaterThan(1);
    const open = outlined.filter(
      ({ rule }) => !/paint-order: stroke/u.test(rule) || !/(?:^|[\s;])color: var\(--/u.test(rule),
    );
    expect(open.map(({ where }) => where)).toEqual([]);
  });
});
