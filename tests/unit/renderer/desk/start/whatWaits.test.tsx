import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { GroupView } from '#shared/group/register/views.ts';
import { WhatWaits } from '../../../../../src/renderer/desk/start/StartWords.tsx';

type Waits = Pick<GroupView, 'topics' | 'agreements' | 'sessions'>;

const agreement = (...lines: string[]): Waits['agreements'][number] => ({
  ...{ id: 'a1', day: '2026-05-07', lines, present: [], changed: [], signal: '', goTo: '' },
});
const held = (bent?: number): Waits['sessions'][number] => ({
  ...{ id: 's1', day: '2026-05-21', format: 'council', present: [], roles: {}, presented: [] },
  ...(bent !== undefined && { bent }),
});
const textOf = (group: Partial<Waits>): string =>
  renderToStaticMarkup(
    <WhatWaits owners={[]} group={{ topics: [], agreements: [], sessions: [], ...group }} />,
  ).replaceAll(/<[^>]*>/g, ' ');

describe('what waits on Start', () => {
  it('is the agreement where a line of it was bent last time, or a blank is to be filled', () => {
    const kept = agreement('We stop on time.');
    expect(textOf({ agreements: [kept, kept], sessions: [held(1)] })).toContain(
      'version 2; one line was bent last time',
    );
    expect(textOf({ agreements: [kept], sessions: [held(2), held()] })).toContain(
      'two lines were bent last time',
    );
    expect(textOf({ agreements: [agreement('We go to ___ .')], sessions: [held()] })).toContain(
      'version 1; one blank to fill',
    );
  });

  it('is nothing of it else: it was bent earlier, or there is none', () => {
    const kept = agreement('We stop on time.');
    expect(textOf({ agreements: [kept], sessions: [held(), held(1)] })).toBe('');
    expect(textOf({ sessions: [held(1)] })).toBe('');
  });
});
