import { mayBeLogged } from '#shared/care/care.ts';
import { setFields, type Change } from '#shared/group/register/entries.ts';
import type { Register } from '#shared/group/register/register.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { planQueries, planRequests } from '#shared/ipc/plans.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { KeptPlan } from '#shared/session/keptPlan.ts';
import type { PackKind } from '#shared/summary/exportKinds.ts';
import type { PrintPack } from '#shared/summary/printPack.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import type { Settings } from '../../platform/settings.ts';
import type { WallTime } from '#shared/time.ts';
import type { Store } from '../../store/store.ts';
import { DONE, doneIf } from './replies.ts';

export interface PlanAnswerDeps {
  readonly store: Pick<Store, 'register' | 'keepChanges'>;
  readonly settings: Pick<Settings, 'plans' | 'keepPlan' | 'dropPlan'>;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => void;
  readonly wall: () => WallTime;
  readonly exportPack: (draft: Draft, kind: PackKind) => Promise<SaveResult>;
  /** The pack that is being printed, for the page that shows it. */
  readonly packOnPaper: () => PrintPack | null;
}

export const planAnswers = ({
  store,
  settings,
  exportPack,
  copy,
  wall,
}: PlanAnswerDeps): AnswersTo<typeof planRequests> => ({
  'plan.keep': ({ plan }) => {
    settings.keepPlan({ ...plan, draft: planForDisk(plan.draft), changed: wall() });
    const changes = dateAsPlanned(store.register(), plan);
    return changes.length === 0 ? DONE : doneIf(store.keepChanges(changes, wall()));
  },
  'plan.drop': ({ plan }) => {
    settings.dropPlan(plan);
    return DONE;
  },
  'invitation.copy': ({ text }) => {
    copy(text);
    return DONE;
  },
  'plan.export': ({ draft, kind }) => exportPack(draft, kind),
});

/** The date of a group is as long as its plan: wherever it stands, and in the calendars that take it. */
function dateAsPlanned(
  { meeting }: Pick<Register, 'meeting'>,
  { draft, starts }: Pick<KeptPlan, 'draft' | 'starts'>,
): readonly Change[] {
  const date = starts?.meeting == null ? undefined : meeting.get(starts.meeting);
  return date === undefined || date.group !== draft.group?.id || date.minutes === draft.minutes
    ? []
    : setFields('meeting', date.id, { minutes: draft.minutes, sequence: date.sequence + 1 });
}

/** What a session is to be called is not written where its level lets it be in no log: it may name the topic. */
export const planForDisk = (draft: Draft): Draft =>
  mayBeLogged('title', draft.level) ? draft : { ...draft, title: '' };

export const planQueryAnswers = ({
  settings,
  packOnPaper,
}: PlanAnswerDeps): AnswersTo<typeof planQueries> => ({
  'plans.kept': () => settings.plans(),
  'pack.read': () => packOnPaper(),
});
