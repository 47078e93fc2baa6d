import { describe, expect, it } from 'vitest';
import { LEVELS } from '#shared/care/levels.ts';
import { choose } from '#shared/format/choose.ts';
import { FORMATS, PRESETS } from '../../../../support/shipped.ts';
import { decideOpening } from '#shared/session/decide.ts';
import { DraftSchema, type Draft } from '#shared/session/draft.ts';
import { newDraft } from '../../../../../src/renderer/desk/draft/newDraft.ts';
import { plan, planningOf, type PlanChange } from '../../../../../src/renderer/desk/draft/planning.ts';
import { draftToOpen, planView } from '../../../../../src/renderer/desk/plan/planView.ts';
import { sizeProblem } from '../../../../../src/renderer/desk/start/NamesSheet.tsx';

const ALL = [...FORMATS, ...PRESETS];
const names = (count: number) => Array.from({ length: count }, (_, i) => `Person ${i + 1}`);
const MINUTES = [5, 10, 15, 20, 25, 30, 40, 45, 60, 75, 90, 120, 180];

const after = (draft: Draft, ...edits: PlanChange[]): Draft =>
  edits.reduce((state, change) => plan(state, { type: 'change', change, before: null }), planningOf(draft))
    .draft;

/** Why the plan or the opening refuses it; null where the room opens. */
function refused(draft: Draft): string | null {
  const { refusal } = planView(draft, { waited: new Set(), ordered: false, given: {} });
  const opened = decideOpening(DraftSchema.parse(draftToOpen(draft)));
  return refusal ?? (opened.ok ? null : opened.refusal.code);
}

describe('the room of a plan', () => {
  it.each(LEVELS)('opens at %s, whatever the session is called', (level) => {
    const draft = newDraft(names(5), null, { format: FORMATS[0]!, minutes: 45, trial: false });
    for (const title of ['', 'Thursday Council']) expect(refused({ ...draft, level, title })).toBeNull();
  });
});

describe('a format that is said to fit', () => {
  it.each(ALL.map((format) => ({ id: format.id, format })))(
    'is taken by names, plan and opening for any people and minutes: $id',
    ({ format }) => {
      let promised = 0;
      for (let people = 1; people <= 40; people++)
        for (const minutes of MINUTES) {
          const [choice] = choose({ minutes, people, observers: 0 }, [format]);
          if (choice?.fits !== true) continue;
          promised++;
          const what = `${format.id}, ${people} people, ${minutes} minutes`;
          expect(sizeProblem(format, people), what).toBeNull();
          expect(refused(newDraft(names(people), null, { format, minutes, trial: false })), what).toBeNull();
        }
      expect(promised).toBeGreaterThan(0);
    },
  );

  it('is taken by a plan whose people, observer and commitments it was chosen for', () => {
    for (const people of [2, 3, 4, 6, 8, 9, 12])
      for (const minutes of [15, 30, 60, 90]) {
        const before = after(
          newDraft(names(people), null),
          { type: 'role', person: `p${people}`, role: 'observer' },
          { type: 'review', person: 'p1', reviews: true },
          { type: 'review', person: 'p2', reviews: true },
        );
        for (const choice of choose({ minutes, people, observers: 1, review: 2 }, ALL)) {
          if (!choice.fits) continue;
          const draft = after(before, { type: 'format', format: choice.format, minutes });
          const what = `${choice.format.id}, ${people} people, ${minutes} minutes`;
          expect(refused(draft), what).toBeNull();
          expect(
            planView(draft, { waited: new Set(), ordered: false, given: {} }).plan?.presenters,
            what,
          ).toBe(choice.plan.presenters);
        }
      }
  });

  it('sits nine in three trios, and deals again when one leaves or comes', () => {
    const troika = ALL.find(({ id }) => id === 'troika')!;
    const nine = newDraft(names(9), null, { format: troika, minutes: 30, trial: false });
    const sizes = ({ trios }: Draft) => trios.map(({ length }) => length);
    expect(sizes(nine)).toEqual([3, 3, 3]);
    expect(sizes(after(nine, { type: 'add', names: ['Ten'] }))).toEqual([4, 3, 3]);
    expect(sizes(after(nine, { type: 'remove', person: 'p9' }))).toEqual([4, 4]);
    expect(sizes(newDraft(names(4), null, { format: troika, minutes: 30, trial: false }))).toEqual([]);
    expect(sizeProblem(troika, 5)).not.toBeNull();
  });
});
