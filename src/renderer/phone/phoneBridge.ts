import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { BoardSetUp } from '#shared/session/voices/boardSetUp.ts';
import type { DeviceLink } from '../bridge/sealed/deviceLink.ts';
import { linkBridge } from '../bridge/sealed/linkBridge.ts';

/** On a phone a tap hands over, and a long one overlaps. */
export const PHONE_SET_UP: BoardSetUp = { mode: 'handOver', reaction: null, speakersOnly: false };

/** The link of an observer's phone as the bridge of a board. `taken`: a tap is kept, and is to be felt. */
export const phoneBridge = (link: DeviceLink, taken: () => void): TalkingPieceBridge =>
  linkBridge(link, {
    role: 'board',
    push: ({ view, clock }) =>
      view && {
        ...{ role: 'board', theme: 'system', clock, view: view.board, session: null },
        setUp: PHONE_SET_UP,
      },
    command(command) {
      const told = link.act(command);
      taken();
      return told;
    },
  });
