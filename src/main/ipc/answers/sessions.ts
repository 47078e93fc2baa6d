import type { EntryId } from '#shared/group/register/entryId.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { KeptPlan } from '#shared/session/keptPlan.ts';
import { refuse } from '#shared/session/refusals.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { WallTime } from '#shared/time.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { sessionQueries, sessionRequests } from '#shared/ipc/sessions.ts';
import type { Settings } from '../../platform/settings.ts';
import type { Recalls } from '../../commitments/recall.ts';
import type { Written } from '../../session/log.ts';
import type { Conductor } from '../../session/conductor.ts';
import type { SampleGroup } from '../../session/sampleGroup.ts';
import type { Store } from '../../store/store.ts';
import type { Scenes } from '../../windows/scenes.ts';
import { planForDisk } from './plans.ts';
import { DONE, doneIf, notDone } from './replies.ts';
import type { SessionAccess } from './sessionAccess.ts';

export interface SessionAnswerDeps {
  readonly conductor: Pick<Conductor, 'current' | 'open' | 'resume' | 'forget' | 'repayPreview'>;
  readonly store: Pick<Store, 'deleteSession' | 'recent'>;
  /** The draft with what its group brings along now. */
  readonly bring: (draft: Draft) => Draft;
  readonly settings: Pick<Settings, 'plans' | 'keepPlan' | 'dropPlan'>;
  readonly recalls: Pick<Recalls, 'forDraft'>;
  readonly scenes: Pick<Scenes, 'showSession' | 'showLibrary' | 'summary'>;
  readonly sample: Pick<SampleGroup, 'play' | 'stop'>;
  /** Keys of phones that outlive a crash: none of a session that is no more. */
  readonly keptPhones: { readonly forgetOver: () => void };
  /** Something beside the session changed that windows show. */
  readonly changed: () => void;
  readonly newId: () => EntryId;
  readonly wall: () => WallTime;
}

export const sessionAnswers = (
  {
    conductor,
    store,
    bring,
    recalls,
    settings,
    scenes,
    sample,
    keptPhones,
    changed,
    newId,
    wall,
  }: SessionAnswerDeps,
  sessions: SessionAccess,
): AnswersTo<typeof sessionRequests> => {
  /** The plan that the room on the table was opened from; null: none, or it was opened before the app began. */
  let openedFrom: KeptPlan | null = null;
  const remove = (session: SessionId): Written => {
    const written = store.deleteSession(session);
    if (written.ok) {
      conductor.forget(session);
      keptPhones.forgetOver();
    }
    return written;
  };
  return {
    'session.open': ({ draft, plan }) => {
      if (sessions.inProgress() !== null) return notDone({ code: 'sessionOpen' });
      const opened = conductor.open(recalls.forDraft(bring(draft)));
      if (!opened.ok) return notDone({ code: 'refused', refusal: opened.refusal });
      openedFrom = settings.plans().find(({ id }) => id === plan) ?? null;
      if (plan !== undefined) settings.dropPlan(plan);
      scenes.showSession();
      // One that was left and is taken up again stands still: somebody was at work in it.
      sample.play();
      return DONE;
    },
    'session.resume': ({ session }) => {
      // Its log may stay for a while: it is read, and nothing is written to it any more.
      if (sessions.record(session) !== null) return sessions.showSummary(session);
      const resumed = conductor.resume(session);
      if (!resumed.ok) return notDone(resumed.why);
      if (sessions.inProgress() === null) return sessions.showSummary(session);
      scenes.showSession();
      return DONE;
    },
    'session.delete': ({ session }) => {
      if (scenes.summary() === session) scenes.showLibrary(null);
      const written = remove(session);
      changed();
      return doneIf(written);
    },
    'session.putAway': () => {
      const current = conductor.current();
      const opened = current?.session.log[0]?.body;
      if (current === null || opened?.type !== 'session.opened' || sessions.inProgress() === null)
        return notDone({ code: 'refused', refusal: refuse('noSession') });
      if (current.session.state.startedAt !== null) return notDone({ code: 'hasBegun' });
      // The plan first: what is there twice can be thrown away, what is gone cannot be had back.
      if (!opened.draft.trial)
        settings.keepPlan(
          openedFrom ?? { id: newId(), draft: planForDisk(opened.draft), starts: null, changed: wall() },
        );
      sample.stop();
      const written = remove(current.id);
      if (written.ok) scenes.showLibrary(null);
      changed();
      return doneIf(written);
    },
    'sample.play': ({ on }) => {
      if (on) return sample.play() ? DONE : notDone({ code: 'noSampleNow' });
      sample.stop();
      return DONE;
    },
  };
};

export const sessionQueryAnswers = ({
  conductor,
  store,
}: SessionAnswerDeps): AnswersTo<typeof sessionQueries> => ({
  'sessions.recent': () => store.recent(),
  'repay.preview': ({ behind }) => conductor.repayPreview(behind),
});
