import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_AGREEMENT_LINES } from '#shared/limits.ts';
import {
  editAgreement,
  editingOf,
  type AgreementEdit,
  type AgreementEditing,
} from '../../../../../src/renderer/desk/group/agreementEditing.ts';

const texts = ({ lines }: AgreementEditing) => lines.map(({ text }) => text);
const keyOf = ({ lines }: AgreementEditing, place: number) => lines[place]?.key ?? '';

describe('a version that is being written', () => {
  const begun = editingOf(['One.', 'Two.', 'Three.']);

  it('changes, moves, adds and leaves out lines, and takes each back', () => {
    const written = editAgreement(begun, { type: 'write', key: keyOf(begun, 1), text: 'Zwei.' });
    const moved = editAgreement(written, { type: 'move', key: keyOf(begun, 2), by: -2 });
    const added = editAgreement(moved, { type: 'add', key: 'new', after: keyOf(begun, 0) });
    const left = editAgreement(added, { type: 'leaveOut', key: keyOf(begun, 1) });
    expect([written, moved, added, left].map(texts)).toEqual([
      ['One.', 'Zwei.', 'Three.'],
      ['Three.', 'One.', 'Zwei.'],
      ['Three.', 'One.', '', 'Zwei.'],
      ['Three.', 'One.', ''],
    ]);
    const back = editAgreement(editAgreement(left, { type: 'undo' }), { type: 'undo' });
    expect(texts(back)).toEqual(texts(moved));
    expect(texts(editAgreement(editAgreement(back, { type: 'redo' }), { type: 'redo' }))).toEqual(
      texts(left),
    );
  });

  it('takes a run of letters in one line as one step', () => {
    const run = ['Z', 'Zw', 'Zwei'].reduce(
      (state, text) => editAgreement(state, { type: 'write', key: keyOf(begun, 1), text }),
      begun,
    );
    const other = editAgreement(run, { type: 'write', key: keyOf(begun, 0), text: 'Eins.' });
    expect([run.past.length, other.past.length]).toEqual([1, 2]);
    expect(texts(editAgreement(run, { type: 'undo' }))).toEqual(texts(begun));
  });

  it('has no more lines than there may be, and never none; undone all the way it is as it began', () => {
    const edit = fc.oneof(
      fc.record({ type: fc.constant('write' as const), at: fc.nat(9), text: fc.string({ maxLength: 3 }) }),
      fc.record({ type: fc.constant('add' as const), at: fc.nat(30), text: fc.uuid() }),
      fc.record({ type: fc.constant('leaveOut' as const), at: fc.nat(9), text: fc.constant('') }),
      fc.record({ type: fc.constant('move' as const), at: fc.nat(9), text: fc.constant('') }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        let state = begun;
        for (const { type, at, text } of edits) {
          const key = keyOf(state, at);
          const change: AgreementEdit =
            type === 'add'
              ? { type, key: text, after: key }
              : type === 'move'
                ? { type, key, by: (at % 5) - 2 }
                : type === 'write'
                  ? { type, key, text }
                  : { type, key };
          state = editAgreement(state, change);
          expect(state.lines.length).toBeGreaterThan(0);
          expect(state.lines.length).toBeLessThanOrEqual(MOST_AGREEMENT_LINES);
        }
        while (state.past.length > 0) state = editAgreement(state, { type: 'undo' });
        expect(texts(state)).toEqual(texts(begun));
      }),
    );
  });
});
