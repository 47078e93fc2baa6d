import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gates } from '../../../tools/gates/all.ts';
import { runGate } from '../../../tools/gates/gate.ts';
import { root } from '../../../tools/setup/paths.ts';

const configurations = [
  ...['.oxfmtrc.json', '.oxlintrc.json', 'tools/gates/houseRules.js', '.dependency-cruiser.cjs', 'knip.js'],
  ...[
    'tsconfig.json',
    'tsconfig.base.json',
    'tsconfig.shared.json',
    'tsconfig.node.json',
    'tsconfig.web.json',
  ],
  ...['tsconfig.tests.json', 'electron.vite.config.ts'],
];

/** A house in small that every gate lets pass. */
const house: Readonly<Record<string, string>> = {
  'package.json': `${JSON.stringify(
    {
      name: 'house',
      type: 'module',
      main: 'out/main/index.js',
      imports: { '#shared/*': './src/shared/*' },
      dependencies: { 'better-sqlite3': '*', react: '*' },
      devDependencies: Object.fromEntries(
        [
          ...['electron', 'electron-vite', 'vite', '@vitejs/plugin-react', 'vitest', '@types/react'],
          ...['@types/node', '@types/better-sqlite3', 'dependency-cruiser'],
          ...['knip', 'typescript'],
        ].map((name) => [name, '*']),
      ),
    },
    null,
    2,
  )}\n`,
  'src/shared/time.ts': `export const second = 1000;\n`,
  'src/shared/words/en/index.ts': `export const hello = 'Hello';\n`,
  'src/main/words.ts': `export * from '#shared/words/en/index.ts';\n`,
  'src/main/index.ts': `import { second } from '#shared/time.ts';\nimport { open } from './store/open.ts';\nimport { hello } from './words.ts';\n\nprocess.title = hello;\nopen(second);\n`,
  'src/main/store/open.ts': `import Database from 'better-sqlite3';\n\nexport const open = (timeout: number) => new Database(':memory:', { timeout });\n`,
  'src/preload/index.ts': `import { contextBridge } from 'electron';\n\ncontextBridge.exposeInMainWorld('house', {});\n`,
  'src/renderer/ui/button.css': `.button {\n  color: red;\n}\n`,
  'src/renderer/room/room.css': `.room-mark {\n  color: blue;\n}\n\n.room-name .button {\n  color: blue;\n}\n`,
  'src/renderer/room/main.tsx': `import { second } from '#shared/time.ts';\nimport '../ui/button.css';\nimport './room.css';\n\ndocument.title = String(second);\ndocument.body.innerHTML = '<p class="room-mark room-name"><button class="button" type="button"></button></p>';\n`,
  'src/renderer/board/main.tsx': `import { useState } from 'react';\n\ndocument.title = String(useState);\n`,
  'tests/unit/time.test.ts': `import { expect, it } from 'vitest';\nimport { second } from '#shared/time.ts';\n\nit('knows a second', () => expect(second).toBe(1000));\n`,
  'tools/plan.ts': `process.stdout.write('planned');\n`,
};

let folder: string;

const write = (files: Readonly<Record<string, string>>): string => {
  const checkout = mkdtempSync(join(folder, 'house-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  }
  for (const file of configurations) cpSync(join(root, file), join(checkout, file));
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'dir');
  return checkout;
};

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gates-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the gates', { timeout: 60_000 }, () => {
  it.each(Object.values(gates))('$name lets a clean house pass, and has read it', async (gate) => {
    const { files, problems } = await runGate(gate, write(house));
    expect(problems).toEqual([]);
    const paths = Object.keys(house);
    const read = gate === gates.styles ? paths.filter((path) => path.endsWith('.css')) : paths.slice(4);
    expect(files).toBeGreaterThanOrEqual(read.length);
  });

  it.each(Object.values(gates))('$name fails where it reads nothing', async (gate) => {
    const { files, problems } = await runGate({ ...gate, check: async () => ({ files: 0, problems: [] }) });
    expect([files, problems.length]).toEqual([0, 1]);
  });
});

/** A file each that breaks one rule, and what the gate must say of it. */
const planted: readonly [keyof typeof gates, string, string, string][] = [
  ['format', 'src/shared/odd.ts', `export const odd = "double"\n`, 'is not formatted'],
  ['lint', 'src/shared/odd.ts', `export const odd = Math.random();\n`, 'Chance is handed to the domain'],
  ['lint', 'src/shared/odd.ts', `export const odd = Date.now();\n`, 'Time is handed to the domain'],
  ['lint', 'src/shared/odd.ts', `export const odd = new Date();\n`, 'Time is handed to the domain'],
  ['lint', 'src/shared/odd.ts', `export const odd = Date();\n`, 'Time is handed to the domain'],
  ['lint', 'src/shared/odd.ts', `export const odd = () => setTimeout;\n`, 'The domain knows no platform'],
  ['lint', 'src/main/odd.ts', `export { ipcMain } from 'electron';\n`, 'Raw IPC stays in'],
  ['lint', 'src/main/odd.ts', `const odd = async () => 1;\nodd();\n`, 'no-floating-promises'],
  [
    'lint',
    'src/renderer/room/odd.tsx',
    `import { useEffect, useState } from 'react';\n\nexport function Odd({ n }: { n: number }) {\n  const [odd] = useState(0);\n  useEffect(() => {\n    document.title = String(n);\n  }, []);\n  return odd;\n}\n`,
    'exhaustive-deps',
  ],
  ['lint', 'src/renderer/room/odd.tsx', `export const Odd = () => <p>{Math.random()}</p>;\n`, 'purity'],
  ['lint', 'src/renderer/room/odd.tsx', `export const odd = <p>Odd words</p>;\n`, 'Visible words live in'],
  [
    'lint',
    'src/renderer/room/odd.tsx',
    `export const odd = <p aria-label="Odd words" />;\n`,
    'Visible words live',
  ],
  ['lint', 'src/renderer/room/odd.tsx', `export const odd = <style />;\n`, 'forbids <style>'],
  [
    'lint',
    'src/renderer/room/odd.tsx',
    `export const odd = <p dangerouslySetInnerHTML={{ __html: '' }} />;\n`,
    'never set as HTML',
  ],
  [
    'lint',
    'src/renderer/room/odd.ts',
    `export const odd = document.querySelector('p');\n`,
    'Give the element a ref',
  ],
  ['lint', 'src/renderer/room/odd.tsx', `export const odd = <img src="x.png" />;\n`, 'jsx-a11y(alt-text)'],
  [
    'lint',
    'tests/unit/odd.test.ts',
    `import { it } from 'vitest';\n\nit.skip('x', () => {});\n`,
    'Every test runs',
  ],
  [
    'lint',
    'tests/e2e/odd.spec.ts',
    `import { test } from '@playwright/test';\n\ntest.only('x', () => {});\n`,
    'Every test runs',
  ],
  ['types', 'src/shared/odd.ts', `export const odd: string = 1;\n`, '[shared]'],
  ['types', 'src/shared/odd.ts', `export const odd = document.title;\n`, '[shared]'],
  ['types', 'src/main/odd.ts', `export const odd = document.title;\n`, '[node]'],
  ['types', 'src/renderer/room/odd.ts', `export const odd = process.pid;\n`, '[web]'],
  ['types', 'src/renderer/room/odd.ts', `export const odd = [1][0].toFixed();\n`, '[web]'],
  ['types', 'src/odd.ts', `export const odd = 1;\n`, 'is in no tsconfig'],
  ['styles', 'src/renderer/board/odd.css', `.room-mark { color: red }\n`, 'styles .room-mark, as does room'],
  [
    'styles',
    'src/renderer/board/odd.css',
    `.room-name .button { color: red }\n`,
    'styles .room-name, as does room',
  ],
  ['styles', 'src/renderer/board/odd.css', `.button.odd { color: red }\n`, '.odd, which is on no page'],
  ['styles', 'src/renderer/room/odd.css', `p:not(.button) { color: red }\n`, 'without a class of room'],
  ['styles', 'src/renderer/room/odd.css', `main > p { color: red }\n`, 'styles by no class'],
  [
    'layers',
    'src/shared/odd.ts',
    `import { readFileSync } from 'node:fs';\n\nexport { readFileSync };\n`,
    'shared-is-pure',
  ],
  ['layers', 'src/shared/odd.ts', `export { app } from 'electron';\n`, 'shared-is-pure'],
  [
    'layers',
    'src/shared/odd.ts',
    `import type { open } from '../main/store/open.ts';\n\nexport type Odd = typeof open;\n`,
    'shared-is-pure',
  ],
  ['layers', 'src/shared/odd.ts', `export { useState } from 'react';\n`, 'shared-is-pure'],
  ['layers', 'src/shared/format/odd.ts', `export {} from '../session/odd.ts';\n`, 'no-unresolvable'],
  ['layers', 'src/shared/odd.ts', `export {} from './words/en/index.ts';\n`, 'one-hand-over'],
  ['layers', 'src/shared/session/odd.ts', `export {} from '../words/en/index.ts';\n`, 'one-hand-over'],
  ['layers', 'src/main/odd.ts', `export {} from '../shared/words/en/index.ts';\n`, 'one-hand-over'],
  ['layers', 'src/renderer/odd.ts', `export {} from '../shared/words/en/index.ts';\n`, 'one-hand-over'],
  ['layers', 'src/main/odd.ts', `export { default } from 'better-sqlite3';\n`, 'only-the-store-sees-sql'],
  [
    'layers',
    'src/main/odd.ts',
    `export {} from '../renderer/room/main.tsx';\n`,
    'main-and-windows-are-apart',
  ],
  ['layers', 'src/main/session/odd.ts', `export { open } from '../store/open.ts';\n`, 'conductor-is-handed'],
  ['layers', 'src/main/session/odd.ts', `export { app } from 'electron';\n`, 'conductor-is-handed'],
  [
    'layers',
    'src/renderer/room/odd.ts',
    `export {} from '../board/main.tsx';\n`,
    'windows-never-import-each-other',
  ],
  [
    'layers',
    'src/renderer/room/odd.ts',
    `export { open } from '../../main/store/open.ts';\n`,
    'windows-and-main-are-apart',
  ],
  ['layers', 'src/renderer/room/odd.ts', `export { app } from 'electron';\n`, 'windows-and-main-are-apart'],
  ['layers', 'src/renderer/room/odd.ts', `export { join } from 'node:path';\n`, 'windows-use-no-node'],
  ['layers', 'src/renderer/ui/odd.ts', `export {} from '../room/main.tsx';\n`, 'ui-knows-no-window'],
  ['layers', 'src/preload/odd.ts', `export { open } from '../main/store/open.ts';\n`, 'preload-is-a-bridge'],
  [
    'layers',
    'src/main/store/odd.ts',
    `export {} from './open.ts';\nexport { odd } from './even.ts';\n`,
    'no-unresolvable',
  ],
  ['layers', 'src/main/odd.ts', `export {} from '../../tools/plan.ts';\n`, 'product-knows-no-tools'],
  ['layers', 'src/main/odd.ts', `export { it } from 'vitest';\n`, 'product-uses-no-dev-dependency'],
  ['dead', 'src/shared/odd.ts', `export const odd = 1;\n`, 'unused (files)'],
  [
    'dead',
    'src/shared/time.ts',
    `export const second = 1000;\nexport const odd = 2;\n`,
    'unused (exports): odd',
  ],
];

describe.each(Object.keys(gates) as (keyof typeof gates)[])('planted for %s', { timeout: 60_000 }, (gate) => {
  const plants = planted
    .filter(([name]) => name === gate)
    .map(([, path, text, expected], index) => ({ path: path.replace('odd', `odd${index}`), text, expected }));
  let problems: readonly string[];

  beforeAll(async () => {
    const files = Object.fromEntries(plants.map(({ path, text }) => [path, text]));
    ({ problems } = await runGate(gates[gate], write({ ...house, ...files })));
  }, 60_000);

  it.each(plants)('$path is caught: $expected', ({ path, expected }) => {
    expect(problems.filter((problem) => problem.includes(path)).join('\n')).toContain(expected);
  });
});

it(
  'two files in a circle are caught by layers, even where only types go round',
  { timeout: 60_000 },
  async () => {
    const circle = {
      'src/shared/odd.ts': `import type { Even } from './even.ts';\n\nexport type Odd = Even | 1;\n`,
      'src/shared/even.ts': `import type { Odd } from './odd.ts';\n\nexport type Even = Odd | 2;\n`,
    };
    const { problems } = await runGate(gates.layers, write({ ...house, ...circle }));
    expect(problems.join('\n')).toContain('no-cycles');
  },
);
