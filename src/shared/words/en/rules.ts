import { fillIn } from '#shared/format/placeholders.ts';
import type { HeldRule } from '#shared/format/rules.ts';
import type { RuleCode } from '#shared/format/schema.ts';
import { levelNamed, levelWords } from './levels.ts';

/**
 * What each rule says, aloud and on the room screen (docs/domain/phases.md). `{level}` in CONF is the name of the
 * confidentiality level in force. STRICT is the strict way of an action learning set.
 */
export const ruleWords: Readonly<Record<RuleCode, string>> = {
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

/** A rule where a format is written: no level holds there yet. */
export const ruleOffered = (code: RuleCode): string =>
  code === 'CONF' ? 'The confidentiality level holds.' : ruleWords[code];

/** CHOOSE where everybody has something to choose. */
const EVERYBODY_CHOOSES = 'Each chooses alone.';

/** What a rule says in a format that may call its presenter something else: ‘The coachee alone chooses.’ */
function inFormat(code: RuleCode, presenter: string | null): string {
  if (presenter === null) return ruleWords[code];
  const capital = presenter.charAt(0).toUpperCase() + presenter.slice(1);
  return ruleWords[code].replace('presenter', () => presenter).replace('Presenter', () => capital);
}

/** The sentence of a rule in force. */
export function ruleSentence(rule: HeldRule): string {
  if ('own' in rule) return rule.own;
  const sentence = rule.everybody ? EVERYBODY_CHOOSES : inFormat(rule.code, rule.presenter);
  return fillIn(sentence, { level: levelNamed(rule.level) }) ?? sentence;
}

/**
 * The sentence of a rule in force for the room, where confidentiality comes with what its level means. What is sealed is
 * called so beside the phase.
 */
export function roomRuleSentence(rule: HeldRule): string {
  if (!('code' in rule) || rule.code !== 'CONF') return ruleSentence(rule);
  const { sentence } = levelWords[rule.level];
  return rule.level === 'L3' ? sentence : `${ruleSentence(rule)} ${sentence}`;
}
