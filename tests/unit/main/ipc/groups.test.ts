import { describe, expect, it } from 'vitest';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import { wallTime } from '#shared/time.ts';
import { groupAnswers, groupQueryAnswers } from '../../../../src/main/ipc/answers/groups.ts';
import type { KeptRegister } from '../../../../src/main/store/register.ts';
import { WRITTEN } from '../../../../src/main/session/log.ts';
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
function desk(over: Partial<Store> = {}) {
  let register: Register = registerOf([]);
  const store: Store = {
    log: { read: () => ({ ok: true, events: [] }) },
    register: () => register,
    sessionsToRegister: () => [],
    keepChanges: (changes) => {
      register = withChanges(register, changes);
      return WRITTEN;
    },
    ...over,
  };
  const answers = groupAnswers({ store, wall: () => wallTime(0) });
  return {
    act: (asked: RegisterAct) => answers['register.act']({ type: 'register.act', asked }, 'library'),
    undo: () => answers['register.undo']({ type: 'register.undo' }, 'library'),
    settle: () => answers['register.settle']({ type: 'register.settle' }, 'library'),
    names: async () => {
      const { people } = await groupQueryAnswers({ store, wall: () => wallTime(0), checked: () => true })[
        'register.read'
      ]({ type: 'register.read' }, 'library');
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
