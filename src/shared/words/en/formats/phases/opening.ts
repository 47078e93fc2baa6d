import type { TextsOfPhases } from '#shared/format/texts.ts';
import type { OPENING } from '#shared/format/phases/opening.ts';
import { phaseTitles } from '../phaseTitles.ts';

/** Phases that open a session. */
export const opening = {
  OPEN: {
    title: phaseTitles.OPEN,
    prompts: [
      'Welcome. We are here to {purpose}. We stop at {end_time}.',
      'The format is {format}. I hold the process, you hold the content.',
      'Roles today: {roles}. Does anyone want to swap before we begin?',
      'You may pass at any point; a pass needs no reason.',
      'Confidentiality today is {level}: {level_sentence}.',
    ],
    watchFor: 'Who is still arriving; any unease with a role',
    records: 'start time, attendance, roles, level',
  },
  AGREE: {
    title: phaseTitles.AGREE,
    prompts: [
      'Here is our agreement. Which line matters most to you today?',
      'Does anything on this page have to change before we start?',
      'Thumbs: can you work with this for the next {minutes} minutes?',
      'How shall we signal that we have drifted?',
    ],
    watchFor: 'Nods given too fast; a line nobody owns',
    records: 'agreement version shown, edits',
  },
  CHECKIN: {
    title: phaseTitles.CHECKIN,
    prompts: [
      'In one breath: how do you arrive?',
      'What do you set aside in order to be here?',
      'One thing that moved since last time, large or small.',
      'Say your piece, then hand on; the rest of us only listen.',
      'If you passed, we come back once; passing again is fine.',
    ],
    watchFor: "Who is low, rushed or silent; replies to somebody's turn",
    records: 'variant used; optional energy 1-5 (private)',
  },
  REVIEW: {
    title: phaseTitles.REVIEW,
    prompts: [
      '{owner}, what did you actually try?',
      'What happened that another person could have seen?',
      'What did it teach you, whatever the result?',
      'Keep it, change it, or let it go: which?',
      'What is the next small step, if there is one?',
      "We are curious, not checking up. 'Not yet' is a full answer.",
    ],
    watchFor: 'Blame or rescue; evidence versus good intentions',
    records: 'new state of each commitment, one-line learning',
  },
  PICK: {
    title: phaseTitles.PICK,
    prompts: [
      'Who brings something alive today? One line each, no detail.',
      'Who would lose most by waiting?',
      'Who has gone longest without a slot?',
      'Is the topic yours to act on?',
      'Order agreed? Then we keep it.',
    ],
    watchFor: 'Who never asks for a slot; who is talked into one',
    records: 'slot order, topic titles (if level allows), carry-overs',
  },
  UPDATES: {
    title: phaseTitles.UPDATES,
    prompts: [
      'Skip the middle: your very best and your very worst.',
      'What happened, what did you feel, why does it matter?',
      'Most important first, in case time runs out.',
      'We listen; no questions yet.',
      'What would you rather not bring up?',
    ],
    watchFor: 'News bulletin instead of meaning; who stays on the surface',
    records: 'nothing; owner may add a parking item',
  },
  PARK: {
    title: phaseTitles.PARK,
    prompts: [
      'What did we hear that deserves a slot some day?',
      'The owner decides whether it goes on the list.',
      'How much does it matter, one to ten? How soon?',
      'What keeps coming up without being chosen?',
    ],
    watchFor: "Others pushing an item onto someone's list",
    records: 'parking items (owner, importance, urgency, times raised)',
  },
  THINK: {
    title: phaseTitles.THINK,
    prompts: [
      'What of yours could use a few other heads?',
      'Which kind of help do you want: ideas, questions, courage?',
      'Put it into two sentences.',
      'Choose something you can act on.',
    ],
    watchFor: 'Who finds nothing to bring',
    records: 'own notes only',
  },
} as const satisfies TextsOfPhases<typeof OPENING>;
