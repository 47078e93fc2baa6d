import type { TextsOfPhases } from '#shared/format/texts.ts';
import type { HELPING } from '#shared/format/phases/helping.ts';
import { phaseTitles } from '../phaseTitles.ts';

/** Phases in which the others help, the presenter answers, and the next one comes. */
export const helping = {
  COUNSEL: {
    title: phaseTitles.COUNSEL,
    prompts: [
      'Presenter, you listen now. Note what strikes you; no need to answer.',
      'First a round, one turn each; then open floor.',
      'Offer it as one option among several.',
      'Say where it comes from: done it, seen it, or guessing.',
      'What has not been said yet?',
      'Two minutes left: something short from someone we heard less?',
    ],
    watchFor: 'Presenter answering back; one helper dominating; orders instead of options',
    records: 'options (by note-taker, no names), given to presenter',
  },
  EXPERIENCE: {
    title: phaseTitles.EXPERIENCE,
    prompts: [
      'Tell what you lived, not what they should do.',
      "Begin with 'I'; stop when the story stops.",
      'What did it cost you, what did you learn?',
      'No story that fits? Pass, or say what it stirred in you.',
      'Presenter listens: no reply, no comparing.',
      "I heard 'you should'. Can you turn it into 'I did'?",
    ],
    watchFor: "'You should'; universal 'you'; story longer than the turn",
    records: "nothing of the stories; presenter's own notes",
  },
  EXPERIMENTS: {
    title: phaseTitles.EXPERIMENTS,
    prompts: [
      'Offer small experiments: something to try within two weeks.',
      "Say 'one could', never 'you must'.",
      'What is the smallest version of that?',
      'How would one notice that it worked, or did not?',
      'Presenter, note them all; you choose later.',
      'We want variety, not agreement.',
    ],
    watchFor: 'Prescribing; the group falling in love with one idea',
    records: 'list of experiments (no names)',
  },
  CONSULT: {
    title: phaseTitles.CONSULT,
    prompts: [
      'Presenter, turn away or camera off; you only listen.',
      'Helpers, talk to each other as if they were out of the room.',
      'Be bold and kind; they may leave anything they like.',
      'Build on one another before a new idea.',
      'What are we stepping around?',
      'One minute left: what could be tried first?',
    ],
    watchFor: 'Presenter turning back; helpers talking at the presenter',
    records: "presenter's own notes",
  },
  DISCUSS: {
    title: phaseTitles.DISCUSS,
    prompts: [
      'Talk with each other about the dilemma; the presenter stays outside.',
      'What did we hear, and what did we not hear?',
      'How does it look from another chair?',
      'Which assumptions, theirs or ours, hold it in place?',
      'If we rushed to answers, go back one step.',
    ],
    watchFor: 'Rush to fix; presenter drawn back in',
    records: "presenter's own notes",
  },
  WORK: {
    title: phaseTitles.WORK,
    prompts: [
      'Questions first, then options with their trade-offs.',
      'What would change your mind?',
      'Point at the spot in the draft that worries you.',
      'Who should hear of this early?',
      'If we were wrong, how would we find out soon?',
    ],
    watchFor: 'Host solving alone; ownership drifting',
    records: 'options + trade-offs',
  },
  RESPOND: {
    title: phaseTitles.RESPOND,
    prompts: [
      'What are you taking with you?',
      'What surprised you?',
      'Nothing to defend: keep what helps, leave the rest.',
      'What is clearer than at the start?',
      "Your next step, or 'I need a night's sleep'.",
    ],
    watchFor: 'Group pushing again; presenter justifying',
    records: 'what the presenter takes (own words, optional)',
  },
  NEXT: {
    title: phaseTitles.NEXT,
    prompts: [
      'What is your next step, and when?',
      'Whom do you need to talk to directly?',
      'When would a two-line check-in help?',
      'Did this save you anything? Say so; we mark it.',
    ],
    watchFor: 'Owner speaks, not the host',
    records: 'commitment, small win',
  },
  COMMIT: {
    title: phaseTitles.COMMIT,
    prompts: [
      'Which one do you choose? It may be none of ours.',
      'What exactly, and by when?',
      'What shall we be able to see when it is done?',
      'How sure are you, one to ten? What adds a point?',
      'Whose help do you want?',
      'Shall the group see this next time, or only you?',
    ],
    watchFor: 'Group choosing for the presenter; vague verbs',
    records: 'commitment record (B.5)',
  },
  INSIGHTS: {
    title: phaseTitles.INSIGHTS,
    prompts: [
      'What did you learn that you can use yourself?',
      'Write one line first; then we go round.',
      'Which question changed something?',
      'May this line travel outside, without names?',
    ],
    watchFor: 'Insights about the presenter instead of oneself',
    records: 'insight lines + release flag',
  },
  GROUPTAKE: {
    title: phaseTitles.GROUPTAKE,
    prompts: [
      'One thing you take for your own work or life.',
      'Speak about yourself, not the presenter.',
      'One sentence.',
      'Pass rather than repeat.',
    ],
    watchFor: 'Late advice',
    records: 'insight lines (optional)',
  },
  HANDOVER: {
    title: phaseTitles.HANDOVER,
    prompts: [
      'Breathe. That topic goes back to its owner.',
      'Notes about it go to the presenter now.',
      'Next: {next_presenter}. Ready?',
      'A sip of water, a stretch, then on.',
    ],
    watchFor: 'Talk about the last topic going on',
    records: 'time of change',
  },
  SWAP: {
    title: phaseTitles.SWAP,
    prompts: [
      'Stop. Swap roles, swap notes.',
      'Half a minute of quiet.',
      'Next one: ready?',
      'Leave the last topic where it is.',
    ],
    watchFor: null,
    records: 'swap time',
  },
} as const satisfies TextsOfPhases<typeof HELPING>;
