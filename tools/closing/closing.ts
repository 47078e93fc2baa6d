import { join } from 'node:path';
import { isWrittenBeside } from '#shared/care/beside.ts';
import { careOf, groupSees, keepsTalkAWhile, PULSE_MONTHS, staysWhenClosed } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import { dayOf } from '#shared/group/register/day.ts';
import { wallTime } from '#shared/time.ts';
import { NO_FILTER } from '#shared/records/archive/archive.ts';
import { createClosing } from '../../src/main/closing/closing.ts';
import { STORE_FILE, type Store } from '../../src/main/store/store.ts';
import { keepingOn } from '../../tests/support/keptDesk.ts';
import { emptyFolder } from '../emptyFolder.ts';
import { Trouble } from '../trouble.ts';
import { asksBetween } from './between.ts';
import { keepsBesides, keptBesides, reflects } from './keeps.ts';
import {
  NEVER,
  PLANTED,
  PLANTED_KINDS,
  type KeptBesides,
  type NeverKept,
  type PlantedAs,
  type PlantedKind,
} from './plan.ts';
import { keepsOwnTexts, plansSession } from './plans.ts';
import { GROUP, MEMBERS, playSession } from './play.ts';
import { findWord, followersIn } from './search.ts';

/** The word, found in a file, and what it is there. */
export interface FoundWord {
  readonly file: string;
  /** Empty where no kind follows the word. */
  readonly kind: PlantedKind | '';
  readonly allowed: boolean;
  readonly why: string;
}

export interface ClosingReport {
  readonly level: Level;
  readonly kept: readonly PlantedKind[];
  readonly destroyed: readonly PlantedKind[];
  readonly found: readonly FoundWord[];
}

/** Whether something of this kind may be there once a session of this level is closed. */
function mayStay(kind: PlantedKind, level: Level): boolean {
  const data: PlantedAs = PLANTED[kind];
  if (data === null) return PULSE_MONTHS[level] !== null;
  if (typeof data === 'object' && 'own' in data) return true;
  if (typeof data === 'object') return isWrittenBeside(data.entry, level);
  return staysWhenClosed(data, level) || (data === 'talk' && keepsTalkAWhile(level));
}

/** The kinds of data that the records of the closed session hold, and what is kept of those `asked` between sessions. */
function keptKinds(store: Store, asked: readonly PlantedKind[]): PlantedKind[] {
  const [kept] = store.records();
  if (kept === undefined) throw new Trouble('The closed session has no record.');
  const { record, lines, talk } = kept;
  const besides: readonly PlantedKind[] = keptBesides(store.register());
  const holds: Readonly<Record<Exclude<PlantedKind, KeptBesides>, boolean>> = {
    session: record.title !== '',
    attendance: record.people.length > 0,
    role: record.people.some(({ roles }) => roles.length > 0),
    topic: lines.some(({ kind }) => kind === 'topic'),
    question: lines.some(({ kind }) => kind === 'question'),
    starred: lines.some(({ kind }) => kind === 'starred'),
    keep: lines.some(({ kind }) => kind === 'keep'),
    try: lines.some(({ kind }) => kind === 'try'),
    parking: lines.some(({ kind }) => kind === 'parking'),
    commitment: lines.some(({ kind }) => kind === 'commitment'),
    option: lines.some(({ kind }) => kind === 'option'),
    insight: lines.some(({ kind }) => kind === 'insight'),
    note: false,
    airtime: talk.some(({ spoken }) => spoken > 0),
    code: talk.some(({ codes }) => Object.keys(codes).length > 0),
    agreement: record.agreement !== null && record.agreement.change !== null,
    pulse: asked.includes('pulse'),
    private: asked.includes('private'),
    ownFormat: store.ownFormats().length > 0,
    ownPrompts: store.promptSets().length > 0,
  };
  const held: Partial<Record<PlantedKind, boolean>> = holds;
  return PLANTED_KINDS.filter((kind) => besides.includes(kind) || held[kind] === true);
}

/** Plays, closes and quits in `folder`, and looks at what is left there. */
export async function closeIn(folder: string, level: Level, word: string): Promise<ClosingReport> {
  emptyFolder(folder);
  const file = join(folder, STORE_FILE);
  const kept = keepingOn(file);
  const { keeping, desk } = kept;
  const wall = () => wallTime(desk.time.wall());
  keepsOwnTexts(keeping, word);
  const opensRoom = plansSession({ keeping, file, wall }, level, word);
  const { session } = playSession(kept, level, word);
  opensRoom();
  keepsBesides({ store: keeping.store, wall }, { group: GROUP, members: MEMBERS }, word);
  reflects(
    { store: keeping.store, wall },
    { ...{ group: GROUP, person: MEMBERS[0] ?? '', session }, level },
    word,
  );
  // Somebody looks into the archive before the session is closed, and after it.
  const looks = () =>
    keeping.store.searchArchive({
      ...{ terms: [{ kind: 'word', text: word }], filter: NO_FILTER, kind: null, from: 0, count: 100 },
      today: dayOf(wall()),
    });
  looks();
  const asked = await asksBetween(
    { store: keeping.store, folder, wall },
    { group: GROUP, members: MEMBERS },
    word,
  );
  const closing = createClosing({ store: keeping.store, conductor: desk.conductor, wall });
  const why = closing.close(session);
  if (why !== null) throw new Trouble(`The session was not closed: ${why.code}.`);
  const there = keptKinds(keeping.store, asked);
  looks();
  const indexed = keeping.store.archiveWords();
  desk.conductor.leave();
  keeping.backUp();
  keeping.close();
  return {
    level,
    kept: there,
    destroyed: PLANTED_KINDS.filter((kind) => !there.includes(kind)),
    found: foundIn(folder, level, word, indexed),
  };
}

/** What stands for the file where a word is in the archive's index, which is in memory alone. */
const INDEX = '(the index of the archive, in memory)';

/** Where the word stands in a folder, and whether the level lets it. */
function foundIn(folder: string, level: Level, word: string, indexed: readonly string[]): FoundWord[] {
  const followers = PLANTED_KINDS.flatMap((kind) => ['', ...Object.keys(NEVER)].map((never) => kind + never));
  const inIndex = followersIn(indexed, word, followers).map((follower) => ({ file: INDEX, follower }));
  return [...findWord(folder, word, followers), ...inIndex].map(({ file, follower }) => {
    const kind = PLANTED_KINDS.find((each) => follower.startsWith(each)) ?? '';
    const never = Object.keys(NEVER).find((each) => follower === `${kind}${each}`);
    if (kind === '') return { file, kind, allowed: false, why: 'the word stands there without a kind' };
    if (never !== undefined) return { file, kind, allowed: false, why: NEVER[never as NeverKept] };
    const data: PlantedAs = PLANTED[kind];
    if (data === null)
      return { file, kind, allowed: false, why: 'no word of it is ever written in plain text' };
    if (typeof data === 'object' && 'own' in data)
      return { file, kind, allowed: file !== INDEX, why: `${level}: kept on this computer` };
    if (typeof data === 'object') {
      const written = isWrittenBeside(data.entry, level);
      const why = `${level}: ${written ? 'kept beside the session' : 'not written down'}`;
      return { file, kind, allowed: written && (file !== INDEX || data.found), why };
    }
    const { kept, shown } = careOf(data, level);
    const allowed = mayStay(kind, level) && (file !== INDEX || groupSees(data, level));
    return { file, kind, allowed, why: `${level}: ${kept}, shown to ${shown}` };
  });
}

/** What a closing keeps that it may not, or does not keep though it should; empty: the promise holds. */
export const brokenIn = ({ level, kept, found }: ClosingReport): string[] => [
  ...found
    .filter(({ allowed }) => !allowed)
    .map(({ file, kind, why }) => `${kind || 'the word'} in ${file}: ${why}`),
  ...kept.filter((kind) => !mayStay(kind, level)).map((kind) => `${kind} is kept`),
  ...PLANTED_KINDS.filter((kind) => mayStay(kind, level) && !kept.includes(kind)).map(
    (kind) => `${kind} is lost`,
  ),
];
