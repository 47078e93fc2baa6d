import type { PromptSet } from '#shared/format/own.ts';
import { horizonWords as horizons } from '../horizons.ts';

/** Ready sets of prompts, for sessions that need other words than usual; each can be taken as the beginning of one's own. */
export const readyPromptSets: readonly PromptSet[] = [
  {
    id: 'ready_remote_opening',
    name: 'Remote opening',
    prompts: {
      OPEN: [
        'It feels odd at first through a screen; let us say so and begin anyway.',
        'Can everybody hear and see? Who is alone with a screen, who shares a room?',
        'Whoever is remote speaks first in every round; the room waits for them.',
        'Chat is for lines that shall stay: I read them out, and whose they are.',
        'We end at {end_time}. Look away from the screen when you listen, if that helps.',
      ],
      CHECKIN: [
        'Where are you, and what is around you?',
        'Remote first, then the room, in the order on the wall.',
        'Leave a breath after each: the line is slower than we are.',
        'You may pass; we come back once.',
      ],
    },
  },
  {
    id: 'ready_story_arc',
    name: 'Story arc',
    prompts: {
      EXPLORE: [
        'Which bigger story does this belong to?',
        'Where does it begin: what was lost, or wanted?',
        'What is the turn, and who has to be there for it?',
        'How would somebody tell the end whom it helped?',
        'Whom could you invite to tell a part of it?',
      ],
    },
  },
  {
    id: 'ready_rest',
    name: 'Rest: tired people',
    prompts: {
      CHECKIN: [
        'Your energy on your fingers; nobody asks why.',
        'What may this session be without today?',
        'Whoever is tired says so, and takes a smaller part.',
      ],
      CLOSE: [
        'What will you leave undone this week, on purpose?',
        'When do you rest, and who keeps that free?',
      ],
    },
  },
  {
    id: 'ready_long_here',
    name: 'Long here, beside a newcomer',
    prompts: {
      FOCUS: [
        'What would you like to understand of how things work here?',
        'What did you expect here that turned out otherwise?',
        'Shall I explain, ask, or say whom to ask?',
      ],
      EXPLORE: [
        'This is how it came to be; what do you make of it?',
        'What looks odd to you that I do not see any more?',
        'Who decides this, and how would you find that out?',
        'What should stay, and what is only habit?',
      ],
    },
  },
  {
    id: 'ready_four_horizons',
    name: 'Vision, understanding, clarity, agility',
    prompts: {
      ROUND1: [
        `Vision. ${horizons.vision.asks}`,
        `Understanding. ${horizons.understanding.asks}`,
        `Clarity. ${horizons.clarity.asks}`,
        `Agility. ${horizons.agility.asks}`,
      ],
    },
  },
];
