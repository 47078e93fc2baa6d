import { describe, expect, it } from 'vitest';
import { expectedIn } from '#shared/airtime/expected.ts';
import { FORMATS, PRESETS } from '../../../support/shipped.ts';
import { castOf } from '#shared/session/people/cast.ts';
import { decideOpening } from '#shared/session/decide.ts';
import { rehearsalDraft } from '#shared/session/rehearsal/rehearse.ts';
import { floorOf } from '#shared/session/agenda/floor.ts';
import { isHere } from '#shared/session/people/state.ts';
import { phaseOf } from '#shared/session/agenda/steps.ts';
import { council, PlayedCouncil } from '../support/council.ts';
import { spaceToTheEnd } from '../support/formats.ts';

const whoIn = (played: PlayedCouncil) => played.console.now?.who;

describe('who the console names', () => {
  it('listens where the phase gives them no voice, and speaks in the own turn', () => {
    expect(whoIn(council().to('slot.1.PRESENT'))).toEqual({ name: 'Dora', does: 'speaks' });
    expect(whoIn(council().to('slot.1.SHORTQ'))).toEqual({ name: 'Dora', does: 'answers' });
    expect(whoIn(council().to('slot.1.COUNSEL'))).toEqual({ name: 'Emre', does: 'speaks' });
    expect(whoIn(council().to('slot.1.COUNSEL').openFloor())).toEqual({ name: 'Dora', does: 'listens' });
    expect(whoIn(council().to('back.PULSE'))).toBeNull();
  });

  const formats = [...FORMATS, ...PRESETS].map((format) => [format.id, format] as const);
  it.each(formats)('does what the phase expects of them, in %s', (_, format) => {
    const people = Math.max(format.size.min, Math.min(4, format.size.max));
    const draft = rehearsalDraft(format, { people, minutes: 150, observers: 0, review: 1, seed: 0 });
    if (!decideOpening(draft).ok) return;
    spaceToTheEnd(new PlayedCouncil(draft), (played) => {
      const who = whoIn(played);
      const { state } = played;
      if (!who || state.trios.length > 1) return;
      const phase = phaseOf(state.format, played.current);
      const person = state.people.find(({ label }) => label === who.name);
      const share = expectedIn(phase, castOf(state, played.current))?.get(person?.id ?? '') ?? null;
      const round = state.rounds[played.current.id];
      const theirTurn = round !== undefined && !round.openFloor && round.current === person?.id;
      if (share === null || theirTurn) return;
      expect([played.current.id, who.does === 'listens']).toEqual([played.current.id, share === 0]);
    });
  });

  it.each(formats)('is somebody who is there, after whoever presented has left, in %s', (_, format) => {
    const people = Math.max(format.size.min, Math.min(5, format.size.max));
    const draft = rehearsalDraft(format, { people, minutes: 150, observers: 0, review: 1, seed: 0 });
    if (!decideOpening(draft).ok) return;
    spaceToTheEnd(new PlayedCouncil(draft), (played) => {
      const { state } = played;
      if (played.current.zone !== 'back') return;
      for (const person of state.presented)
        if (isHere(state.people, person) && state.people.filter(({ present }) => present).length > 2)
          played.do({ type: 'person.stepOut', person });
      const after = played.state;
      const gone = after.people.filter(({ present }) => !present);
      expect(gone.map(({ label }) => label)).not.toContain(whoIn(played)?.name);
      const { holder, holders } = floorOf(after, played.current);
      expect([...holders, holder].filter((one) => gone.some(({ id }) => id === one))).toEqual([]);
    });
  });
});
