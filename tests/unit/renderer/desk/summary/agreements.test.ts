import { expect, it } from 'vitest';
import { missingAgreements } from '../../../../../src/renderer/desk/summary/agreements.ts';
import { PlayedSession, sampleDraft } from '../../../../support/playedSession.ts';
import { whatKeepsIn } from '#shared/summary/toLeave.ts';
import { summarize } from '#shared/summary/summarize.ts';
import * as language from '#shared/words/en/index.ts';
import { printRequest } from '../../../../../src/renderer/desk/summary/printRequest.ts';

const spoken = new PlayedSession(sampleDraft(6)).start().speak('p1', 20).session;
const none = {
  agreed: { named: false, turns: false },
  ...({ level: 'L1', talkLevel: 'L1' } as const),
  airtime: summarize(spoken, language).airtime,
};
const all = { ...none, agreed: { named: true, turns: true } };

it('asks the group before names or turns leave, and for nothing else', () => {
  expect(missingAgreements(none, 'markdown', false)).toEqual([]);
  expect(missingAgreements(none, 'json', false)).toEqual([]);
  expect(missingAgreements(none, 'pdf', false)).toEqual([]);
  expect(missingAgreements(none, 'csv', false)).toEqual(['turns']);
  expect(missingAgreements(none, 'csv', true)).toEqual(['named', 'turns']);
  expect(missingAgreements(none, 'markdown', true)).toEqual(['named']);
  expect(missingAgreements(none, 'pdf', true)).toEqual(['named', 'turns']);
});

it('asks once', () => {
  expect(missingAgreements(all, 'csv', true)).toEqual([]);
  expect(missingAgreements({ ...none, agreed: { named: true, turns: false } }, 'csv', true)).toEqual([
    'turns',
  ]);
});

it('asks nobody for turns where nobody was tapped', () => {
  const silent = summarize(new PlayedSession(sampleDraft(6)).start().wait(60).session, language);
  const level = { level: 'L1', talkLevel: 'L1' } as const;
  expect(missingAgreements({ ...silent, ...level }, 'csv', false)).toEqual([]);
  expect(missingAgreements({ ...silent, ...level }, 'pdf', true)).toEqual(['named']);
  expect(whatKeepsIn({ kind: 'csv', named: false, summary: { ...silent, ...level } })).toBeNull();
});

it('asks nobody for turns that the level keeps here', () => {
  for (const talkLevel of ['L2', 'L3'] as const) {
    expect(missingAgreements({ ...none, level: talkLevel, talkLevel }, 'csv', false)).toEqual([]);
    expect(missingAgreements({ ...none, level: talkLevel, talkLevel }, 'rttm', true)).toEqual([]);
  }
});

it('asks nobody to be named where the level keeps names out of every file', () => {
  for (const level of ['L2', 'L3'] as const)
    for (const kind of ['pdf', 'markdown', 'json'] as const) {
      const closed = { ...none, level, talkLevel: level };
      expect(missingAgreements(closed, kind, true)).toEqual([]);
      expect(whatKeepsIn({ kind, named: true, summary: closed })).toBeNull();
    }
});

it('reads what a page is opened to print', () => {
  expect(printRequest('#print/s_1-x/named')).toEqual({ session: 's_1-x', named: true });
  expect(printRequest('#print/s1/plain')).toEqual({ session: 's1', named: false });
  expect(['#print/pack', '#print/sheets', '#print/agreement'].map(printRequest)).toEqual([
    ...['pack', 'sheets', 'agreement'],
  ]);
  expect(['', '#print/s1', '#print/a b/plain', '#print/s1/named/x', '#plan'].map(printRequest)).toEqual(
    Array(5).fill(null),
  );
});
