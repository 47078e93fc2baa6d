import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WallView } from '#shared/phones/wallView.ts';
import { NO_SOUND } from '#shared/sound/sound.ts';
import type { DeviceLink } from '../bridge/sealed/deviceLink.ts';
import { linkBridge, NOT_HERE } from '../bridge/sealed/linkBridge.ts';

/** The link of a wall as the bridge of the room's window. A wall does nothing. */
export const wallBridge = (link: DeviceLink<WallView>): TalkingPieceBridge =>
  linkBridge(link, {
    role: 'room',
    push: ({ view, clock }) =>
      view && {
        ...{ role: 'room', theme: 'system', clock, view: view.room },
        ...{ covers: false, replay: null, sample: false, sound: NO_SOUND },
      },
    command: () => Promise.resolve({ ok: false, refusal: NOT_HERE }),
  });
