import type { closingQueries, closingRequests } from '#shared/ipc/closing.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { ClosingDesk } from '../../closing/closing.ts';
import type { PulseRounds } from '../../pulse/rounds.ts';
import type { KeptRegister } from '../../store/register.ts';
import type { Scenes } from '../../windows/scenes.ts';
import { DONE, notDone } from './replies.ts';

export interface ClosingAnswerDeps {
  readonly closing: ClosingDesk;
  readonly pulse: Pick<PulseRounds, 'lost' | 'lostSeen'>;
  readonly store: Pick<KeptRegister, 'register'>;
  readonly scenes: Pick<Scenes, 'showLibrary' | 'summary'>;
  readonly changed: () => void;
}

export const closingAnswers = ({
  closing,
  pulse,
  scenes,
  changed,
}: ClosingAnswerDeps): AnswersTo<typeof closingRequests> => ({
  'session.close': ({ session }) => {
    const why = closing.close(session);
    if (why !== null) return notDone(why);
    if (scenes.summary() === session) scenes.showLibrary(null);
    changed();
    return DONE;
  },
  'closing.seen': () => {
    closing.seen();
    pulse.lostSeen();
    return DONE;
  },
  'closing.goOn': () => {
    closing.goOn();
    changed();
    return DONE;
  },
});

export const closingQueryAnswers = ({
  closing,
  pulse,
  store,
}: Pick<ClosingAnswerDeps, 'closing' | 'pulse' | 'store'>): AnswersTo<typeof closingQueries> => ({
  'closing.glance': ({ session }) => closing.glance(session),
  'closing.news': () => {
    const lost = pulse.lost();
    const name = lost && (store.register().group.get(lost.group)?.name ?? '');
    return { ...closing.news(), lostPulse: name };
  },
});
