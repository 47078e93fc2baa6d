import type { PRESETS } from '#shared/format/library/index.ts';
import type { TextsOfFormats } from '#shared/format/texts.ts';

/** What the neighbours of the formats say. */
export const presets = {
  hot_seat: {
    name: 'Hot seat',
    purpose:
      "Everybody who wants one gets ten minutes of the whole group's attention, after wins and last time's promises.",
    prompts: {
      CHECKIN: [
        'One thing since last time that you are glad about.',
        'Small wins count; say it in a sentence.',
        'We only listen; joy is allowed.',
        'You may pass; we come back once.',
      ],
    },
    tasks: { CHECKIN: 'One thing since last time that you are glad about.' },
  },
  classic_set: {
    name: 'Action learning, classic set',
    purpose: 'Members bid for time; each topic is opened by questions, and its owner leaves with an action.',
    ownPhases: {
      RESOURCES: {
        title: 'Resources',
        prompts: [
          'Whom do you know, what have you read, what could you lend?',
          'Name the resource; leave out the advice.',
          'One each, or pass.',
          'Presenter, write down what you may want to follow up.',
        ],
        watchFor: 'Advice wrapped up as a resource',
        records: 'list of resources (no names)',
      },
    },
    prompts: {
      PICK: [
        'Who bids for time today? One line each, no detail.',
        'What makes it urgent, or ripe?',
        'Is the topic yours to act on?',
        'Who has gone longest without a slot?',
        'Order agreed? Then we keep it.',
      ],
      RESTATE: [
        'Presenter, your topic once more, in one sentence, as you see it now.',
        "Say your question in today's words.",
        'Has the question moved?',
      ],
    },
    tasks: {
      RESTATE: 'The topic once more, in one sentence, as its owner sees it now.',
      PICK: 'Who bids for time today? One line each.',
    },
  },
  case_consultation: {
    name: 'Peer case consultation',
    purpose:
      'A case is told, boiled down to one key question, and helped along by a method chosen before the session.',
    ownPhases: {
      ASSIGN: {
        title: 'Share out roles',
        prompts: [
          'Who brings a case today, in one line each?',
          'Which case do we take, and who would lose most by waiting?',
          'Who leads us through, who writes for the presenter?',
          'Everybody else helps.',
        ],
        watchFor: 'Who is talked into a role',
        records: 'roles, title (if level allows)',
      },
      KEYQ: {
        title: 'Key question',
        prompts: [
          'Helpers: which question do you hear? One each, short.',
          'Presenter: which of them is yours? Change the words until it fits.',
          "It begins with 'how', and you can act on it.",
          'Read it out once more; we write it down.',
        ],
        watchFor: 'Advice hidden in a question',
        records: 'key question',
      },
      METHOD: {
        title: 'Before we help',
        prompts: [
          'Presenter: what should we know before we help with your question?',
          'What has been tried, and what is not yours to change?',
          'The method was chosen before the session: say what it asks of each of us.',
          'Everybody clear about what to do now?',
        ],
        watchFor: 'Help that begins already',
        records: null,
      },
    },
    prompts: {
      COUNSEL: [
        'Presenter, you listen now. Note what strikes you; no need to answer.',
        'In a round: one contribution a turn, then the next.',
        'Offer it as one option among several.',
        'Say where it comes from: done it, seen it, or guessing.',
        'Another round: what has not been said yet?',
      ],
    },
    tasks: { COUNSEL: 'What could you offer, and where does it come from?' },
    variants: {
      experience: { name: 'Method: own experience' },
      questions: { name: 'Method: open questions' },
    },
  },
  incident: {
    name: 'Incident method',
    purpose: 'A single incident is asked about, analysed while its owner listens, and answered with advice.',
    ownPhases: {
      CASES: {
        title: 'Cases',
        prompts: [
          'Who has an incident for us? What happened, in a minute.',
          'One moment, not a whole history.',
          'No questions yet; we only collect.',
          'It has to be yours, and still open.',
        ],
        watchFor: 'Cases being discussed already',
        records: 'titles (if level allows)',
      },
    },
  },
  codevelopment: {
    name: 'Co-development group',
    purpose:
      'A topic is explored as agreed with its owner, who sums up and plans while everybody says what they learned.',
    prompts: {
      FRAME: [
        'What do you want from us: ideas, experience, a mirror, a push?',
        'Say your request as one question.',
        'What should we leave alone?',
        'Group: can we take that on? Then it is agreed.',
      ],
    },
    tasks: { FRAME: 'What is wanted from us, as one question?' },
  },
  case_clinic: {
    name: 'Case clinic',
    purpose:
      'A case is heard, held in stillness, mirrored in pictures and feelings, and only then talked about.',
    ownPhases: {
      ASSIGN: {
        title: 'Share out roles',
        prompts: [
          'Who brings a case that is theirs, alive and open?',
          'Who keeps the time?',
          'The rest of us listen as if it were a film.',
        ],
        watchFor: 'Who is talked into a role',
        records: 'roles, title (if level allows)',
      },
      MIRROR: {
        title: 'Mirror',
        prompts: [
          'One after the other: while I listened, I saw …, and I felt …',
          'A picture, a gesture, a sentence; no explaining.',
          'No advice yet, not even a small one.',
          'Presenter, let it land; note what touches you.',
        ],
        watchFor: 'Explanations instead of pictures',
        records: "nothing of the pictures; presenter's own notes",
      },
      SILENCEWRITE: {
        title: 'Write it down',
        prompts: [
          'A quiet moment: write what you want to keep.',
          'What did this case tell you about your own?',
        ],
        watchFor: null,
        records: 'own notes only',
      },
    },
    prompts: {
      SILENCE: [
        'Stillness. Let what you heard sink in.',
        'Which picture comes up? Where do you feel it?',
        'Nobody has to say anything yet.',
      ],
    },
    tasks: { SILENCE: 'Let it sink in: which picture comes up?' },
  },
  conversation_cafe: {
    name: 'Conversation café',
    purpose:
      'Two short rounds, an open talk, and a last round: a calm conversation about one thing that matters.',
    prompts: {
      ROUND1: [
        'Say your name and what brings this question alive for you.',
        'A minute each; whoever holds the token speaks.',
        'No replies, no rescue.',
        'Unfinished is welcome.',
      ],
    },
    tasks: { ROUND1: 'Your name, and what brings this question alive for you.' },
  },
  one_two_four_all: {
    name: '1-2-4-all',
    purpose: 'Everybody thinks alone, then in pairs, then in fours; what stands out is heard by all.',
    prompts: {
      THINK: [
        'What comes to mind about our question? Each alone.',
        'Put it into a few words.',
        'A first idea is enough; the pairs go on from it.',
      ],
    },
    tasks: { THINK: 'What comes to mind about our question? Each alone.' },
    ownPhases: {
      TWOS: {
        title: 'In pairs',
        prompts: [
          'In pairs: tell each other what you wrote.',
          'What do the two of you share, and where do you differ?',
          'Half-way: has the other one spoken?',
        ],
        watchFor: 'Pairs that have gone quiet',
        records: null,
      },
      FOURS: {
        title: 'In fours',
        prompts: [
          'Two pairs meet. What runs through your ideas?',
          'Build on one another before you choose.',
          'Choose one thing that all should hear.',
        ],
        watchFor: 'One voice for the whole four',
        records: null,
      },
      ALLHEAR: {
        title: 'All together',
        prompts: [
          'Each four: one thing that stood out.',
          'Only what has not been said yet.',
          'What do we do with it?',
        ],
        watchFor: 'Reports that go on and on',
        records: 'insight lines',
      },
    },
  },
  thinking_rounds: {
    name: 'Thinking rounds',
    purpose:
      'Everybody speaks in turn, at the start, on each item and at the end, and nobody is interrupted.',
    prompts: {
      CHECKIN: [
        'What is going well, for you or around you?',
        'Go on as long as it is your turn; nobody interrupts.',
        'Eyes on whoever speaks.',
      ],
      ROUND1: [
        'What do you think about this? Take your turn to the end.',
        'What else do you think?',
        'Nobody interrupts; think aloud.',
      ],
      ROUND2: [
        'Having heard everyone, what do you think now?',
        'What might we be taking for granted?',
        'Fresh thoughts only.',
      ],
    },
    tasks: {
      CHECKIN: 'What is going well, for you or around you?',
      ROUND1: 'What do you think about this?',
      ROUND2: 'Having heard everyone, what do you think now?',
    },
  },
  talking_circle: {
    name: 'Talking circle',
    purpose: 'One token goes round; whoever holds it speaks or passes, and everybody else listens.',
    prompts: {
      AGREE: [
        'Only whoever holds the token speaks. Can you all live with that?',
        'Any of us may ask for a pause, as a guardian of the circle.',
        'What is said here stays in the circle as far as we agreed.',
        'Which line matters most to you today?',
      ],
      ROUND1: [
        'Take the token when you are ready; silence is part of it.',
        'Speak from the heart, and about your own life.',
        'Pass the token on when you have said enough.',
        'A pass keeps your place; we return once.',
      ],
    },
    tasks: {
      AGREE: 'Which line of our agreement matters most today?',
      ROUND1: 'Speak from the heart, and about your own life.',
    },
  },
  coaching_dojo: {
    name: 'Coaching dojo',
    purpose: 'Two coaches practise in turn on a real topic; the others watch and say what they saw.',
    names: { presenter: 'coachee' },
    ownPhases: {
      COMMENTS: {
        title: 'What the circle saw',
        prompts: [
          'One after the other: one thing you saw, then what it may mean.',
          'Which question opened something? Say it word for word.',
          'To the coaches: one thing to keep, one to try.',
          'No coaching of the topic now.',
        ],
        watchFor: 'Coaching the topic instead of the coaching',
        records: 'keep / try lines',
      },
    },
    prompts: {
      PRACTICE: [
        'First coach, begin. The second one takes over at half-time, or when asked.',
        'Stay with the one skill; park the rest.',
        "Stuck? Say 'pause' and ask the circle for one question.",
        'Coach, count to four before you speak.',
      ],
    },
    tasks: { PRACTICE: 'Stay with the one skill.' },
  },
  tuning: {
    name: 'Tuning',
    purpose:
      'Feedback on a piece of work: looked at in silence, asked about, and answered with what is warm and what is cool.',
    ownPhases: {
      LOOK: {
        title: 'Look at the work',
        prompts: [
          'In silence: look, read, make notes.',
          'Where does it do what it wants to do?',
          'Where does it lose you?',
          'Nobody speaks; the presenter may move about.',
        ],
        watchFor: 'Talking over the work',
        records: 'own notes only',
      },
      WARMCOOL: {
        title: 'Warm and cool feedback',
        prompts: [
          'Warm first: what works, and where exactly?',
          'Then cool: where is the gap to what it wants to do?',
          "Show the spot; say 'I wonder', never 'you should'.",
          'Presenter, you overhear us and take notes.',
          "Back to the presenter's question: have we answered it?",
        ],
        watchFor: 'Cool without warm, or the other way round',
        records: "presenter's own notes",
      },
    },
    prompts: {
      SILENCE: [
        'A pause. Which feedback will help most?',
        'Choose one warm point and one cool one.',
        'What is the question behind the work?',
      ],
    },
    tasks: { SILENCE: 'Which feedback will help most? One warm point, one cool one.' },
  },
  case_circle: {
    name: 'Learning circle, case version',
    purpose: 'Four people, four cases: each respondent leads a few minutes of questions.',
    ownPhases: {
      LEADQ: {
        title: 'Respondents lead',
        prompts: [
          'Five minutes are yours: lead the questions; the presenter answers.',
          'Stay with one line of thought.',
          'One question at a time; leave room for the answer.',
          'Thank you; next respondent.',
        ],
        watchFor: 'Advice dressed as a question',
        records: 'question counts by type',
      },
    },
  },
  checkin_round: {
    name: 'Check-in round',
    purpose: 'Everybody says how they arrive, in order, and nobody replies.',
  },
  quick_pair: {
    name: 'Quick pair',
    purpose: 'Two people, one small thing, fifteen minutes.',
    prompts: {
      FOCUS: [
        'What is the one thing: a term to clear up, a spot to look at, a step to take?',
        'Who drives, who looks on?',
        'What shall be different in fifteen minutes?',
      ],
      CLOSE: ['What is clearer than before?', 'One small win, in a sentence.', 'Who else should hear of it?'],
    },
    tasks: {
      FOCUS: 'What is the one thing for these fifteen minutes?',
      CLOSE: 'What is clearer than before?',
    },
  },
  demo: {
    name: 'Demo round',
    purpose: 'Five minutes each show something unfinished; everybody else says one thing they saw.',
    prompts: {
      PRESENT: [
        'Show it as it is; unfinished is welcome.',
        'What should we look at, and what should we leave alone today?',
        'One minute left: what do you want to hear from us?',
        'No slides needed; the thing itself is enough.',
      ],
      ROUND1: [
        'One thing you saw, and one thing you wonder.',
        'A minute each, in order; whoever showed it takes notes and does not answer.',
        'Say whose idea it reminds you of, and credit them.',
        'You may pass; we come back once.',
      ],
      HANDOVER: ['Thank you. {next_presenter} shows next.', 'Whoever has not shown for longest comes first.'],
      CLOSE: ['What do you take into your own work?', 'Who is named who did not show today?'],
    },
    tasks: {
      PRESENT: 'Show it as it is; unfinished is welcome.',
      ROUND1: 'One thing you saw, and one thing you wonder.',
      HANDOVER: 'Thank you. Whoever shows next gets ready.',
      CLOSE: 'What do you take into your own work?',
    },
  },
  lesson: {
    name: 'Lightning lesson',
    purpose: 'Somebody teaches one small thing in ten minutes; the others say what they do with it.',
    prompts: {
      PRESENT: [
        'One thing only: when do you need it, how does it go, where does it fail?',
        'Show it on a real case, not on a slide.',
        'Half-time: what should they be able to do afterwards?',
        'Which word would a newcomer not know?',
      ],
      ROUND1: [
        'What did you hear, in your own words?',
        'Where would you use it this week?',
        'A minute each; no debate yet.',
        'Unclear is worth saying.',
      ],
      ROUND2: [
        'Having heard everyone: what would you try first?',
        'Where may it not work?',
        'Add, do not repeat.',
      ],
    },
    tasks: {
      PRESENT: 'One thing only: when you need it, how it goes, where it fails.',
      ROUND1: 'What did you hear, in your own words?',
      ROUND2: 'Having heard everyone: what would you try first?',
    },
  },
  feedback_review: {
    name: 'Weekly look back',
    purpose: 'Ten minutes at the end of a week: what helped, and what to change.',
    ownPhases: {
      HELPED: {
        title: 'What helped',
        prompts: [
          'What helped you this week? One thing each, as it happened.',
          'Read some of the small wins aloud.',
          'Thank somebody by name, if you like.',
          'Nothing this week is an answer, too.',
        ],
        watchFor: null,
        records: 'insight lines (own)',
      },
      TOCHANGE: {
        title: 'What to change',
        prompts: [
          'What would you change for next week?',
          'As small as it can be: one thing, tried for a week.',
          'What may go, so that there is room?',
          'Who objects? If nobody, we try it.',
        ],
        watchFor: 'More than one change',
        records: 'one line: what is changed',
      },
    },
  },
  sprint_review: {
    name: 'Thirty days, looked at',
    purpose:
      'The end of a sprint: what to keep, change and stop, what goes in the playbook, and how to go on.',
    ownPhases: {
      LOOKBACK: {
        title: 'Then and now',
        prompts: [
          'How was it on day one, how is it now? One moment each.',
          'Read through the small wins; which one surprises you?',
          'What did you hope for, and what came instead?',
        ],
        watchFor: 'Judging people instead of the way of working',
        records: null,
      },
      TOKEEP: {
        title: 'Keep',
        prompts: [
          'What shall stay as it is?',
          'What did you see that makes you sure?',
          'What helped somebody who is quiet here?',
        ],
        watchFor: null,
        records: 'insight lines; what is kept',
      },
      TOCHANGE: {
        title: 'Change',
        prompts: [
          'What would you do in another way?',
          'As small as it can be, and for how long?',
          'What was a chore rather than a help?',
        ],
        watchFor: 'Long lists',
        records: 'what is changed',
      },
      TOSTOP: {
        title: 'Stop',
        prompts: [
          'What may go, without anybody missing it?',
          'What do we do only because we planned it?',
          'Stopping is a good result.',
        ],
        watchFor: null,
        records: 'what is stopped',
      },
      FORPLAYBOOK: {
        title: 'For the playbook',
        prompts: [
          'What should the next ones who begin know?',
          'Which question opened something? Word for word.',
          'Problem, decision, outcome: which one fits on a page?',
          'Whoever it is about says whether it may go in.',
        ],
        watchFor: 'Names and stories that would give somebody away',
        records: 'what goes in the playbook',
      },
      CADENCE: {
        title: 'How we go on',
        prompts: [
          'Do we go on, and how often?',
          'Weekly, every other week, once a month: what can you keep?',
          'Taking part is voluntary, each time. Who leaves well today?',
          'The next date, now.',
        ],
        watchFor: 'Somebody who says yes to please',
        records: 'how often from now on',
      },
    },
    prompts: {
      CLOSE: ['Whom do you thank, and for what?', 'One sentence to close with.', 'What will you miss?'],
    },
    tasks: { CLOSE: 'Whom do you thank, and for what?' },
  },
} as const satisfies TextsOfFormats<typeof PRESETS>;
