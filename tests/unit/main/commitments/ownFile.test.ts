import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportOwn } from '../../../../src/main/export/ownFile.ts';
import { OWN_PAGES } from '../../../support/preview/ownPages.ts';

describe('what somebody takes along', () => {
  it('is one file with everything on the page', async () => {
    const answer = OWN_PAGES['own'];
    if (answer?.open !== true) throw new Error('there is no page');
    const path = join(mkdtempSync(join(tmpdir(), 'own-')), 'ana.json');
    const saved = await exportOwn(answer.page, (suggested) => {
      expect(suggested).toBe('Ana.json');
      return Promise.resolve(path);
    });
    expect(saved).toEqual({ ok: true, path });
    const { format, version, ...page } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    expect([format, version]).toEqual(['talking-piece-own', 1]);
    expect(page).toEqual(answer.page);
  });
});
