import { randomUUID } from 'node:crypto';
import type { Arrival } from '#shared/bundle/arriving.ts';
import type { GoneEntry, GoneSession, Keep } from '#shared/bundle/keep.ts';
import { fieldKey, sessionText } from '#shared/bundle/merge.ts';
import type { Change } from '#shared/group/register/entries.ts';
import type { WallTime } from '#shared/time.ts';
import type { Written } from '../session/log.ts';
import { goneEntries } from './gone.ts';
import { write, type ReadableHandle, type WritableHandle } from './handle.ts';
import { applyMarks, insertMark, marksIn } from './marks.ts';
import { putOwnFormat } from './ownFormats.ts';
import { putPromptSet } from './promptSets.ts';
import { keptRecordsOf, putKept } from './records.ts';
import {
  chooseVersion,
  COPY_ID,
  ownId,
  putField,
  storedFields,
  writeChanges,
  type FieldId,
} from './registerFields.ts';
import { stateOf } from './sessions.ts';
import { upsertSetting } from './settings.ts';

/** Everything that is kept of groups, whole, as it travels to another computer and back. */
export interface KeptKeeps {
  /** Made by chance when it is first asked for: names this copy of the app among others. */
  readonly keep: () => Keep;
  /** Names this copy of the app; empty until something was ever taken to another one. */
  readonly copy: () => string;
  /** Marks of entries of the register that were removed. */
  readonly gone: () => readonly GoneEntry[];
  /** Writes what comes of taking something in: all of it or nothing. */
  readonly takeIn: (
    what: Pick<Arrival, 'before' | 'after' | 'texts'>,
    merged: readonly Change[],
    now: WallTime,
  ) => Written;
  /** Of a field that two computers changed, the nth version that does not stand takes its place; null: what stands stays. */
  readonly chooseVersion: (of: FieldId, nth: number | null, now: WallTime) => Written;
}

const removedSessions = (db: ReadableHandle): GoneSession[] =>
  [...marksIn(db).sessions].flatMap(([session, { what, wall }]) =>
    what === 'removed' ? [{ session, at: wall }] : [],
  );

/** `destroyed` is told which ids are gone, so that copies that hold them go too. */
export const keepsIn = (
  db: WritableHandle,
  committed: (written: Written) => Written,
  destroyed: (ids: readonly string[], change: () => void) => Written,
): KeptKeeps => ({
  keep() {
    if (ownId(db) === '') committed(write(db, () => upsertSetting(db, COPY_ID, randomUUID())));
    return {
      fields: storedFields(db, ownId(db)),
      sessions: keptRecordsOf(db),
      goneEntries: goneEntries(db),
      goneSessions: removedSessions(db),
    };
  },
  copy: () => ownId(db),
  gone: () => goneEntries(db),
  takeIn({ before, after, texts }, merged, now) {
    const me = ownId(db);
    const left = new Set(after.sessions.map(({ session }) => session));
    const entriesLeft = new Set(after.fields.map(({ kind, id }) => `${kind} ${id}`));
    const gone = [
      ...new Set([
        // Closed on the other computer, and not yet here: copies hold its log.
        ...after.sessions.flatMap(({ session }) =>
          (stateOf(db, session) ?? 'closed') === 'closed' ? [] : [session],
        ),
        ...before.fields.flatMap(({ kind, id }) => (entriesLeft.has(`${kind} ${id}`) ? [] : [id])),
        ...before.sessions.flatMap(({ session }) => (left.has(session) ? [] : [session])),
      ]),
    ];
    const change = (): void => {
      // Marks first: what was promised to be forgotten stays forgotten.
      applyMarks(db, {
        sessions: new Map(
          after.goneSessions.map(({ session, at }) => [session, { what: 'removed', wall: at } as const]),
        ),
        entries: after.goneEntries,
      });
      const was = new Map(before.fields.map((field) => [fieldKey(field), JSON.stringify(field)]));
      for (const field of after.fields)
        if (was.get(fieldKey(field)) !== JSON.stringify(field)) putField(db, field, me);
      const knew = new Map(before.sessions.map((session) => [session.session, sessionText(session)]));
      for (const session of after.sessions) {
        if (knew.get(session.session) === sessionText(session)) continue;
        insertMark(db, session.session, { what: 'closed', wall: session.closed });
        putKept(db, session);
      }
      writeChanges(db, merged, now);
      for (const format of texts.formats) putOwnFormat(db, format);
      for (const set of texts.prompts) putPromptSet(db, set);
    };
    return gone.length === 0 ? committed(write(db, change)) : destroyed(gone, change);
  },
  chooseVersion: (of, nth, now) => committed(write(db, () => chooseVersion(db, of, nth, now))),
});
