import { describe, expect, it } from 'vitest';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { archiveWords } from '#shared/words/en/index.ts';

const says = (change: Partial<RecentSession>): string =>
  archiveWords.sessionSays(
    {
      formatName: 'Council',
      people: ['Ana', 'Ben'],
      state: 'ended',
      trial: false,
      ...change,
    } as RecentSession,
    'A group with a name that is longer than any line',
  );

describe('the second line of a session in the archive', () => {
  it('begins with what is still to be done with it: its end may be cut', () => {
    expect(says({})).toMatch(/^not closed yet · Council · 2 people · A group/);
    expect(says({ trial: true })).toMatch(/^not closed yet · sample · /);
    expect(says({ state: 'closed' })).toMatch(/^Council · 2 people · A group/);
  });
});
