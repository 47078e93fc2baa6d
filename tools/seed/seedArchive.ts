import type { Level } from '#shared/care/levels.ts';
import { RETENTION_MONTHS, TALK_DAYS } from '#shared/care/care.ts';
import { addDays, dayOf, daysBetween, noonOf, type Day } from '#shared/group/register/day.ts';
import { setFields } from '#shared/group/register/entries.ts';
import { BECOMES } from '#shared/session/recall/recall.ts';
import { diceOf, type Dice } from '#shared/session/rehearsal/dice.ts';
import { wallTime } from '#shared/time.ts';
import { write } from '../../src/main/store/handle.ts';
import { openStore } from '../../src/main/store/open.ts';
import { writeClosing } from '../../src/main/store/records.ts';
import { writeChanges } from '../../src/main/store/registerFields.ts';
import { insertListed } from '../../src/main/store/sessions.ts';
import { Trouble } from '../trouble.ts';
import { meetingShapes } from './meetings.ts';
import { sampleGroups } from './people.ts';
import { sampleSession } from './sessions.ts';

export interface SeedWanted {
  readonly sessions: number;
  readonly groups: number;
  readonly seed: number;
  /** Milliseconds of the wall clock: nothing written lies after it, or beyond its retention. */
  readonly now: number;
}

export interface Seeded {
  readonly sessions: number;
  readonly groups: number;
  readonly people: number;
  readonly lines: number;
}

/** Days between two sessions of a group, unless they are so many that they would be kept no longer. */
const USUAL_GAP = 14;
/** All lies within so many days: less than the longest retention. */
const REACH = 690;
const DAYS_OF_MONTH = 30;
/** A session is closed some hours after it began. */
const CLOSED_AFTER = 4 * 3_600_000;

/** Writes so many closed sessions into a new file. */
export async function seedArchive(file: string, wanted: SeedWanted): Promise<Seeded> {
  const { kind, db, store } = openStore(file);
  if (kind !== 'ok') throw new Trouble(`‘${file}’ cannot be written.`);
  const dice = diceOf(wanted.seed);
  const shapes = await meetingShapes();
  const today = dayOf(wallTime(wanted.now));
  const countOf = (group: number): number =>
    Math.floor(wanted.sessions / wanted.groups) + (group < wanted.sessions % wanted.groups ? 1 : 0);
  const gapOf = (count: number): number => Math.min(USUAL_GAP, REACH / Math.max(1, count));
  const daysOf = (group: number): Day[] => {
    const count = countOf(group);
    const gap = gapOf(count);
    // The newest a few days ago, each group on another day.
    return Array.from({ length: count }, (_, i) =>
      addDays(today, -1 - (group % 5) - Math.floor((count - 1 - i) * gap)),
    );
  };
  let [sessions, people, lines] = [0, 0, 0];
  const gap = Math.max(1, Math.round(gapOf(countOf(0))));
  for (const group of sampleGroups(wanted.groups, daysOf, gap, shapes, dice)) {
    people += group.changes.filter(({ kind: of, field }) => of === 'person' && field === 'name').length;
    /** Commitments that somebody has still to look at. */
    let open: readonly string[] = [];
    const written = write(db, () => {
      writeChanges(db, group.changes, noonOf(group.days[0] ?? today));
      for (const [n, day] of group.days.entries()) {
        sessions += 1;
        const id = `sample-s${sessions}`;
        const shape =
          dice.pick(shapes.filter(({ speakers }) => speakers <= group.members.length)) ?? shapes[0];
        if (shape === undefined) throw new Error('there are no meetings to take shapes from');
        const made = sampleSession(group, n, day, levelOn(day, today, dice), shape, dice);
        const { record } = made.records;
        lines += made.records.lines.length;
        const at = wallTime(noonOf(day) + CLOSED_AFTER);
        insertListed(db, {
          ...{ session: id, title: record.title, formatId: record.format.id, formatName: record.format.name },
          ...{ openedWall: record.openedWall, people: [], state: 'closed', trial: false, group: group.id },
        });
        writeClosing(db, id, {
          ...made.records,
          // What is kept of each person for a while is gone already where that while is over.
          talk: daysBetween(day, today) < TALK_DAYS - DAYS_OF_MONTH ? made.records.talk : null,
          ...{ at, linesGone: [] },
          held: [
            ...setFields('session', id, made.held),
            ...open.flatMap((commitment) =>
              setFields('review', `${id}-${commitment}`, {
                ...{ group: group.id, commitment, session: id, day, hears: 'say' },
                becomes: dice.pick(BECOMES) ?? 'keep',
              }),
            ),
            ...made.committed.flatMap((one) =>
              setFields('commitment', one.id, {
                ...{ group: group.id, session: id, day, by: null, person: one.person, visible: one.visible },
              }),
            ),
          ],
        });
        open = made.committed.map((one) => one.id);
      }
    });
    if (!written.ok) throw new Trouble(`‘${file}’ cannot be written: ${written.failure.kind}.`);
  }
  store.close();
  return { sessions, groups: wanted.groups, people, lines };
}

/** A level whose records are still kept of a session on this day. */
function levelOn(day: Day, today: Day, dice: Dice): Level {
  const levels: readonly Level[] = ['L0', 'L1', 'L1', 'L1', 'L1', 'L2', 'L3', 'L0'];
  const age = daysBetween(day, today);
  const kept = levels.filter((level) => {
    const months = RETENTION_MONTHS[level];
    return months === null || age < (months - 1) * DAYS_OF_MONTH;
  });
  // Where only the ends of the scale are left, most are open.
  return kept.length <= 3 && !dice.chance(10) ? 'L0' : (dice.pick(kept) ?? 'L0');
}
