import { describe, expect, it } from 'vitest';
import type { Draft } from '#shared/session/draft.ts';
import { plan, planningOf, type Planning } from '../../../../../src/renderer/desk/draft/planning.ts';
import { draftOfGroup } from '../../../../../src/renderer/desk/draft/groupDraft.ts';
import { FORMATS, PRESETS } from '../../../../../src/renderer/desk/draft/shipped.ts';
import { draftToOpen, planView } from '../../../../../src/renderer/desk/plan/planView.ts';
import { proposedHere, proposedIn } from '../../../../../src/renderer/desk/plan/proposed.ts';
import { REGISTERS } from '../../../../support/preview/groups.ts';
import { formatById } from '../../../../support/shipped.ts';

const ALL = [...FORMATS, ...PRESETS];
const GROUPS = [REGISTERS['group']!.groups[0]!, REGISTERS['groupTwelve']!.groups[0]!];

const whys = (draft: Draft, state: Planning, group: (typeof GROUPS)[number]) =>
  planView(draft, { waited: new Set(), ...state, proposed: proposedIn(draft, group) }).presenting.map(
    ({ why }) => why,
  );

describe.each(GROUPS)('another format for the plan of a group ($name)', (group) => {
  const through = (state: Planning, id: string): Planning =>
    plan(state, {
      type: 'change',
      change: { type: 'format', format: formatById(id)!, minutes: 90 },
      before: null,
      proposed: proposedHere(proposedIn(state.draft, group)),
    });
  const drawn = group.proposal.queue.map(({ id }) => id);
  const known = (draft: Draft) => draft.queue.flatMap((seat) => draft.group?.people[seat] ?? []);

  it.each(ALL.map(({ id }) => id))('through %s, and the order of the rotation stands', (id) => {
    const first = through(planningOf(draftOfGroup(group, FORMATS, null)), 'consultancy');
    const after = through(through(first, id), 'consultancy');
    expect(known(after.draft)).toEqual(drawn.filter((one) => known(after.draft).includes(one)));
    expect(after.draft.queue).toEqual(first.draft.queue);
    expect(after.draft.roles).toEqual(first.draft.roles);
  });

  it('from a format that nobody presents in, everybody stands as the rotation proposes', () => {
    const takesAll = ALL.find(({ focus, size }) => focus === 'nobody' && size.max >= group.people.length)!;
    const circle = { ...group, format: takesAll.id, prepared: null };
    const begun = planningOf(draftOfGroup(circle, ALL, null));
    expect(begun.draft.format.focus).toBe('nobody');
    expect(draftToOpen(begun.draft).queue).toEqual([]);
    for (const id of ['consultancy', 'council', 'tuning']) {
      const { draft } = through(begun, id);
      expect(known(draft)).toEqual(drawn.filter((one) => known(draft).includes(one)));
      expect(known(draft).length).toBeGreaterThanOrEqual(drawn.length - 1);
    }
  });

  it('tells nobody who is invited a seed, and the facilitator that of every draw', () => {
    const { draft } = through(planningOf(draftOfGroup(group, FORMATS, null)), 'consultancy');
    const told = (to: 'facilitator' | 'guests'): string => {
      const { roles, queue } = proposedIn(draft, group, to);
      return [...Object.values(roles).map(({ why }) => why), ...queue.values()].join('\n');
    };
    const draws = (text: string, said: string): number => text.split(said).length - 1;
    const drawn = draws(told('facilitator'), `drawn, seed ${group.proposal.seed}`);
    expect(draws(told('guests'), 'drawn by lot')).toBe(drawn);
    expect(told('guests')).not.toMatch(/seed|level with/u);
    // Twelve who have hardly met wait alike; those who have met often do not.
    expect(drawn > 0).toBe(group === GROUPS[1]);
  });

  it('keeps an order that was made by hand, and who rests', () => {
    const before = through(planningOf(draftOfGroup(group, FORMATS, null)), 'council');
    const queue = before.draft.queue.slice(1).toReversed();
    const ordered = plan(before, { type: 'change', change: { type: 'queue', queue }, before: null });
    const after = through(through(ordered, 'learning_circle'), 'council');
    expect(after.draft.queue).toEqual(queue);
  });

  it('says why only where the queue stands as the rotation proposes by now, and offers that order else', () => {
    const state = through(planningOf(draftOfGroup(group, FORMATS, null)), 'consultancy');
    expect(whys(state.draft, state, group)).not.toContain(null);
    // A topic was parked since, and weighs more: the plan keeps its order.
    const last = state.draft.queue.at(-1)!;
    const owner = state.draft.group!.people[last]!;
    const own = group.proposal.queue.find(({ id }) => id === owner)!;
    const queue = [own, ...group.proposal.queue.filter((one) => one !== own)];
    const later = { ...group, proposal: { ...group.proposal, queue } };
    const byNow = proposedIn(state.draft, later);
    expect(byNow.firstByNow).toBe(last);
    expect(whys(state.draft, state, later)).toEqual([null]);
    const taken = plan(state, {
      type: 'change',
      change: { type: 'asProposed' },
      before: null,
      proposed: proposedHere(byNow),
    });
    expect(taken.draft.queue[0]).toBe(last);
    expect(proposedIn(taken.draft, later).firstByNow).toBeNull();
  });
});
