import { renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Level } from '#shared/care/levels.ts';
import type { WallTime } from '#shared/time.ts';
import { planAnswers } from '../../src/main/ipc/answers/plans.ts';
import { createSettings } from '../../src/main/platform/settings.ts';
import { backupsOf, stampOf } from '../../src/main/store/backups.ts';
import type { Keeping } from '../../src/main/store/keeping.ts';
import { sampleDraft } from '../../tests/support/playedSession.ts';
import { formatById } from '../shipped.ts';
import { planted } from './plan.ts';

const PLAN = 'planted-plan';
const DAY = 86_400_000;

/** Copies are kept for days: one that was just made is of the day before from now on. */
function aDayGoesBy(file: string): void {
  for (const { path, kind, made } of backupsOf(file)) {
    const earlier = stampOf(new Date(made.getTime() - DAY));
    renameSync(path, join(dirname(path), `${basename(file)}.${kind}-${earlier}`));
  }
}

/**
 * A session waits as a plan that says what it is to be called, while a copy of the day is made; only then its level is
 * chosen. Gives what happens to the plan when its room opens.
 */
export function plansSession(
  {
    keeping,
    file,
    wall,
  }: { readonly keeping: Keeping; readonly file: string; readonly wall: () => WallTime },
  level: Level,
  word: string,
): () => void {
  const settings = createSettings(keeping.store);
  const answers = planAnswers({
    ...{ store: keeping.store, settings, wall, copy: () => {}, packOnPaper: () => null },
    exportPack: () => Promise.resolve({ ok: false, cancelled: true }),
  });
  const keeps = (chosen: Level): void => {
    const draft = { ...sampleDraft(4), level: chosen, title: planted(word, 'session') };
    void answers['plan.keep']({ type: 'plan.keep', plan: { id: PLAN, draft, starts: null } }, 'library');
  };
  keeps('L1');
  keeping.backUp();
  aDayGoesBy(file);
  keeps(level);
  return () => settings.dropPlan(PLAN);
}

/** A format and prompts of one's own, with the word in what they say. */
export function keepsOwnTexts({ store }: Pick<Keeping, 'store'>, word: string): void {
  const format = formatById('lean_coffee');
  if (format === undefined) throw new Error('lean coffee is gone');
  const says = planted(word, 'ownFormat');
  store.keepFormat({ ...format, id: 'planted_format', name: says, purpose: says });
  const prompt = planted(word, 'ownPrompts');
  store.keepPrompts({ id: 'planted_prompts', name: prompt, prompts: { OPEN: [prompt] } });
}
