import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBreaks, placesForBreaks } from '#shared/session/agenda/breakPlaces.ts';
import { planAgenda } from '#shared/session/agenda/plan.ts';
import { phaseCalled } from '../../../support/shipped.ts';
import { PlayedCouncil } from '../support/council.ts';
import { draftOf } from '../support/draft.ts';
import { anyDraft } from '../support/moves.ts';

const long = { ...draftOf({ minutes: 150 }), reviewers: [] };
const stepsOf = (draft: Parameters<typeof planAgenda>[0]) => planAgenda(draft)?.steps ?? [];

describe('the places of breaks', () => {
  it('are the ends of all phases before the close', () => {
    const places = placesForBreaks(stepsOf(long));
    expect(places[0]).toBe('front.OPEN');
    expect(places).toContain('gap.1.HANDOVER');
    expect(places.at(-1)).toMatch(/^slot\.\d\.RESPOND$/);
  });

  it('part the plan into equal stretches, at ends of slots', () => {
    const steps = stepsOf(long);
    const [one] = placeBreaks(steps, 1);
    expect(one).toMatch(/^(?:slot|gap)\.[23]\.(?:RESPOND|HANDOVER)$/);
    const two = placeBreaks(steps, 2);
    expect(two).toHaveLength(2);
    for (const place of two) expect(place).toMatch(/RESPOND|HANDOVER/);
  });

  it('are those that were chosen, and the others keep away from them', () => {
    const steps = stepsOf(long);
    expect(placeBreaks(steps, 1, ['front.CHECKIN'])).toEqual(['front.CHECKIN']);
    const [first, second] = placeBreaks(steps, 2, ['slot.1.SHORTQ']);
    expect(first).toBe('slot.1.SHORTQ');
    expect(second).toMatch(/^(?:slot|gap)\.[345]\./);
    expect(placeBreaks(steps, 1, ['back.CLOSE', 'slot.9.RESPOND'])).toEqual(placeBreaks(steps, 1));
  });

  it('are as many as asked for, in order, each once and never in the close, in any plan', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(3), fc.array(fc.nat(60)), (draft, count, picks) => {
        const steps = stepsOf(draft);
        const all = placesForBreaks(steps);
        const chosen = picks.flatMap((at) => steps[at]?.id ?? []);
        const placed = placeBreaks(steps, count, chosen);
        expect(placed).toHaveLength(Math.min(count, all.length));
        expect(all.filter((id) => placed.includes(id))).toEqual(placed);
        const kept = [...new Set(chosen)].filter((id) => all.includes(id)).slice(0, count);
        expect(placed).toEqual(expect.arrayContaining(kept));
        expect(placeBreaks(steps, count, placed)).toEqual(placed);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a break with a place', () => {
  const placed = (...breaksAfter: string[]) =>
    new PlayedCouncil({ ...long, breaks: breaksAfter.length, breaksAfter });
  const rests = (played: PlayedCouncil) =>
    played.console.agenda.flatMap(({ rows }) => rows.flatMap((row) => (row.thenBreak ? [row.step] : [])));

  it('is the next act there: it ends the phase, and the next one begins after it', () => {
    const played = placed('slot.1.RESPOND').to('slot.1.RESPOND').wait(30);
    expect(rests(played)).toEqual(['slot.1.RESPOND']);
    expect(played.console.next).toMatchObject({
      label: { code: 'takeBreak', length: 300_000 },
      detail: { code: 'breakThen', title: phaseCalled('Change over') },
      refusal: null,
    });
    const { schedule } = played;
    played.space();
    expect(played.room.screen).toBe('break');
    expect([played.mode, played.current.id]).toEqual(['armed', 'gap.1.HANDOVER']);
    expect(rests(played)).toEqual([]);
    played.wait(300);
    expect(played.console.next?.label.code).toBe('endBreakAndStart');
    expect(played.space().schedule.plannedEnd).toBe(schedule.plannedEnd);
    expect(played.current.id).toBe('gap.1.HANDOVER');
  });

  it('is undone as one act', () => {
    const played = placed('front.CHECKIN').to('front.CHECKIN').wait(20);
    while (played.console.next?.label.code !== 'takeBreak') played.space();
    played.space().undo();
    expect([played.mode, played.current.id, played.room.screen]).toEqual([
      'running',
      'front.CHECKIN',
      'phase',
    ]);
  });

  it('never ends the last phase: there is nothing after it', () => {
    const played = new PlayedCouncil(long).to('back.CLOSE');
    played.refuses('sessionEnded', (it) => it.do({ type: 'break.begin', length: 300_000, endsPhase: true }));
    expect(played.state.endedAt).toBeNull();
  });

  it('is not offered before, and stays due between phases where it was left out', () => {
    const played = placed('slot.1.SHORTQ').to('slot.1.PRESENT').wait(10);
    expect(played.console.restDue).toBeNull();
    expect(played.console.next?.label.code).toBe('start');
    played.to('slot.1.SHORTQ').wait(5).end();
    expect(played.console.restDue).toMatchObject({ length: 300_000 });
    expect(played.console.next?.label.code).toBe('start');
    expect(played.rest().wait(300).start().console.restDue).toBeNull();
  });

  it('that was left out does not hold up the one after it', () => {
    const played = placed('slot.1.SHORTQ', 'slot.2.RESPOND').to('slot.1.SHORTQ').end().start();
    played.to('slot.2.RESPOND').wait(5);
    expect(played.console.next?.label.code).toBe('takeBreak');
    played.space().wait(300).space();
    expect([played.state.breaks.length, rests(played), played.console.restDue]).toEqual([1, [], null]);
  });

  it('had a little earlier is not offered again', () => {
    const played = placed('slot.1.SHORTQ', 'slot.2.RESPOND').to('slot.1.PRESENT').rest().wait(200).resume();
    expect(rests(played)).toEqual(['slot.2.RESPOND']);
    played.to('slot.1.SHORTQ');
    expect(played.console.next?.label.code).toBe('start');
  });

  it('is not offered where nothing pays for it any more', () => {
    const played = placed('slot.2.RESPOND').start().rest(3600).wait(3600).resume();
    expect(rests(played)).toEqual([]);
  });
});
