import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { OwnPage } from '#shared/ipc/commitments.ts';
import { instantOf, type Day } from '#shared/group/register/day.ts';
import { ms } from '#shared/time.ts';
import { TrendTable } from '../../../../../src/renderer/desk/archive/TrendTable.tsx';
import { Sessions, Talk } from '../../../../../src/renderer/desk/own/OwnColumns.tsx';
import { Watched } from '../../../../../src/renderer/desk/own/Watched.tsx';
import { TrendPicture } from '../../../../../src/renderer/ui/trends/TrendPictures.tsx';
import { TRENDS } from '../../../../support/preview/archive.ts';
import { OWN_PAGES } from '../../../../support/preview/ownPages.ts';

const on = (day: Day, begins: string) => ({ day, began: instantOf(day, begins) });
const DAYS = [on('2026-05-21', '18:00'), on('2026-05-21', '09:00'), on('2026-05-07', '18:00')];

const known = Object.values(OWN_PAGES).find((answer) => answer.open);
if (known?.open !== true) throw new Error('no page is open');
const watched = known.page.reflections[0];
const page: OwnPage = {
  ...known.page,
  sessions: DAYS.map((day, i) => ({
    ...{ ...day, format: 'Council', group: 'Thursday', presented: false, reflects: `s${i}` },
  })),
  talk: DAYS.map((day) => ({
    ...{ ...day, spoken: ms(60_000), turns: 3, share: 20, expected: 20, codes: {} },
  })),
  reflections: watched === undefined ? [] : DAYS.map((day, i) => ({ ...watched, ...day, session: `s${i}` })),
};
const trends = {
  ...TRENDS,
  dates: DAYS.toReversed().map((day) => ({ ...day, held: true, session: null })),
};

it.each<[string, ReactElement]>([
  ['the sessions of an own page', <Sessions page={page} key="1" />],
  ['the own talk', <Talk page={page} key="2" />],
  ['what somebody watches in themselves', <Watched page={page} onBegin={() => undefined} key="3" />],
  ['a table over time', <TrendTable measure="rhythm" trends={trends} key="4" />],
  ['a picture over time, as it is heard', <TrendPicture measure="gap" trends={trends} key="5" />],
])('two sessions of one day have their times in %s, and one alone has none', (_, shown) => {
  const text = renderToStaticMarkup(shown);
  expect(text).toMatch(/21 May?, 18:00/u);
  expect(text).toMatch(/21 May?, 09:00/u);
  expect(text).not.toMatch(/7 May?, 18:00/u);
});
