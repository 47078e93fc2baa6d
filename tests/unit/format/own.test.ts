import { describe, expect, it } from 'vitest';
import { council, infoOf } from '../../support/shipped.ts';
import { freshId, freshName, toldApart } from '#shared/format/own.ts';
import { withPrompts } from '#shared/format/withPrompts.ts';

const set = { id: 'gentle', name: 'Gentle', prompts: { OPEN: ['Good to see you.'], ELSEWHERE: ['No.'] } };

describe('a prompt set', () => {
  it('takes the place of the prompts of the phases that a format has, and of no others', () => {
    const format = withPrompts({ ...council, prompts: { CLOSE: ['Go well.'] } }, set);
    expect(format.prompts).toEqual({ OPEN: ['Good to see you.'], CLOSE: ['Go well.'] });
    expect(infoOf(format, 'OPEN').prompts).toEqual(['Good to see you.']);
  });

  it('leaves a format alone that has none of its phases', () => {
    expect(withPrompts(council, { ...set, prompts: { ELSEWHERE: ['No.'] } })).toBe(council);
  });
});

describe('formats of the same name', () => {
  it.each([
    ['Ana’s Runde für 5', 'ana_s_runde_fur_5'],
    ['مجلس', 'format'],
    ['4 × 4', 'format'],
    ['x'.repeat(60), 'x'.repeat(34)],
  ])('%s has an id of its own: %s', (name, id) => {
    expect(freshId(name, new Set())).toBe(id);
    expect(freshId(name, new Set([id, `${id}_2`]))).toBe(`${id}_3`);
  });

  it('are numbered, and never longer than a name may be', () => {
    expect(freshName('Council', ['COUNCIL', 'council 2'])).toBe('Council 3');
    const long = 'y'.repeat(60);
    expect(freshName(long, [long]).length).toBeLessThanOrEqual(60);
    expect(toldApart(council, [council])).toMatchObject({ id: 'council_2', name: 'Council 2' });
  });
});
