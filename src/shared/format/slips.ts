import type { RuleCode } from './schema.ts';

/** A moment when the process slips. What has happened and what to say stand among the words. */
export type SlipId =
  | 'adviceInQuestions'
  | 'youShould'
  | 'leadingQuestion'
  | 'threeQuestions'
  | 'presenterAnswers'
  | 'oneVoice'
  | 'interruption'
  | 'strongEmotion'
  | 'offTopic'
  | 'longSilence';

/** A phrase for such a moment, shown big to the facilitator on one key. */
export interface Slip {
  readonly id: SlipId;
  /** It is said, not done. */
  readonly aloud: boolean;
  /** It belongs to phases with one of these rules; an empty list means any phase. */
  readonly rules: readonly RuleCode[];
}

/** The slip phrases of docs/domain/phases.md. */
export const SLIPS: readonly Slip[] = [
  {
    id: 'adviceInQuestions',
    aloud: true,
    rules: ['SHORTQ', 'FACTQ', 'OPENQ', 'NOADV'],
  },
  {
    id: 'youShould',
    aloud: true,
    rules: ['OPTION', 'EXP', 'EXPT'],
  },
  {
    id: 'leadingQuestion',
    aloud: true,
    rules: ['SHORTQ', 'FACTQ', 'OPENQ'],
  },
  {
    id: 'threeQuestions',
    aloud: true,
    rules: ['SHORTQ', 'FACTQ', 'OPENQ', 'ONEQ'],
  },
  {
    id: 'presenterAnswers',
    aloud: true,
    rules: ['PSIL', 'BACK'],
  },
  {
    id: 'oneVoice',
    aloud: true,
    rules: [],
  },
  {
    id: 'interruption',
    aloud: true,
    rules: [],
  },
  {
    id: 'strongEmotion',
    aloud: true,
    rules: [],
  },
  {
    id: 'offTopic',
    aloud: true,
    rules: [],
  },
  {
    id: 'longSilence',
    aloud: false,
    rules: [],
  },
];

/** The slips that can happen under these rules, those of the phase first, in the table's order. */
export function slipsFor(rules: readonly RuleCode[]): readonly Slip[] {
  const forRules = SLIPS.filter((slip) => slip.rules.some((rule) => rules.includes(rule)));
  return [...forRules, ...SLIPS.filter((slip) => slip.rules.length === 0)];
}
