import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, council, PHASES, infoOf } from '../../../../support/shipped.ts';
import { mistakesIn } from '#shared/format/mistakes.ts';
import { FormatInEditingSchema } from '#shared/format/own.ts';
import { FormatSchema, type Format } from '#shared/format/schema.ts';
import { ZONES, type Zone } from '#shared/format/zones.ts';
import {
  changed,
  edit,
  editingOf,
  emptyFormat,
  linesOf,
  phasesOf,
  typed,
  zoneOf,
  type FormatChange,
} from '../../../../../src/renderer/desk/formats/editing.ts';

const ids = (format: Format, zone: Zone) => format[zone].map(({ id }) => id);
const after = (...changes: readonly FormatChange[]) => changes.reduce(changed, FormatSchema.parse(council));

describe('editing a format', () => {
  it('moves a phase by one place, and at the end of its zone into the next', () => {
    const once = after({ type: 'move', phase: 'PRESENT', by: 1 });
    expect(ids(once, 'slot').slice(0, 2)).toEqual(['SHORTQ', 'PRESENT']);
    const up = after({ type: 'move', phase: 'PRESENT', by: -1 });
    expect([zoneOf(up, 'PRESENT'), ids(up, 'front').at(-1)]).toEqual(['front', 'PRESENT']);
    // The one place between presenters is taken: past it.
    const down = after({ type: 'move', phase: 'RESPOND', by: 1 });
    expect([zoneOf(down, 'RESPOND'), ids(down, 'back')[0]]).toEqual(['back', 'RESPOND']);
    expect(after({ type: 'move', phase: 'OPEN', by: -1 })).toEqual(after());
  });

  it('counts a phase that comes between presenters once for each change, and no longer once it leaves', () => {
    const free = after({ type: 'remove', phase: 'HANDOVER' }, { type: 'move', phase: 'RESPOND', by: 1 });
    expect(free.gap.map(({ id, per }) => [id, per])).toEqual([['RESPOND', 'gap']]);
    const back = changed(free, { type: 'move', phase: 'RESPOND', by: 1 });
    expect(back.back[0]).toMatchObject({ id: 'RESPOND', per: '1' });
  });

  it('takes a phase out of everything that speaks of it', () => {
    const format = after({ type: 'remove', phase: 'AGREECLOSE' }, { type: 'remove', phase: 'COUNSEL' });
    expect(format.closing).toEqual(['CLOSE']);
    expect(JSON.stringify(format)).not.toContain('"COUNSEL"');
    expect(mistakesIn(format)).toEqual([]);
  });

  it('adds a phase of the library under its own name, or a second time under another', () => {
    const twice = after(
      { type: 'add', zone: 'slot', phase: 'CLARIFY' },
      { type: 'add', zone: 'slot', phase: 'PRESENT' },
      { type: 'add', zone: 'back', phase: null },
    );
    expect(ids(twice, 'slot').slice(-2)).toEqual(['CLARIFY', 'PRESENT_2']);
    expect(infoOf(twice, 'PRESENT_2').title).toBe('Present 2');
    expect(mistakesIn(twice)).toEqual([]);
    expect(after({ type: 'add', zone: 'gap', phase: 'CLARIFY' })).toEqual(after());
  });

  it('puts what closes in the app’s formats into the close, at the end of a session alone', () => {
    const empty = emptyFormat('own', 'Own');
    const closingOf = (...added: readonly (readonly [Zone, string])[]) =>
      added.reduce((format, [zone, phase]) => changed(format, { type: 'add', zone, phase }), empty).closing;
    expect(closingOf(['back', 'OBSERVE'], ['back', 'AGREECLOSE'], ['back', 'CLOSE'])).toEqual([
      'AGREECLOSE',
      'CLOSE',
    ]);
    expect(closingOf(['slot', 'CLOSE'])).toEqual([]);
    // A second one is a phase of one's own.
    expect(closingOf(['back', 'CLOSE'], ['back', 'CLOSE'])).toEqual(['CLOSE']);
  });

  it('never leaves out or skips what is protected', () => {
    const format = after({ type: 'phase', phase: 'PICK', set: { protected: true } });
    const pick = phasesOf(format).find(({ id }) => id === 'PICK');
    expect(pick).toMatchObject({ protected: true, drop: 0, may: ['extend'] });
  });

  it('renames a phase in this format only, and keeps its prompts beside the library’s', () => {
    const format = after(
      { type: 'info', phase: 'OPEN', set: { title: 'Arrive' } },
      { type: 'prompts', phase: 'OPEN', prompts: ['Good to see you.'] },
    );
    expect(infoOf(format, 'OPEN')).toMatchObject({ title: 'Arrive', prompts: ['Good to see you.'] });
    expect(infoOf(council, 'OPEN').title).toBe('Open');
  });

  it('begins empty with what is missing named', () => {
    const found = mistakesIn(emptyFormat('mine', 'Mine')).map(({ path }) => path.join('.'));
    expect(found).toEqual(['purpose', 'slot', 'closing']);
  });

  it('goes back through every change, taking a run in one field as one', () => {
    const write = (name: string) => ({ type: 'change', change: { type: 'format', set: { name } } }) as const;
    const remove = { type: 'change', change: { type: 'remove', phase: 'PICK' } } as const;
    const begun = editingOf(FormatSchema.parse(council));
    const done = [write('O'), write('Ou'), write('Our'), remove].reduce(edit, begun);
    const undone = [{ type: 'undo' } as const, { type: 'undo' } as const].reduce(edit, done);
    expect(undone.format).toEqual(begun.format);
    const redone = [{ type: 'redo' } as const, { type: 'redo' } as const].reduce(edit, undone);
    expect(redone.format).toEqual(done.format);
  });

  it('always holds something that can be kept and edited on', () => {
    const anyId = fc.constantFrom(...PHASES.map(({ id }) => id), 'NEW_PHASE', 'PRESENT_2');
    const zone = fc.constantFrom(...ZONES);
    const anyChange: fc.Arbitrary<FormatChange> = fc.oneof(
      fc.record({ type: fc.constant('add' as const), zone, phase: fc.option(anyId) }),
      fc.record({
        type: fc.constant('move' as const),
        phase: anyId,
        by: fc.constantFrom(-1 as const, 1 as const),
      }),
      fc.record({ type: fc.constant('remove' as const), phase: anyId }),
      fc.record({
        type: fc.constant('phase' as const),
        phase: anyId,
        set: fc.record({
          def: fc.nat(90_000),
          protected: fc.boolean(),
          drop: fc.constantFrom(0 as const, 2 as const),
        }),
      }),
      fc.record({ type: fc.constant('format' as const), set: fc.record({ name: fc.string().map(typed) }) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), fc.array(anyChange, { maxLength: 30 }), (format, changes) => {
        const edited = changes.reduce(changed, FormatSchema.parse(format));
        expect(FormatInEditingSchema.safeParse(edited).success).toBe(true);
        expect(new Set(phasesOf(edited).map(({ id }) => id)).size).toBe(phasesOf(edited).length);
      }),
    );
  });

  it('reads sentences a line each, without signs that nobody sees', () => {
    expect(linesOf('One.\n\n  Two\u202e. \n\u0007')).toEqual(['One.', 'Two.']);
  });
});
