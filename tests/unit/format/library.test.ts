import { describe, expect, it } from 'vitest';
import { FORMATS, formatById, infoOf } from '../../support/shipped.ts';
import { ZONES } from '#shared/format/zones.ts';
import type { Format, Phase, PresenterLimit } from '#shared/format/schema.ts';
import { WHO_NOTATIONS, whoOf, type WhoNotation } from '#shared/format/whoNotation.ts';
import { FORMAT_FACTS } from './facts.ts';

const phasesOf = (format: Format): Phase[] => ZONES.flatMap((zone) => [...format[zone]]);
const isNotation = (notation: string): notation is WhoNotation =>
  (WHO_NOTATIONS as readonly string[]).includes(notation);

describe('the shipped formats', () => {
  it('are those of the law book, in its order', () => {
    expect(FORMATS.map(({ id }) => id)).toEqual(FORMAT_FACTS.map(({ id }) => id));
    expect(formatById('grow')?.name).toBe('GROW for equals');
    expect(formatById('chess')).toBeUndefined();
  });

  describe.each(FORMAT_FACTS)('$name', (facts) => {
    const shipped = formatById(facts.id)!;

    /** Powers that work in every phase (P pause, B back) are no data. */
    const POWERS: Readonly<Record<string, string>> = { E: 'extend', S: 'skip', X: 'endEarly' };
    /** What a table says in a remark: with a third person, a debrief of the observer before the close. */
    const REMARKS: Readonly<Record<string, readonly string[]>> = { grow: ['D_OBS'], sbi: ['D_OBS'] };

    it.each(ZONES)('has the %s of its table, every field of every phase', (zone) => {
      const remarked = REMARKS[facts.id] ?? [];
      const lines = shipped[zone].filter(({ id }) => !remarked.includes(id));
      expect(
        lines.map(({ id, per, def, min, max, drop, sticky, whoNotation, rules, may, source, ...rest }) => ({
          ...{ id, per, def, min, max, drop, sticky, who: whoNotation, rules, may, source },
          protected: rest.protected,
        })),
      ).toEqual(
        facts[zone].map((line) => ({ ...line, may: line.may.map((power) => POWERS[power]).filter(Boolean) })),
      );
    });

    it('takes the people, observers and presenters of its table', () => {
      const [, min, from, to = from, max] = /^(\d+) \/ (\d+)(?:-(\d+))? \/ (\d+)/
        .exec(facts.size)!
        .map(Number);
      expect(shipped.size).toEqual({ min, ideal: [from, Number.isNaN(to) ? from : to], max });
      expect(shipped.observerShares).toBe(facts.observerShares);
      expect(shipped.purpose).toBe(facts.purpose);
      const LIMITS: Readonly<Record<string, PresenterLimit>> = {
        'min(n,6)': { kind: 'people', cap: 6 },
        '2, and 2 only if both slots fit at default': { kind: 'fixed', count: 2 },
        '1 (2 on request, T>=90 min)': {
          kind: 'fixed',
          count: 1,
          onRequest: { count: 2, fromMinutes: 90 },
        },
        '1': { kind: 'fixed', count: 1 },
        '3 (host may allow 4)': { kind: 'fixed', count: 3, onRequest: { count: 4 } },
        n: { kind: 'people' },
        '2, locked': { kind: 'locked', count: 2 },
      };
      if (facts.maxPresenters) expect(shipped.maxPresenters).toEqual(LIMITS[facts.maxPresenters]);
      expect(shipped.furtherSlotsAtFullLengthOnly).toBe(/fit at default/.test(facts.maxPresenters ?? ''));
    });

    it('has the roles that its description names', () => {
      const WORDS: Readonly<Record<string, RegExp>> = {
        facilitator: /facilitator/i,
        timekeeper: /timekeeper|keeps the time/i,
        presenter: /presenter|topic owner/i,
        helper: /helper/i,
        observer: /observer: (?!none$)/i,
        noteTaker: /note-taker/i,
        prepCoach: /prep coach/i,
        coach: /\bcoach\b/i,
        coachee: /coachee/i,
        giver: /giver/i,
        receiver: /receiver/i,
      };
      const said = `${facts.roles ?? ''} observer: ${facts.observer} ${EXTRA_ROLES[facts.id] ?? ''}`;
      for (const { role } of shipped.roles) expect(said).toMatch(WORDS[role]!);
    });

    it('closes with phases that can never be left out, the last ones of the session among them', () => {
      const closing = phasesOf(shipped).filter(({ id }) => shipped.closing.includes(id));
      expect(closing.map((one) => one.protected)).toEqual(shipped.closing.map(() => true));
      const sacred = shipped.back.filter((one) => one.protected).map(({ id }) => id);
      expect(shipped.closing).toEqual(expect.arrayContaining(sacred));
    });

    it('has no more than six observer codes in any phase', () => {
      for (const { id } of phasesOf(shipped))
        expect(infoOf(shipped, id).observerCodes.length).toBeLessThanOrEqual(6);
    });

    it('asks for a commitment before it ends', () => {
      expect(phasesOf(shipped).some(({ commitment }) => commitment !== undefined)).toBe(true);
    });
  });
});

/** Who the tables speak of outside the list of roles. */
const EXTRA_ROLES: Readonly<Record<string, string>> = {
  // Someone runs the one clock of several trios.
  troika: 'facilitator',
  wise_crowds: 'facilitator',
  // Lean coffee has its roles in running text.
  lean_coffee: 'Facilitator · topic owner · note-taker',
};

describe('who speaks', () => {
  /** A phase whose table says ∅ though nobody is asked to be silent: a break, and a show of thumbs. */
  const NOBODY = ['forum HANDOVER', 'lean_coffee EXTEND'];

  it.each(FORMATS)('is in $name what the notation says', (shipped) => {
    for (const phase of phasesOf(shipped)) {
      const { id, who, whoNotation } = phase;
      expect(isNotation(whoNotation) ? whoNotation : `${id}: ${whoNotation}`).toBe(whoNotation);
      const firstShare = `${shipped.id} ${id}` === 'council COUNSEL' ? 0.6 : 0.5;
      const said = NOBODY.includes(`${shipped.id} ${id}`)
        ? { kind: 'nobody' }
        : whoOf(whoNotation as WhoNotation, firstShare);
      expect({ id, who }).toEqual({ id, who: said });
      expect({ id, silent: who.kind === 'silence' }).toEqual({ id, silent: phase.rules.includes('SIL') });
      if (phase.rules.includes('ROUND')) expect(JSON.stringify(who)).toContain('"round"');
    }
  });

  it('is taken apart from the notation', () => {
    expect(whoOf('F')).toEqual({ kind: 'one', role: 'facilitator' });
    expect(whoOf('coach')).toEqual({ kind: 'one', role: 'prepCoach' });
    expect(whoOf('C→K')).toEqual({ kind: 'exchange', asks: 'coach', answers: 'coachee' });
    expect(whoOf('R asks, G offers')).toEqual({ kind: 'exchange', asks: 'receiver', answers: 'giver' });
    expect(whoOf('both')).toEqual(whoOf('K + C'));
    expect(whoOf('owner, then A')).toEqual({
      kind: 'sequence',
      first: { kind: 'one', role: 'owner' },
      then: { kind: 'open', of: 'all' },
      firstShare: 0.5,
    });
    expect(whoOf('H○ then H', 0.6)).toMatchObject({ kind: 'sequence', firstShare: 0.6 });
    expect(whoOf('∅')).toEqual({ kind: 'silence' });
    expect(whoOf('-')).toEqual({ kind: 'nobody' });
  });
});
