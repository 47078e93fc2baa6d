import { setImmediate as turn } from 'node:timers/promises';
import { createKeeping, type Keeping } from '../../src/main/store/keeping.ts';
import { deskOn, draft, testTime, type Desk } from './conducting.ts';

/** The app's store with a desk on it, as main puts them together. */
export interface KeptDesk {
  readonly keeping: Keeping;
  readonly desk: Desk;
  /** How often another store took the place of the one before. */
  readonly moves: () => number;
  /** How often what can be chosen changed. */
  readonly changes: () => number;
  /** Resolves when what was found has been acted on. */
  readonly settled: () => Promise<void>;
}

export function keepingOn(file: string): KeptDesk {
  let changes = 0;
  let moves = 0;
  const keeping = createKeeping({
    file,
    inUse: () => desk.conductor.current()?.session.state.endedAt === null,
    moved() {
      moves += 1;
      desk.conductor.moved();
    },
    changed: () => (changes += 1),
  });
  const desk = deskOn(keeping.store.log, testTime());
  return {
    keeping,
    desk,
    moves: () => moves,
    changes: () => changes,
    async settled() {
      for (let turns = 0; turns < 3; turns += 1) await turn();
    },
  };
}

/** A file with these sessions, each with forty taps and a note, after a quit: with a copy beside it. */
export function keptSessions(file: string, titles: readonly string[]): string {
  const { keeping, desk } = keepingOn(file);
  for (const title of titles) {
    desk.conductor.open({ ...draft, title });
    for (let i = 0; i < 40; i += 1) desk.taps(`p${1 + (i % 6)}`);
    desk.does({ type: 'note.write', kind: 'option', text: `Words of ${title}` });
    desk.goesToTheEnd();
    desk.conductor.leave();
  }
  keeping.store.keepSetting('theme.room', 'beamer');
  keeping.backUp();
  keeping.close();
  return file;
}
