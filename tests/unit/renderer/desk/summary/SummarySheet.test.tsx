import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Summary } from '#shared/summary/summary.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { toLeave } from '#shared/summary/toLeave.ts';
import { withoutNames } from '#shared/summary/withoutNames.ts';
import { SummarySheet } from '../../../../../src/renderer/desk/summary/SummarySheet.tsx';
import { groupPaper } from '../../../../support/preview/papers.ts';
import { PlayedSession, sampleDraft } from '../../../../support/playedSession.ts';
import { HOSTILE, sampleSummary } from '../../../summary/sampleSummary.ts';
import * as english from '#shared/words/en/index.ts';
import { atRest } from './atRest.ts';

const drawn = (summary: Summary) =>
  renderToStaticMarkup(<SummarySheet summary={summary} width={690} steer={atRest(summary)} />);
/** Dora presented, Chidi began to, and nobody came to the third slot. */
function summaryOfThreeSlots(): Summary {
  const play = new PlayedSession(sampleDraft(6, { minutes: 60, queue: ['p4', 'p3', 'p5'] })).start();
  return summarize(play.until('slot.2.SHORTQ').session, english);
}
const headings = (markup: string) => [...markup.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text);

it('puts commitments first, and every picture beside a table', () => {
  const markup = drawn(sampleSummary());
  expect(headings(markup)).toEqual([
    'What each takes along',
    'How the talk went',
    'Share of talk against what the phases expected',
    'Who spoke after whom',
    'Plan and actual',
    'Options',
    'Notes',
  ]);
  expect(markup.match(/<table/g)).toHaveLength(4);
  expect(markup.match(/<caption/g)).toHaveLength(4);
});

it('puts the session’s name above its format, and says it once where they are one', () => {
  const head = (summary: Summary) => /<header.*?<\/header>/.exec(drawn(summary))?.[0] ?? '';
  expect(head(sampleSummary())).toMatch(/<h1[^>]*>Thursday Council<\/h1>.*<bdi>Council<\/bdi>/);
  expect(head(sampleSummary({ title: 'Council' })).match(/Council/g)).toHaveLength(1);
  expect(head(sampleSummary({ title: '' }))).toMatch(/<h1[^>]*>Council<\/h1>/);
});

it('says whose slot each phase is', () => {
  const summary = summaryOfThreeSlots();
  const list = /<ul class="plan-actual">.*?<\/ul><\/li><\/ul>/.exec(drawn(summary))?.[0] ?? '';
  const parts = [
    ...list.matchAll(/<b><span><span><bdi[^>]*>(.*?)<\/bdi><\/span><\/span><\/b><ul>(.*?)<\/ul>/g),
  ].map(([, part, phases = '']) => [
    part,
    [...phases.matchAll(/<li><span>(.*?)<\/span>/g)].map(([, title]) => title),
  ]);
  expect(parts.map(([part]) => part)).toEqual([
    'Opening',
    'Slot 1, Dora',
    'Slot 2, Chidi',
    'Slot 3',
    'Close',
  ]);
  expect(parts[1]?.[1]).toEqual([
    'Present',
    'Quick questions',
    'Counsel',
    'Presenter&#x27;s reply',
    'Change over',
  ]);
  expect(parts.flatMap(([, phases]) => phases)).toHaveLength(summary.phases.length);
});

it('speaks of speech, which is never longer than the session', () => {
  expect(drawn(sampleSummary())).toContain(
    'Speech 5:16, of it 0:02 by several at once; silence 0:00 where somebody was to speak.',
  );
});

it('keeps private words and the presenter’s options to itself', () => {
  const markup = drawn(sampleSummary());
  expect(markup).toContain('Ask Ben for one sentence.');
  expect(markup).toContain('Chidi keeps it private, and hears of it first.');
  expect(markup).not.toMatch(/Say no once|for help/);
});

it('says on paper what was said and what comes next before how the talk went, and at the upper levels no more', () => {
  const paper = (summary: Summary) =>
    headings(renderToStaticMarkup(<SummarySheet summary={summary} width={690} steer={null} />));
  const summary = groupPaper(sampleSummary(), ['Emre', 'Ana', 'Chidi', 'Dora', 'Ben', 'Fay']);
  expect(paper(summary)).toEqual([
    'What each takes along',
    'Next: Thursday 18 June, 18:00 to 18:45',
    'Questions',
    'Insights',
    'For another time',
    'Options',
    'Working agreement',
    'Notes',
    'How the talk went',
    'Share of talk against what the phases expected',
    'Who spoke after whom',
    'Plan and actual',
  ]);
  for (const level of ['L2', 'L3'] as const) {
    const leaving = toLeave({ ...summary, level, talkLevel: level }, { named: true }, english);
    expect(paper(leaving)).toEqual(['Next: Thursday 18 June, 18:00 to 18:45', 'Working agreement']);
  }
});

it('offers each person their own words, out of sight, and on no paper', () => {
  const summary = sampleSummary();
  expect(summary.ownPapers.map(({ name, commitments, options }) => [name, commitments, options])).toEqual([
    ['Chidi', ['Say no once.'], []],
    ['Dora', [], ['Ask Chidi for help.']],
  ]);
  expect(drawn(summary)).toMatch(/Show to Chidi.*Show to Dora/);
  const paper = renderToStaticMarkup(<SummarySheet summary={summary} width={690} steer={null} />);
  expect(paper).not.toContain('Show to');
  expect(withoutNames(summary, english).ownPapers).toEqual([]);
});

it('names nobody once names are taken out', () => {
  expect(drawn(withoutNames(sampleSummary(), english))).not.toMatch(/Ana|Ben\b|Chidi|Dora|Emre|Fay/);
});

it('shows hostile names as text', () => {
  for (const name of HOSTILE) {
    const summary = sampleSummary();
    const markup = drawn({
      ...summary,
      title: name,
      people: summary.people.map((person) => ({ ...person, name })),
      commitments: [{ person: 'p1', name, text: name, visible: 'group', by: null, asks: null }],
    });
    expect(markup).not.toMatch(/<script|<img|<b>bold|javascript:alert\(1\)"/);
    expect(headings(markup)).toHaveLength(7);
  }
});

it('leaves out what a meeting read from a file never had: a plan, and commitments', () => {
  expect(headings(drawn({ ...sampleSummary(), hadPlan: false }))).toEqual([
    'How the talk went',
    'Share of talk',
    'Who spoke after whom',
    'Options',
    'Notes',
  ]);
});

it('says so where nobody was tapped', () => {
  const summary = sampleSummary();
  const markup = drawn({ ...summary, talk: null });
  expect(markup).toContain('Nobody’s voice was tapped');
  expect(headings(markup)).toEqual([
    'What each takes along',
    'How the talk went',
    'Plan and actual',
    'Options',
    'Notes',
  ]);
});
