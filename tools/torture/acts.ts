import type { Command } from '#shared/session/commands.ts';
import type { Act } from '#shared/session/agenda/views.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { Chance } from './chance.ts';

/** What the driver sees of a session before it acts: enough to choose an act that leaves a fact on the log. */
export interface Choices {
  readonly present: readonly PersonId[];
  readonly speaking: boolean;
  /** A voice or a silence that could be said to have begun earlier. */
  readonly redatable: boolean;
  readonly next: Act | null;
  readonly pause: Act;
  readonly extend: Act;
  readonly back: Act;
  /** Phases that have not begun. */
  readonly ahead: number;
}

/** Undo and redo follow voices and notes only: what the clock shows stays what the last look said. */
const UNDOABLE: readonly Command['type'][] = ['voice.tap', 'voice.silence', 'note.write', 'code.mark'];
/** The session is not to end under the torture. */
const LEAST_AHEAD = 3;

const possible = (act: Act | null): act is Act => act !== null && act.refusal === null;

/** Chooses the next act: mostly taps, and everything else in between. `last` is the act before it. */
export function chooseAct(see: Choices, last: Command | null, chance: Chance): Command {
  const tap = (style: 'toggle' | 'handOver' | 'overlap'): Command => ({
    type: 'voice.tap',
    person: chance.pick(see.present),
    style,
  });
  const nearTheEnd = see.ahead < LEAST_AHEAD;
  const kinds: readonly (readonly [weight: number, make: () => Command])[] = [
    [40, () => tap('toggle')],
    [12, () => tap('handOver')],
    [8, () => tap('overlap')],
    [see.speaking ? 8 : 0, () => ({ type: 'voice.silence' })],
    [see.redatable ? 2 : 0, () => ({ type: 'voice.redate', earlier: chance.pick([0, 1, 2]) })],
    [3, () => ({ type: 'code.mark', code: 'QO', person: chance.pick(see.present), whom: null })],
    [
      8,
      () => ({
        type: 'note.write',
        kind: chance.pick(['option', 'parking', 'process'] as const),
        text: `Note ${Math.floor(chance.between(0, 1e9))}`,
      }),
    ],
    [last !== null && UNDOABLE.includes(last.type) ? 8 : 0, () => ({ type: 'act.undo' })],
    [last?.type === 'act.undo' ? 40 : 0, () => ({ type: 'act.redo' })],
    [possible(see.next) && !nearTheEnd ? 6 : 0, () => see.next?.command ?? tap('toggle')],
    [possible(see.pause) ? 4 : 0, () => see.pause.command],
    [possible(see.extend) ? 2 : 0, () => see.extend.command],
    [possible(see.back) ? (nearTheEnd ? 20 : 2) : 0, () => see.back.command],
  ];
  const total = kinds.reduce((sum, [weight]) => sum + weight, 0);
  let left = chance.between(0, total);
  for (const [weight, make] of kinds) {
    left -= weight;
    if (left < 0) return make();
  }
  return tap('toggle');
}
