import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { OnPaper, Said } from '../../../../src/renderer/ui/Said.tsx';

const behind = <Said>{({ elapsed }) => `${elapsed(67_000)} behind`}</Said>;

it('is seen in digits, and heard as a duration', () => {
  expect(renderToStaticMarkup(behind)).toBe(
    '<span class="said" data-said="1 minute 7 seconds behind"><span aria-hidden="true">1:07 behind</span></span>',
  );
});

it('is one plain text where there is no length in it, and on paper', () => {
  expect(renderToStaticMarkup(<Said>{() => 'on plan'}</Said>)).toBe('on plan');
  expect(renderToStaticMarkup(<OnPaper>{behind}</OnPaper>)).toBe('1:07 behind');
});
