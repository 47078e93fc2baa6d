import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownTextsArriving, NO_OWN_TEXTS, type OwnTexts } from '#shared/bundle/ownTexts.ts';
import type { OwnFormat, PromptSet } from '#shared/format/own.ts';
import { council } from '../../support/shipped.ts';

/** Few ids, names and contents: they clash often. */
const ids = fc.constantFrom('walk', 'walk_2', 'council_2', 'x');
const names = fc.constantFrom('Walk', 'Walk 2', 'walk', 'Council', 'A'.repeat(60));
const formats = fc
  .record({ id: ids, name: names, purpose: fc.constantFrom('one', 'two'), editing: fc.boolean() })
  .map(({ id, name, purpose, editing }): OwnFormat => {
    const format = { ...council, id, name, purpose };
    return editing ? { id, saved: null, editing: format } : { id, saved: format, editing: null };
  });
const prompts = fc
  .record({ id: ids, name: names, text: fc.constantFrom('Which?', 'Whose?') })
  .map(({ id, name, text }): PromptSet => ({ id, name, prompts: { OPEN: [text] } }));
const texts: fc.Arbitrary<OwnTexts> = fc.record({
  formats: fc.uniqueArray(formats, { selector: ({ id }) => id, maxLength: 4 }),
  prompts: fc.uniqueArray(prompts, { selector: ({ id }) => id, maxLength: 4 }),
});

const taken = (here: OwnTexts, there: OwnTexts): OwnTexts => {
  const { formats, prompts } = ownTextsArriving(here, there, [council]);
  return { formats: [...here.formats, ...formats], prompts: [...here.prompts, ...prompts] };
};
/** What each says, whatever it is called. */
const contents = ({ formats, prompts }: OwnTexts): string[] => [
  ...formats.map(({ saved, editing }) => `${saved?.purpose} ${editing?.purpose}`),
  ...prompts.map((set) => set.prompts['OPEN']?.[0] ?? ''),
];
const idsOf = ({ formats, prompts }: OwnTexts): string[][] => [
  formats.map(({ id }) => id),
  prompts.map(({ id }) => id),
];

describe('formats and prompt sets of one’s own that come from another computer', () => {
  it('lose nothing on either side, under ids of their own', () => {
    fc.assert(
      fc.property(texts, texts, (here, there) => {
        const both = taken(here, there);
        expect(both.formats.slice(0, here.formats.length)).toEqual(here.formats);
        expect(both.prompts.slice(0, here.prompts.length)).toEqual(here.prompts);
        expect(contents(both)).toEqual(expect.arrayContaining(contents(there)));
        for (const own of idsOf(both)) expect(new Set(own).size).toBe(own.length);
        for (const { id, saved, editing } of both.formats)
          for (const format of [saved, editing]) expect(format?.id ?? id).toBe(id);
      }),
    );
  });

  it('are named by the ids they have here: whatever named one of them goes on to mean it', () => {
    const saysOf = ({ formats: all }: OwnTexts, id: string): string | undefined => {
      const one = all.find((each) => each.id === id);
      return (one?.saved ?? one?.editing)?.purpose;
    };
    fc.assert(
      fc.property(texts, texts, (here, there) => {
        const { formatIds, formats } = ownTextsArriving(here, there, [council]);
        const after = { ...NO_OWN_TEXTS, formats: [...here.formats, ...formats] };
        for (const { id } of there.formats)
          expect(saysOf(after, formatIds.get(id) ?? id)).toBe(saysOf(there, id));
      }),
    );
  });

  it('are once more nothing new', () => {
    fc.assert(
      fc.property(texts, texts, (here, there) => {
        const both = taken(here, there);
        expect(ownTextsArriving(both, there, [council])).toMatchObject({ formats: [], prompts: [] });
      }),
    );
  });

  it('come as they are where there are none', () => {
    fc.assert(
      fc.property(texts, (there) => {
        expect(ownTextsArriving(NO_OWN_TEXTS, there, [])).toEqual({ ...there, formatIds: new Map() });
      }),
    );
  });

  it('get a name of their own where theirs is borne by something else', () => {
    const format = (id: string, purpose: string): OwnFormat => ({
      ...{ id, saved: { ...council, id, name: 'Walk', purpose }, editing: null },
    });
    const arrived = (id: string) =>
      ownTextsArriving(
        { formats: [format('walk', 'ours')], prompts: [] },
        { formats: [format(id, 'theirs')], prompts: [] },
        [],
      ).formats.map((one) => [one.id, one.saved?.name]);
    expect(arrived('walk')).toEqual([['walk_2', 'Walk 2']]);
    expect(arrived('stroll')).toEqual([['stroll', 'Walk 2']]);
  });
});
