import { describe, expect, it } from 'vitest';
import { fit } from '#shared/format/fit.ts';
import { FORMATS, PRESETS, formatById, infoOf } from '../../support/shipped.ts';
import { ZONES } from '#shared/format/zones.ts';
import { whoOf, type WhoNotation } from '#shared/format/whoNotation.ts';

/** Seconds of phases as docs/domain/formats.md gives them; what it leaves open is the app's own. */
const FACTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  hot_seat: { PRESENT: 90 },
  classic_set: { PRESENT: 120, RESTATE: 120, RESOURCES: 300, COMMIT: 120 },
  case_consultation: { ASSIGN: 300, PRESENT: 600, COUNSEL: 600 },
  incident: { REVIEW: 300, CASES: 600, PICK: 300, CLARIFY: 900, DISCUSS: 600, COUNSEL: 600, DEBRIEF: 600 },
  codevelopment: {},
  case_clinic: { ASSIGN: 180, PRESENT: 600, SILENCE: 120, MIRROR: 600 },
  conversation_cafe: { ROUND1: 60, ROUND2: 60 },
  one_two_four_all: { THINK: 60, TWOS: 120, FOURS: 240, ALLHEAR: 300 },
  thinking_rounds: {},
  talking_circle: {},
  coaching_dojo: { PRESENT: 300, PRACTICE: 600, COMMENTS: 600 },
  tuning: { OPEN: 120, PRESENT: 600, CLARIFY: 300, LOOK: 600, PROBE: 600, SILENCE: 180 },
  case_circle: { LEADQ: 300 },
  checkin_round: { CHECKIN: 60 },
  quick_pair: {},
  demo: { PRESENT: 300, ROUND1: 60 },
  lesson: { PRESENT: 600 },
  feedback_review: {},
  sprint_review: {},
};

/** Minutes and people with which a preset runs at full length, and what it then takes. */
const SESSIONS: Readonly<Record<string, readonly [minutes: number, people: number, planned: number]>> = {
  // Ten minutes a person, and what stands around.
  hot_seat: [60, 5, 59 * 60 + 10],
  // Four slots of 90 minutes in all for four people.
  case_circle: [90, 4, 89 * 60 + 30],
  checkin_round: [10, 6, 6 * 60],
  quick_pair: [15, 2, 15 * 60],
  // Each of four shows something, and hears three voices.
  demo: [36, 4, 35 * 60 + 50],
  // Ten minutes, then two rounds of five voices.
  lesson: [25, 6, 23 * 60 + 45],
  feedback_review: [10, 6, 10 * 60],
  sprint_review: [45, 6, 45 * 60],
  one_two_four_all: [13, 8, 12 * 60 + 30],
};

describe('the neighbours', () => {
  it('are those of the law book, but for the one that needs a trained leader', () => {
    expect(PRESETS.map(({ id }) => id)).toEqual(Object.keys(FACTS));
    const ids = [...FORMATS, ...PRESETS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(formatById('hot_seat')?.name).toBe('Hot seat');
    expect(ids).not.toContain('balint');
  });

  describe.each(PRESETS)('$name', (preset) => {
    const phases = ZONES.flatMap((zone) => preset[zone]);

    it('takes the times that are given for it', () => {
      const times = Object.fromEntries(phases.map(({ id, def }) => [id, def]));
      expect(times).toMatchObject(FACTS[preset.id]!);
      const session = SESSIONS[preset.id];
      if (!session) return;
      const [minutes, people, planned] = session;
      expect(fit(preset, { minutes, people, observers: 0, review: 0 })).toMatchObject({
        planned,
        dropped: [],
      });
    });

    it('says who speaks as the notation does, and is silent where the rule says so', () => {
      for (const { who, whoNotation, rules } of phases) {
        expect(who).toEqual(whoOf(whoNotation as WhoNotation));
        expect(who.kind === 'silence').toBe(rules.includes('SIL'));
        if (rules.includes('ROUND')) expect(JSON.stringify(who)).toContain('"round"');
      }
    });

    it('brings words for every phase that the library does not have, and closes with what cannot be left out', () => {
      for (const { id } of phases) expect(infoOf(preset, id).observerCodes.length).toBeLessThanOrEqual(6);
      const closing = phases.filter(({ id }) => preset.closing.includes(id));
      expect(closing.map((one) => one.protected)).toEqual(preset.closing.map(() => true));
    });

    it('fits a group of its ideal size into two hours, and has no use for words it does not show', () => {
      const [people] = preset.size.ideal;
      expect(fit(preset, { minutes: 120, people, observers: 0, review: 2 })).toMatchObject({ ok: true });
      const used = new Set(
        [...phases, ...preset.variants.flatMap((one) => one.with ?? [])].map(({ id }) => id),
      );
      const brought = [
        ...(preset.phaseInfos ?? []).map(({ id }) => id),
        ...Object.keys(preset.prompts ?? {}),
      ];
      expect(brought.filter((id) => !used.has(id))).toEqual([]);
    });
  });
});
