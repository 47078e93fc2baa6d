import { fillIn, type Placeholder } from '#shared/format/placeholders.ts';
import type { NowView } from '#shared/session/nowView.ts';
import type { PromptBlanks } from '#shared/session/promptBlanks.ts';
import { levelNamed, levelWords } from './levels.ts';
import { phasePrompts } from './phaseTexts.ts';
import { spokenLength } from './saidTimes.ts';
import { sessionWords } from './session.ts';
import { warmUp } from './tasks.ts';
import { inDigits, type Times } from '../timeText.ts';
import { timeLabel } from './wallClock.ts';

const valuesOf = (blanks: PromptBlanks, times: Times): Partial<Record<Placeholder, string>> => ({
  purpose: sessionWords.purpose,
  format: blanks.format,
  roles: blanks.roles.map(({ name, role }) => `${name} ${sessionWords.roles[role]}`).join(', '),
  level: levelNamed(blanks.level),
  level_sentence: levelWords[blanks.level].sentence.replace(/\.$/, ''),
  minutes:
    'session' in blanks.time
      ? String(Math.round(blanks.time.session / 60_000))
      : spokenLength(blanks.time.part, times),
  end_time: timeLabel(blanks.endsAt),
  ...(blanks.warmUp !== null && { warmup: `‘${warmUp(blanks.warmUp)}’` }),
  ...(blanks.owner !== null && { owner: blanks.owner }),
  ...(blanks.nextPresenter !== null && { next_presenter: blanks.nextPresenter }),
});

/** What the facilitator might say in a phase, its blanks filled; a prompt with a blank that nobody can fill is left out. */
export function filledPrompts(
  { title, prompts, blanks }: Pick<NowView, 'title' | 'prompts' | 'blanks'>,
  times: Times = inDigits,
): string[] {
  const values = valuesOf(blanks, times);
  return (prompts ?? phasePrompts(title.phase))
    .map((prompt) => fillIn(prompt, values))
    .filter((prompt) => prompt !== null);
}
