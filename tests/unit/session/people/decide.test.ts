import { describe, expect, it } from 'vitest';
import { rolesOfFormat } from '#shared/group/roles.ts';
import { council, type PlayedCouncil } from '../support/council.ts';
import { countedTrack } from '#shared/session/voices/track.ts';

const waiting = (played: PlayedCouncil) => played.state.queue.map(played.nameOf);
const slots = (played: PlayedCouncil) => played.state.machine.context.slots;
const rolesNow = ({ state, nameOf }: PlayedCouncil) =>
  Object.fromEntries(rolesOfFormat(state.format).map((role) => [role, nameOf(state.roles[role])]));

describe('arriving', () => {
  it('takes the last seat and the last place in the queue', () => {
    const played = council().start().arrive('Zoe');
    expect(played.state.people.at(-1)).toEqual({ id: 'p7', name: 'Zoe', label: 'Zoe', present: true });
    expect(waiting(played).at(-1)).toBe('Zoe');
  });

  it('makes rounds to come longer, and nothing that has begun', () => {
    const played = council().start().arrive('Zoe');
    expect([played.planned('front.CHECKIN'), played.planned('back.CLOSE')]).toEqual([175, 105]);
    const later = council().to('front.CHECKIN').arrive('Zoe');
    expect([later.planned('front.CHECKIN'), later.planned('back.CLOSE')]).toEqual([150, 105]);
  });

  it('tells namesakes apart', () => {
    expect(
      council()
        .arrive('Ana')
        .state.people.map(({ label }) => label),
    ).toEqual([...['Ana 1', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Ana 2']]);
  });

  it('takes the seat that was chosen: in the circle, in rounds, on the board and in the room', () => {
    const played = council().start().arriveBeside('Zoe', 'Ben').arriveBeside('Yusuf', null);
    const seats = ['Yusuf', 'Ana', 'Ben', 'Zoe', 'Chidi', 'Dora', 'Emre', 'Fay'];
    expect(played.state.people.map(({ name }) => name)).toEqual(seats);
    expect(played.board.seats.map(({ name, key }) => `${key} ${name}`)).toEqual(
      seats.map((name, i) => `${i + 1} ${name}`),
    );
    played.to('front.CHECKIN');
    expect(played.state.rounds['front.CHECKIN']?.order.map(played.nameOf)).toEqual(seats);
    played.refuses('unknownPerson', (it) => it.do({ type: 'person.arrive', name: 'Gil', after: 'p40' }));
    const undone = council().arriveBeside('Zoe', 'Ben').undo();
    expect(undone.state.people.map(({ name }) => name)).toEqual([
      'Ana',
      'Ben',
      'Chidi',
      'Dora',
      'Emre',
      'Fay',
    ]);
  });

  it('gives nobody an id that somebody else had', () => {
    const played = council().arrive('Zoe').tap('Zoe').undo('board').undo().arrive('Yusuf');
    expect(played.state.people.at(-1)?.id).toBe('p8');
    played.refuses('laterActDepends', (it) => it.redo('board'));
  });
});

describe('a misspelt name', () => {
  it('is mended everywhere, keeps what was done under it, and comes back with undo', () => {
    const played = council().start().tap('Ben').wait(5).rename('Ben', 'Benedikt').wait(5).tap('Benedikt');
    expect(played.board.seats[1]).toMatchObject({ name: 'Benedikt' });
    expect(played.state.people[1]).toMatchObject({ id: 'p2', label: 'Benedikt', formerly: ['Ben'] });
    expect(countedTrack(played.state).voices).toHaveLength(1);
    expect(played.undo().state.people[1]).toMatchObject({ name: 'Ben', label: 'Ben' });
    expect(played.redo().state.people[1]).toMatchObject({ name: 'Benedikt' });
  });

  it('is never mended into somebody else’s', () => {
    const namesakes = council().arrive('Ana');
    council()
      .refuses('nameTaken', (it) => it.rename('Ben', 'Ana'))
      .refuses('nameTaken', (it) => it.rename('Ben', ' aNA '))
      .refuses('sameName', (it) => it.rename('Ben', 'Ben'));
    expect(namesakes.state.people[0]?.label).toBe('Ana 1');
    namesakes.refuses('nameTaken', (it) => it.rename('Ben', 'Ana 2'));
    expect(
      namesakes
        .do({ type: 'person.rename', person: 'p7', name: 'Ana K' })
        .state.people.map(({ label }) => label),
    ).toEqual(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Ana K']);
  });

  it('of somebody who is not there is nobody’s', () => {
    council().refuses('unknownPerson', (it) => it.do({ type: 'person.rename', person: 'p40', name: 'Gil' }));
  });
});

describe('stepping out', () => {
  it('leaves out a phase that nobody is left for', () => {
    const state = (played: PlayedCouncil, step: string) =>
      played.state.steps.find(({ id }) => id === step)?.state;
    const observed = council({ roles: { observer: 'Fay' } });
    expect(state(observed, 'back.OBSERVE')).toBe('ahead');
    expect(state(observed.stepOut('Fay'), 'back.OBSERVE')).toBe('leftOut');
    expect(state(observed.undo(), 'back.OBSERVE')).toBe('ahead');
  });

  it('greys the seat, ends the voice and makes rounds to come shorter', () => {
    const played = council().start().tap('Fay').stepOut('Fay').expectSpeaking();
    expect(played.board.seats.at(-1)).toMatchObject({ name: 'Fay', present: false, since: null });
    expect(played.planned('front.CHECKIN')).toBe(125);
    expect(played.comeBack('Fay').planned('front.CHECKIN')).toBe(150);
  });

  it('is of those who are there', () => {
    council()
      .stepOut('Fay')
      .refuses('notHere', (it) => it.stepOut('Fay'))
      .refuses('notHere', (it) => it.tap('Fay'))
      .comeBack('Fay')
      .refuses('alreadyHere', (it) => it.comeBack('Fay'))
      .refuses('unknownPerson', (it) => it.do({ type: 'person.stepOut', person: 'p99' }))
      .refuses('unknownPerson', (it) => it.do({ type: 'person.return', person: 'p99' }));
  });

  it('lets the next in the queue present', () => {
    const played = council().start().stepOut('Dora').to('slot.1.PRESENT');
    expect(played.presenters).toEqual(['Chidi']);
    expect(played.comeBack('Dora').to('slot.2.PRESENT').presenters).toEqual(['Chidi', 'Dora']);
  });

  it('drops the slots that nobody is left for', () => {
    const played = council({ queue: ['Dora', 'Chidi'] })
      .start()
      .stepOut('Chidi');
    expect(slots(played)).toBe(1);
    expect(played.step('slot.2.PRESENT').state).toBe('leftOut');
    expect(played.step('gap.1.HANDOVER').state).toBe('leftOut');
    played.to('slot.1.RESPOND').next().expectStep('back.PULSE');
  });

  it('of everybody who would present leads from an armed slot to the end', () => {
    const armed = council({ queue: ['Dora', 'Chidi'] })
      .to('front.PICK')
      .end();
    armed.stepOut('Chidi').expectStep('slot.1.PRESENT').stepOut('Dora').expectStep('back.PULSE');
  });

  it('of everybody leaves no protected phase out', () => {
    const all = council({ people: 3, minutes: 30 }).stepOut('Ben').stepOut('Chidi').stepOut('Ana');
    expect([all.step('back.CLOSE').state, all.planned('back.CLOSE')]).toEqual(['ahead', 20]);
  });

  it('of all who count in a phase leaves it out', () => {
    const played = council({ roles: { observer: 'Fay' }, reviewers: ['Emre'] }).start();
    expect(played.stepOut('Fay').step('back.OBSERVE').state).toBe('leftOut');
    expect(played.stepOut('Emre').step('front.REVIEW').state).toBe('leftOut');
    played
      .to('front.CHECKIN')
      .next()
      .expectStep('front.PICK')
      .to('slot.2.RESPOND')
      .next()
      .expectStep('back.PULSE');
  });

  it('changes no slot once the session is closing', () => {
    const played = council({ queue: ['Dora', 'Chidi'] })
      .to('slot.1.SHORTQ')
      .endNow()
      .stepOut('Chidi');
    expect(played.expectStep('back.AGREECLOSE').step('slot.2.PRESENT').state).toBe('skipped');
  });
});

describe('a presenter who leaves half-way', () => {
  it('stops the slot, and the next goes on', () => {
    const played = council().to('slot.1.COUNSEL').wait(100).stepOut('Dora').expectIn('gap.handover.ready');
    expect(played.step('slot.1.COUNSEL').runs).toEqual([{ from: 0, to: 100_000 }]);
    expect(played.start().next().presenters).toEqual(['Dora', 'Chidi']);
    expect(slots(played)).toBe(2);
  });

  it('stops it while the clock is paused, too', () => {
    const played = council().to('slot.1.PRESENT').wait(10).pause().wait(20).stepOut('Dora');
    expect(played.expectIn('gap.handover.ready').state.pauses).toEqual([{ from: 10_000, to: 30_000 }]);
  });

  it('has presented, and is not given another slot', () => {
    council()
      .to('slot.1.PRESENT')
      .stepOut('Dora')
      .comeBack('Dora')
      .refuses('alreadyPresented', (it) => it.giveUpSlot('Dora'))
      .to('slot.2.PRESENT');
  });

  it('is brought back by undo, in the middle of the slot', () => {
    const played = council().to('slot.1.PRESENT').tap('Dora').wait(30).stepOut('Dora').wait(10).undo();
    played.expectIn('slot.present.time').expectElapsed(40).expectSpeaking('Dora');
  });
});

describe('giving up a slot', () => {
  it('lets the next in the queue present, and keeps the place in it', () => {
    const played = council().giveUpSlot('Dora');
    expect(waiting(played).slice(0, 3)).toEqual(['Chidi', 'Dora', 'Emre']);
    played.to('slot.2.PRESENT');
    expect(played.presenters).toEqual(['Chidi', 'Dora']);
  });

  it('twice in a row gives it to the third, not back to the first', () => {
    const played = council().giveUpSlot('Dora').giveUpSlot('Chidi');
    expect(waiting(played)[0]).toBe('Emre');
    expect(waiting(played).toSorted()).toEqual(waiting(council()).toSorted());
  });

  it('by everybody comes back to the first', () => {
    const played = council({ queue: ['Dora', 'Chidi'], presenters: 1 })
      .giveUpSlot('Dora')
      .giveUpSlot('Chidi');
    expect(waiting(played)).toEqual(['Dora', 'Chidi']);
  });

  it('leaves out who is not there', () => {
    expect(waiting(council().stepOut('Chidi').giveUpSlot('Dora')).slice(0, 3)).toEqual([
      'Emre',
      'Dora',
      'Chidi',
    ]);
  });

  it('asks the third when two give it up one after the other, not the first again', () => {
    const played = council();
    const [first, second, third] = waiting(played);
    const after = waiting(played.giveUpSlot(first ?? '').giveUpSlot(second ?? ''));
    expect(after[0]).toBe(third);
    expect(after.slice(1, 3).toSorted()).toEqual([first, second].toSorted());
  });

  it('drops the slot where nobody is left for it', () => {
    const played = council({ queue: ['Dora', 'Chidi'] }).giveUpSlot('Chidi');
    expect(slots(played)).toBe(1);
    expect(waiting(played)).toEqual(['Dora', 'Chidi']);
  });

  it('of the only presenter, armed, leads to the end', () => {
    council({ queue: ['Dora'] })
      .to('front.PICK')
      .end()
      .giveUpSlot('Dora')
      .expectStep('back.PULSE');
  });

  it('needs a slot that is still to come', () => {
    council()
      .refuses('notInQueue', (it) => it.giveUpSlot('Emre'))
      .to('slot.1.PRESENT')
      .refuses('alreadyPresented', (it) => it.giveUpSlot('Dora'))
      .stepOut('Chidi')
      .refuses('notInQueue', (it) => it.giveUpSlot('Chidi'))
      .endNow()
      .refuses('alreadyClosing', (it) => it.giveUpSlot('Emre'));
  });
});

describe('the queue', () => {
  it('is put in any order', () => {
    const played = council().order('Fay', 'Ana', 'Ben', 'Chidi', 'Dora', 'Emre').to('slot.2.PRESENT');
    expect(played.presenters).toEqual(['Fay', 'Ana']);
  });

  it('loses nobody and names nobody twice', () => {
    council()
      .refuses('notInQueue', (it) => it.order('Fay', 'Ana', 'Ben', 'Chidi', 'Dora'))
      .refuses('notInQueue', (it) => it.order('Fay', 'Ana', 'Ben', 'Chidi', 'Dora', 'Dora'));
  });

  it('does not change who has presented', () => {
    const played = council().to('slot.1.SHORTQ').order('Emre', 'Fay', 'Ana', 'Ben', 'Chidi', 'Dora');
    expect(played.to('slot.2.PRESENT').presenters).toEqual(['Dora', 'Emre']);
  });
});

describe('roles', () => {
  it('change hands', () => {
    expect(rolesNow(council().assign('facilitator', 'Fay').assign('noteTaker', 'Emre'))).toEqual({
      facilitator: 'Fay',
      timekeeper: 'Ana',
      observer: null,
      noteTaker: 'Emre',
    });
  });

  it('are put down, but for those somebody has to hold', () => {
    council({ roles: { noteTaker: 'Emre' } })
      .assign('noteTaker', null)
      .refuses('facilitatorNeeded', (it) => it.assign('facilitator', null))
      .refuses('facilitatorNeeded', (it) => it.assign('timekeeper', null));
  });

  it('of leading and keeping the time are two people’s from five people on', () => {
    const ben = { facilitator: 'Ben', timekeeper: 'Ben' };
    const swapped = { facilitator: 'Ana', timekeeper: 'Ben' };
    expect(rolesNow(council({ people: 5 }).assign('timekeeper', 'Ben'))).toMatchObject(swapped);
    expect(rolesNow(council({ people: 5 }).assign('facilitator', 'Ana'))).toMatchObject(swapped);
    expect(rolesNow(council({ people: 5 }).stepOut('Emre').assign('timekeeper', 'Ben'))).toMatchObject(ben);
    expect(rolesNow(council({ people: 4 }).assign('timekeeper', 'Ben'))).toMatchObject(ben);
  });

  it('do not go with observing', () => {
    council({ roles: { observer: 'Fay' } })
      .refuses('roleTaken', (it) => it.assign('noteTaker', 'Fay'))
      .refuses('roleTaken', (it) => it.assign('observer', 'Ana'));
  });

  it('are not given to the presenter, nor to somebody who is out', () => {
    council()
      .to('slot.1.PRESENT')
      .refuses('presenterHoldsRole', (it) => it.assign('noteTaker', 'Dora'))
      .stepOut('Fay')
      .refuses('notHere', (it) => it.assign('noteTaker', 'Fay'))
      .refuses('unknownPerson', (it) => it.do({ type: 'role.assign', role: 'noteTaker', person: 'p99' }));
  });

  it('of somebody who leaves go to the next in seat order who has none', () => {
    expect(rolesNow(council().stepOut('Ben'))).toMatchObject({ facilitator: 'Chidi', timekeeper: 'Ana' });
  });

  it('of somebody who comes back are theirs again', () => {
    const played = council({ roles: { noteTaker: 'Emre' } });
    const before = rolesNow(played);
    for (const name of ['Ben', 'Ana', 'Emre']) played.stepOut(name);
    for (const name of ['Emre', 'Ben', 'Ana']) played.comeBack(name);
    expect(rolesNow(played)).toEqual(before);
    expect(rolesNow(played.undo())).toMatchObject({ facilitator: 'Ben', timekeeper: 'Dora' });
    expect(rolesNow(played.undo())).toMatchObject({ facilitator: 'Chidi' });
    expect(rolesNow(played.redo().redo())).toEqual(before);
  });

  it('of somebody who comes back stay with whoever was given them meanwhile', () => {
    const given = council().stepOut('Ben').assign('facilitator', 'Fay').comeBack('Ben');
    expect(rolesNow(given)).toMatchObject({ facilitator: 'Fay' });
    const takenBack = council().stepOut('Ben').assign('facilitator', 'Fay').undo().comeBack('Ben');
    expect(rolesNow(takenBack)).toMatchObject({ facilitator: 'Ben' });
  });

  it('that only stood in for somebody are nobody’s to come back for', () => {
    const played = council().stepOut('Ben').stepOut('Chidi');
    expect(rolesNow(played)).toMatchObject({ facilitator: 'Dora' });
    expect(rolesNow(played.comeBack('Chidi'))).toMatchObject({ facilitator: 'Chidi' });
    expect(rolesNow(played.stepOut('Chidi').comeBack('Ben').comeBack('Chidi'))).toMatchObject({
      facilitator: 'Ben',
    });
  });

  it('of observing come back with the report', () => {
    const played = council({ roles: { observer: 'Fay' } })
      .stepOut('Fay')
      .comeBack('Fay');
    expect(rolesNow(played)).toMatchObject({ observer: 'Fay' });
    expect(played.step('back.OBSERVE').state).toBe('ahead');
  });

  it('of leading and keeping the time do not come back to one person in a group that has grown', () => {
    const played = council({ people: 4, roles: { timekeeper: 'Ben' } });
    expect(rolesNow(played.stepOut('Ben').comeBack('Ben'))).toMatchObject({
      facilitator: 'Ben',
      timekeeper: 'Ben',
    });
    played.stepOut('Ben').arrive('Zoe').comeBack('Ben');
    const { facilitator, timekeeper } = rolesNow(played);
    expect(facilitator).toBe('Ben');
    expect(timekeeper).not.toBe('Ben');
  });

  it('spare the presenter', () => {
    expect(
      rolesNow(
        council({ queue: ['Chidi', 'Dora'] })
          .to('slot.1.SHORTQ')
          .stepOut('Ben'),
      ),
    ).toMatchObject({
      facilitator: 'Dora',
    });
  });

  it('of observing, put down, leave no report to come', () => {
    const played = council({ roles: { observer: 'Fay' } });
    expect(played.assign('observer', null).step('back.OBSERVE').state).toBe('leftOut');
    expect(played.undo().step('back.OBSERVE').state).toBe('ahead');
  });

  it('of observing, taken up on the way, bring the observer’s report, as long as a plan with it has it', () => {
    const played = council({ people: 6, minutes: 45 }).start();
    const observed = council({ people: 6, minutes: 45, roles: { observer: 'Fay' } });
    const steps = () => played.state.steps.map(({ id }) => id);
    const before = steps();
    expect(before).not.toContain('back.OBSERVE');
    played.assign('observer', 'Fay');
    expect(steps()).toEqual(observed.state.steps.map(({ id }) => id));
    expect(played.step('back.OBSERVE')).toEqual(observed.step('back.OBSERVE'));
    expect(played.undo().state.steps.map(({ id }) => id)).toEqual(before);
    expect(played.redo().step('back.OBSERVE').state).toBe('ahead');
    expect(played.to('slot.2.RESPOND').next().state.current).toBe('back.OBSERVE');
  });

  it('of observing, taken up again, bring no second report, and none that is behind or had no room', () => {
    const twice = council({ people: 6, minutes: 45 }).start().assign('observer', 'Fay');
    twice.assign('observer', null).assign('observer', 'Emre');
    expect(twice.state.steps.filter(({ phase }) => phase === 'OBSERVE')).toMatchObject([{ state: 'ahead' }]);
    const late = council({ people: 6, minutes: 45 }).to('back.AGREECLOSE').assign('observer', 'Fay');
    expect(late.state.steps.map(({ phase }) => phase)).not.toContain('OBSERVE');
    const short = council({ people: 6, minutes: 25 }).start().assign('observer', 'Fay');
    expect(short.state.steps.map(({ phase }) => phase)).not.toContain('OBSERVE');
  });

  it('of observing bring back no report that a plan with an observer had no room for', () => {
    const short = council({ people: 6, minutes: 26, roles: { observer: 'Fay' } }).start();
    const phases = () => short.state.steps.map(({ phase }) => phase);
    expect(phases()).not.toContain('OBSERVE');
    // Five would have had room for it, as they need less for their rounds.
    short.stepOut('Ana').stepOut('Ben').comeBack('Ana');
    expect(phases()).not.toContain('OBSERVE');
  });

  it('of observing and taking notes are put down', () => {
    const played = council({ roles: { observer: 'Fay', noteTaker: 'Emre' } })
      .stepOut('Fay')
      .stepOut('Emre');
    expect(rolesNow(played)).toMatchObject({ observer: null, noteTaker: null });
  });

  it('of a facilitator who also keeps the time go to two people in a group that has grown', () => {
    const played = council({ people: 4, roles: { timekeeper: 'Ben' } })
      .arrive('Zoe')
      .arrive('Yusuf')
      .stepOut('Ben');
    expect(rolesNow(played)).toMatchObject({ facilitator: 'Chidi', timekeeper: 'Dora' });
  });

  it('never go to the observer where anybody else is there', () => {
    const played = council({
      people: 5,
      roles: { observer: 'Chidi', noteTaker: 'Dora' },
      queue: ['Emre', 'Dora'],
    });
    expect(rolesNow(played.to('slot.1.PRESENT').stepOut('Ben'))).toEqual({
      facilitator: 'Ana',
      timekeeper: 'Ana',
      observer: 'Chidi',
      noteTaker: 'Dora',
    });
  });

  it('stay with the last who leaves', () => {
    const played = council({ people: 3 });
    for (const name of ['Ana', 'Chidi', 'Ben']) played.stepOut(name);
    expect(rolesNow(played)).toMatchObject({ facilitator: 'Ben', timekeeper: 'Ben' });
  });
});
