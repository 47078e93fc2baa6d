import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import { refuse } from '#shared/session/refusals.ts';
import type { BoardSetUp } from '#shared/session/voices/boardSetUp.ts';
import type { PhoneLink } from './phoneLink.ts';

/** On a phone a tap hands over, and a long one overlaps. */
export const PHONE_SET_UP: BoardSetUp = { mode: 'handOver', reaction: null, speakersOnly: false };

const NOT_HERE = refuse('notAllowedHere');

/**
 * The link as a window's bridge, so that the page uses the same hooks as the board's window. `taken`: a tap is kept, and
 * is to be felt.
 */
export function phoneBridge(link: PhoneLink, taken: () => void): TalkingPieceBridge {
  const pushed = (): WindowPush | null => {
    const { view, clock } = link.state();
    return view === null
      ? null
      : { role: 'board', theme: 'system', clock, view: view.board, session: null, setUp: PHONE_SET_UP };
  };
  return {
    role: 'board',
    command: (request) => {
      const told = link.act(request.command);
      taken();
      return told;
    },
    request: () => Promise.resolve({ ok: false, why: { code: 'refused', refusal: NOT_HERE } } as never),
    query: ({ type }) => {
      const push = pushed();
      const answer =
        type === 'clock.read' ? { monotonic: link.computerNow() } : type === 'window.view' ? push : null;
      return Promise.resolve(
        (answer === null ? { ok: false, refusal: NOT_HERE } : { ok: true, answer }) as never,
      );
    },
    onPush: (listener) => {
      let seen = link.state().view;
      return link.subscribe(() => {
        const push = pushed();
        if (push === null || link.state().view === seen) return;
        seen = link.state().view;
        listener(push);
      });
    },
  };
}
