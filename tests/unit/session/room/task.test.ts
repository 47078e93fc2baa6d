import { describe, expect, it } from 'vitest';
import {
  FORMATS,
  PRESETS,
  council,
  formatById,
  forum,
  leanCoffee,
  troika,
  infoOf,
} from '../../../support/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import { played, spaceToTheEnd } from '../support/formats.ts';
import type { PlayedCouncil } from '../support/council.ts';
import { roomRuleSentence } from '#shared/words/en/rules.ts';
import { codesOf } from '#shared/format/rules.ts';
import { filledPrompts } from '#shared/words/en/prompts.ts';
import { taskSentence } from '#shared/words/en/tasks.ts';

type Room = PlayedCouncil['room'];

/** The room at each moment that Space leads to. */
function roomsOf(session: PlayedCouncil): Map<string, Room[]> {
  const rooms = new Map<string, Room[]>();
  spaceToTheEnd(session, ({ state, room }) => {
    const phase = state.current?.split('.').at(-1) ?? '';
    if (room.phase !== null) rooms.set(phase, [...(rooms.get(phase) ?? []), room]);
  });
  return rooms;
}

const phasesOf = ({ front, slot, gap, back }: Format) => [...front, ...slot, ...gap, ...back];

/** Only its `who` is known of a phase without a sentence of its own. */
const saysOwn = ({ phase }: Room): boolean =>
  phase !== null &&
  (phase.task.said !== null || taskSentence(phase.task) !== taskSentence({ ...phase.task, phase: 'OWN' }));

describe('the task of the phase', () => {
  it.each([...FORMATS, ...PRESETS].map((one) => [one.id, one] as const))(
    'stands on the wall in every phase of %s',
    (_, one) => {
      const people = Math.min(one.size.max, Math.max(one.size.min, 5));
      const rooms = roomsOf(
        played(one, { people, minutes: 240, observers: Math.min(1, one.maxObservers), review: 2 }),
      );
      expect([...rooms.keys()].toSorted()).toEqual(
        expect.arrayContaining(
          phasesOf(one)
            .filter(({ per }) => per !== 'gap' && per !== 'o')
            .map(({ id }) => id),
        ),
      );
      for (const [phase, seen] of rooms) expect([phase, seen.every(saysOwn)]).toEqual([phase, true]);
    },
  );
});

describe('a phase in which one answers to the others', () => {
  it.each(['action_learning', 'case_consultation'])('asks whoever has the floor in %s', (id) => {
    const session = played(formatById(id)!, { people: 5, minutes: 240 });
    const asked = new Map<boolean, Set<string>>();
    spaceToTheEnd(session, ({ room: { phase } }) => {
      if (phase === null || !['RESTATE', 'KEYQ'].includes(phase.task.phase)) return;
      const { answers } = phase.task;
      asked.set(answers, (asked.get(answers) ?? new Set()).add(taskSentence(phase.task)));
    });
    expect([asked.get(false)?.size, asked.get(true)?.size]).toEqual([1, 1]);
    expect(asked.get(true)).not.toEqual(asked.get(false));
  });

  it('asks for no method where it was chosen before the session', () => {
    const session = played(formatById('case_consultation')!, { people: 5, minutes: 240 });
    const said: string[] = [];
    spaceToTheEnd(session, ({ room: { phase }, console: { now } }) => {
      if (phase?.task.phase !== 'METHOD' || now === null) return;
      expect(codesOf(phase.rules)).not.toContain('CHOOSE');
      said.push(taskSentence(phase.task), ...filledPrompts(now));
    });
    expect(said.length).toBeGreaterThan(1);
    for (const one of said) expect(one).not.toMatch(/would help|which method/iu);
  });

  it('has no rule of anyone asking anyone beside turns in order', () => {
    const session = played(formatById('action_learning')!, { people: 5, minutes: 120, variants: ['strict'] });
    let seen = 0;
    spaceToTheEnd(session, ({ room: { phase } }) => {
      const rules = codesOf(phase?.rules ?? []);
      if (rules.includes('STRICT')) seen += 1;
      expect(rules.includes('STRICT') && rules.includes('ROUND')).toBe(false);
    });
    expect(seen).toBeGreaterThan(0);
  });
});

describe('what a format asks for in its own words', () => {
  it.each([...FORMATS, ...PRESETS].map((one) => [one.id, one] as const))(
    'stands on the wall, too, wherever %s has prompts of its own for a phase of the library',
    (_, one) => {
      expect(Object.keys(one.tasks ?? {})).toEqual(expect.arrayContaining(Object.keys(one.prompts ?? {})));
    },
  );

  it('is what the room reads, where no way to check in was chosen', () => {
    const rooms = roomsOf(played(formatById('hot_seat')!, { people: 4, minutes: 120 }));
    expect(rooms.get('CHECKIN')?.map(({ phase }) => phase && taskSentence(phase.task))).toContain(
      'One thing since last time that you are glad about.',
    );
  });

  it('asks no helper where one alone speaks', () => {
    const asked = [...FORMATS, ...PRESETS].flatMap((one) =>
      phasesOf(one)
        .filter(({ who }) => who.kind === 'one')
        .flatMap(({ id }) => infoOf(one, id).prompts)
        .filter((prompt) => /^(?:Each helper|Helpers)\b/u.test(prompt)),
    );
    expect(asked).toEqual([]);
  });
});

describe('what the room works on', () => {
  const coffee = () => {
    const it_ = played(leanCoffee, { people: 4, minutes: 60, cards: 4 }).to('front.WRITE');
    for (const [name, text] of [
      ['Ana', 'Fewer meetings'],
      ['Ben', 'The new board'],
      ['Chidi', 'Meetings, and how many'],
    ] as const)
      it_.do({ type: 'card.write', person: it_.person(name), text });
    return it_;
  };
  const paper = (it_: PlayedCouncil) => it_.room.phase?.paper;
  const cardAt = (it_: PlayedCouncil, place: number) => it_.state.cards[place]?.card ?? '';

  it('is the card of whoever pitches, all cards while there is voting, and the topic’s card with what became part of it', () => {
    const it_ = coffee();
    expect(paper(it_)).toBeNull();
    it_.to('front.PITCH').expectTurn('Ana');
    expect(paper(it_)).toEqual({ kind: 'topic', texts: ['Fewer meetings'] });
    it_.do({ type: 'card.merge', card: cardAt(it_, 2), into: cardAt(it_, 0) }).to('front.VOTE');
    expect(paper(it_)).toEqual({
      kind: 'cards',
      texts: ['Fewer meetings · Meetings, and how many', 'The new board'],
    });
    it_.do({ type: 'card.dots', card: cardAt(it_, 0), dots: 3 }).to('slot.1.TOPIC');
    expect(paper(it_)).toEqual({ kind: 'topic', texts: ['Fewer meetings', 'Meetings, and how many'] });
    expect(paper(it_.to('slot.1.EXTEND'))).toEqual({
      kind: 'topic',
      texts: ['Fewer meetings', 'Meetings, and how many'],
    });
    it_.do({ type: 'card.takeBack', card: cardAt(it_, 2) });
    expect(paper(it_)).toEqual({ kind: 'topic', texts: ['Fewer meetings'] });
  });

  it('is the parking list, where the level lets the group have topics', () => {
    const parked = (level: 'L1' | 'L2') =>
      paper(
        played(forum, { people: 5, minutes: 120 }, { level })
          .to('front.PARK')
          .do({ type: 'parking.write', person: 'p2', text: 'The budget', importance: 4, urgency: 5 }),
      );
    expect(parked('L1')).toEqual({ kind: 'parking', items: [{ name: 'Ben', text: 'The budget' }] });
    expect(parked('L2')).toBeNull();
  });

  it('is a question to warm up with, the same that the facilitator reads out', () => {
    const it_ = played(forum, { people: 5, minutes: 120 }).to('slot.1.WARMUP');
    const asked = paper(it_);
    expect(asked?.kind === 'warmUp' && it_.console.now?.blanks.warmUp === asked.question).toBe(true);
  });

  it('is who sits with whom in small groups, and whose slot it is', () => {
    const it_ = played(troika, { people: 6, minutes: 30 }).to('slot.1.PRESENT').stepOut('Fay');
    const seen = paper(it_);
    expect(seen?.kind === 'circles' && seen.circles.map((circle) => circle.map(({ name }) => name))).toEqual([
      ['Ana', 'Ben', 'Chidi'],
      ['Dora', 'Emre'],
    ]);
    expect(
      seen?.kind === 'circles' && seen.circles.flatMap((c) => c.filter((p) => p.presents)).map((p) => p.name),
    ).toEqual(['Ana', 'Dora']);
    expect(paper(played(troika, { people: 3, minutes: 30 }))).toBeNull();
  });

  it('is nothing of a format’s own that the library would say of another phase', () => {
    const own = { ...infoOf(council, 'PRESENT'), title: 'Show the work' };
    const it_ = played({ ...council, phaseInfos: [own] }, { people: 4, minutes: 60 }).to('slot.1.PRESENT');
    const task = it_.room.phase?.task;
    expect(task).toMatchObject({
      phase: 'PRESENT',
      own: 'Show the work',
      said: null,
      who: 'one',
      checkIn: null,
    });
    expect(task && taskSentence(task)).toBe('One speaks, the others listen.');
    expect(task && taskSentence({ ...task, own: 'Present' })).toBe(taskSentence({ ...task!, own: null }));
  });

  it('says what its level of confidentiality means', () => {
    const rules = played(council, { people: 4, minutes: 60 }, { level: 'L2' }).to('front.AGREE').room.phase
      ?.rules;
    expect(rules?.map(roomRuleSentence)).toEqual([
      'Confidentiality level ‘Own story only’ holds. You may retell only your own part.',
    ]);
  });
});
