import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { openStore } from '../../../src/main/store/open.ts';
import type { OwnRecord } from '../../../src/main/store/ownRecords.ts';
import type { KeptRecord } from '../../../src/main/store/records.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { seedArchive } from '../../../tools/seed/seedArchive.ts';
import { ownFolder } from '../../support/folders.ts';

const NOW = Date.UTC(2026, 10, 20, 12);

/** What a reading of whole records gives these people. */
function ofPeople({ record, lines, talk }: KeptRecord, people: ReadonlySet<EntryId>): OwnRecord {
  const places = record.people.flatMap(({ person }, place) =>
    person !== null && people.has(person) ? [place] : [],
  );
  const { level, title, group, openedWall, lasted, totals, format } = record;
  return {
    record: {
      ...{ level, title, group, openedWall, ...(lasted && { lasted }) },
      format: { name: format.name },
      people: record.people.map(({ name, person }) => ({ name, person })),
      totals: totals && { spoken: totals.spoken },
    },
    lines: lines.filter(
      ({ owners, commitment }) =>
        owners.some((place) => places.includes(place)) ||
        (commitment?.asks !== undefined && places.includes(commitment.asks)),
    ),
    talk: talk.filter(({ person }) => places.includes(person)),
  };
}

it('reads for some people at once what a reading of each whole session gives them', async () => {
  const file = join(ownFolder(), STORE_FILE);
  await seedArchive(file, { sessions: 120, groups: 4, seed: 5, now: NOW });
  // This build cannot read some of it: a record, a line, or somebody's seconds.
  const rows = new Database(file);
  rows.exec(
    `UPDATE records SET body = json_remove(body, '$.people', '$.kind', '$.turns')
      WHERE part IN ('session', 'line', 'talk') AND (unicode(substr(session, -1)) * 7 + n * 5) % 17 = 0`,
  );
  rows.close();
  const { store } = openStore(file);
  const [people, sessions] = [[...store.register().person.keys()], [...store.register().session.keys()]];
  let [records, lines, talk] = [0, 0, 0];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...people), { maxLength: 3 }),
      fc.subarray(sessions),
      (some, asked) => {
        const of = new Set(some);
        const own = store.ownRecords([...asked, 'never-opened'], of);
        const expected = asked.flatMap((session) => {
          const kept = store.record(session);
          return kept === null ? [] : [[session, ofPeople(kept, of)] as const];
        });
        expect(own).toEqual(new Map(expected));
        records += asked.length - own.size;
        for (const one of own.values()) [lines, talk] = [lines + one.lines.length, talk + one.talk.length];
      },
    ),
    { numRuns: 60 },
  );
  // It looked at something: unreadable records too.
  for (const count of [records, lines, talk]) expect(count).toBeGreaterThan(0);
  store.close();
});

it('reads nothing of a session that is not closed', async () => {
  const file = join(ownFolder(), STORE_FILE);
  await seedArchive(file, { sessions: 8, groups: 2, seed: 5, now: NOW });
  const rows = new Database(file);
  rows.exec(`UPDATE sessions SET state = 'ended' WHERE id = (SELECT min(id) FROM sessions)`);
  rows.close();
  const { store } = openStore(file);
  const sessions = [...store.register().session.keys()].toSorted();
  const own = store.ownRecords(sessions, new Set(store.register().person.keys()));
  expect([...own.keys()]).toEqual(sessions.slice(1));
  store.close();
});
