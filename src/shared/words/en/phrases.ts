import type { Phrase, PhraseCode } from '#shared/session/phrases.ts';
import { phaseTitle } from './phaseTexts.ts';
import { slotHeading, slotNoun, slotNumbered } from './slots.ts';
import { inDigits, type Times } from '../timeText.ts';

type Sayings = { readonly [Code in PhraseCode]: (given: Phrase<Code>, times: Times) => string };

const SOMEBODY = 'somebody';

const inFocus: { readonly [Focus in Phrase<'inFocus'>['focus']]: (name: string) => string } = {
  presenter: (name) => `${name} presents`,
  coachee: (name) => `${name} is coached`,
  receiver: (name) => `for ${name}`,
  topicOwner: (name) => `topic of ${name}`,
  nobody: (name) => name,
};

const sayings: Sayings = {
  next: () => 'next',
  openFloor: () => 'open floor',
  turn: ({ turn, turns }) => `turn ${turn} of ${turns}`,
  slot: ({ focus, slot, slots }) => `${slotNumbered(focus, slot)} of ${slots}`,
  half: ({ half, trios }) =>
    `${half === 1 ? 'first' : 'second'} half, dark card coached${trios ? ', the last of three observes' : ''}`,
  sideSpeaks: ({ first }) => `whoever is named ${first ? 'first' : 'second'} speaks`,
  lineOf: ({ line, lines, proposed }) => (proposed ? `proposed, ${line} of ${lines}` : `${line} of ${lines}`),
  onCard: ({ text }) => `‘${text}’`,
  inFocus: ({ focus, name }) => inFocus[focus](name),

  opening: () => 'Opening',
  slotOf: ({ focus, slot, presenter, topic }) =>
    [slotHeading(focus, slot), presenter, topic].filter((part) => part !== null).join(' · '),
  close: () => 'Close',

  start: ({ title }) => `Start ${phaseTitle(title)}`,
  passTo: ({ name }) => `Pass to ${name ?? SOMEBODY}`,
  offerAgain: ({ name }) => `Offer it to ${name} again`,
  openTheFloor: () => 'Open floor',
  turnScreenTo: ({ name }) => `Turn the screen to ${name}`,
  readsFirst: () => 'hears of it first; the room sees nothing',
  endBreak: () => 'End the break: go on',
  endBreakAndStart: ({ title }) => `End the break: start ${phaseTitle(title)}`,
  closeSession: () => 'End the session',
  resume: () => 'Go on',
  pause: () => 'Pause',
  extendBy: ({ length }, times) => `Extend +${times.length(length)}`,
  shortenBy: ({ length }, times) => `Less −${times.length(length)}`,
  takeBreak: ({ length }, times) => `Break, ${times.length(length)}`,
  breakIsOver: () => 'The break is over',
  endPhase: ({ title }) => `End ${phaseTitle(title)}`,
  skip: ({ title }) => `Skip ${phaseTitle(title)}`,
  back: () => 'Back to the phase before',
  pass: ({ name }) => (name === null ? 'Pass the turn' : `${name} passes`),
  endNow: () => 'End now, go to the close',
  stopSlot: ({ focus }) => `Stop this ${slotNoun(focus)}`,
  endAsPlanned: () => 'End as planned',
  groupAgreedOn: ({ length }, times) => `The group agreed on ${times.length(length)} more`,
  ownSession: () => 'A session of its own for this topic',

  startFor: ({ length }, times) => `planned ${times.length(length)}`,
  turnFor: ({ length }, times) => `a turn of ${times.length(length)}`,
  lastTurn: () => 'last turn of the round',
  lastTurnThenOpen: ({ length }, times) => `last turn of the round; then open floor, ${times.length(length)}`,
  lastTurnThen: ({ name, length }, times) =>
    `last turn of the round; then ${name ?? SOMEBODY}, ${times.length(length)}`,
  thenOpen: ({ length }, times) => `planned ${times.length(length)} for everybody`,
  breakThen: ({ title }) => `then ${phaseTitle(title)}`,
  theEnd: () => 'the last phase; then the summary',
};

/** The sentence of what a view of a session says; lengths of time in digits where it is not said otherwise. */
export const phrase = <Code extends PhraseCode>(said: Phrase<Code>, times: Times = inDigits): string =>
  (sayings[said.code] as (given: Phrase<Code>, times: Times) => string)(said, times);

/** Several phrases side by side. */
export const phraseLine = (said: readonly Phrase[]): string => said.map((one) => phrase(one)).join(' · ');
