import type { PhaseInfo } from './phase.ts';
import type { PhaseId } from './vocabulary.ts';

/**
 * The phase library (formats.md A.15): what a phase is called and what helps in it. Placeholders in the prompts
 * are those of `placeholders.ts`.
 */
export const PHASES: readonly PhaseInfo[] = [
  {
    id: 'OPEN',
    title: 'Open',
    prompts: [
      'Welcome. We are here to {purpose}. We stop at {end_time}.',
      'The format is {format}. I hold the process, you hold the content.',
      'Roles today: {roles}. Does anyone want to swap before we begin?',
      'You may pass at any point; a pass needs no reason.',
      'Confidentiality today is {level}: {level_sentence}.',
    ],
    observerCodes: ['RR'],
    watchFor: 'Who is still arriving; any unease with a role',
    records: 'start time, attendance, roles, level',
  },
  {
    id: 'AGREE',
    title: 'Working agreement',
    prompts: [
      'Here is our agreement. Which line matters most to you today?',
      'Does anything on this page have to change before we start?',
      'Thumbs: can you work with this for the next {minutes} minutes?',
      'How shall we signal that we have drifted?',
    ],
    observerCodes: ['RR'],
    watchFor: 'Nods given too fast; a line nobody owns',
    records: 'agreement version shown, edits',
  },
  {
    id: 'CHECKIN',
    title: 'Check-in',
    prompts: [
      'In one breath: how do you arrive?',
      'What do you set aside in order to be here?',
      'One thing that moved since last time, large or small.',
      'Say your piece, then hand on; the rest of us only listen.',
      'If you passed, we come back once; passing again is fine.',
    ],
    observerCodes: ['PA', 'FE', 'IN'],
    watchFor: "Who is low, rushed or silent; replies to somebody's turn",
    records: 'variant used; optional energy 1-5 (private)',
  },
  {
    id: 'REVIEW',
    title: 'Commitments from last time',
    prompts: [
      '{owner}, what did you actually try?',
      'What happened that another person could have seen?',
      'What did it teach you, whatever the result?',
      'Keep it, change it, or let it go: which?',
      'What is the next small step, if there is one?',
      "We are curious, not checking up. 'Not yet' is a full answer.",
    ],
    observerCodes: ['AP', 'AD', 'FE'],
    watchFor: 'Blame or rescue; evidence versus good intentions',
    records: 'new state of each commitment, one-line learning',
  },
  {
    id: 'PICK',
    title: 'Choose topics',
    prompts: [
      'Who brings something alive today? One line each, no detail.',
      'Who would lose most by waiting?',
      'Who has gone longest without a slot?',
      'Is the topic yours to act on?',
      'Order agreed? Then we keep it.',
    ],
    observerCodes: ['PA'],
    watchFor: 'Who never asks for a slot; who is talked into one',
    records: 'slot order, topic titles (if level allows), carry-overs',
  },
  {
    id: 'PRESENT',
    title: 'Present',
    prompts: [
      'The floor is yours for {minutes}; we will not interrupt.',
      'Say what is going on, what you tried, what you want from us.',
      'What makes this hard for you in particular?',
      'End with one question for us to hold.',
      'Done early? Stay quiet a moment, more may come.',
      'One minute left: say what you have not said yet.',
    ],
    observerCodes: ['IN', 'FE', 'GE', 'SI'],
    watchFor: 'Interruptions; story versus question; feeling named or avoided',
    records: "topic title, the presenter's question",
  },
  {
    id: 'SHORTQ',
    title: 'Quick questions',
    prompts: [
      'Only questions with a very short answer.',
      "Presenter: yes, no, a number, a name, or 'skip'.",
      'If it needs a story, keep it for counsel.',
      'One question, then let the next person in.',
      'Is that a question, or a suggestion in disguise?',
      'Which single fact would change your counsel?',
    ],
    observerCodes: ['QS', 'QO', 'QL', 'AQ', 'IN'],
    watchFor: 'Long answers; suggestions in question form; one person asking all',
    records: 'count of questions (no text)',
  },
  {
    id: 'COUNSEL',
    title: 'Counsel',
    prompts: [
      'Presenter, you listen now. Note what strikes you; no need to answer.',
      'First a round, one turn each; then open floor.',
      'Offer it as one option among several.',
      'Say where it comes from: done it, seen it, or guessing.',
      'What has not been said yet?',
      'Two minutes left: something short from someone we heard less?',
    ],
    observerCodes: ['AD', 'EX', 'QO', 'IN', 'RP', 'GE'],
    watchFor: 'Presenter answering back; one helper dominating; orders instead of options',
    records: 'options (by note-taker, no names), given to presenter',
  },
  {
    id: 'RESPOND',
    title: "Presenter's reply",
    prompts: [
      'What are you taking with you?',
      'What surprised you?',
      'Nothing to defend: keep what helps, leave the rest.',
      'What is clearer than at the start?',
      "Your next step, or 'I need a night's sleep'.",
    ],
    observerCodes: ['FE', 'AP', 'IN'],
    watchFor: 'Group pushing again; presenter justifying',
    records: 'what the presenter takes (own words, optional)',
  },
  {
    id: 'HANDOVER',
    title: 'Change over',
    prompts: [
      'Breathe. That topic goes back to its owner.',
      'Notes about it go to the presenter now.',
      'Next: {next_presenter}. Ready?',
      'A sip of water, a stretch, then on.',
    ],
    observerCodes: ['OT'],
    watchFor: 'Talk about the last topic going on',
    records: 'time of change',
  },
  {
    id: 'OBSERVE',
    title: "Observer's report",
    prompts: [
      'Observer: what did you see and hear? Facts before meaning.',
      'One pattern in our airtime, one in our questions.',
      'What helped the presenter think?',
      'One question for us to take along; no grades.',
      'Presenter, does that match how it felt?',
      'What will we try differently next time?',
    ],
    observerCodes: ['RR'],
    watchFor: 'Observer speaks; facilitator watches for defence',
    records: "chosen observation(s), group's one change",
  },
  {
    id: 'PULSE',
    title: 'Pulse',
    prompts: [
      'Thirty seconds for yourself, no talking.',
      'Answer for this session only.',
      'Nobody will be asked to explain a number.',
      'There is room for a private line to me.',
    ],
    observerCodes: [],
    watchFor: null,
    records: 'pulse answers (sealed), private note',
  },
  {
    id: 'AGREECLOSE',
    title: 'Agreement check',
    prompts: [
      'Back to our agreement: what did we keep well?',
      'Where did we bend it?',
      'Did you get what you came for?',
      'One line to add, drop or reword?',
      'Any objection to trying that next time? Then it stands.',
    ],
    observerCodes: ['AP', 'FE'],
    watchFor: 'A broken line that nobody names',
    records: 'kept/bent per line, accepted change = new version',
  },
  {
    id: 'CLOSE',
    title: 'Close',
    prompts: [
      'One word for how you leave.',
      'Thank one person for one specific thing.',
      'What will you still be thinking about tomorrow?',
      'Next session {date}; roles then: {next_roles}.',
      'We end here, on time. Thank you.',
    ],
    observerCodes: ['AP', 'PA'],
    watchFor: 'Who leaves upset; thanks that always go to the same person',
    records: 'end time, appreciations (only if wanted)',
  },
];

/** The library's entries by phase. */
export const phasesInLibrary: ReadonlyMap<PhaseId, PhaseInfo> = new Map(
  PHASES.map((info) => [info.id, info]),
);

/** The words that a format brings along for its phases. */
interface OwnWords {
  readonly phaseInfos?: readonly PhaseInfo[] | undefined;
  readonly prompts?: Readonly<Record<PhaseId, readonly string[]>> | undefined;
}

/**
 * What a phase is called in this format and what helps in it: the format's own entry, else the library's, with
 * the format's prompts where it has some. Throws where there is none; `FormatSchema` refuses such a format.
 */
export function infoOf(format: OwnWords, id: PhaseId): PhaseInfo {
  const info = format.phaseInfos?.find((own) => own.id === id) ?? phasesInLibrary.get(id);
  if (!info) throw new RangeError(`The phase library has no ${id}.`);
  const prompts = format.prompts?.[id];
  return prompts ? { ...info, prompts } : info;
}
