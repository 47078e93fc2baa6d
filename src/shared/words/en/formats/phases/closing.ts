import type { TextsOfPhases } from '#shared/format/texts.ts';
import type { CLOSING } from '#shared/format/phases/closing.ts';
import { phaseTitles } from '../phaseTitles.ts';

/** Phases that close a session. */
export const closing = {
  COMMITALL: {
    title: phaseTitles.COMMITALL,
    prompts: [
      'Each of us: one thing to practise or watch for until next time.',
      'Small enough for this week.',
      'Begin with a verb.',
      'Who shall ask you how it went?',
      'Pass is fine; listening is practice too.',
    ],
    watchFor: 'Copy-paste commitments; nobody writing',
    records: 'one commitment per person (max)',
  },
  DEBRIEF: {
    title: phaseTitles.DEBRIEF,
    prompts: [
      'Leave the dilemma; look at how we worked.',
      'Presenter first, then everyone.',
      'When did the talk become useful?',
      'Which kinds of question did we lean on?',
      'What should we do the same way again?',
    ],
    watchFor: 'Slipping back into the topic',
    records: 'one process note',
  },
  OBSERVE: {
    title: phaseTitles.OBSERVE,
    prompts: [
      'Observer: what did you see and hear? Facts before meaning.',
      'One pattern in our airtime, one in our questions.',
      'What helped the presenter think?',
      'One question for us to take along; no grades.',
      'Presenter, does that match how it felt?',
      'What will we try differently next time?',
    ],
    watchFor: 'Observer speaks; facilitator watches for defence',
    records: "chosen observation(s), group's one change",
  },
  HARVEST: {
    title: phaseTitles.HARVEST,
    prompts: [
      'What could others learn from today, with no names in it?',
      'Could anyone guess who it was? Blur it more.',
      'Owner, do you release this line?',
      'Which small improvement shall we mark?',
      'Which question came up twice? It may want a checklist.',
    ],
    watchFor: 'Identifying detail',
    records: 'learning notes (released or withheld)',
  },
  PULSE: {
    title: phaseTitles.PULSE,
    prompts: [
      'Thirty seconds for yourself, no talking.',
      'Answer for this session only.',
      'Nobody will be asked to explain a number.',
      'There is room for a private line to me.',
    ],
    watchFor: null,
    records: 'pulse answers (sealed), private note',
  },
  AGREECLOSE: {
    title: phaseTitles.AGREECLOSE,
    prompts: [
      'Back to our agreement: what did we keep well?',
      'Where did we bend it?',
      'Did you get what you came for?',
      'One line to add, drop or reword?',
      'Any objection to trying that next time? Then it stands.',
    ],
    watchFor: 'A broken line that nobody names',
    records: 'kept/bent per line, accepted change = new version',
  },
  CLOSE: {
    title: phaseTitles.CLOSE,
    prompts: [
      'One word for how you leave.',
      'Thank one person for one specific thing.',
      'What will you still be thinking about tomorrow?',
      'Next session {date}; roles then: {next_roles}.',
      'We end here, on time. Thank you.',
    ],
    watchFor: 'Who leaves upset; thanks that always go to the same person',
    records: 'end time, appreciations (only if wanted)',
  },
} as const satisfies TextsOfPhases<typeof CLOSING>;
