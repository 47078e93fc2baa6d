import { describe, expect, it } from 'vitest';
import { fit } from '#shared/format/fit.ts';
import { FORMATS, PRESETS } from '../../../../support/shipped.ts';
import { fitInputsOf } from '#shared/session/agenda/plan.ts';
import { draftFor, rehearseRoom, momentAt } from '../../../../../src/renderer/desk/formats/rehearsal.ts';
import { usualFor } from '../../../../../src/renderer/desk/formats/usual.ts';

describe('the rehearsal of a format', () => {
  it.each([...FORMATS, ...PRESETS].map((format) => [format.id, format] as const))(
    'of %s shows its planned phases one after the other, to the end',
    (_, format) => {
      const { people, minutes } = usualFor(format);
      const room = rehearseRoom(format, people, minutes);
      const plan = fit(format, fitInputsOf(draftFor(format, people, minutes)));
      if (room === null || !plan.ok) throw new Error('it cannot be rehearsed');
      const shown = new Set(room.moments.map(({ view }) => view.phase?.title.phase));
      for (const phase of format.front)
        if (plan.durations[phase.id] !== undefined) expect(shown).toContain(phase.id);
      expect(room.moments.at(-1)?.view.screen).toBe('ended');
      expect(room.length).toBeGreaterThan(plan.planned * 500);
      const times = room.moments.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(momentAt(room, 0)).toBe(room.moments.findLast(({ at }) => at === 0));
      expect(momentAt(room, room.length)).toBe(room.moments.at(-1));
    },
  );
});
