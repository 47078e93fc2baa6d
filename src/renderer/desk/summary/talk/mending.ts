import type { Lane, SessionTalk } from '#shared/airtime/sessionTalk.ts';
import type { Command } from '#shared/session/commands.ts';
import { instant } from '#shared/time.ts';
import type { DeskKey } from '../../frame/useDeskKeys.ts';
import type { PlacedTurn } from './timelineLayout.ts';
import { mendWords as words } from '../../../words.ts';

/** A way to put the picked turn right: its key, and what is asked of the session. */
export interface Mend {
  readonly caps: string;
  readonly key: DeskKey['key'];
  readonly shift?: boolean;
  readonly says: string;
  /** Null where there is nothing to do it with. */
  readonly command: Command | null;
}

/** Goes to the other observer's turns. */
export const OTHER_KEY = 'O';

/** The digit row, one key a seat. */
const SEAT_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='];

/** The same person's turn after this one. */
const nextOf = ({ turns }: Lane, { seq, from }: PlacedTurn) =>
  turns.find((one) => one.seq !== seq && one.from >= from) ?? null;

/** What can be done to the turn, with the hand at a moment. */
export function mendsOf(talk: SessionTalk, turn: PlacedTurn | null, at: number | null): readonly Mend[] {
  const of = turn?.seq ?? 0;
  const lane = turn && talk.lanes[turn.lane];
  const next = turn && lane ? nextOf(lane, turn) : null;
  const moment = instant(at ?? 0);
  const has = turn !== null && at !== null;
  const move = (edge: 'from' | 'to'): Command => ({ type: 'voice.move', of, edge, to: moment });
  const within = has && at > turn.from && at < turn.to;
  return [
    { caps: ',', key: ',', says: words.beginsHere, command: has && at < turn.to ? move('from') : null },
    { caps: '.', key: '.', says: words.endsHere, command: has && at > turn.from ? move('to') : null },
    {
      caps: 'S',
      key: 's',
      says: words.split,
      command: within ? { type: 'voice.split', of, at: moment, person: null } : null,
    },
    {
      caps: 'G',
      key: 'g',
      says: words.merge,
      command: next ? { type: 'voices.merge', first: of, second: next.seq } : null,
    },
    ...talk.lanes.map(({ person, name }, i): Mend => ({
      caps: SEAT_KEYS[i] ?? '',
      key: SEAT_KEYS[i] ?? '',
      says: words.was(name),
      command: has && turn.lane !== i ? { type: 'voice.reassign', of, person } : null,
    })),
    {
      caps: 'Backspace',
      key: 'Backspace',
      says: words.wasNobody,
      command: has ? { type: 'voice.reassign', of, person: null } : null,
    },
    { caps: 'Z', key: 'z', shift: false, says: words.undo, command: { type: 'act.undo' } },
    { caps: 'Shift Z', key: 'z', shift: true, says: words.redo, command: { type: 'act.redo' } },
  ];
}

/** The same as keys of the screen. */
export const mendKeys = (mends: readonly Mend[], send: (command: Command | null) => void): DeskKey[] =>
  mends
    .filter(({ key }) => key !== '')
    .map(({ caps, key, shift, says, command }) => ({
      caps: caps.split(' '),
      key,
      ...(shift === undefined ? {} : { shift }),
      says,
      run: () => send(command),
    }));
