import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { minutes, seconds, wallTime, type Instant } from '#shared/time.ts';
import { EndsAbout } from '../../../../src/renderer/console/Agenda.tsx';
import { timeLabel } from '#shared/words/en/wallClock.ts';
import { shownMarkup } from '../../../support/shownText.ts';
import { council, type PlayedCouncil } from '../../session/support/council.ts';

const NOON = wallTime(Date.UTC(2026, 5, 4, 12));

const textOf = (played: PlayedCouncil) =>
  shownMarkup(
    renderToStaticMarkup(
      <EndsAbout
        schedule={played.console.schedule}
        clock={{ at: played.now, monotonic: 0, wall: NOON, moving: true }}
        at={played.now}
        proposal={null}
        ended={played.console.ended}
        onPayBack={() => undefined}
      />,
    ),
  )
    .replaceAll(/<(b|div|span) class="agenda/g, ' $&')
    .replaceAll(/<[^>]*>/g, '');

const times = (text: string) => text.match(/\b\d{2}:\d{2}(?::\d{2})?\b/g);

describe('when it all ends', () => {
  it('is said in minutes, before the end and after it', () => {
    const played = council({ minutes: 90 }).start().wait(75);
    for (const text of [textOf(played), textOf(played.to('back.CLOSE').next())]) {
      expect(times(text)?.length).toBeGreaterThanOrEqual(2);
      for (const time of times(text) ?? []) expect(time).toMatch(/^\d{2}:\d{2}$/);
    }
  });

  it('stays what it was once it is over, however long the computer slept since', () => {
    const played = council({ minutes: 90 }).start().wait(75).to('back.CLOSE').next();
    const { openedWall, startedAt, endedAt, planned } = played.state;
    const text = textOf(played);
    expect(text).toContain(timeLabel(openedWall + (endedAt ?? 0)));
    expect(text).toContain(`planned ${timeLabel(openedWall + (startedAt ?? 0) + planned)}`);
  });

  it('tells what breaks take from spare', () => {
    const played = council({ minutes: 90 }).start();
    expect(textOf(played)).not.toContain('breaks');
    const spare = played.schedule.spareLeft;
    expect(textOf(played.rest())).toContain(`spare ${length(spare - seconds(300))} · breaks 5:00`);
  });

  it('rounds what it is ahead and the spare that comes of it alike', () => {
    const played = council({ minutes: 45 }).start();
    const { spareLeft } = played.schedule;
    // 2.7 s of the first phase were used, and the rest is spare.
    const early = textOf(played.wait(2.7).next());
    const [, ahead = ''] = /([\d:]+) ahead/.exec(early) ?? [];
    const [, spare = ''] = /spare ([\d:]+)/.exec(early) ?? [];
    expect(inSeconds(spare)).toBe(inSeconds(ahead) + spareLeft / 1000);
  });

  it('moves with every second of a pause', () => {
    const played = council({ minutes: 90 }).start().pause();
    const end = (at: Instant) => ({ ...played.schedule, at }).projectedEnd;
    const before = end(played.now);
    expect(end(played.wait(61).now) - before).toBe(61_000);
    expect(textOf(played)).toContain('1:01 behind');
    expect(played.wait(minutes(1) / 1000 - 1).drift).toBe(120);
  });
});

const inSeconds = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

const length = (ms: number) =>
  `${Math.floor(ms / 60_000)}:${String(Math.round(ms / 1000) % 60).padStart(2, '0')}`;
