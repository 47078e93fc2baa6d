import { describe, expect, it } from 'vitest';
import { upwards } from '../../../../../src/renderer/desk/draft/upwards.ts';

const CONSULT = 'Consult (presenter turned away)';

describe('a title that stands upwards in its part of the strip', () => {
  it('takes a second line where that stands beside the first', () => {
    expect(upwards(CONSULT, undefined, 40, 140)).toEqual(['Consult (presenter', 'turned away)']);
    expect(upwards(CONSULT, undefined, 60, 110)).toEqual(['Consult', '(presenter', 'turned away)']);
    expect(upwards('Present', undefined, 30, 140)).toEqual(['Present']);
  });

  it('goes without what is in brackets where it has no room, and is cut last of all', () => {
    expect(upwards(CONSULT, undefined, 30, 140)).toEqual(['Consult']);
    expect(upwards(CONSULT, 'Consult away', 30, 140)).toEqual(['Consult away']);
    expect(upwards('Donaudampfschifffahrtsgesellschaft', undefined, 90, 140)[0]).toMatch(/^Donau\w+…$/u);
  });
});
