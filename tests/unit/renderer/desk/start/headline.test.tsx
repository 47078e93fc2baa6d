import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { wallTime } from '#shared/time.ts';
import { Headline } from '../../../../../src/renderer/desk/start/StartWords.tsx';

it('the headline of an interrupted session tells namesakes apart as the seats beside it do', () => {
  const resumable: RecentSession = {
    ...{ session: 's1' as SessionId, title: 'Council', formatId: 'council', formatName: 'Council' },
    ...{ openedWall: wallTime(0), people: ['Ana', 'Ben', 'ana'], state: 'open', trial: false, group: null },
  };
  const shown = renderToStaticMarkup(
    <Headline resumable={resumable} waiting={null} next={null} today="2026-06-04" last={null} />,
  );
  expect(shown).toContain('With Ana 1, Ben and ana 2.');
});
