import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatById } from '../../../../support/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import { ROLES } from '#shared/group/roles.ts';
import { decideOpening } from '#shared/session/decide.ts';
import { DraftSchema, type Draft } from '#shared/session/draft.ts';
import { COUNCIL, newDraft } from '../../../../../src/renderer/desk/draft/newDraft.ts';
import { divideIntoGroups } from '#shared/group/smallGroups.ts';
import { plan, planningOf, type PlanChange } from '../../../../../src/renderer/desk/draft/planning.ts';
import { planWords } from '#shared/words/en/plan.ts';
import { draftToOpen, planView } from '../../../../../src/renderer/desk/plan/planView.ts';

const format = (id: string): Format => {
  const found = formatById(id);
  if (!found) throw new Error(`no format is called ${id}`);
  return found;
};
const names = (count: number) => Array.from({ length: count }, (_, i) => `Person ${i + 1}`);
const draftOf = (id: string, people: number, minutes: number): Draft =>
  newDraft(names(people), null, { ...COUNCIL, format: format(id), minutes });
const after = (draft: Draft, ...edits: PlanChange[]): Draft =>
  edits.reduce((state, change) => plan(state, { type: 'change', change, before: null }), planningOf(draft))
    .draft;
const view = (draft: Draft) => planView(draft, { waited: new Set(), ordered: false, given: {} });

describe('a plan in another format', () => {
  it('keeps the people, the title and the observer that the new format has too', () => {
    const draft = after(
      draftOf('council', 6, 45),
      { type: 'title', title: 'Thursday' },
      { type: 'role', person: 'p6', role: 'observer' },
      { type: 'format', format: format('forum'), minutes: 90 },
    );
    expect(draft).toMatchObject({ title: 'Thursday', minutes: 90, variants: [] });
    expect(draft.format.id).toBe('forum');
    expect(draft.roles.observer).toBe('p6');
    expect(draft.people).toHaveLength(6);
  });

  it('lets go of roles that the new format does not have, and fills those it needs', () => {
    const draft = after(draftOf('council', 3, 45), {
      type: 'format',
      format: format('micro'),
      minutes: 25,
    });
    expect(ROLES.filter((role) => draft.roles[role] !== null)).toContain('coach');
    expect(draft.roles.facilitator).toBe(null);
    expect(view(draft).refusal).toBe(null);
  });

  it('has nobody in the queue of a circle without presenters, and everybody again afterwards', () => {
    const circle = after(draftOf('council', 5, 60), {
      type: 'format',
      format: format('learning_circle'),
      minutes: 60,
    });
    expect(view(circle).presenting).toEqual([]);
    expect(draftToOpen(circle).queue).toEqual([]);
    expect(view(circle)).toMatchObject({ queued: false, refusal: null, presenting: [] });
    const back = after(circle, { type: 'format', format: format('council'), minutes: 60 });
    expect(back.queue).toHaveLength(5);
  });
});

describe('ways to run a format', () => {
  it('apply a variant to the format and take it off again', () => {
    const forum = format('forum');
    const draft = draftOf('forum', 6, 90);
    const variant = { type: 'variant', base: forum, id: 'openCoaching' } as const;
    const open = after(draft, { ...variant, on: true });
    expect(open.variants).toEqual(['openCoaching']);
    expect(open.format.slot.map(({ id }) => id)).not.toContain('FRAME');
    expect(after(open, { ...variant, on: false })).toEqual(draft);
  });

  it('count the cards that are expected in the plan', () => {
    const topics = (cards: number | null) =>
      view(after(draftOf('lean_coffee', 6, 60), { type: 'cards', cards })).plan?.presenters;
    expect(topics(8)).toBe(5);
    expect(topics(30)).toBeLessThan(5);
  });

  it('seat small groups side by side, neighbours together, and plan for the largest', () => {
    const draft = after(draftOf('troika', 7, 40), { type: 'groups', groups: 2 });
    expect(draft.trios).toEqual([
      ['p1', 'p2', 'p3', 'p4'],
      ['p5', 'p6', 'p7'],
    ]);
    expect(view(draft)).toMatchObject({ refusal: null, queued: false });
    const moved = after(draft, { type: 'seat', person: 'p5', by: -4 });
    expect(moved.trios[0]).toEqual(['p5', 'p1', 'p2', 'p3']);
  });

  it('say when somebody presents only where their group has a slot for it, and their group beside a role', () => {
    const draft = after(draftOf('wise_crowds', 12, 45), { type: 'groups', groups: 2 });
    const { plan: fitted, people } = view(draft);
    expect(fitted?.presenters).toBe(3);
    expect(people).toHaveLength(12);
    const places = people.map(({ does }) => /group (\d)(?:, presents (\w+))?$/.exec(does)?.slice(1) ?? []);
    const ordinals = ['first', 'second', 'third', undefined, undefined, undefined];
    expect(places).toEqual(['1', '2'].flatMap((group) => ordinals.map((place) => [group, place])));
    expect(people.find(({ roles }) => roles.includes('timekeeper'))?.does).toMatch(
      /^.*timekeeper.*, group 1/,
    );
  });

  it('keep the level that was chosen, whatever the format becomes', () => {
    const sealed = after(
      draftOf('troika', 3, 30),
      { type: 'level', level: 'L3' },
      { type: 'format', format: format('council'), minutes: 45 },
    );
    expect(sealed.level).toBe('L3');
  });

  it('go on by themselves only where the format offers it', () => {
    expect(after(draftOf('troika', 3, 30), { type: 'autoAdvance', on: true }).autoAdvance).toBe(true);
    expect(after(draftOf('council', 4, 45), { type: 'autoAdvance', on: true }).autoAdvance).toBe(false);
    const left = after(
      draftOf('troika', 3, 30),
      { type: 'autoAdvance', on: true },
      { type: 'format', format: format('council'), minutes: 45 },
    );
    expect(left.autoAdvance).toBe(false);
  });
});

describe('small groups', () => {
  it('hold everybody once, in seat order, in sizes that differ by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), (count, groups) => {
        const people = names(count);
        const trios = divideIntoGroups(people, groups);
        const several = groups > 1 && groups <= count;
        expect(trios).toHaveLength(several ? groups : 0);
        if (!several) return;
        expect(trios.flat()).toEqual(people);
        const sizes = trios.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('every format', () => {
  it('opens as it is planned, whenever the plan refuses nothing', () => {
    for (const each of FORMATS)
      for (const people of [2, 3, 4, 5, 6, 8])
        for (const minutes of [15, 30, 45, 60, 90]) {
          const draft = draftOf(each.id, people, minutes);
          const { refusal, plan: fitted } = view(draft);
          const opened = decideOpening(DraftSchema.parse(draftToOpen(draft)));
          expect(opened.ok, `${each.id}, ${people} people, ${minutes} minutes: ${refusal ?? 'fits'}`).toBe(
            refusal === null,
          );
          expect(fitted === null).toBe(refusal !== null);
        }
  });

  it('counts slots in its picture only where there are some', () => {
    for (const each of FORMATS) {
      const heard = planWords.strip(60, each.focus, 1, '19:00');
      expect(heard.includes('one '), each.id).toBe(each.focus !== 'nobody');
      expect(heard).toContain('60 minutes, ending at 19:00');
    }
  });

  it('says of small groups who presents in them, and for whom no slot is left', () => {
    const { plan: fitted, groupsOfPeople } = view(draftOf('troika', 12, 60));
    const slots = fitted!.presenters;
    expect(groupsOfPeople.length).toBeGreaterThan(1);
    for (const { presents, rests } of groupsOfPeople)
      expect(presents).toHaveLength(Math.min(slots, presents.length + rests.length));
    const tight = [30, 45, 60, 75, 90].map((minutes) => view(draftOf('troika', 12, minutes)));
    const left = tight.filter(({ plan: each }) => each !== null && each.presenters < 4);
    expect(left.length).toBeGreaterThan(0);
    for (const { groupsOfPeople: groups } of left)
      expect(groups.some(({ rests }) => rests.length > 0)).toBe(true);
    // In one group there is the queue for that.
    expect(view(draftOf('council', 6, 60)).groupsOfPeople).toEqual([]);
  });

  it('says what fits instead, where it does not', () => {
    const { refusal, instead } = view(draftOf('forum', 4, 40));
    expect(refusal).toMatch(/^Forum takes five to ten people/);
    expect(instead.length).toBeGreaterThan(1);
    for (const other of instead) expect(view(draftOf(other.id, 4, 40)).refusal, other.id).toBe(null);
  });
});
