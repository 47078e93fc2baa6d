import { PULSE_HERE } from './pulses.ts';
import type { WaitingTopic } from '#shared/group/register/parking.ts';
import type { WinHere } from '#shared/group/sprint/winsHere.ts';
import type { RecalledCommitment } from '#shared/ipc/commitments.ts';
import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import type { Refusal } from '#shared/session/refusals.ts';

/** What waits for whoever the screen is turned to: one that is new, and one that was carried on often. */
export const recalled: readonly RecalledCommitment[] = [
  {
    commitment: 'w1',
    text: 'Ask two colleagues what they would drop.',
    notice: 'two different answers.',
    day: '2026-05-21',
    by: null,
    kind: 'action',
    asks: 'Emre',
    visible: 'group',
    carried: [],
    last: { hears: 'show', day: '2026-05-21' },
  },
  {
    commitment: 'w2',
    text: 'Write down the three things I would hand over first.',
    notice: null,
    day: '2026-04-23',
    by: null,
    kind: 'experiment',
    asks: null,
    visible: 'owner',
    carried: ['2026-05-07', '2026-05-21'],
    last: null,
  },
];

/** What the group parked before: each topic of somebody who is there. */
const waiting: readonly WaitingTopic[] = [
  {
    topic: 't1',
    person: 'p1',
    text: 'Saying no to the steering board',
    importance: 8,
    urgency: 5,
    raised: 2,
  },
  { topic: 't2', person: 'p2', text: 'Who takes over when I leave', importance: 6, urgency: 3, raised: 1 },
];

/** What the group wrote down of its days, to be read aloud. */
const wins: readonly WinHere[] = [
  { id: 'w3', day: '2026-06-03', text: 'Two of us asked before they answered.', by: 'Emre' },
  {
    id: 'w2',
    day: '2026-06-02',
    text: 'The weekly report is one page, and nobody missed the other eleven pages of it.',
    by: 'Maximiliane Wolkenstein-Trostburg',
  },
  { id: 'w1', day: '2026-05-28', text: 'A customer laughed.', by: null },
];

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
    'phones.addresses': [
      { address: '192.168.0.20', name: 'wlan0', kind: 'wireless', unfit: null },
      { address: '172.17.0.1', name: 'docker0', kind: 'other', unfit: 'program' },
    ],
    'recall.read': { sealed: false, commitments: recalled },
    'parking.waits': waiting,
    'wins.here': wins,
    'pulse.here': PULSE_HERE,
    'pulse.read': null,
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
