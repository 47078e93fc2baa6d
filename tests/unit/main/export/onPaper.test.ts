import { expect, it } from 'vitest';
import { createOnPaper } from '../../../../src/main/export/onPaper.ts';

/** A page that asks what it shows once it is drawn, and what draws it. */
function drawn<T>(read: () => T): [() => Promise<T>, () => void] {
  let isDrawn = (): void => undefined;
  const waits = new Promise<void>((resolve) => (isDrawn = resolve));
  return [() => waits.then(read), () => isDrawn()];
}

it('gives each page what it was opened for, whatever is to be printed next', async () => {
  const paper = createOnPaper<string>();
  const [first, firstIsDrawn] = drawn(paper.read);
  const [second, secondIsDrawn] = drawn(paper.read);
  const both = Promise.all([paper.print('Ana', first), paper.print('Ben', second)]);
  secondIsDrawn();
  await Promise.resolve();
  firstIsDrawn();
  expect(await both).toEqual(['Ana', 'Ben']);
  expect(paper.read()).toBe(null);
});

it('goes on where one could not be printed', async () => {
  const paper = createOnPaper<string>();
  const failed = paper.print('Ana', () => Promise.reject(new Error('no page')));
  const next = paper.print('Ben', async () => paper.read());
  await expect(failed).rejects.toThrow('no page');
  expect(await next).toBe('Ben');
  expect(paper.read()).toBe(null);
});
