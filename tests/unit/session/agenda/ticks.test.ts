import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatById } from '../../../support/shipped.ts';
import { sampleDraft } from '../../../support/playedSession.ts';
import { PlayedCouncil } from '../support/council.ts';
import { heldBy } from '#shared/group/register/heldIn.ts';
import { TICKS, type Tick } from '#shared/session/agenda/tick.ts';
import { tickedIn, ticksIn } from '#shared/session/agenda/ticks.ts';

const GROUP = { id: 'g1', people: { p1: 'ana', p2: 'ben', p3: 'chidi', p4: 'dora' } };
const hours = () =>
  new PlayedCouncil({
    ...sampleDraft(4),
    format: formatById('office_hours')!,
    minutes: 45,
    group: GROUP,
  });
const kept = ({ session }: PlayedCouncil, field: string) =>
  heldBy(GROUP, 's1', session).find((one) => one.field === field)?.value;
const tick = (of: PlayedCouncil, what: Tick) => of.do({ type: 'tick.make', what });

describe('a tick', () => {
  it('is made where a next step is said; of a decision in office hours alone, where it is harvested too', () => {
    const formats = FORMATS.map((format) => ({
      id: format.id,
      ticks: Object.fromEntries(
        [...format.front, ...format.slot, ...format.gap, ...format.back].flatMap(({ id }) => {
          const ticks = ticksIn({ format }, { phase: id });
          return ticks.length > 0 ? [[id, ticks]] : [];
        }),
      ),
    }));
    expect(formats.find(({ id }) => id === 'office_hours')?.ticks).toEqual({
      NEXT: ['early'],
      HARVEST: ['decision'],
    });
    for (const { id, ticks } of formats)
      if (id !== 'office_hours')
        for (const [phase, of] of Object.entries(ticks)) {
          expect(phase).toMatch(/^COMMIT(?:ALL)?$/);
          expect(of).toEqual(['early']);
        }
    const has = formats.filter(({ ticks }) => Object.keys(ticks).length > 0).map(({ id }) => id);
    expect(has).toEqual(expect.arrayContaining(['forum', 'action_learning', 'consultancy', 'lean_coffee']));
  });

  it('is refused in any other phase', () => {
    for (const what of TICKS)
      hours()
        .to('slot.1.WORK')
        .refuses('noTickNow', (it_) => tick(it_, what));
    hours()
      .to('back.HARVEST')
      .refuses('noTickNow', (it_) => tick(it_, 'early'));
  });

  it('is counted, shown, and taken back by undo alone', () => {
    const made = fc.array(fc.constantFrom('tick' as const, 'undo' as const), { maxLength: 12 });
    const places = [
      { step: 'slot.1.NEXT', what: 'early', field: 'early' },
      { step: 'back.HARVEST', what: 'decision', field: 'decisions' },
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...places), made, ({ step, what, field }, acts) => {
        const play = hours().to(step);
        let times = 0;
        for (const act of acts)
          if (act === 'tick') {
            tick(play, what);
            times += 1;
          } else if (times > 0) {
            play.do({ type: 'act.undo' });
            times -= 1;
          }
        expect(play.console.ticks).toEqual([{ what, times }]);
        expect(kept(play, field)).toBe(times);
      }),
      { numRuns: 30 },
    );
  });

  it('is kept by how many there were, nothing where none could be made, and nothing of whose it was', () => {
    const before = hours().to('slot.1.WORK');
    expect(tickedIn(before.state)).toEqual({});
    expect([kept(before, 'early'), kept(before, 'decisions')]).toEqual([undefined, undefined]);
    const after = tick(hours().to('slot.1.NEXT'), 'early');
    expect([kept(after, 'early'), kept(after, 'decisions')]).toEqual([1, undefined]);
    const body = after.session.log.at(-1)?.body;
    expect(body).toEqual({ type: 'tick.made', what: 'early' });
  });
});
