import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory, compareByRarity, type PastSession } from '#shared/group/rotation/history.ts';
import { rotate } from '#shared/group/rotation/rotate.ts';
import { USUAL_ROLES, type Rotation } from '#shared/group/rotation/rotation.ts';

const NOTHING: Omit<Rotation, 'people'> = {
  sessions: [],
  exclude: [],
  prefer: [],
  avoid: [],
  absent: [],
  fill: USUAL_ROLES,
  booked: [],
  carried: [],
  topics: [],
  seed: '1',
};
const since = '2026-01-01';
const group = (ids: string, more: Partial<Rotation> = {}): Rotation => ({
  ...NOTHING,
  people: [...ids].map((id) => ({ id, since })),
  ...more,
});
/** `a,b|facilitator=a|b`: who was there, who held what, who presented. Session n is on the n-th of March. */
const was = (...lines: string[]): PastSession[] =>
  lines.map((line, place) => {
    const [present = '', roles = '', presented = ''] = line.split('|');
    const held = roles.split(' ').flatMap((one) => (one === '' ? [] : [one.split('=')]));
    return {
      date: `2026-03-${String(place + 1).padStart(2, '0')}`,
      present: [...present],
      roles: Object.fromEntries(held.map(([role = '', ids = '']) => [role, [...ids]])),
      presented: [...presented],
    };
  });
const roleOf = (rotation: Rotation, role: string) =>
  rotate(rotation).roles.find((each) => each.role === role);
const order = (rotation: Rotation) =>
  rotate(rotation)
    .queue.map(({ id }) => id)
    .join('');
const seeds = Array.from({ length: 60 }, (_, seed) => String(seed));

const anyRotation = fc
  .record({
    size: fc.integer({ min: 0, max: 9 }),
    sessions: fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 28 }),
        present: fc.array(fc.nat(9)),
        held: fc.array(fc.tuple(fc.constantFrom(...USUAL_ROLES), fc.nat(9)), { maxLength: 6 }),
        presented: fc.array(fc.nat(9), { maxLength: 3 }),
      }),
      { maxLength: 8 },
    ),
    joined: fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 10, maxLength: 10 }),
    exclude: fc.array(fc.tuple(fc.constantFrom('presenter', ...USUAL_ROLES), fc.nat(9)), { maxLength: 6 }),
    prefer: fc.array(fc.tuple(fc.constantFrom('presenter', ...USUAL_ROLES), fc.nat(9)), { maxLength: 4 }),
    avoid: fc.array(fc.tuple(fc.constantFrom('presenter', ...USUAL_ROLES), fc.nat(9)), { maxLength: 12 }),
    absent: fc.array(fc.nat(9), { maxLength: 3 }),
    booked: fc.array(fc.nat(9), { maxLength: 2 }),
    carried: fc.array(fc.nat(9), { maxLength: 2 }),
    topics: fc.array(fc.tuple(fc.nat(9), fc.nat(5), fc.nat(5), fc.nat(3)), { maxLength: 5 }),
    seed: fc.string(),
  })
  .map((made): Rotation => {
    const id = (n: number) => `p${n}`;
    const day = (n: number) => `2026-02-${String(n).padStart(2, '0')}`;
    return {
      ...NOTHING,
      people: Array.from({ length: made.size }, (_, n) => ({ id: id(n), since: day(made.joined[n] ?? 1) })),
      sessions: made.sessions.map((session) => ({
        date: day(session.day),
        present: session.present.map(id),
        roles: Object.fromEntries(session.held.map(([role, n]) => [role, [id(n)]])),
        presented: session.presented.map(id),
      })),
      exclude: made.exclude.map(([role, n]) => [role, id(n)]),
      prefer: made.prefer.map(([role, n]) => [role, id(n)]),
      avoid: made.avoid.map(([role, n]) => [role, id(n)]),
      absent: made.absent.map(id),
      booked: made.booked.map(id),
      carried: made.carried.map(id),
      topics: made.topics.map(([n, importance, urgency, raised]) => ({
        owner: id(n),
        importance,
        urgency,
        raised,
      })),
      seed: made.seed,
    };
  });

describe('the queue of presenters', () => {
  it('goes by booked, carried over, longest without a slot, weight of the topic', () => {
    const sessions = was('abcdef||ab', 'abcdef||cd', 'abcdef||e');
    expect(order(group('abcdef', { sessions })).at(0)).toBe('f');
    expect(order(group('abcdef', { sessions })).at(-1)).toBe('e');
    const topics = [{ owner: 'b', importance: 2, urgency: 3, raised: 1 }];
    expect(order(group('abcdef', { sessions, topics })).slice(0, 3)).toBe('fba');
    expect(order(group('abcdef', { sessions, carried: ['d'], booked: ['e'] })).slice(0, 3)).toBe('edf');
  });

  it('says whether a topic or the lot decided among those of whom the same is true', () => {
    const topics = [{ owner: 'b', importance: 1, urgency: 1, raised: 1 }];
    const { queue } = rotate(group('abc', { sessions: was('abc||c'), topics }));
    expect(queue.map(({ id, reason }) => [id, reason.code, reason.ago, reason.among])).toEqual([
      ['b', 'never', null, 'score'],
      ['a', 'never', null, 'score'],
      ['c', 'waited', 1, null],
    ]);
    expect(rotate(group('ab')).queue.map(({ reason }) => reason.among)).toEqual(['lot', 'lot']);
  });

  it('lets everybody come first under some seed, and counts no years in the group', () => {
    const people = [...'abcde'].map((id, place) => ({ id, since: `202${place}-01-01` }));
    const firsts = seeds.map((seed) => order({ ...NOTHING, people, seed })[0]);
    expect([...new Set(firsts)].toSorted()).toEqual([...'abcde']);
  });
});

describe('the roles', () => {
  it('go to the person who had them in the smallest part of their sessions', () => {
    // a: 1 of 3, b: 1 of 1, c: 2 of 4 …; the first presenter is out of it.
    const sessions = was('ac|timekeeper=a', 'ac|timekeeper=c', 'ac|timekeeper=c', 'bc|timekeeper=b');
    const rotation = group('abcde', { sessions, fill: ['timekeeper'], absent: ['d'], booked: ['e'] });
    expect(roleOf(rotation, 'timekeeper')).toMatchObject({
      id: 'a',
      reason: { code: 'rarest', turnout: { held: 1, present: 3, ago: 4 } },
    });
  });

  it('count only the sessions since somebody joined', () => {
    const sessions = was('ab|observer=a', 'ab|observer=b', 'ab|', 'ab|');
    const people = [
      { id: 'a', since },
      { id: 'b', since: '2026-03-03' },
      { id: 'z', since },
      { id: 'y', since },
    ];
    const rotation = { ...NOTHING, people, sessions, fill: ['observer'], booked: ['z'], carried: ['y'] };
    expect(roleOf(rotation, 'observer')).toMatchObject({
      id: 'b',
      reason: { turnout: { held: 0, present: 2 } },
    });
  });

  it('go to the person who had them longest ago, among those who had them as rarely', () => {
    const sessions = was('ab|noteTaker=b', 'ab|noteTaker=a', 'ab|');
    const rotation = group('abyz', { sessions, fill: ['noteTaker'], booked: ['z'], carried: ['y'] });
    expect(roleOf(rotation, 'noteTaker')).toMatchObject({ id: 'b', reason: { code: 'longestAgo' } });
  });

  it('are not held twice running where somebody else can, and never by the facilitator from the fourth session on', () => {
    const last = 'ab|facilitator=a timekeeper=b';
    const early = group('ab', {
      sessions: was(last),
      exclude: [['facilitator', 'b']],
      fill: ['facilitator'],
    });
    expect(roleOf(early, 'facilitator')).toMatchObject({ id: 'a' });
    const late = { ...early, sessions: was('ab|', 'ab|', last) };
    expect(roleOf(late, 'facilitator')).toMatchObject({ id: null, reason: { code: 'ledLastTime' } });
  });

  it('leave the first presenter free while others can', () => {
    const five = rotate(group('abcde', { booked: ['a'] })).roles;
    expect(five.map(({ id }) => id)).not.toContain('a');
    const four = rotate(group('abcd', { booked: ['a'] })).roles;
    expect(four.find(({ role }) => role === 'noteTaker')).toMatchObject({
      id: 'a',
      reason: { nevertheless: ['presentsFirst'] },
    });
  });

  it('leave the second presenter free too, but rather that than the same twice running', () => {
    const six = { booked: ['a'], carried: ['b'] };
    expect(rotate(group('abcdef', six)).roles.map(({ id }) => id)).not.toContain('b');
    const five = rotate(group('abcde', six)).roles;
    expect(five.find(({ role }) => role === 'noteTaker')).toMatchObject({
      id: 'b',
      reason: { nevertheless: ['presentsSecond'] },
    });
    // Whoever else is free did it last time.
    const led = group('abc', { ...six, sessions: was('abc|observer=c'), fill: ['observer'] });
    expect(roleOf(led, 'observer')).toMatchObject({ id: 'b', reason: { nevertheless: ['presentsSecond'] } });
  });

  it('go to who would like to, where it is their turn as much as others’, and bend where nobody else can', () => {
    const six = { booked: ['e'], carried: ['f'], fill: ['observer'] };
    const asked = group('abcdef', { ...six, prefer: [['observer', 'c']] });
    expect(roleOf(asked, 'observer')).toMatchObject({ id: 'c', reason: { code: 'rather' } });
    const turn = { ...asked, sessions: was('abcdef|observer=c', 'abcdef|') };
    expect(roleOf(turn, 'observer')?.id).not.toBe('c');
    const avoid = [...'abd'].map((id) => ['observer', id] as const);
    expect(roleOf({ ...turn, avoid }, 'observer')).toMatchObject({ id: 'c', reason: { nevertheless: [] } });
    const nobodyElse = { ...turn, avoid: [...avoid, ['observer', 'c'] as const] };
    expect(roleOf(nobodyElse, 'observer')).toMatchObject({ reason: { nevertheless: ['ratherNot'] } });
  });

  it('let nobody lead on their first day where somebody else can, and say so where nobody can', () => {
    const people = [...'abcd'].map((id) => ({ id, since: id < 'c' ? since : '2026-04-01' }));
    const sessions = was('ab|facilitator=a', 'ab|facilitator=b');
    const asked = { ...NOTHING, people, sessions, fill: ['facilitator'], booked: ['c'], carried: ['d'] };
    expect(['a', 'b']).toContain(roleOf(asked, 'facilitator')?.id);
    const alone = { ...asked, absent: ['a', 'b'] };
    expect(roleOf(alone, 'facilitator')).toMatchObject({
      id: 'd',
      reason: { nevertheless: ['presentsSecond', 'newcomer'] },
    });
    // In their first session everybody is new.
    expect(roleOf({ ...alone, sessions: [] }, 'facilitator')).toMatchObject({
      reason: { nevertheless: ['presentsSecond'] },
    });
  });

  it('let one person lead and keep the time in a group of four, but not of five', () => {
    const exclude = [...'bcde'].map((id) => ['timekeeper', id] as const);
    const booked = ['b'];
    const led = { fill: ['facilitator', 'timekeeper'], booked };
    const four = group('abcd', { ...led, exclude: [...exclude, ['facilitator', 'c'], ['facilitator', 'd']] });
    expect(rotate(four).roles.map(({ id }) => id)).toEqual(['a', 'a']);
    const five = group('abcde', {
      ...led,
      exclude: [...exclude, ...[...'cde'].map((id) => ['facilitator', id] as const)],
    });
    expect(rotate(five).roles.map(({ id }) => id)).toEqual(['a', null]);
    expect(roleOf(five, 'timekeeper')).toMatchObject({ reason: { code: 'allHaveRoles' } });
  });

  it('stay open if nobody is present, or nobody takes them', () => {
    expect(roleOf(group(''), 'observer')).toMatchObject({ id: null, reason: { code: 'nobodyIsThere' } });
    const rotation = group('a', { exclude: [['observer', 'a']] });
    expect(roleOf(rotation, 'observer')).toMatchObject({ id: null, reason: { code: 'nobodyTakesIt' } });
  });

  it('are chosen by lot among the named people if nothing else decides', () => {
    const drawn = seeds.map((seed) =>
      roleOf(group('abcdef', { seed, booked: ['e'], carried: ['f'] }), 'facilitator'),
    );
    expect([...new Set(drawn.map((each) => each?.id))].toSorted()).toEqual([...'abcd']);
    for (const each of drawn) {
      if (each?.id == null || each.reason.code !== 'lot') throw new Error('it was drawn by lot');
      expect(each.reason.among.toSorted()).toEqual([...'abcd']);
    }
  });
});

describe('any rotation', () => {
  it('does not depend on the order of people or of sessions in the file', () => {
    fc.assert(
      fc.property(anyRotation, (rotation) => {
        const days = new Set(rotation.sessions.map(({ date }) => date));
        fc.pre(days.size === rotation.sessions.length);
        const turned = {
          ...rotation,
          people: rotation.people.toReversed(),
          sessions: rotation.sessions.toReversed(),
          topics: rotation.topics.toReversed(),
        };
        expect(rotate(turned)).toEqual(rotate(rotation));
      }),
    );
  });

  it('names only people who are there and take it, and leaves a role open only where nobody is free', () => {
    fc.assert(
      fc.property(anyRotation, (rotation) => {
        const { queue, roles } = rotate(rotation);
        for (const { role, id, reason } of roles)
          if (id !== null)
            expect(reason.nevertheless.includes('ratherNot')).toBe(
              rotation.avoid.some(([of, who]) => of === role && who === id),
            );
        const willing = queue.findLastIndex(({ reason }) => !reason.ratherNot);
        expect(queue.slice(0, willing + 1).some(({ reason }) => reason.ratherNot)).toBe(false);
        const there = rotation.people.filter(({ id }) => !rotation.absent.includes(id));
        const takes = (role: string) =>
          there.filter(({ id }) => !rotation.exclude.some(([not, who]) => not === role && who === id));
        expect(queue.map(({ id }) => id).toSorted()).toEqual(
          takes('presenter')
            .map(({ id }) => id)
            .toSorted(),
        );
        const history = createHistory(rotation.sessions);
        const ledLast = (id: string) =>
          rotation.sessions.length >= 3 &&
          (history.sessions.at(-1)?.roles['facilitator']?.includes(id) ?? false);
        for (const [place, { role, id }] of roles.entries()) {
          const allowed = takes(role).filter((member) => role !== 'facilitator' || !ledLast(member.id));
          const known = allowed.filter(
            (member) => role !== 'facilitator' || history.ofRole(role, member).present > 0,
          );
          // Nobody leads a group on their first day where somebody else can.
          const may =
            history.sessions.length > 0 && known.some((member) => member.id !== queue[0]?.id)
              ? known
              : allowed;
          const busy = roles.slice(0, place).map((each) => each.id);
          const free = may.filter((member) => !busy.includes(member.id));
          if (id === null) {
            expect(free).toEqual([]);
            continue;
          }
          expect(may.map((member) => member.id)).toContain(id);
          // Whoever presents first holds a role only where nobody else is free for it.
          if (id === queue[0]?.id) expect(free.filter((member) => member.id !== id)).toEqual([]);
          if (busy.includes(id)) expect([role, there.length <= 4]).toEqual(['timekeeper', true]);
          // Nobody who is free, presents later, did not do it last time and has nothing against it has done it more rarely.
          const avoids = (who: string) => rotation.avoid.some(([of, one]) => of === role && one === who);
          const own = rotation.people.find((member) => member.id === id)!;
          const last = history.sessions.at(-1)?.roles[role] ?? [];
          const soon = queue.slice(0, 2).map((each) => each.id);
          for (const other of free.filter((each) => !soon.includes(each.id) && !last.includes(each.id))) {
            // What somebody would rather not bends only where everybody else would rather not either.
            if (avoids(id)) expect(avoids(other.id)).toBe(true);
            if (avoids(id) === avoids(other.id))
              expect(
                compareByRarity(history.ofRole(role, own), history.ofRole(role, other)),
              ).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('is fair for years: with everybody there, nobody gets far ahead of another in slots or in a role', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 12 }), fc.string(), (size, seed) => {
        const people = Array.from({ length: size }, (_, n) => ({ id: `p${n}`, since }));
        const ids = people.map(({ id }) => id);
        const sessions: PastSession[] = [];
        for (let n = 0; n < 5 * size; n++) {
          const { queue, roles } = rotate({ ...NOTHING, people, sessions, seed });
          const held = roles.flatMap(({ role, id }) => (id === null ? [] : [[role, [id]] as const]));
          const before = sessions.at(-1)?.roles['facilitator']?.[0];
          expect(roles[0]?.id).not.toBe(before);
          sessions.push({
            date: `2026-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
            present: ids,
            roles: Object.fromEntries(held),
            presented: queue.slice(0, 2).map(({ id }) => id),
          });
        }
        const spread = (did: (session: PastSession, id: string) => boolean) => {
          const counts = ids.map((id) => sessions.filter((session) => did(session, id)).length);
          return Math.max(...counts) - Math.min(...counts);
        };
        expect(spread(({ presented }, id) => presented.includes(id))).toBeLessThan(2);
        // What is filled last is filled from whoever is left: of six people with a first slot and four roles, two.
        const chosenFrom = size < 8 ? USUAL_ROLES.slice(0, 2) : USUAL_ROLES;
        for (const role of chosenFrom)
          expect(spread(({ roles }, id) => roles[role]?.includes(id) ?? false)).toBeLessThan(4);
      }),
      { numRuns: 20 },
    );
  });
});
