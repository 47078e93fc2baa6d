import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../support/shipped.ts';
import { packMarkdown, printPack } from '#shared/summary/printPack.ts';
import { sampleDraft } from '../../support/playedSession.ts';
import { COUNCIL, newDraft } from '../../../src/renderer/desk/draft/newDraft.ts';
import * as english from '#shared/words/en/index.ts';

const pack = (change: Parameters<typeof sampleDraft>[1] = {}) => {
  const made = printPack(sampleDraft(6, change), english);
  if (!made) throw new Error('the plan does not fit');
  return made;
};

describe('the print pack', () => {
  it('says who does what, and each phase of a slot once', () => {
    const { people, zones } = pack();
    expect(people.map(({ name, does }) => [name, does]).slice(0, 3)).toEqual([
      ['Ana', 'facilitator'],
      ['Ben', 'timekeeper'],
      ['Chidi', 'presents, slot 1'],
    ]);
    expect(zones.map(({ title }) => title)).toEqual(['Opening', 'For each of 2', 'In between', 'Close']);
    expect(zones[1]?.phases.map(({ title, length }) => [title, length])).toEqual([
      ['Present', 180],
      ['Quick questions', 180],
      ['Counsel', 600],
      ["Presenter's reply", expect.any(Number)],
    ]);
  });

  it('tells the length of one turn beside that of the round', () => {
    const checkIn = pack().zones[0]?.phases.find(({ title }) => title === 'Check-in');
    expect(checkIn?.length).toBe((checkIn?.each ?? 0) * 6);
  });

  it('names the roles in the opening as the facilitator says them', () => {
    const opening = pack().zones[0]?.phases[0]?.prompts ?? [];
    expect(opening.join(' ')).toContain('Roles today: Ana facilitator, Ben timekeeper.');
  });

  it('has no sentence with a hole in it, in any format', () => {
    for (const format of FORMATS) {
      const names = Array.from({ length: format.size.ideal[0] }, (_, i) => `Person ${i + 1}`);
      const made = printPack(newDraft(names, null, { ...COUNCIL, format, minutes: 120 }), english);
      expect(made, format.id).not.toBe(null);
      if (made) expect(packMarkdown(made, english), format.id).not.toMatch(/[{}]/);
    }
  });

  it('is Markdown in which a name is nothing but a name', () => {
    const people = sampleDraft(6).people.map((one, i) => (i === 2 ? { ...one, name: '**Bo** <b>' } : one));
    const text = packMarkdown(pack({ people, title: '# Not a heading' }), english);
    expect(text).toContain('- **\\*\\*Bo\\*\\* \\<b\\>**: presents, slot 1');
    expect(text.split('\n')[0]).toBe('# \\# Not a heading');
    expect(text.endsWith('\n')).toBe(true);
  });

  it('is none where the plan does not fit', () => {
    expect(printPack(sampleDraft(6, { minutes: 10 }), english)).toBe(null);
  });
});
