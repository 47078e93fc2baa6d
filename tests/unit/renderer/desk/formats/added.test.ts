import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS, formatById, PHASES } from '../../../../support/shipped.ts';
import { mistakesIn } from '#shared/format/mistakes.ts';
import { parseFormat, printFormat } from '#shared/format/share.ts';
import { ZONES } from '#shared/format/zones.ts';
import { rulesOf } from '#shared/session/room/view.ts';
import { printPack } from '#shared/summary/printPack.ts';
import { newDraft } from '../../../../../src/renderer/desk/draft/newDraft.ts';
import { PlayedSession } from '../../../../support/playedSession.ts';
import { changed, emptyFormat, phasesOf } from '../../../../../src/renderer/desk/formats/editing.ts';
import * as english from '#shared/words/en/index.ts';

const SHIPPED = [...FORMATS, ...PRESETS];
const phaseAdded = (id: string, format = emptyFormat('mine', 'Mine')) =>
  phasesOf(changed(format, { type: 'add', zone: 'slot', phase: id })).at(-1)!;

describe('a phase that is added from the library', () => {
  it('is silent where it is the quiet minute', () => {
    const { id } = PHASES.find(({ title }) => title === 'Quiet minute')!;
    expect(phaseAdded(id)).toMatchObject({ who: { kind: 'silence' }, whoNotation: '∅', rules: ['SIL'] });
  });

  it.each(PHASES.map(({ id }) => ({ id })))(
    'has speakers and rules as a format of the app has them: $id',
    ({ id }) => {
      const lines = SHIPPED.flatMap((format) => [
        ...phasesOf(format),
        ...format.variants.flatMap((variant) => variant.with ?? []),
      ]).filter((phase) => phase.id === id);
      const everyRole = { ...emptyFormat('mine', 'Mine'), roles: SHIPPED.flatMap(({ roles }) => roles) };
      const { who, rules, def, min, max } = phaseAdded(id, everyRole);
      expect(
        lines.map((line) => JSON.stringify([line.who, line.rules, line.def, line.min, line.max])),
      ).toContain(JSON.stringify([who, rules, def, min, max]));
      for (const zone of ZONES) {
        const format = changed(formatById('grow')!, { type: 'add', zone, phase: id });
        expect(mistakesIn(format)).toEqual([]);
      }
    },
  );

  it('is open to all where the format gives the role that speaks to nobody', () => {
    const coached = PHASES.map(({ id }) => phaseAdded(id)).filter(({ who }) =>
      JSON.stringify(who).includes('"coach"'),
    );
    expect(coached).toEqual([]);
  });
});

describe('rules in the format’s own words', () => {
  const own = (ownRules: string[]) =>
    changed(formatById('council')!, { type: 'phase', phase: 'OPEN', set: { ownRules } });

  it('stand in the room after the others, in the pack and in the file', () => {
    const format = own(['Phones stay in the bag {level}.']);
    expect(mistakesIn(format)).toEqual([]);
    const draft = newDraft(['Ana', 'Ben', 'Chidi'], null, { format, minutes: 60, trial: false });
    const session = new PlayedSession(draft);
    const { state } = session.session;
    expect(rulesOf(state, state.steps[0]!).at(-1)).toEqual({ own: 'Phones stay in the bag {level}.' });
    expect(printPack(draft, english)?.zones[0]?.phases[0]?.rules.at(-1)).toBe(
      'Phones stay in the bag {level}.',
    );
    expect(parseFormat(printFormat(format))).toEqual({ ok: true, format });
  });

  it('are three at most, and none is longer than a line', () => {
    const places = (rules: string[]) => mistakesIn(own(rules)).map(({ path }) => path.join('.'));
    expect(places(['One', 'Two', 'Three'])).toEqual([]);
    expect(places(['One', 'Two', 'Three', 'Four'])).toEqual(['front.0.ownRules']);
    expect(places(['x'.repeat(81)])).toEqual(['front.0.ownRules.0']);
    expect(places(['x'.repeat(80)])).toEqual([]);
  });
});
