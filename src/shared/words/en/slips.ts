import type { SlipId } from '#shared/format/slips.ts';

/** What each slip phrase says (docs/domain/phases.md). */
export const slipWords: Readonly<
  Record<
    SlipId,
    {
      /** What has just happened. */
      readonly happened: string;
      /** What to say, or to do. `{name}` is whoever was interrupted. */
      readonly say: string;
    }
  >
> = {
  adviceInQuestions: {
    happened: 'Advice in a question phase',
    say: 'Hold that for later. What question sits behind it?',
  },
  youShould: { happened: '‘You should’', say: 'Can you say that as ‘I did’?' },
  leadingQuestion: {
    happened: 'Leading question',
    say: 'What would you ask if you did not know the answer?',
  },
  threeQuestions: { happened: 'Three questions at once', say: 'Choose one.' },
  presenterAnswers: {
    happened: 'Presenter answers while listening',
    say: 'Just note it; you have the last word.',
  },
  oneVoice: { happened: 'One voice dominates', say: 'Thank you. Let us hear two people we have not heard.' },
  interruption: { happened: 'Interruption', say: '{name} was still speaking; then you.' },
  strongEmotion: { happened: 'Strong emotion', say: 'Shall we pause, stay, or go on? You decide.' },
  offTopic: { happened: 'Off topic', say: 'For the parking list?' },
  longSilence: { happened: 'Silence feels long', say: 'Say nothing; count to seven.' },
};
