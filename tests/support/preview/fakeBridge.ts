import type { Query, QueryAnswers, QueryType, TalkingPieceBridge, WindowPush } from '#shared/ipc/contract.ts';
import type { RepayProposal } from '#shared/session/views.ts';

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
      return Promise.resolve({ ok: true });
    },
    query: <T extends QueryType>(query: Extract<Query, { type: T }>) =>
      Promise.resolve({ ok: true as const, answer: answers[query.type] as QueryAnswers[T] }),
    onPush: () => () => undefined,
  };
}
