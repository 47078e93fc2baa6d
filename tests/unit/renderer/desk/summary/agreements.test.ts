import { expect, it } from 'vitest';
import { missingAgreements } from '../../../../../src/renderer/desk/summary/agreements.ts';
import { printRequest } from '../../../../../src/renderer/desk/summary/printRequest.ts';

const none = { agreed: { named: false, turns: false }, level: 'L1', talkLevel: 'L1' } as const;
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

it('asks nobody for turns that the level keeps here', () => {
  for (const talkLevel of ['L2', 'L3'] as const) {
    expect(missingAgreements({ ...none, level: talkLevel, talkLevel }, 'csv', false)).toEqual([]);
    expect(missingAgreements({ ...none, level: talkLevel, talkLevel }, 'rttm', true)).toEqual([]);
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
