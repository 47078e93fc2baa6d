import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { RepayProposal } from '#shared/session/agenda/repay.ts';

/** A window's side of main that answers with one push for ever, says yes to every act, and keeps what was asked. */
export function fakeBridge(
  push: WindowPush,
  repay: RepayProposal | null = null,
): TalkingPieceBridge & {
  readonly asked: unknown[];
} {
  const asked: unknown[] = [];
  const answers: Record<string, unknown> = {
    'clock.read': { monotonic: push.clock?.monotonic ?? 0 },
    'window.view': push,
    'repay.preview': repay,
  };
  return {
    role: push.role,
    asked,
    command: (request) => {
      asked.push(request.command);
      return Promise.resolve({ ok: true, seq: asked.length, saved: 'disk' });
    },
    request: (request) => {
      asked.push(request);
      return Promise.resolve({ ok: true } as never);
    },
    query: (query) => Promise.resolve({ ok: true, answer: answers[query.type] as never }),
    onPush: () => () => undefined,
  };
}
