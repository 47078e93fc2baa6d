import { useCallback, useEffect, useState } from 'react';
import type { WaitingTopic } from '#shared/group/register/parking.ts';
import type { WinHere } from '#shared/group/sprint/winsHere.ts';
import type { AppRequest } from '#shared/ipc/contract.ts';
import type { NetworkAddress } from '#shared/ipc/phones.ts';
import type { Command } from '#shared/session/commands.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import { seconds, type Duration, type Instant } from '#shared/time.ts';
import { keepIdentity } from '../bridge/keepIdentity.ts';
import { useWindow } from '../bridge/WindowProvider.tsx';
import { takeBack, takeBackRefused, tellFailure } from '../ui/Notices.tsx';
import { tellNotDone } from '../ui/tellNotDone.ts';
import { consoleWords as words } from '../words.ts';

export interface CallsToMain {
  /** True once the act is done; a refusal is shown by the window, a lost act is said here. */
  readonly send: (command: Command) => Promise<boolean>;
  readonly request: (request: AppRequest) => void;
  readonly proposal: (behind: Duration) => Promise<RepayProposal | null>;
  /** This computer's addresses, the best one for phones first. */
  readonly addresses: () => Promise<readonly NetworkAddress[]>;
  /** What the group parked before this session. */
  readonly parked: () => Promise<readonly WaitingTopic[]>;
  /** The small wins that are read aloud. */
  readonly wins: () => Promise<readonly WinHere[]>;
  /** The session clock now. */
  readonly now: () => Instant;
}

/** The console's way to main, with failures said aloud. */
export function useCallsToMain(): CallsToMain {
  const { store } = useWindow('console');
  const lost = useCallback(() => tellFailure(words.actLost, 'lost'), []);
  const send = useCallback(
    (command: Command) =>
      store.send(command).then(
        (reply) => {
          if (reply.ok) takeBackRefused();
          return reply.ok;
        },
        () => {
          lost();
          return false;
        },
      ),
    [store, lost],
  );
  const request = useCallback(
    (wanted: AppRequest) => {
      store.request(wanted).then((reply) => {
        if (reply.ok) takeBack('request');
        else tellNotDone(reply, 'request');
      }, lost);
    },
    [store, lost],
  );
  const proposal = useCallback(
    (behind: Duration) =>
      store.query({ type: 'repay.preview', behind }).then(
        (reply) => (reply.ok ? reply.answer : null),
        () => null,
      ),
    [store],
  );
  const addresses = useCallback(
    () =>
      store.query({ type: 'phones.addresses' }).then(
        (reply) => (reply.ok ? reply.answer : []),
        () => [],
      ),
    [store],
  );
  const parked = useCallback(
    () =>
      store.query({ type: 'parking.waits' }).then(
        (reply) => (reply.ok ? reply.answer : []),
        () => [],
      ),
    [store],
  );
  const wins = useCallback(
    () =>
      store.query({ type: 'wins.here' }).then(
        (reply) => (reply.ok ? reply.answer : []),
        () => [],
      ),
    [store],
  );
  return { send, request, proposal, addresses, parked, wins, now: store.now };
}

/**
 * What an overrun would be paid from: asked anew after every act, and with every second behind that is shown. What is
 * asked about is what is shown: main's own clock may be a frame before that second.
 */
export function useProposal(
  view: ConsoleView,
  secondsBehind: number,
  ask: CallsToMain['proposal'],
): RepayProposal | null {
  const [proposal, setProposal] = useState<RepayProposal | null>(null);
  const behind = secondsBehind >= 1;
  useEffect(() => {
    if (!behind) return undefined;
    let wanted = true;
    // An answer like the one before draws nothing anew.
    void ask(seconds(secondsBehind)).then(
      (answer) => wanted && setProposal((before) => keepIdentity(before, answer)),
    );
    return () => {
      wanted = false;
    };
  }, [view, behind, secondsBehind, ask]);
  return behind ? proposal : null;
}
