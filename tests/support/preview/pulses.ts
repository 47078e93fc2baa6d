import { itemsOf } from '#shared/group/pulse/questions.ts';
import type { ItemResult } from '#shared/group/pulse/resultSchema.ts';
import { toldOf } from '#shared/group/pulse/totals.ts';
import type { PulseHere, PulseRound } from '#shared/ipc/pulse.ts';
import type { RoomShown } from '#shared/ipc/shown.ts';

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

/** What the wall shows of pulses. */
export const PULSES_SHOWN: Readonly<Record<string, RoomShown>> = {
  pulse: { kind: 'pulse', asks: 'session', forms: 6, people: 6, told: WORTH_TOLD.slice(0, 3) },
  pulseFour: { kind: 'pulse', asks: 'session', forms: 6, people: 12, told: WORTH_TOLD },
  pulseFew: { kind: 'pulse', asks: 'session', forms: 4, people: 5, told: [] },
  pulseSafety: {
    ...{ kind: 'pulse', asks: 'safety', forms: 12, people: 12 },
    told: itemsOf('safety', 0).flatMap((item, i) =>
      told(
        item,
        Array.from({ length: 12 }, (_, k) => 1 + ((k + i) % (i % 2 === 0 ? 7 : 4))),
      ),
    ),
  },
  fingers: { kind: 'fingers', item: 'worth', names: ['Ana', 'Gus', 'Hana', 'Ivo'] },
  fingersShares: { kind: 'fingers', item: 'leave', names: ['Ana', 'Maximiliana Auguste von Hohenfels'] },
};

/** Three who are in the room in the phase of their pulse: too few for closed forms. */
export const PULSE_HERE: PulseHere = {
  ...{ group: 'g1', name: 'Thursday Council', asks: 'session', items: itemsOf('session', 0) },
  people: ['Ana', 'Ben', 'Maximiliane-Charlotte von Hohenstein-Rabenau'].map((name, i) => ({
    ...{ person: `thursday-p${i}`, name },
  })),
  boxes: [],
  lost: true,
};
