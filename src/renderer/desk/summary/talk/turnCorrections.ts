import type { Lane, SessionTalk } from '#shared/airtime/sessionTalk.ts';
import type { Command } from '#shared/session/commands.ts';
import { DESK_KEYS, MENDING_SEATS, type DeskKey } from '#shared/deskKeys.ts';
import { instant } from '#shared/time.ts';
import type { ScreenKey } from '../../frame/screenKeys.ts';
import type { PlacedTurn } from './timelineLayout.ts';
import { mendWords as words } from '../../../words.ts';

/** A way to correct the selected turn: its key, and the command that does it. */
export interface TurnCorrection {
  /** Null where there are more people than keys. */
  readonly key: DeskKey | null;
  readonly says: string;
  /** Null where there is nothing to do it with. */
  readonly command: Command | null;
}

const KEYS = DESK_KEYS.mending;

/** The same person's turn after this one. */
const nextOf = ({ turns }: Lane, { seq, from }: PlacedTurn) =>
  turns.find((one) => one.seq !== seq && one.from >= from) ?? null;

/** How the turn can be corrected, with the cursor at a moment. */
export function correctionsFor(
  talk: SessionTalk,
  turn: PlacedTurn | null,
  at: number | null,
): readonly TurnCorrection[] {
  const of = turn?.seq ?? 0;
  const lane = turn && talk.lanes[turn.lane];
  const next = turn && lane ? nextOf(lane, turn) : null;
  const moment = instant(at ?? 0);
  const has = turn !== null && at !== null;
  const move = (edge: 'from' | 'to'): Command => ({ type: 'voice.move', of, edge, to: moment });
  const within = has && at > turn.from && at < turn.to;
  return [
    { key: KEYS.beginsHere, says: words.beginsHere, command: has && at < turn.to ? move('from') : null },
    { key: KEYS.endsHere, says: words.endsHere, command: has && at > turn.from ? move('to') : null },
    {
      key: KEYS.split,
      says: words.split,
      command: within ? { type: 'voice.split', of, at: moment, person: null } : null,
    },
    {
      key: KEYS.merge,
      says: words.merge,
      command: next ? { type: 'voices.merge', first: of, second: next.seq } : null,
    },
    ...talk.lanes.map(({ person, name }, i): TurnCorrection => ({
      key: MENDING_SEATS[i] ?? null,
      says: words.was(name),
      command: has && turn.lane !== i ? { type: 'voice.reassign', of, person } : null,
    })),
    {
      key: KEYS.nobody,
      says: words.wasNobody,
      command: has ? { type: 'voice.reassign', of, person: null } : null,
    },
    { key: KEYS.undo, says: words.undo, command: { type: 'act.undo' } },
    { key: KEYS.redo, says: words.redo, command: { type: 'act.redo' } },
  ];
}

/** The corrections as keys. While turns are corrected, these keys come before those of the screen. */
export const correctionKeys = (
  mends: readonly TurnCorrection[],
  send: (command: Command | null) => void,
): ScreenKey[] =>
  mends.flatMap(({ key, says, command }) =>
    key === null ? [] : [{ ...key, says, run: () => send(command) }],
  );
