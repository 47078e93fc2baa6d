import type { TextsOfPhases } from '#shared/format/texts.ts';
import type { ASKING } from '#shared/format/phases/asking.ts';
import { phaseTitles } from '../phaseTitles.ts';

/** Phases in which a topic is brought and asked about. */
export const asking = {
  WARMUP: {
    title: phaseTitles.WARMUP,
    prompts: [
      'Before we hear the topic, one question for everybody: {warmup}.',
      'Half a minute each, from your own life.',
      'We are joining in feeling, not solving.',
      'Prep coach, please ask yours.',
    ],
    watchFor: 'Jokes that shut the door; early guessing of the topic',
    records: null,
  },
  FRAME: {
    title: phaseTitles.FRAME,
    prompts: [
      'Prep coach: what does the presenter want from us?',
      'What lies outside the fence today?',
      'What kind of experience would help most?',
      'Everybody clear? Say the question back in a few words.',
    ],
    watchFor: 'Whether helpers can repeat the question',
    records: 'purpose, limits, kind of help wanted',
  },
  PRESENT: {
    title: phaseTitles.PRESENT,
    prompts: [
      'The floor is yours for {minutes}; we will not interrupt.',
      'Say what is going on, what you tried, what you want from us.',
      'What makes this hard for you in particular?',
      'End with one question for us to hold.',
      'Done early? Stay quiet a moment, more may come.',
      'One minute left: say what you have not said yet.',
    ],
    watchFor: 'Interruptions; story versus question; feeling named or avoided',
    records: "topic title, the presenter's question",
  },
  ASK: {
    title: phaseTitles.ASK,
    prompts: [
      'What did you bring: a choice to make, something half-written, or a knot?',
      'What do you want to leave with in ten minutes?',
      'What is the deadline or limit?',
      'Which way do you lean already?',
      'Who owns the decision? We do not take it over.',
    ],
    watchFor: "Vague ask; someone else's problem",
    records: 'type (decision/draft/stuck), title',
  },
  SHORTQ: {
    title: phaseTitles.SHORTQ,
    prompts: [
      'Only questions with a very short answer.',
      "Presenter: yes, no, a number, a name, or 'skip'.",
      'If it needs a story, keep it for counsel.',
      'One question, then let the next person in.',
      'Is that a question, or a suggestion in disguise?',
      'Which single fact would change your counsel?',
    ],
    watchFor: 'Long answers; suggestions in question form; one person asking all',
    records: 'count of questions (no text)',
  },
  CLARIFY: {
    title: phaseTitles.CLARIFY,
    prompts: [
      'Facts only: who, what, when, where, how many.',
      'Ask so that you can picture it, not to steer it.',
      'If the answer takes a minute of thinking, save it.',
      "Keep 'why' for later.",
      'Presenter: one sentence is plenty, and you may decline.',
    ],
    watchFor: "Probing too early; 'why'; advice slipping in",
    records: 'count of questions',
  },
  OPENQ: {
    title: phaseTitles.OPENQ,
    prompts: [
      'Only open questions for {minutes}. Suggestions stay in your notes.',
      "Ask short, then wait; the silence is the presenter's.",
      'Which question has nobody dared to ask?',
      'Build on the last answer before you open a new line.',
      "That one has a yes/no answer. Try it with 'what' or 'how'.",
      'Presenter: answer, think aloud, or just note it.',
      'Halfway: are our questions opening this up?',
    ],
    watchFor: 'Open/closed ratio; stacked or leading questions; silence kept or filled',
    records: 'question counts by type; up to 3 questions the presenter stars',
  },
  PROBE: {
    title: phaseTitles.PROBE,
    prompts: [
      'Ask what might help the presenter see it differently.',
      'The presenter answers; nobody discusses the answer.',
      'What is being taken for granted here?',
      'Whose view is missing?',
      'Ask one you could not answer yourself.',
    ],
    watchFor: 'Cross-examination; helper discussing answers',
    records: 'question counts, starred questions',
  },
  RESTATE: {
    title: phaseTitles.RESTATE,
    prompts: [
      'Each helper: the challenge in one sentence, as you hear it now.',
      'Presenter: which is nearest? What is off?',
      "Say your question again in today's words.",
      'Has the question moved?',
    ],
    watchFor: 'Solutions posing as problem statements',
    records: 'restated question (before/after)',
  },
  SILENCE: {
    title: phaseTitles.SILENCE,
    prompts: [
      'One minute without talking. Write what you noticed.',
      'Which moment of your own comes to mind?',
      'What did you feel while listening?',
      'Write one line you would want to hear in their place.',
    ],
    watchFor: 'Silence broken, by whom',
    records: 'own notes only',
  },
} as const satisfies TextsOfPhases<typeof ASKING>;
