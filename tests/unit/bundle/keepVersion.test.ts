import { expect, it } from 'vitest';
import { keepFile, KEEP_VERSION, NOTHING_KEPT } from '#shared/bundle/keep.ts';
import { NO_OWN_TEXTS } from '#shared/bundle/ownTexts.ts';
import { ENTRY_KINDS, type EntryKind } from '#shared/group/register/entries.ts';
import { wallTime } from '#shared/time.ts';

/**
 * Since which version of a bundle there is each kind of entry. An app from before refuses a kind that it does not know, so
 * a new one counts `KEEP_VERSION` up and is of that version: what has one in it is of no lower.
 */
const SINCE: Readonly<Record<EntryKind, number>> = {
  ...{ group: 1, person: 1, member: 1, meeting: 1, session: 1, agreement: 1, story: 1, topic: 1, signal: 1 },
  ...{
    ritual: 1,
    flag: 1,
    sprint: 1,
    programme: 1,
    background: 1,
    pair: 1,
    arrangement: 1,
    seal: 1,
    pulse: 1,
  },
  ...{
    learning: 1,
    reflection: 1,
    win: 1,
    lookBack: 1,
    guide: 1,
    question: 1,
    term: 1,
    commitment: 1,
    review: 1,
  },
  release: 3,
};

it.each(ENTRY_KINDS)(
  'a bundle says by its version that it has an entry in it which older apps do not know: %s',
  (kind) => {
    const gone = [{ kind, id: 'e1', at: wallTime(1) }];
    const { version } = keepFile(wallTime(1), null, { ...NOTHING_KEPT, goneEntries: gone }, NO_OWN_TEXTS);
    expect(version).toBeGreaterThanOrEqual(SINCE[kind]);
    expect(SINCE[kind]).toBeLessThanOrEqual(KEEP_VERSION);
  },
);
