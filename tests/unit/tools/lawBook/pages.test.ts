import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { printLawBook } from '../../../../tools/lawBook/print.ts';
import { root } from '../../../../tools/setup/paths.ts';

it('stands in docs as the data says', async () => {
  const pages = await printLawBook();
  expect(pages).toHaveLength(3);
  for (const { path, text } of pages)
    expect(readFileSync(join(root, path), 'utf8'), `${path} is stale: npm run -s lawbook`).toBe(text);
});
