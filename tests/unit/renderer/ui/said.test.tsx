import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { OnPaper } from '../../../../src/renderer/ui/Heard.tsx';
import { Said } from '../../../../src/renderer/ui/Said.tsx';

const behind = <Said>{({ elapsed }) => `${elapsed(67_000)} behind`}</Said>;

it('is seen in digits, and heard as a duration', () => {
  expect(renderToStaticMarkup(behind)).toBe(
    '<span class="hearing"><span class="heard">1 minute 7 seconds behind</span><span aria-hidden="true">1:07 behind</span></span>',
  );
});

it('is one plain text where there is no length in it, and on paper', () => {
  expect(renderToStaticMarkup(<Said>{() => 'on plan'}</Said>)).toBe('on plan');
  expect(renderToStaticMarkup(<OnPaper>{behind}</OnPaper>)).toBe('1:07 behind');
});

it('is text of the page: no style sheet makes one that says something', () => {
  const renderer = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'renderer');
  const sheets = globSync('**/*.css', { cwd: renderer });
  expect(sheets.length).toBeGreaterThan(30);
  const made = sheets.flatMap((sheet) =>
    [...readFileSync(join(renderer, sheet), 'utf8').matchAll(/(?<![-\w])content:\s*([^;]*);/g)].map(
      ([, text = '']) => text,
    ),
  );
  expect(made.filter((text) => /\p{L}|\d/u.test(text))).toEqual([]);
});
