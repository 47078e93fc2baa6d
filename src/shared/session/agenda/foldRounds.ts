import type { Instant } from '#shared/time.ts';
import type { Folding, Folds } from '../folding.ts';
import type { StepId } from '../ids.ts';
import { whileReading } from '../recall/reading.ts';
import { changeRound } from './changes.ts';
import type { AgendaFactType } from './facts.ts';
import { beginTurn, openFloor, passTurn, restartRound, startRoundAt } from './round.ts';
import { elapsedIn, stepOf } from './steps.ts';

/** What facts about rounds, and about what the group answers, change. */

const elapsed = (state: Folding, step: StepId, at: Instant) => elapsedIn(stepOf(state, step).runs, at);

export const ROUND_FOLDS = {
  'turn.began': (state, { step, person }, { at }) =>
    changeRound(state, step, (round) =>
      whileReading(state, stepOf(state, step), beginTurn(round, person, elapsed(state, step, at))),
    ),
  'turn.passed': (state, { step, person }) => changeRound(state, step, (round) => passTurn(round, person)),
  'round.opened': (state, { step }) => {
    if (state.rounds[step]) changeRound(state, step, openFloor);
    else state.opened = [...state.opened, step];
  },
  'round.startChosen': (state, { step, person }, { at }) => {
    state.roundStarts = { ...state.roundStarts, [step]: person };
    changeRound(state, step, (round) =>
      whileReading(state, stepOf(state, step), startRoundAt(round, person, elapsed(state, step, at))),
    );
  },
  'round.restarted': (state, { step }, { at }) =>
    changeRound(state, step, (round) =>
      whileReading(state, stepOf(state, step), restartRound(round, elapsed(state, step, at))),
    ),
  'question.agreed': (state, { step }) => {
    state.agreedIn = [...state.agreedIn, step];
  },
  'consent.given': (state, { answer }) => {
    state.consent = answer;
  },
  'topics.ordered': (state, { cards }) => {
    state.topicOrder = cards;
  },
  'topic.carried': (state, { slot }) => {
    state.carried = [...state.carried, slot];
  },
  'prompt.flagged': (state, { phase, prompt }, { act }) => {
    state.flags = [...state.flags, { act, phase, prompt }];
  },
  'tick.made': (state, { what }) => {
    state.ticks = { ...state.ticks, [what]: state.ticks[what] + 1 };
  },
  'autoAdvance.switched': (state, { on }) => {
    state.autoAdvance = on;
  },
  'board.leads': (state, { on }) => {
    state.boardLeads = on;
  },
} satisfies Partial<Folds<AgendaFactType>>;
