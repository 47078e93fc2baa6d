import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { council, FORMATS, PRESETS } from '../../support/shipped.ts';
import {
  defaultQueue,
  defaultRoles,
  giveRole,
  mayFacilitatorKeepTime,
  requiredRoles,
  NO_ROLES,
  ROLES,
  adjustRoles,
  rolesOfFormat,
  rolesOf,
} from '#shared/group/roles.ts';
import type { Role } from '#shared/session/people/person.ts';

const circle = (n: number) => ({ format: council, people: Array.from({ length: n }, (_, i) => `p${i + 1}`) });

describe('defaultRoles', () => {
  it('lets the first facilitate and the second keep the time', () => {
    expect(defaultRoles(circle(6))).toEqual({ ...NO_ROLES, facilitator: 'p1', timekeeper: 'p2' });
  });

  it('lets the facilitator of at most four keep the time too', () => {
    expect([3, 4, 5].map((n) => defaultRoles(circle(n)).timekeeper)).toEqual(['p1', 'p1', 'p2']);
  });
});

describe('defaultQueue', () => {
  it('begins with people who hold no role and leaves the observer out', () => {
    const roles = { ...defaultRoles(circle(6)), observer: 'p6', noteTaker: 'p3' };
    expect(defaultQueue(circle(6), roles)).toEqual(['p4', 'p5', 'p3', 'p2', 'p1']);
  });
});

describe('giveRole', () => {
  const six = circle(6);
  const roles = defaultRoles(six);

  it('swaps two people’s roles in one act', () => {
    expect(giveRole(six, roles, 'p2', 'facilitator')).toMatchObject({ facilitator: 'p2', timekeeper: 'p1' });
  });

  it('gives what a person gives up to the previous holder, and to nobody else', () => {
    expect(giveRole(six, { ...roles, observer: 'p5' }, 'p2', 'observer')).toMatchObject({
      observer: 'p2',
      timekeeper: 'p5',
    });
  });

  it('takes a role from whoever has it, for somebody without one', () => {
    expect(giveRole(six, roles, 'p5', 'facilitator')).toMatchObject({ facilitator: 'p5', timekeeper: 'p2' });
  });

  it('finds another facilitator when theirs comes to observe', () => {
    expect(giveRole(six, roles, 'p1', 'observer')).toMatchObject({
      facilitator: 'p3',
      timekeeper: 'p2',
      observer: 'p1',
    });
  });

  it('frees a person from every role', () => {
    expect(giveRole(six, { ...roles, observer: 'p6' }, 'p6', null).observer).toBeNull();
    expect(giveRole(six, roles, 'p1', null).facilitator).toBe('p3');
  });

  it('lets the facilitator of four keep the time, or somebody else', () => {
    const four = circle(4);
    expect(giveRole(four, defaultRoles(four), 'p2', 'timekeeper')).toMatchObject({
      facilitator: 'p1',
      timekeeper: 'p2',
    });
    expect(giveRole(four, { ...defaultRoles(four), timekeeper: 'p2' }, 'p1', 'timekeeper')).toMatchObject({
      facilitator: 'p1',
      timekeeper: 'p1',
    });
  });

  it('keeps every rule after any number of swaps', () => {
    const swap = fc.tuple(fc.nat(7), fc.constantFrom<Role | null>(...rolesOfFormat(council), null));
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.array(swap, { maxLength: 30 }), (n, swaps) => {
        const group = circle(n);
        let now = defaultRoles(group);
        for (const [who, role] of swaps) {
          const person = group.people[who % n] ?? 'p1';
          now = giveRole(group, now, person, role);
          if (role !== null) expect(now[role]).toBe(person);
          for (const each of group.people) {
            const held = rolesOf(now, each);
            const both = held.length === 2 && held.includes('facilitator') && held.includes('timekeeper');
            expect(held.length <= 1 || (both && mayFacilitatorKeepTime(group))).toBe(true);
          }
          expect(group.people).toContain(now.facilitator);
          expect(group.people).toContain(now.timekeeper);
        }
      }),
    );
  });
});

describe('adjustRoles', () => {
  it('fills the roles of people who left', () => {
    const roles = { ...defaultRoles(circle(6)), observer: 'p6' };
    const rest = { format: council, people: ['p2', 'p3', 'p4', 'p5', 'p7'] };
    expect(adjustRoles(rest, roles)).toEqual({ ...NO_ROLES, facilitator: 'p3', timekeeper: 'p2' });
  });

  it('separates facilitator and timekeeper when a group of four grows', () => {
    expect(adjustRoles(circle(5), defaultRoles(circle(4)))).toMatchObject({
      facilitator: 'p1',
      timekeeper: 'p2',
    });
  });
});

describe.each([...FORMATS, ...PRESETS].map((format) => [format.id, format] as const))(
  'roles of %s',
  (_, format) => {
    const group = (n: number) => ({ format, people: Array.from({ length: n }, (_each, i) => `p${i + 1}`) });

    it('are those of the format, held where it cannot do without, and somebody is free to be in focus', () => {
      for (let n = format.size.min; n <= format.size.max; n++) {
        const roles = defaultRoles(group(n));
        for (const role of ROLES) {
          if (!rolesOfFormat(format).includes(role)) expect(roles[role]).toBeNull();
          expect(roles[role] !== null).toBe(requiredRoles(format).includes(role));
        }
        const [first] = defaultQueue(group(n), roles);
        if (rolesOfFormat(format).includes('coach') || rolesOfFormat(format).includes('giver'))
          expect(rolesOf(roles, first ?? '')).toEqual([]);
      }
    });

    it('stay so when another format is chosen, and after any swap', () => {
      const n = format.size.min;
      const before = { ...defaultRoles(circle(Math.max(3, n))), observer: 'p2' };
      let roles = adjustRoles(group(n), before);
      for (const role of [...ROLES, null]) {
        roles = giveRole(group(n), roles, `p${1 + (ROLES.indexOf(role ?? 'coach') % n)}`, role);
        for (const each of requiredRoles(format)) expect(roles[each]).not.toBeNull();
        for (const each of ROLES) if (!rolesOfFormat(format).includes(each)) expect(roles[each]).toBeNull();
      }
    });
  },
);
