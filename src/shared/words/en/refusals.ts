import type { Refusal, RefusalCode } from '#shared/session/refusals.ts';

/** One sentence for each reason why something was not done. `about` is a name or a title. */
const SENTENCES: Readonly<Record<RefusalCode, string | ((about: string) => string)>> = {
  noSession: 'No session is open.',
  sessionEnded: 'The session has ended; its summary is ready.',
  notArmed: 'This phase is already running.',
  notRunning: 'No phase is running: start it first.',
  notPaused: 'The clock is not paused.',
  alreadyPaused: 'The clock is already paused.',
  nothingBefore: 'There is no phase before this one.',
  phaseProtected: 'This phase may be short, but it is never skipped.',
  mayNotSkip: 'This phase is not skipped; it may end early.',
  mayNotExtend: 'This phase is extended only if the group agrees.',
  beyondLongest: 'That is beyond the longest this phase may take; ask the group.',
  beforePreviousPhase:
    'That is too early: the room was not open yet, or another phase or a pause was still on.',
  noRound: 'No turn is waiting now.',
  alreadyOpenFloor: 'The floor is already open.',
  notInRound: 'This person takes no turn in this phase.',
  noSlotNow: 'Nobody is presenting now.',
  alreadyClosing: 'The session is already closing.',
  nothingToPay: 'There is nothing to pay back, or nothing to pay it from.',
  replanFirst: 'More than 15 minutes behind: plan the rest anew instead.',
  noLaterSlot: 'There is no later slot to leave out.',
  unknownPerson: 'This person is not in the session.',
  alreadyHere: 'This person is already here.',
  notHere: 'This person has stepped out.',
  alreadyPresented: (name) => `${name || 'This person'} has already presented.`,
  notInQueue: (name) => `${name || 'This person'} has no slot to give up.`,
  roleTaken: (name) => `${name || 'This person'} cannot observe and hold another role as well.`,
  presenterHoldsRole: (name) =>
    `${name || 'The presenter'} presents now and holds no other role in the own slot.`,
  timekeeperAlone: 'In a group of five or more, facilitator and timekeeper are two people.',
  facilitatorNeeded: 'Somebody has to hold this role.',
  alreadySpeaking: 'This voice is already on.',
  notSpeaking: 'This voice is not on.',
  nothingToRedate: 'Nobody has been tapped yet.',
  beforePreviousVoice: 'That would be before what this voice did last.',
  unknownNote: 'This note is already gone.',
  unknownCommitment: 'This commitment is already gone.',
  enoughCommitments: (name) => `${name || 'This person'} already has two commitments.`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  laterActDepends: 'Something done later depends on it: undo that first.',
  doesNotFit: 'These people do not fit into these minutes.',
  noGap: 'There is no gap to answer for.',
  gapFirst: 'First say whether the gap counts.',
  roomAlready: 'The room screen already shows that.',
  notAllowedHere: 'This window may not do that.',
  appFailed: 'Something went wrong inside the app; nothing was changed.',
  malformed: 'That could not be understood, so nothing was changed.',
};

export function refusalSentence({ code, about }: Refusal): string {
  const sentence = SENTENCES[code];
  return typeof sentence === 'string' ? sentence : sentence(about ?? '');
}
