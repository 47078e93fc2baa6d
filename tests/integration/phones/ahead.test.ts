import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Command } from '#shared/session/commands.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import type { AheadAct } from '../../../src/renderer/bridge/sealed/deviceLink.ts';
import { withAhead } from '../../../src/renderer/phone/ahead.ts';
import { computerTime } from '../../../src/main/platform/timeSource.ts';
import { draft } from '../../support/conducting.ts';
import { phoneComputer } from '../../support/phoneComputer.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const BY = 'observer:00000000000000a1';

const acts = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('voice.tap' as const),
      person: fc.constantFrom('p1', 'p2', 'p3'),
      style: fc.constantFrom('handOver' as const, 'overlap' as const),
    }),
    fc.constant<Command>({ type: 'voice.silence' }),
    fc.constant<Command>({ type: 'code.mark', code: 'OQ', person: 'p1', whom: null }),
    fc.constant<Command>({ type: 'act.undo' }),
    fc.constant<Command>({ type: 'act.redo' }),
  ),
  { maxLength: 12 },
);

/** What a phone shows of who speaks, and of what can be taken back. */
const shown = ({ seats, silentSince, last, undo, redo, codes }: BoardView) => ({
  speak: seats.flatMap(({ person, since }) => (since === null ? [] : [person])),
  silent: silentSince !== null,
  last: last && [last.what, last.what === 'voice' && last.person],
  ...{ undo: undo?.did, redo: redo?.did },
  counts: codes.map(({ count }) => count),
});

describe('the board of a phone out of reach', () => {
  it('shows what the computer says once it has heard the same acts', () => {
    fc.assert(
      fc.property(acts, (commands) => {
        // Each act has a moment of its own.
        let moment = 0;
        const time = { ...computerTime, monotonic: () => moment };
        const computer = phoneComputer(new Map(), { time });
        ends.push(computer.end);
        computer.conductor.open(draft);
        computer.does({ type: 'phase.start', ago: 0 });
        const board = () => computer.conductor.board(BY) ?? fail();
        const first = board();
        const ahead: AheadAct[] = [];
        for (const [i, command] of commands.entries()) {
          moment += 10;
          // No board asks for silence where there is one.
          if (command.type === 'voice.silence' && board().silentSince !== null) continue;
          const at = computer.conductor.stamp()?.at ?? fail();
          const reply = computer.conductor.command({ id: `act-${i}`, command }, BY, at);
          // A tap on what is not there to undo is refused: no phone offers it.
          if (reply.ok) ahead.push({ command, at });
        }
        expect(shown(withAhead(first, { acts: ahead, undone: null }))).toEqual(shown(board()));
      }),
      { numRuns: 300 },
    );
  });
});

const fail = (): never => {
  throw new Error('no session is open');
};
