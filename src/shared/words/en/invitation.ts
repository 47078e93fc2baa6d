import { noonOf, type Day } from '#shared/group/register/day.ts';
import type { Focus } from './slots.ts';
import { counted, countedInWords } from './counted.ts';
import { dateLabel } from './wallClock.ts';

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

const BRING_ONE = 'Please bring one decision, a draft or a stuck question.';

/** What an invitation says, and the sheet that shows it. */
export const invitationWords = {
  when: (day: Day, from: string, to: string, minutes: number) =>
    `${weekday.format(noonOf(day))} ${dateLabel(noonOf(day))}, ${from} to ${to} (${counted(minutes, 'minute')})`,
  noDay: (minutes: number) => counted(minutes, 'minute'),
  format: (format: string, people: number) => `${format} with ${countedInWords(people, 'person', 'people')}`,
  /** By whose a slot is; null: there is nothing to bring. */
  bring: {
    presenter: BRING_ONE,
    coachee: BRING_ONE,
    receiver: null,
    topicOwner: 'Please bring a topic or two that you want to talk about yourself: a few words each.',
    nobody: null,
  } satisfies Readonly<Record<Focus, string | null>>,
  who: 'Who does what',
  doing: (name: string, parts: readonly string[]) => `${name}: ${parts.join(', ')}`,
  part: (does: string, why: string | null) => (why === null ? does : `${does} (${why})`),
  agreement: 'What we agreed',
  prepare: (phase: string) => `To come prepared, for ‘${phase}’`,
  level: (name: string, sentence: string) => `${name}: ${sentence}`,

  title: 'Invitation',
  body: 'This is the whole text. It holds nothing that was said in a session.',
  text: 'The text to send',
  copy: 'Copy the text',
  copied: 'The invitation is copied: paste it where you write to them.',
  key: 'Invitation: a text to copy',
  close: 'Not now',
} as const;
