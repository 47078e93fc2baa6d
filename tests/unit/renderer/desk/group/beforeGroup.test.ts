import { expect, it } from 'vitest';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { wallTime } from '#shared/time.ts';
import { beforeGroup, seatsByName } from '../../../../../src/renderer/desk/group/beforeGroup.ts';

const recent = (
  session: string,
  people: readonly string[],
  over: Partial<RecentSession> = {},
): RecentSession => ({
  session,
  title: session,
  formatId: 'council',
  formatName: 'Council',
  openedWall: wallTime(0),
  people,
  state: 'ended',
  trial: false,
  group: null,
  ...over,
});
const member = (person: string, name: string) => ({
  person,
  name,
  member: person,
  joined: '2026-01-01',
  guest: false,
});
const group = {
  people: [member('ana', 'Ana'), member('ana2', 'Ana'), member('ben', 'Ben'), member('chi', 'Chidi')],
};

it('offers ended sessions of no group in which at least half bear a name of the group', () => {
  const sessions = [
    recent('all', ['ana', 'BEN', 'Chidi']),
    recent('half', ['Ana', 'Dora']),
    recent('few', ['Ana', 'Dora', 'Emre']),
    recent('nobody', []),
    recent('trial', ['Ana', 'Ben'], { trial: true }),
    recent('closed', ['Ana', 'Ben'], { state: 'closed' }),
    recent('elsewhere', ['Ana', 'Ben'], { group: 'g2' }),
    recent('held', ['Ana', 'Ben']),
  ];
  const groups = [{ sessions: [{ id: 'held' }] }] as never;
  expect(beforeGroup(sessions, group, groups).map(({ session }) => session)).toEqual(['all', 'half']);
});

it('finds who each may be by name: one, two to ask about, or nobody', () => {
  const seats = seatsByName(
    [
      { person: 'p1', name: 'ANA' },
      { person: 'p2', name: 'Ben' },
      { person: 'p3', name: 'Dora' },
    ],
    group.people,
  );
  expect(seats.map(({ seat, fits }) => [seat, fits])).toEqual([
    ['p1', ['ana', 'ana2']],
    ['p2', ['ben']],
    ['p3', []],
  ]);
});
