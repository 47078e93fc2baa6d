import type { PhaseName } from '#shared/format/phaseName.ts';
import type { CheckInId } from '#shared/format/checkIns.ts';
import { checkInWords } from './checkIns.ts';
import type { PhaseId, WhoPart } from '#shared/format/schema.ts';
import { isRenamed } from './phaseTexts.ts';

/** What the room reads that it is to do now, said to whoever does it: at most two lines on the wall. */
const PHASES: Readonly<Record<PhaseId, string>> = {
  OPEN: 'What we are here for, until when, and who does what.',
  AGREE: 'Which line of our agreement matters most today?',
  CHECKIN: 'How do you arrive?',
  REVIEW: 'What did you try, what did you see, what did it teach you?',
  PICK: 'Who brings something alive today? One line each.',
  UPDATES: 'Your very best and your very worst; skip the middle.',
  PARK: 'What deserves a slot some day?',
  THINK: 'What of yours could use a few other heads?',
  WARMUP: 'One question for everybody, from your own life.',
  FRAME: 'What is wanted from us, and what lies outside?',
  PRESENT: 'What is going on, what you tried, what you want from us.',
  ASK: 'A choice to make, a draft, or a knot: what do you want to leave with?',
  SHORTQ: 'Ask what a word can answer. ‘Skip’ is an answer too.',
  CLARIFY: 'Ask so that you can picture it.',
  OPENQ: 'Ask short, then wait.',
  PROBE: 'Ask what might help to see it differently.',
  RESTATE: 'The challenge in one sentence, as you hear it now.',
  SILENCE: 'Write what you noticed, and which moment of your own comes to mind.',
  COUNSEL: 'What could you offer, and where does it come from?',
  EXPERIENCE: 'Tell what you lived, not what they should do.',
  EXPERIMENTS: 'Offer small experiments for the next two weeks.',
  CONSULT: 'Talk to each other as if the one who asked were out of the room.',
  DISCUSS: 'Talk with each other about the dilemma.',
  WORK: 'Questions first, then options with their trade-offs.',
  RESPOND: 'What do you take with you?',
  NEXT: 'What is your next step, and when?',
  COMMIT: 'What exactly, by when, and what shall we see?',
  INSIGHTS: 'What did you learn that you can use yourself?',
  GROUPTAKE: 'One thing you take for your own work or life.',
  HANDOVER: 'Breathe. The topic goes back to its owner.',
  SWAP: 'Swap places, swap notes.',
  EVIDENCE: 'The experiment of last time: what did you do, what did you see?',
  INTENT: 'Which one skill do we practise today?',
  PRACTICE: 'Stay with the one skill.',
  D_COACHEE: 'What worked for you, and where did it get hard?',
  D_COACH: 'What were you trying to do?',
  D_OBS: 'One thing to keep, one thing to try.',
  EXPERIMENT: 'One experiment until we meet again. Only one.',
  PURPOSE: 'What do we both want from this time?',
  GOAL: 'If this went well, what would you be doing differently?',
  REALITY: 'The last time it happened: what was there, what did you try?',
  OPTIONS: 'What could you do? And besides that?',
  WAY: 'Which one first, and when?',
  MUTUAL: 'One commitment each, in one sentence.',
  CONSENT: 'Is this a good moment, and do you want to hear it?',
  SITUATION: 'When and where? One occasion.',
  BEHAVIOUR: 'Had it been filmed, what would we see?',
  IMPACT: 'What did it do to you, the work, or others?',
  RECEIVE: 'Say back what you heard.',
  FEEDFORWARD: 'What could be tried next time? Two ideas.',
  SCRIPT: 'Write the opening line together.',
  REHEARSE: 'Try it, for one minute.',
  SENTENCE: 'One sentence to remember.',
  FOCUS: 'What do you want to think about today?',
  EXPLORE: 'What else is there?',
  NEXTSTEP: 'What will you do before we meet again?',
  COACHFB: 'What helped you think? What should I try next time?',
  WRITE: 'What would make this hour worth it?',
  PITCH: 'Read your card and say one sentence.',
  VOTE: 'Vote for what you want to talk about.',
  TOPIC: 'What do you want from us?',
  EXTEND: 'More of this topic, unsure, or move on?',
  ROUND1: 'What have you learned or tried since last time?',
  ROUND2: 'Having heard everyone, what do you think now?',
  DIALOGUE: 'What runs through these stories?',
  ROUND3: 'What do you take with you?',
  COMMITALL: 'One thing to practise or watch for until next time.',
  DEBRIEF: 'Leave the topic: how did we work?',
  OBSERVE: 'One pattern in our talk, one in our questions.',
  HARVEST: 'What could others learn from today, with no names in it?',
  PULSE: 'Was this worth your time? Each for yourself.',
  AGREECLOSE: 'What did we keep well? Where did we bend it?',
  CLOSE: 'One word for how you leave.',
  // Of the relatives of the formats.
  RESOURCES: 'Whom do you know, what have you read, what could you lend?',
  ASSIGN: 'Who brings a case, who leads, who keeps the time?',
  KEYQ: 'Which question do you hear? One each, short.',
  METHOD: 'What should we know before we help with your question?',
  CASES: 'Who has an incident for us? One moment, a minute each.',
  MIRROR: 'While I listened I saw …, and I felt …',
  SILENCEWRITE: 'Write what you want to keep.',
  TWOS: 'In pairs: tell each other what you wrote.',
  FOURS: 'Two pairs meet: what runs through your ideas?',
  ALLHEAR: 'Each four: one thing that stood out.',
  COMMENTS: 'One thing you saw, then what it may mean.',
  LOOK: 'Look, read, make notes.',
  WARMCOOL: 'First what works, and where; then where the gap is.',
  HELPED: 'What helped you this week? One thing each.',
  TOCHANGE: 'One thing to do otherwise, and how we would notice.',
  LOOKBACK: 'How was it on day one, and how is it now?',
  TOKEEP: 'What do we keep as it is?',
  TOSTOP: 'What do we stop?',
  FORPLAYBOOK: 'Which of our lines would help another group?',
  CADENCE: 'How often do we meet from now on, and for how long?',
  LEADQ: 'The questions are yours to lead, for five minutes.',
};

/** The same where nothing is written (docs/domain/confidentiality.md): what would be on paper is kept in mind. */
const SEALED: Readonly<Partial<Record<PhaseId, string>>> = {
  SILENCE: 'What did you notice, and which moment of your own comes to mind?',
  SCRIPT: 'Find the opening line together.',
  SILENCEWRITE: 'What do you want to keep?',
  TWOS: 'In pairs: tell each other what came to mind.',
  LOOK: 'Look and read, without notes.',
};

/** What the group is asked to do in a phase of a format of one's own, by who speaks in it. */
const BY_WHO: Readonly<Record<WhoPart['kind'], string>> = {
  one: 'One speaks, the others listen.',
  round: 'One after the other; the others listen.',
  open: 'Whoever wants to speaks.',
  exchange: 'Questions, and answers to them.',
  owners: 'Whose it is speaks of it.',
  silence: 'Each for yourself.',
  nobody: 'A moment between.',
};

/** What one person is asked who answers to what the others said in turn. */
const ANSWERS: Readonly<Partial<Record<PhaseId, string>>> = {
  RESTATE: 'Which sentence is nearest, and what is off?',
  KEYQ: 'Which question is yours? Change the words until it fits.',
};

/** Where commitments come back, and whoever has the turn chose that nobody asks. */
const KEPT = 'Nobody asks. Say as much as you like, or pass it on.';

/** What the group is to do in a phase; `sealed`: while nothing is written. */
export const taskSentence = (
  task: PhaseName & {
    readonly said: string | null;
    readonly who: WhoPart['kind'];
    readonly answers?: boolean;
    readonly checkIn: CheckInId | null;
    readonly kept?: true;
  },
  sealed = false,
): string =>
  (task.kept === true ? KEPT : undefined) ??
  (task.checkIn === null ? undefined : checkInWords[task.checkIn].asks) ??
  task.said ??
  (isRenamed(task)
    ? undefined
    : ((task.answers ? ANSWERS[task.phase] : undefined) ??
      (sealed ? SEALED[task.phase] : undefined) ??
      PHASES[task.phase])) ??
  BY_WHO[task.who];

/** Questions to warm up with: one a day, in turn, so that a group that meets weekly hears another each time. */
const WARM_UPS: readonly string[] = [
  'Which small thing went well this week?',
  'When did somebody last help you without being asked?',
  'What did you once believe about work that you no longer do?',
  'Which place do you go to in order to think?',
  'What are you learning that nobody asked you to learn?',
  'Which advice did you not take, and are glad of it?',
  'What would you do with one free afternoon?',
  'When did you last change your mind?',
  'Whose trust made a difference to you?',
  'What do you put off, and why that?',
];

/** The nth question to warm up with: after the last one, the first again. */
export const warmUp = (nth: number): string => WARM_UPS[nth % WARM_UPS.length] ?? '';
