import type { RuleCode } from './schema.ts';

/** A phrase for a moment when the process slips, shown big to the facilitator on one key. */
export interface Slip {
  readonly id: string;
  /** What has just happened. */
  readonly happened: string;
  /** What to say, or what to do where `aloud` is false. `{name}` is whoever was interrupted. */
  readonly say: string;
  readonly aloud: boolean;
  /** It belongs to phases with one of these rules; an empty list means any phase. */
  readonly rules: readonly RuleCode[];
}

/** The slip phrases of docs/domain/phases.md. */
export const SLIPS: readonly Slip[] = [
  {
    id: 'adviceInQuestions',
    happened: 'Advice in a question phase',
    say: 'Hold that for later. What question sits behind it?',
    aloud: true,
    rules: ['SHORTQ', 'FACTQ', 'OPENQ', 'NOADV'],
  },
  {
    id: 'youShould',
    happened: '‘You should’',
    say: 'Can you say that as ‘I did’?',
    aloud: true,
    rules: ['OPTION', 'EXP', 'EXPT'],
  },
  {
    id: 'leadingQuestion',
    happened: 'Leading question',
    say: 'What would you ask if you did not know the answer?',
    aloud: true,
    rules: ['SHORTQ', 'FACTQ', 'OPENQ'],
  },
  {
    id: 'threeQuestions',
    happened: 'Three questions at once',
    say: 'Choose one.',
    aloud: true,
    rules: ['SHORTQ', 'FACTQ', 'OPENQ', 'ONEQ'],
  },
  {
    id: 'presenterAnswers',
    happened: 'Presenter answers while listening',
    say: 'Just note it; you have the last word.',
    aloud: true,
    rules: ['PSIL', 'BACK'],
  },
  {
    id: 'oneVoice',
    happened: 'One voice dominates',
    say: 'Thank you. Let us hear two people we have not heard.',
    aloud: true,
    rules: [],
  },
  {
    id: 'interruption',
    happened: 'Interruption',
    say: '{name} was still speaking; then you.',
    aloud: true,
    rules: [],
  },
  {
    id: 'strongEmotion',
    happened: 'Strong emotion',
    say: 'Shall we pause, stay, or go on? You decide.',
    aloud: true,
    rules: [],
  },
  {
    id: 'offTopic',
    happened: 'Off topic',
    say: 'For the parking list?',
    aloud: true,
    rules: [],
  },
  {
    id: 'longSilence',
    happened: 'Silence feels long',
    say: 'Say nothing; count to seven.',
    aloud: false,
    rules: [],
  },
];

/** The slips that can happen under these rules, those of the phase first, in the table's order. */
export function slipsFor(rules: readonly RuleCode[]): readonly Slip[] {
  const own = SLIPS.filter((slip) => slip.rules.some((rule) => rules.includes(rule)));
  return [...own, ...SLIPS.filter((slip) => slip.rules.length === 0)];
}
