import type { FORMATS } from '#shared/format/library/index.ts';
import type { TextsOfFormats } from '#shared/format/texts.ts';

/** What the formats of the app say. */
export const formats = {
  council: {
    name: 'Council',
    purpose: 'Several people each get short, focused counsel from the whole group.',
  },
  forum: {
    name: 'Forum',
    purpose: 'One person, one topic, in depth; the group shares lived experience instead of advice.',
    ownPhases: {
      OPENCOACH: {
        title: 'Open coaching',
        prompts: [
          'Coach, ask what the presenter wants from us; the rest of us listen.',
          'What is going on, and what makes it hard?',
          'What have you tried, and what did it cost you?',
          'What kind of experience would help most?',
          'What lies outside the fence today?',
          'End with one question for the group to hold.',
        ],
        watchFor: 'Coach advising; the group joining in',
        records: "purpose, kind of help wanted, the presenter's question",
      },
    },
    tasks: { OPENCOACH: 'The coach asks what is wanted from us; the rest of us listen.' },
    variants: {
      openCoaching: {
        name: 'Open coaching',
        warning:
          'For a presenter whom no prep coach has met. Keep it the exception: meeting beforehand goes deeper.',
      },
    },
  },
  action_learning: {
    name: 'Action learning set',
    purpose:
      'A live challenge is opened up by questions alone; the challenger picks an action, everyone picks a learning.',
    variants: {
      strict: { name: 'Strict: statements only as answers' },
      twoChallengers: { name: 'Two challengers', warning: 'Takes 90 minutes or more.' },
    },
  },
  micro: {
    name: 'Weekly micro-session',
    purpose: 'One skill practised, debriefed and turned into one experiment, every week.',
    names: { presenter: 'coachee', helper: 'coach' },
  },
  grow: {
    name: 'GROW for equals',
    purpose: 'One peer thinks a goal through to one small experiment; both leave with a commitment.',
    names: { presenter: 'coachee', helper: 'coach' },
    variants: { evidence: { name: 'Begin with last week’s evidence' } },
  },
  sbi: {
    name: 'SBI plus feedforward',
    purpose: 'Say what was seen and what it did, then turn at once to next time, and rehearse it.',
    names: { presenter: 'receiver', helper: 'giver' },
  },
  office_hours: {
    name: 'Peer office hours',
    purpose: 'Short slots for one decision, one draft or one stuck question; learnings shared without names.',
    names: { facilitator: 'host', presenter: 'asker' },
    prompts: {
      CLARIFY: [
        'Facts only: who, what, when, where, how many.',
        'Ask so that you can picture it, not to steer it.',
        'If the answer takes a minute of thinking, save it.',
        'Asker: one sentence is plenty, and you may decline.',
      ],
      HANDOVER: [
        'Breathe. That topic goes back to its owner.',
        'Notes about it go to the asker now.',
        'Next: {next_presenter}. Ready?',
        'Nobody waiting? Then we end early, and that was a good session.',
      ],
    },
    tasks: {
      CLARIFY: 'Facts only; ask so that you can picture it.',
      HANDOVER: 'Breathe. The topic goes back to its owner.',
    },
  },
  troika: {
    name: 'Troika',
    purpose: 'Three people, three short turns; the presenter listens with the back turned.',
  },
  wise_crowds: {
    name: 'Wise crowds',
    purpose: 'Fifteen minutes of joint consultation per person in a group a bit larger than a trio.',
  },
  consultancy: {
    name: 'Consultancy protocol',
    purpose:
      'A dilemma is explored by facts, then probing questions, then a talk the presenter only overhears.',
    prompts: {
      RESTATE: [
        'Presenter, your dilemma once more, in one sentence, as you see it now.',
        "Say your question in today's words.",
        'Has the question moved?',
      ],
    },
    tasks: { RESTATE: 'The dilemma once more, in one sentence, as its owner sees it now.' },
  },
  lean_coffee: {
    name: 'Lean coffee',
    purpose: 'An agenda made on the spot by votes; short boxes, the group decides on more time.',
    names: { presenter: 'topic owner' },
  },
  learning_circle: {
    name: 'Learning circle',
    purpose: 'Everybody speaks, everybody is heard; learning from each other without a presenter.',
  },
  pair: {
    name: 'Coaching pair',
    purpose: 'Two equals coach each other weekly; pairs change every six weeks.',
    names: { presenter: 'coachee', helper: 'coach' },
    ownPhases: {
      LEARNED: {
        title: 'What we learned from each other',
        prompts: [
          'What did I learn from you in these six weeks?',
          'Which of your questions will I go on asking myself?',
          'What do I do differently since we began?',
          'What shall I take along to my next partner?',
        ],
        watchFor: 'Both directions done',
        records: 'insight lines (own)',
      },
    },
    prompts: {
      AGREE: [
        'How do we want to work with each other?',
        'When I am stuck, what helps me: questions, a summary, silence?',
        'What stays between the two of us?',
        'How shall I tell you that it is not working for me?',
      ],
    },
    tasks: {
      AGREE: 'How do we want to work with each other?',
      LEARNED: 'What did I learn from you in these six weeks?',
    },
    variants: {
      weekOne: { name: 'First week: how do we want to work?' },
      weekSix: { name: 'Sixth week: what did we learn from each other?' },
    },
  },
} as const satisfies TextsOfFormats<typeof FORMATS>;
