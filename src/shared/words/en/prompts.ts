import { fillIn, type Placeholder } from '#shared/format/placeholders.ts';
import type { NowView } from '#shared/session/nowView.ts';
import type { PromptBlanks } from '#shared/session/promptBlanks.ts';
import { levelNamed, levelWords } from './levels.ts';
import { checkInWords } from './checkIns.ts';
import { dayOfMeeting } from './group.ts';
import { phasePrompts } from './phaseTexts.ts';
import { ruleSentence } from './rules.ts';
import { spokenLength } from './saidTimes.ts';
import { sessionWords } from './session.ts';
import { warmUp } from './tasks.ts';
import { inDigits, type Times } from '../timeText.ts';
import { timeLabel } from './wallClock.ts';

const list = new Intl.ListFormat('en-GB');

/** Who has which roles: whoever has several is named once. */
const rolesSaid = (roles: PromptBlanks['roles']): string =>
  [...Map.groupBy(roles, ({ name }) => name)]
    .map(([name, theirs]) => `${name} ${list.format(theirs.map(({ role }) => sessionWords.roles[role]))}`)
    .join(', ');

/** How a group's purpose begins where it was written as it is asked for (`groupWords.purposePlaceholder`). */
const WE_MEET_TO = /^(?:we (?:meet|are here) )?(?:in order )?to\s+/iu;

/** A group's purpose behind ‘We are here to’: as a part of the sentence, or as a sentence of its own in quotes. */
function purposeSaid(purpose: string): string {
  const bare = purpose.trim().replace(/[.…\s]+$/u, '');
  if (bare === '') return sessionWords.purpose;
  return WE_MEET_TO.test(bare) ? bare.replace(WE_MEET_TO, '') : sessionWords.purposeIs(bare);
}

const minutesSaid = (time: NonNullable<PromptBlanks['time']>, times: Times): string =>
  'session' in time ? String(Math.round(time.session / 60_000)) : spokenLength(time.part, times);

const valuesOf = (blanks: PromptBlanks, times: Times): Partial<Record<Placeholder, string>> => ({
  purpose: purposeSaid(blanks.purpose),
  format: blanks.format,
  roles: rolesSaid(blanks.roles),
  ...(blanks.next !== null && {
    date: dayOfMeeting(blanks.next.day),
    next_roles: rolesSaid(blanks.next.roles),
  }),
  level: levelNamed(blanks.level),
  level_sentence: levelWords[blanks.level].sentence.replace(/\.$/, ''),
  ...(blanks.time !== null && { minutes: minutesSaid(blanks.time, times) }),
  ...(blanks.endsAt !== null && { end_time: timeLabel(blanks.endsAt) }),
  ...(blanks.warmUp !== null && { warmup: `‘${warmUp(blanks.warmUp)}’` }),
  ...(blanks.owner !== null && { owner: blanks.owner }),
  ...(blanks.nextPresenter !== null && { next_presenter: blanks.nextPresenter }),
});

const asItIs = (prompt: string): readonly string[] => [prompt];

/** Where nobody is the prep coach, what is asked of them is asked of all, and what they are asked to do is left out. */
const withoutPrepCoach = (prompt: string): readonly string[] => {
  if (prompt.startsWith('Prep coach, ')) return [];
  const asked = prompt.replace(/^Prep coach: /u, '');
  return [asked.charAt(0).toUpperCase() + asked.slice(1)];
};

/** Where nothing is written (docs/domain/confidentiality.md), what asks for it is said so that it is kept in mind. */
const SEALED: Readonly<Record<string, string>> = {
  'One minute without talking. Write what you noticed.': 'One minute without talking. What did you notice?',
  'Write one line you would want to hear in their place.':
    'Which line would you want to hear in their place?',
  'A quiet moment: write what you want to keep.': 'A quiet moment: what do you want to keep?',
  'Write one line first; then we go round.': 'Find one line first; then we go round.',
  'Write it on the shared note now.': 'Say it once more, so that you both remember it.',
  'Write the opening line together.': 'Find the opening line together.',
  'One sentence to remember. Write it down.': 'One sentence to remember.',
  'Presenter, write down what you may want to follow up.':
    'Presenter, keep in mind what you may want to follow up.',
  'Read it out once more; we write it down.': 'Say it once more, so that all of us have it.',
  'In pairs: tell each other what you wrote.': 'In pairs: tell each other what came to mind.',
};
const asSealed = (prompt: string): string => SEALED[prompt] ?? prompt;

/**
 * How sentences begin that name the length of their phase, or of a turn of it, as it usually is. `part`: a moment within
 * the phase, which only a shorter phase cuts.
 */
const LENGTHS: readonly { readonly says: RegExp; readonly usual: number; readonly part?: true }[] = [
  { says: /^A minute(?= each[,;])/u, usual: 60_000 },
  { says: /^Half a minute(?= each,)/u, usual: 30_000 },
  { says: /^Half a minute(?= of quiet\.)/u, usual: 30_000, part: true },
  { says: /^One minute(?= without talking\.)/u, usual: 60_000 },
  { says: /^Five minutes(?= are yours:)/u, usual: 300_000 },
];

/** A sentence of a phase with the length that the phase, or each turn of it, is planned with (ms). */
export function asPlanned(sentence: string, each: number, times: Times = inDigits): string {
  const named = LENGTHS.find(({ says }) => says.test(sentence));
  if (named === undefined || Math.abs(each - named.usual) < 1000 || (named.part && each > named.usual))
    return sentence;
  return sentence.replace(named.says, () => spokenLength(each, times));
}

/** What is asked where there is no agreement yet: the group looks at lines to begin with. */
const FIRST_AGREEMENT: readonly string[] = [
  'These lines begin an agreement. Which one do you need most?',
  'Which line is missing, and which would you word anew?',
  'Thumbs: can you work with this for the next {minutes} minutes?',
  'How shall we signal that we have drifted?',
];

/** A phase's prompts where the format has none of its own. */
const usualPrompts = ({ title, blanks }: Pick<NowView, 'title' | 'blanks'>): readonly string[] =>
  title.phase === 'AGREE' && blanks.agreesFirst ? FIRST_AGREEMENT : phasePrompts(title.phase);

/** A sentence that may be said: as it is written, with its blanks (null: it is none of the phase's prompts), and filled. */
export interface SaidPrompt {
  readonly prompt: string | null;
  readonly text: string;
}

type PromptsNow = Pick<NowView, 'title' | 'prompts' | 'blanks' | 'offWall' | 'checkIn' | 'flagged'>;

/**
 * What the facilitator might say in a phase, its blanks filled; a prompt with a blank that nobody can fill is left out, and
 * so is one that was flagged.
 */
export function saidPrompts(
  { title, prompts, blanks, offWall, checkIn, flagged }: PromptsNow,
  times: Times = inDigits,
): SaidPrompt[] {
  const values = valuesOf(blanks, times);
  // What gave its place on the wall to the presenter's question is said instead.
  const said = [
    ...(offWall === null ? [] : [ruleSentence(offWall)]),
    ...(blanks.asks === null ? [] : [sessionWords.brings[blanks.asks]]),
    ...(blanks.remote.length === 0 ? [] : [sessionWords.remoteFirst(blanks.remote)]),
    ...(checkIn === null ? [] : [checkInWords[checkIn].asks]),
  ].map((text): SaidPrompt => ({ prompt: null, text }));
  const addressed = blanks.roles.some(({ role }) => role === 'prepCoach') ? asItIs : withoutPrepCoach;
  const ofPhase = (prompts ?? usualPrompts({ title, blanks }))
    .flatMap(addressed)
    .map(blanks.level === 'L3' ? asSealed : (prompt) => prompt)
    .filter((prompt) => !flagged.includes(prompt))
    .flatMap((prompt): SaidPrompt[] => {
      const text = fillIn(prompt, values);
      return text === null ? [] : [{ prompt, text: asPlanned(text, blanks.each, times) }];
    });
  return [...said, ...ofPhase];
}

export const filledPrompts = (now: PromptsNow, times: Times = inDigits): string[] =>
  saidPrompts(now, times).map(({ text }) => text);
