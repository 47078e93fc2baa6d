import { join } from 'node:path';
import { torture } from '../../tools/torture/run.ts';
import { expect, test } from './support/app.ts';

test('the torture finds out an app that acknowledges before it commits', async ({ displays }) => {
  const heard: string[] = [];
  const { report } = await torture({
    executable: process.env['TALKING_PIECE_ELECTRON'] ?? '',
    folder: join(process.cwd(), 'tools', 'torture', 'control'),
    env: { ...process.env, ...displays.env },
    kills: 3,
    seed: 4,
    phones: 0,
    say: (text) => heard.push(text),
  });
  expect(report.kills).toBe(3);
  expect(report.lost, heard.join('\n')).toBeGreaterThan(0);
});
