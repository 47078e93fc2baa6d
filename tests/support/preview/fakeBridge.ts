import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import type { Refusal } from '#shared/session/refusals.ts';

/** A window's side of main that answers with one push for ever, and keeps what was asked; every act is done, or refused. */
export function fakeBridge(
  push: WindowPush,
  repay: RepayProposal | null = null,
  refusal: Refusal | null = null,
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
      return Promise.resolve(
        refusal === null ? { ok: true, seq: asked.length, saved: 'disk' } : { ok: false, refusal },
      );
    },
    request: (request) => {
      asked.push(request);
      return Promise.resolve({ ok: true } as never);
    },
    query: (query) => Promise.resolve({ ok: true, answer: answers[query.type] as never }),
    onPush: () => () => undefined,
  };
}
