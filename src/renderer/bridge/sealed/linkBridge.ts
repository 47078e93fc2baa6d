import type { CommandReply } from '#shared/ipc/command.ts';
import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import { refuse } from '#shared/session/refusals.ts';
import type { Command } from '#shared/session/commands.ts';
import type { DeviceLink, DeviceState, DeviceView } from './deviceLink.ts';

export const NOT_HERE = refuse('notAllowedHere');

/** A sealed link as a window's bridge, so that a page in a browser uses the same hooks as the window it stands for. */
export function linkBridge<View extends DeviceView>(
  link: Pick<DeviceLink<View>, 'state' | 'subscribe' | 'computerNow'>,
  page: {
    readonly role: WindowRole;
    /** What the window would be sent; null before the computer has told anything. */
    readonly push: (state: DeviceState<View>) => WindowPush | null;
    readonly command: (command: Command) => Promise<CommandReply>;
  },
): TalkingPieceBridge {
  return {
    role: page.role,
    command: ({ command }) => page.command(command),
    request: () => Promise.resolve({ ok: false, why: { code: 'refused', refusal: NOT_HERE } } as never),
    query: ({ type }) => {
      const push = page.push(link.state());
      const answer =
        type === 'clock.read' ? { monotonic: link.computerNow() } : type === 'window.view' ? push : null;
      return Promise.resolve(
        (answer === null ? { ok: false, refusal: NOT_HERE } : { ok: true, answer }) as never,
      );
    },
    onPush: (listener) => {
      let seen = link.state().view;
      return link.subscribe(() => {
        const push = page.push(link.state());
        if (push === null || link.state().view === seen) return;
        seen = link.state().view;
        listener(push);
      });
    },
  };
}
