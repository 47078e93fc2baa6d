import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setFields } from '#shared/group/register/entries.ts';
import { bySoonest } from '#shared/group/register/soonest.ts';
import { groupsOfRegister, viewOfRegister } from '#shared/group/register/views.ts';
import { wallTime } from '#shared/time.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE, type Store } from '../../../src/main/store/store.ts';
import { ownFolder } from '../../support/folders.ts';
import { anyChange, EVERYBODY, heldOn, PLANS, TODAY } from '../../support/registerChanges.ts';

const kept = (then: (store: Store) => void): Store => {
  const file = join(ownFolder(), STORE_FILE);
  const { store } = openStore(file);
  then(store);
  store.close();
  return openStore(file).store;
};

/** The group that meets next as a start finds it, and as it is found among all. */
const twice = (store: Store, today: string, plans: typeof PLANS) => {
  const { register, isWhole, groups } = store.soonest(today);
  const found = bySoonest(groupsOfRegister(register, today, plans))[0];
  const all = store.register();
  const [among] = bySoonest(viewOfRegister(all, today, plans).groups);
  return { found, among, isWhole, counted: [groups, all.group.size] as const };
};

const meets = (id: string, group: string, day: string) =>
  setFields('meeting', id, {
    ...{ group, day, begins: '18:00', minutes: 60, cancelled: false, sequence: 0 },
  });

describe('the group that meets next', () => {
  it('is the one that is found among all, with everything that is said of it', () => {
    let alone = 0;
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 25 }),
        fc.constantFrom(TODAY, '2026-03-06'),
        fc.shuffledSubarray(PLANS),
        (changes, today, plans) => {
          const store = kept((writing) => {
            writing.keepChanges(EVERYBODY, wallTime(0));
            for (const [i, each] of changes.entries()) writing.keepChanges(each, wallTime(1 + (i % 7)));
          });
          const { found, among, isWhole, counted } = twice(store, today, plans);
          store.close();
          expect(found).toEqual(among);
          expect(counted[0]).toBe(counted[1]);
          if (!isWhole) alone += 1;
        },
      ),
      { numRuns: 60, examples: [[[meets('ahead', 'g1', '2026-03-08')], TODAY, []]] },
    );
    expect(alone).toBeGreaterThan(0);
  });

  it('is not one that held its session of today, and waits for what nothing was said of', () => {
    const commits = (id: string) =>
      setFields('commitment', id, {
        ...{ group: 'g2', person: id, session: 's0', day: '2026-03-01', by: null, visible: 'group' },
      });
    const store = kept((writing) =>
      writing.keepChanges(
        [
          ...EVERYBODY,
          ...meets('m1', 'g1', TODAY),
          ...meets('m2', 'g2', TODAY),
          ...meets('m3', 'g1', '2026-03-06'),
          ...meets('m4', 'g2', '2026-03-07'),
          ...heldOn('s1', 'g1', TODAY, 'ana'),
          ...commits('ana'),
          ...commits('ben'),
          ...setFields('review', 'r1', {
            ...{ group: 'g1', commitment: 'ana', session: 's1', day: TODAY, hears: 'say', becomes: 'keep' },
          }),
        ],
        wallTime(0),
      ),
    );
    const { found, among, isWhole } = twice(store, TODAY, []);
    store.close();
    expect(isWhole).toBe(false);
    expect([found?.id, found?.next?.id, found?.waits]).toEqual(['g2', 'm2', ['ben']]);
    expect(found).toEqual(among);
  });

  it('is read without the sessions of the others', () => {
    const store = kept((writing) =>
      writing.keepChanges(
        [
          ...EVERYBODY,
          ...meets('m1', 'g1', '2026-03-09'),
          ...meets('m2', 'g2', '2026-03-07'),
          ...heldOn('s1', 'g1', '2026-03-01', 'ana'),
          ...heldOn('s2', 'g2', '2026-03-02', 'ben'),
        ],
        wallTime(0),
      ),
    );
    const { register, isWhole, groups } = store.soonest(TODAY);
    store.close();
    expect(isWhole).toBe(false);
    expect(groups).toBe(3);
    expect([...register.session.keys()]).toEqual(['s2']);
    expect([...register.group.keys()]).toEqual(['g2']);
  });
});
