import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#shared/group/register/day.ts';
import { setFields } from '#shared/group/register/entries.ts';
import type { StartRead } from '#shared/ipc/start.ts';
import { wallTime } from '#shared/time.ts';
import { createBeginning } from '../../../src/main/closing/beginning.ts';
import { createClosing } from '../../../src/main/closing/closing.ts';
import { registerEnded, registerReader } from '../../../src/main/ipc/answers/groups.ts';
import { createSessionAccess } from '../../../src/main/ipc/answers/sessionAccess.ts';
import { startQueryAnswers } from '../../../src/main/ipc/answers/start.ts';
import { kickOffDraft } from '#shared/group/pairs/kickOff.ts';
import { NO_FILTER } from '#shared/records/archive/archive.ts';
import { archiveWords } from '#shared/words/en/archive.ts';
import { formatById } from '../../support/shipped.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { draft } from '../../support/conducting.ts';
import { ownFolder } from '../../support/folders.ts';
import { keepingOn } from '../../support/keptDesk.ts';
import { EVERYBODY } from '../../support/registerChanges.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TITLE = 'Zyxw';
/** Of a kind that no closed session keeps. */
const NOTE = 'Wxyz';

/** The app as it starts on a file, `later` (in ms) after the test's usual time: what was done, in its order. */
function started(folder: string, later = 0) {
  const { keeping, desk } = keepingOn(join(folder, STORE_FILE));
  const { store } = keeping;
  desk.time.setWall(later);
  const wall = () => wallTime(desk.time.wall());
  const did: string[] = [];
  const { conductor } = desk;
  const closing = createClosing({ store, conductor, wall });
  const plans = { plans: () => [] };
  const beginning = createBeginning({
    keeping: {
      check() {
        did.push('check');
        keeping.check();
      },
    },
    ...{ store, closing, plans },
    lookThrough() {
      did.push('lookThrough');
      registerEnded(store, wall());
      closing.atStart();
    },
    trouble(error) {
      throw error;
    },
  });
  const access = createSessionAccess({ conductor, store, scenes: { showLibrary: () => undefined } });
  const reading = { store, settings: plans, wall };
  const answers = startQueryAnswers({ ...reading, beginning }, access, registerReader(reading));
  return {
    ...{ keeping, desk, store, beginning, closing, did },
    first: () => answers['start.read']({ type: 'start.read' }, 'library') as StartRead,
    quit() {
      conductor.leave();
      keeping.close();
    },
  };
}
type Started = ReturnType<typeof started>;

function endedIn({ desk }: Started, change: Partial<typeof draft> = {}): string {
  desk.conductor.open({ ...draft, title: TITLE, ...change });
  const id = desk.conductor.current()?.id ?? '';
  desk.does({ type: 'note.write', kind: 'process', text: NOTE });
  desk.goesToTheEnd();
  desk.conductor.leave();
  return id;
}

describe('what is shown first at a start', () => {
  it('is told before the file is looked through, where nothing is due', () => {
    const folder = ownFolder();
    const before = started(folder);
    endedIn(before);
    before.quit();
    const asItWas = readFileSync(join(folder, STORE_FILE));
    const app = started(folder, HOUR);
    expect(app.first().last?.title).toBe(TITLE);
    expect(app.did).toEqual([]);
    app.beginning.beforeCall('start.read');
    expect(app.did).toEqual([]);
    app.keeping.close();
    expect(readFileSync(join(folder, STORE_FILE)).equals(asItWas)).toBe(true);
  });

  it.each(['session.resume', 'summary.read', 'phase.start', 'theme.choose', 'register.read', 'closing.news'])(
    'and %s is answered after that, which is done once',
    (type) => {
      const app = started(ownFolder());
      app.beginning.beforeCall(type);
      app.beginning.beforeCall(type);
      expect(app.did).toEqual(['check', 'lookThrough']);
      app.quit();
    },
  );

  it('holds nothing of a session that is to be closed by now', () => {
    const folder = ownFolder();
    const before = started(folder);
    before.closing.atStart();
    endedIn(before);
    before.quit();
    const early = started(folder, 47 * HOUR);
    expect(JSON.stringify(early.first())).toContain(NOTE);
    expect(early.did).toEqual([]);
    early.quit();
    const app = started(folder, 49 * HOUR);
    expect(JSON.stringify(app.first())).not.toContain(NOTE);
    expect(app.did).toEqual(['check', 'lookThrough']);
    app.quit();
  });

  it('holds no record whose time is over', () => {
    const folder = ownFolder();
    const before = started(folder);
    before.closing.atStart();
    const id = endedIn(before, { level: 'L2' });
    expect(before.closing.close(id)).toBe(null);
    const until = before.store.records()[0]?.keptUntil ?? 0;
    const began = before.desk.time.wall();
    before.quit();
    for (let days = 30; began + days * DAY < until; days += 30) {
      const app = started(folder, days * DAY);
      expect([days, app.first().last?.title]).toEqual([days, TITLE]);
      app.beginning.begin();
      app.quit();
    }
    const app = started(folder, until - began + HOUR);
    expect(app.first().last).toBe(null);
    expect(app.did).toEqual(['check', 'lookThrough']);
    app.quit();
  });

  it('counts a session that ended in a group and was not taken down', () => {
    const folder = ownFolder();
    const before = started(folder);
    const [day, begins] = [dayOf(wallTime(before.desk.time.wall() + DAY)), '18:00'];
    const meeting = { group: 'g1', day, begins, minutes: 60, cancelled: false, sequence: 0 };
    before.store.keepChanges([...EVERYBODY, ...setFields('meeting', 'm1', meeting)], wallTime(0));
    const id = endedIn(before, { group: { id: 'g1', people: { p1: 'ana', p2: 'ben' } } });
    before.quit();
    const app = started(folder, HOUR);
    const { soonest, groups } = app.first();
    expect(app.did).toEqual(['check', 'lookThrough']);
    expect([soonest?.id, groups]).toEqual(['g1', 3]);
    expect(soonest?.sessions.map((one) => one.id)).toEqual([id]);
    app.quit();
  });

  it('takes a room for all pairs for no session of two people: neither in the list nor as the last one', () => {
    const folder = ownFolder();
    const app = started(folder);
    endedIn(app, { title: 'Once' });
    app.desk.time.setWall(HOUR);
    const id = endedIn(
      app,
      kickOffDraft({
        ...{ title: 'Summer pairs', format: formatById('pair')!, sides: ['First named', 'Second named'] },
        pairs: [
          ['Ana', 'Ben'],
          ['Cai', 'Dora', 'Emre'],
        ],
        ...{ minutes: 50, week: 2, weeks: 6, first: false, level: 'L1', agreement: null },
      }),
    );
    const listed = () => app.store.archivePage(NO_FILTER, 0, 9).sessions;
    const says = () => listed().map((one) => archiveWords.sessionSays(one, null));
    expect(says()[0]).toBe('not closed yet · Coaching pair · one pair and a trio, five people');
    expect(app.first().last?.title).toBe('Once');
    expect(app.closing.close(id)).toBe(null);
    expect(says()[0]).toBe('Coaching pair · one pair and a trio, five people');
    expect(says()[1]).toBe('not closed yet · Council · 6 people');
    expect(app.first().last?.title).toBe('Once');
    app.quit();
  });

  it('tells of no group what prepares a session without one, however new it is', () => {
    const folder = ownFolder();
    const before = started(folder);
    before.store.keepChanges([...EVERYBODY], wallTime(0));
    endedIn(before, { title: 'Once' });
    before.quit();
    const after = started(folder, HOUR);
    endedIn(after, { title: 'Theirs', group: { id: 'g1', people: { p1: 'ana', p2: 'ben' } } });
    after.quit();
    const app = started(folder, 2 * HOUR);
    expect(app.store.recent().map(({ title }) => title)).toEqual(['Theirs', 'Once']);
    expect(app.first().last?.title).toBe('Once');
    app.quit();
  });
});
