import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '#shared/group/calendarEvents.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import type { GroupProposal } from '#shared/group/rotation/ofGroup.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import type { KeptPlan } from '#shared/session/keptPlan.ts';
import { wallTime } from '#shared/time.ts';
import { groupAnswers, groupQueryAnswers } from '../../../../src/main/ipc/answers/groups.ts';
import type { KeptRegister } from '../../../../src/main/store/register.ts';
import { WRITTEN } from '../../../../src/main/session/log.ts';
import { sampleDraft } from '../../../support/playedSession.ts';
import { withChanges } from '../../../support/register.ts';

const begin: RegisterAct = {
  act: 'group.begin',
  group: 'g1',
  name: 'Thursday Council',
  kind: 'council',
  people: [{ member: 'm1', person: 'ana', name: 'Ana' }],
  on: '2026-03-01',
};
const rename: RegisterAct = { act: 'person.rename', person: 'ana', name: 'Anna' };

type Store = Parameters<typeof groupAnswers>[0]['store'];
function desk(over: Partial<Store> = {}, plans: readonly KeptPlan[] = [], now = 0) {
  const dropped: string[] = [];
  const left: CalendarEvent[] = [];
  let register: Register = registerOf([]);
  const store: Store = {
    log: { read: () => ({ ok: true, events: [] }) },
    register: () => register,
    soonest: () => ({ register, isWhole: true, groups: register.group.size }),
    sessionsToRegister: () => [],
    keepChanges: (changes) => {
      register = withChanges(register, changes);
      return WRITTEN;
    },
    ...over,
  };
  const answers = groupAnswers({
    store,
    settings: {
      plans: () => plans,
      dropPlan: (id) => dropped.push(id),
      forgetSound: (group) => dropped.push(`sound of ${group}`),
    },
    exportCalendar: (events) => {
      left.push(...events);
      return Promise.resolve({ ok: true, path: 'dates.ics' });
    },
    wall: () => wallTime(now),
  });
  const asked = groupQueryAnswers({
    store,
    usualFormat: () => sampleDraft(6).format,
    settings: { plans: () => plans },
    wall: () => wallTime(now),
  });
  return {
    dropped,
    left,
    proposal: (day: string, begins: string) =>
      asked['register.proposal']({ type: 'register.proposal', group: 'g1', day, begins }, 'library'),
    leave: (meetings: string[]) =>
      answers['calendar.export']({ type: 'calendar.export', group: 'g1', meetings }, 'library'),
    act: (asked: RegisterAct) => answers['register.act']({ type: 'register.act', asked }, 'library'),
    undo: () => answers['register.undo']({ type: 'register.undo' }, 'library'),
    settle: () => answers['register.settle']({ type: 'register.settle' }, 'library'),
    names: async () => {
      const { people } = await asked['register.read']({ type: 'register.read' }, 'library');
      return people.map(({ name }) => name);
    },
  };
}

describe('acts about groups', () => {
  it('are taken back one by one, the last first, until the page is left', async () => {
    const { act, undo, settle, names } = desk();
    expect([await act(begin), await act(rename), await names()]).toEqual([
      { ok: true },
      { ok: true },
      ['Anna'],
    ]);
    await undo();
    expect(await names()).toEqual(['Ana']);
    await undo();
    expect(await names()).toEqual([]);
    expect(await undo()).toMatchObject({ ok: false, why: { refusal: { code: 'nothingToUndo' } } });
    await act(begin);
    await settle();
    expect(await undo()).toMatchObject({ ok: false, why: { refusal: { code: 'nothingToUndo' } } });
  });

  it('that are refused, or that the disk does not take, change nothing and cannot be taken back', async () => {
    const { act, undo } = desk();
    await act(begin);
    expect(await act({ ...begin, group: 'g2' })).toMatchObject({
      why: { refusal: { code: 'nameOfGroupTaken' } },
    });
    const full = desk({ keepChanges: () => ({ ok: false, failure: { kind: 'full' } }) });
    expect(await full.act(begin)).toEqual({ ok: false, why: { code: 'notChanged', disk: 'full' } });
    expect(await full.undo()).toMatchObject({ why: { refusal: { code: 'nothingToUndo' } } });
    expect(await undo()).toEqual({ ok: true });
  });
});

it('a group that is removed takes its plans along, and those of nobody else', async () => {
  const planOf = (id: string, group?: string): KeptPlan => ({
    id,
    draft: { ...sampleDraft(5), ...(group !== undefined && { group: { id: group, people: {} } }) },
    starts: null,
    changed: 0,
  });
  const { act, dropped } = desk({}, [planOf('own', 'g1'), planOf('other', 'g2'), planOf('none')]);
  await act({ act: 'group.remove', group: 'g1' });
  expect(dropped).toEqual([]);
  await act(begin);
  await act({ act: 'group.remove', group: 'g1' });
  expect(dropped).toEqual(['own', 'sound of g1']);
});

const planned: RegisterAct = {
  act: 'meeting.plan',
  group: 'g1',
  meetings: [
    { meeting: 'd1', day: '2026-06-18' },
    { meeting: 'd2', day: '2026-07-02' },
  ],
  begins: '18:00',
  minutes: 45,
};

it('dates leave for a calendar as they stand: moved, cancelled, and each change counted, also what is taken back', async () => {
  const { act, undo, leave, left } = desk();
  await act(begin);
  await act(planned);
  await act({ act: 'meeting.move', meeting: 'd1', day: '2026-06-19', begins: '19:00', minutes: 45 });
  await act({ act: 'meeting.cancel', meeting: 'd2' });
  expect(await leave(['d1', 'd2'])).toEqual({ ok: true, path: 'dates.ics' });
  expect(left).toMatchObject([
    { uid: 'd1', sequence: 1, cancelled: false, from: new Date(2026, 5, 19, 19).getTime() },
    { uid: 'd2', sequence: 1, cancelled: true },
  ]);
  await undo();
  await undo();
  left.length = 0;
  await leave(['d1', 'd2']);
  expect(left).toMatchObject([
    { uid: 'd1', sequence: 2, from: new Date(2026, 5, 18, 18).getTime() },
    { uid: 'd2', sequence: 2, cancelled: false },
  ]);
  await undo();
  expect(await leave(['d1'])).toMatchObject({ ok: false, why: { refusal: { code: 'notThere' } } });
});

it('no date is planned on a day that is over, and none is moved to one', async () => {
  const { act } = desk({}, [], new Date(2026, 5, 18, 23, 59).getTime());
  await act(begin);
  const refused = { ok: false, why: { refusal: { code: 'dayIsOver' } } };
  expect(await act({ ...planned, meetings: [{ meeting: 'd0', day: '2026-06-17' }] })).toMatchObject(refused);
  expect(await act(planned)).toEqual({ ok: true });
  const move: RegisterAct = {
    act: 'meeting.move',
    meeting: 'd1',
    day: '2026-06-17',
    begins: '18:00',
    minutes: 45,
  };
  expect(await act(move)).toMatchObject(refused);
  expect(await act({ ...move, day: '2026-06-18' })).toEqual({ ok: true });
});

it('a session whose log cannot be read as one is left out of the register, and the rest is told all the same', async () => {
  const unreadable = { session: 's-unreadable' } as ReturnType<KeptRegister['sessionsToRegister']>[number];
  const beganNowhere = { body: { type: 'phase.ended' } } as LoggedEvent;
  const { act, names } = desk({
    sessionsToRegister: () => [unreadable],
    log: { read: () => ({ ok: true, events: [beganNowhere] }) },
  });
  await act(begin);
  expect(await names()).toEqual(['Ana']);
});

it('a later date is proposed as if the one before had gone as its kept plan says', async () => {
  const GROUP = ['ana', 'ben', 'cid', 'dora', 'eva', 'finn'];
  const people = GROUP.map((person) => ({ member: `m-${person}`, person, name: person }));
  const first: KeptPlan = {
    id: 'first',
    draft: {
      ...sampleDraft(6),
      group: { id: 'g1', people: Object.fromEntries(GROUP.map((person, i) => [`p${i + 1}`, person])) },
    },
    starts: { day: '2026-06-18', begins: '18:00', meeting: 'd1' },
    changed: 0,
  };
  const at = new Date('2026-06-01T12:00').getTime();
  const [alone, after] = [desk({}, [], at), desk({}, [first], at)];
  for (const { act } of [alone, after]) {
    await act({ ...begin, people });
    await act(planned);
  }
  const leads = first.draft.group!.people[first.draft.roles.facilitator!];
  const facilitator = async ({ proposal }: typeof after) =>
    ((await proposal('2026-07-02', '18:00')) as GroupProposal).roles.find(
      ({ role }) => role === 'facilitator',
    );
  expect((await facilitator(after))?.id).not.toBe(leads);
  expect((await facilitator(after))?.reason).toMatchObject({ turnout: { held: 0, present: 1 } });
  expect(await after.proposal('2026-07-02', '18:00')).toMatchObject({ ahead: ['2026-06-18'] });
  expect(await after.proposal('2026-06-18', '18:00')).toMatchObject({ ahead: [] });
});
