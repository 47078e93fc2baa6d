import type { Format, Phase, RuleCode } from './schema.ts';

/**
 * What each rule says, aloud and on the room screen (formats.md 0.2). `{level}` in CONF is the name of the
 * confidentiality level in force. STRICT is the strict way of an action learning set (A.3).
 */
export const RULES: Readonly<Record<RuleCode, string>> = {
  LISTEN: 'One voice. Nobody interrupts.',
  SHORTQ: 'Questions answered by yes, no, or a few words.',
  FACTQ: "Facts only: who, what, when, where. No 'why', no advice.",
  OPENQ: 'Open questions only: no yes/no answer, no idea inside.',
  ONEQ: 'One question at a time, one follow-up at most, then pass on.',
  NOADV: 'No advice now.',
  EXP: "Speak from your own experience, in 'I'.",
  ASKOK: 'Ask before you advise, give feedback or role-play.',
  OPTION: 'Offer it as one option; say whether done, seen or guessed.',
  EXPT: 'Something to try, not the solution.',
  PSIL: 'Presenter listens, takes notes, does not answer.',
  BACK: 'Presenter faces away or camera off.',
  ROUND: 'In order, one turn each.',
  PASS: 'You may pass; offered once more at the end.',
  NOX: "No replies to another's turn.",
  THANKS: "The only reply is 'thank you'.",
  FUTURE: 'Only the future.',
  OBS1: 'What was seen first, meaning after.',
  CHOOSE: 'The presenter alone chooses.',
  OWNER: 'Only the owner raises or reports it.',
  SIL: 'Nobody speaks.',
  CONF: 'Confidentiality level {level} holds.',
  STRICT: 'Statements only as answers. Anyone may ask anyone.',
};

/** Everything that the room agrees to in a phase; `fill` fills in what the app's own rules leave open. */
export const rulesIn = (
  format: Pick<Format, 'names'>,
  { rules, ownRules = [] }: Pick<Phase, 'rules' | 'ownRules'>,
  fill: (sentence: string, code: RuleCode) => string | null,
): string[] => [
  ...rules.map((rule) => fill(ruleIn(format, rule), rule)).filter((sentence) => sentence !== null),
  ...ownRules,
];

/** What a rule says in a format that may call its presenter something else: ‘The coachee alone chooses.’ */
export function ruleIn({ names }: Pick<Format, 'names'>, code: RuleCode): string {
  const presenter = names?.presenter;
  if (presenter === undefined) return RULES[code];
  const capital = presenter.charAt(0).toUpperCase() + presenter.slice(1);
  return RULES[code].replace('presenter', () => presenter).replace('Presenter', () => capital);
}
