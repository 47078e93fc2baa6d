import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Findings } from '../../../tools/gates/gate.ts';
import { fingerprint, runRemembered } from '../../../tools/gates/remembered.ts';
import { ownFolder } from '../../support/folders.ts';

/** A checkout of one file, and a gate over it that counts how often it ran. */
function house() {
  const [checkout, folder] = [ownFolder(), ownFolder()];
  let ran = 0;
  let finds: Findings = { files: 1, problems: [] };
  const write = (text: string): void => writeFileSync(join(checkout, 'one.ts'), text);
  write('one');
  return {
    write,
    finds: (next: Findings) => (finds = next),
    run: async () => {
      const gate = {
        name: 'dead code',
        check: () => {
          ran += 1;
          return Promise.resolve(finds);
        },
      };
      const { files, problems } = await runRemembered(gate, {
        checkout,
        print: fingerprint(checkout),
        folder,
      });
      return { ran, files, problems };
    },
  };
}

it('a gate that was clean is not asked again about the same files', async () => {
  const { run, write } = house();
  expect(await run()).toEqual({ ran: 1, files: 1, problems: [] });
  expect(await run()).toEqual({ ran: 1, files: 1, problems: [] });
  write('two');
  expect(await run()).toMatchObject({ ran: 2 });
});

it('a gate that found something, or read nothing, runs each time', async () => {
  const { run, finds } = house();
  for (const found of [
    { files: 1, problems: ['odd'] },
    { files: 0, problems: [] },
  ]) {
    finds(found);
    const first = await run();
    expect(first.problems).toHaveLength(1);
    expect(await run()).toMatchObject({ ran: first.ran + 1 });
  }
});
