import { itemsOf } from '#shared/group/pulse/questions.ts';
import type { ItemResult } from '#shared/group/pulse/resultSchema.ts';
import { toldOf } from '#shared/group/pulse/totals.ts';
import type { PulseRound } from '#shared/ipc/pulse.ts';

/** Pulses that go round, as the desk's pages are told of them. */

const told = (item: Parameters<typeof toldOf>[0], answers: readonly number[]): ItemResult[] => {
  const result = toldOf(item, answers);
  return result === null ? [] : [result];
};
/** What six answered after a session. */
export const WORTH_TOLD: readonly ItemResult[] = [
  ...told('worth', [3, 4, 4, 4, 5, 5]),
  ...told('said', [2, 3, 3, 3, 4, 4]),
  ...told('leave', [3, 3, 3, 3, 2, 1]),
  ...told('listened', [5, 5, 5, 5, 5, 3]),
];

const six = Array.from({ length: 6 }, (_, i) => `thursday-p${i}`);
const round = (over: Partial<PulseRound>): PulseRound => ({
  ...{ group: 'thursday', asks: 'session', people: six, items: itemsOf('session', 0) },
  ...{ sealed: [], passed: [], outcome: null },
  ...over,
});

const LINES = [
  'Keep the pauses before each answer.',
  'Change the hour: I come straight from the ward and need ten minutes to arrive before I can listen to anybody, so a later start or a longer check-in would help me a lot.',
  'Keep asking.',
  'More slots for those who speak last.',
  'Keep the tea.',
];

export const PULSE_ROUNDS: Readonly<Record<string, PulseRound>> = {
  groupPulseForm: round({ sealed: six.slice(0, 2), passed: six.slice(2, 3) }),
  groupPulseSafety: round({
    ...{ group: 'harbour', asks: 'safety', items: itemsOf('safety', 0) },
    people: Array.from({ length: 12 }, (_, i) => `harbour-p${i}`),
  }),
  groupPulseTold: round({
    sealed: six,
    outcome: { forms: 6, told: WORTH_TOLD, withheld: null, lines: LINES, wordsLost: 0 },
  }),
  groupPulseFew: round({
    ...{ sealed: six.slice(0, 4), passed: six.slice(4) },
    outcome: { forms: 4, told: [], withheld: 'few', lines: [], wordsLost: 2 },
  }),
};
