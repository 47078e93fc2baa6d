import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import type { Format } from '#shared/format/schema.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { Plan } from '#shared/session/keptPlan.ts';
import { inDigits, type Saying } from '#shared/words/timeText.ts';
import { useWindow } from '../bridge/WindowProvider.tsx';
import { Interface } from '../ui/Interface.tsx';
import { takeBack, tell, tellFailure } from '../ui/Notices.tsx';
import { useFormats } from './formats/useFormats.ts';
import type { LastTime } from './draft/newDraft.ts';
import { withCurrentFormat } from './draft/planning.ts';
import { appWords, whySentence } from '../words.ts';
import { AT_THE_BEGINNING, type ArchivePlace } from './archive/archivePlace.ts';
import { StartScreen } from './start/StartScreen.tsx';

// Start is there at once; the other screens are read when they are first shown.
const PlanScreen = lazy(async () => ({ default: (await import('./plan/PlanScreen.tsx')).PlanScreen }));
const RescueScreen = lazy(async () => ({
  default: (await import('./start/RescueScreen.tsx')).RescueScreen,
}));
const GroupScreen = lazy(async () => ({ default: (await import('./group/GroupScreen.tsx')).GroupScreen }));
const SummaryScreen = lazy(async () => ({
  default: (await import('./summary/SummaryScreen.tsx')).SummaryScreen,
}));

const ClosingScreen = lazy(async () => ({
  default: (await import('./closing/ClosingScreen.tsx')).ClosingScreen,
}));
const OwnScreen = lazy(async () => ({ default: (await import('./own/OwnScreen.tsx')).OwnScreen }));
const TurnsScreen = lazy(async () => ({ default: (await import('./turns/TurnsScreen.tsx')).TurnsScreen }));

const ArchiveScreen = lazy(async () => ({
  default: (await import('./archive/ArchiveScreen.tsx')).ArchiveScreen,
}));
const TrendsScreen = lazy(async () => ({
  default: (await import('./archive/TrendsScreen.tsx')).TrendsScreen,
}));
const FormatsScreen = lazy(async () => ({
  default: (await import('./formats/FormatsScreen.tsx')).FormatsScreen,
}));
const FormatEditor = lazy(async () => ({
  default: (await import('./formats/FormatEditor.tsx')).FormatEditor,
}));

type Screen =
  /** `begin`: a format to plan a session with at once. */
  | { readonly at: 'start'; readonly begin: Format | null }
  | ({ readonly at: 'plan' } & Planned)
  /** `from`: where one goes back to. */
  | { readonly at: 'summary'; readonly session: SessionId; readonly from?: 'archive' | OnGroup }
  | { readonly at: 'archive' }
  | { readonly at: 'trends'; readonly group: EntryId; readonly from: 'archive' | 'group' }
  | { readonly at: 'closing'; readonly session: SessionId; readonly from: 'start' | 'summary' }
  | { readonly at: 'group'; readonly group: EntryId; readonly from?: 'archive' }
  /** Handed over to one person. `group`: the page it was reached from; null: the archive. */
  | { readonly at: 'own'; readonly person: EntryId; readonly group: EntryId | null }
  /** `back`: the plan it was reached from. */
  | { readonly at: 'formats'; readonly chosen: string | null; readonly back: Planned | null }
  | {
      readonly at: 'editor';
      readonly format: Format;
      readonly saved: Format | null;
      readonly back: Planned | null;
    };

/** The page of a group, where one came from. */
interface OnGroup {
  readonly group: EntryId;
}

interface Planned {
  readonly plan: Plan;
  readonly last: LastTime | null;
  /** Where one goes back to; left out: to Start. */
  readonly from?: OnGroup | undefined;
}

/** One window, one screen at a time: Start and Plan, a group's page, the formats and their editor, a session's Summary, a file of turns. */
export function DeskWindow() {
  const { push } = useWindow('library');
  const [screen, setScreen] = useState<Screen>({ at: 'start', begin: null });
  const known = useFormats();
  const { formats, promptSets } = known;
  const asked = push?.summary ?? null;
  const [shown, setShown] = useState<SessionId | null>(null);
  if (asked !== shown) {
    setShown(asked);
    if (asked !== null) setScreen({ at: 'summary', session: asked });
  }
  const rescue = push?.rescue ?? null;
  /** The person went on without the file: what is wrong with it is shown again when it is asked for. */
  const [aside, setAside] = useState(false);
  /** While a file of turns is read in, nothing else is shown; then the screen before opens again. */
  const turns = push?.turns ?? null;
  const onRescue = screen.at === 'start' && rescue !== null && !aside;
  const unsaved = onRescue ? null : (push?.saved.why ?? null);
  const caught = push?.caught === true;
  const notice: Saying | null = caught
    ? () => appWords.caught
    : unsaved && ((times) => whySentence(unsaved, times));
  const read = notice?.(inDigits) ?? null;
  const tellNotice = useEffectEvent(() => notice && tellFailure(notice, 'main'));
  useEffect(() => {
    if (read !== null) tellNotice();
    else takeBack('main');
  }, [read]);

  const declined = push?.declined === true;
  useEffect(() => {
    if (declined) tell(appWords.declined);
  }, [declined]);

  /** Names typed at Start, where nobody met yet. */
  const [names, setNames] = useState('');
  /** Where somebody was in the archive; null: at its beginning. */
  const [place, setPlace] = useState<ArchivePlace>(AT_THE_BEGINNING);
  const toArchive = () => setScreen({ at: 'archive' });
  const toStart = () => setScreen({ at: 'start', begin: null });
  /** Back to the plan, with its format as it stands by now. */
  const backToPlan = ({ plan, ...rest }: Planned) =>
    setScreen({ at: 'plan', plan: { ...plan, draft: withCurrentFormat(plan.draft, formats) }, ...rest });
  const toPlan = (plan: Plan, last: LastTime | null) => setScreen({ at: 'plan', plan, last });
  const toGroup = ({ group }: OnGroup) => setScreen({ at: 'group', group });
  const toGroupOrStart = (from: OnGroup | undefined) => (from === undefined ? toStart() : toGroup(from));
  return (
    <Interface theme={push?.theme}>
      <Suspense fallback={null}>
        {turns !== null && <TurnsScreen turns={turns} />}
        {turns === null && screen.at === 'plan' && (
          <PlanScreen
            key={screen.plan.id}
            first={screen.plan}
            last={screen.last}
            formats={formats}
            promptSets={promptSets}
            onBack={() => toGroupOrStart(screen.from)}
            onFormat={(plan) => {
              const { last, from } = screen;
              setScreen({ at: 'formats', chosen: plan.draft.format.id, back: { plan, last, from } });
            }}
            onOpened={toStart}
          />
        )}
        {turns === null && screen.at === 'summary' && (
          <SummaryScreen
            key={screen.session}
            session={screen.session}
            onBack={() => (screen.from === 'archive' ? toArchive() : toGroupOrStart(screen.from))}
            onClosing={() => setScreen({ at: 'closing', session: screen.session, from: 'summary' })}
            onGroup={(group) => setScreen({ at: 'group', group })}
          />
        )}
        {turns === null && screen.at === 'archive' && (
          <ArchiveScreen
            place={place}
            onLeave={setPlace}
            onBack={toStart}
            onSummary={(session) => setScreen({ at: 'summary', session, from: 'archive' })}
            onTrends={(group) => setScreen({ at: 'trends', group, from: 'archive' })}
            onGroup={(group) => setScreen({ at: 'group', group, from: 'archive' })}
            onOwn={(person) => setScreen({ at: 'own', person, group: null })}
          />
        )}
        {turns === null && screen.at === 'trends' && (
          <TrendsScreen
            key={screen.group}
            group={screen.group}
            onBack={() =>
              screen.from === 'archive' ? toArchive() : setScreen({ at: 'group', group: screen.group })
            }
            onFormat={(chosen) => setScreen({ at: 'formats', chosen, back: null })}
          />
        )}
        {turns === null && screen.at === 'closing' && (
          <ClosingScreen
            key={screen.session}
            session={screen.session}
            onBack={() =>
              screen.from === 'start' ? toStart() : setScreen({ at: 'summary', session: screen.session })
            }
            onClosed={toStart}
          />
        )}
        {turns === null && screen.at === 'group' && (
          <GroupScreen
            key={screen.group}
            group={screen.group}
            formats={formats}
            promptSets={promptSets}
            onBack={screen.from === 'archive' ? toArchive : toStart}
            onPlan={(plan, last) => setScreen({ at: 'plan', plan, last, from: { group: screen.group } })}
            onSummary={(session) => setScreen({ at: 'summary', session, from: { group: screen.group } })}
            onTrends={(group) => setScreen({ at: 'trends', group, from: 'group' })}
            onOwn={(person) => setScreen({ at: 'own', person, group: screen.group })}
          />
        )}
        {turns === null && screen.at === 'own' && (
          <OwnScreen
            key={screen.person}
            person={screen.person}
            group={screen.group}
            onBack={() =>
              screen.group === null ? toArchive() : setScreen({ at: 'group', group: screen.group })
            }
          />
        )}
        {turns === null && screen.at === 'formats' && (
          <FormatsScreen
            known={known}
            chosen={screen.chosen}
            onChoose={(chosen) => setScreen({ ...screen, chosen })}
            onEdit={(format, saved) => setScreen({ at: 'editor', format, saved, back: screen.back })}
            onPlan={(format) => setScreen({ at: 'start', begin: format })}
            onBack={() => (screen.back ? backToPlan(screen.back) : toStart())}
          />
        )}
        {turns === null && screen.at === 'editor' && (
          <FormatEditor
            first={screen.format}
            saved={screen.saved}
            promptSets={promptSets}
            onChanged={known.refresh}
            onBack={() => setScreen({ at: 'formats', chosen: screen.format.id, back: screen.back })}
          />
        )}
        {turns === null && onRescue && <RescueScreen rescue={rescue} onGoOn={() => setAside(true)} />}
        {turns === null && screen.at === 'start' && !onRescue && (
          <StartScreen
            onRescue={rescue && (() => setAside(false))}
            formats={formats}
            promptSets={promptSets}
            begin={screen.begin}
            names={names}
            onNames={setNames}
            onFormats={() => setScreen({ at: 'formats', chosen: null, back: null })}
            onPlan={toPlan}
            onClosing={(session) => setScreen({ at: 'closing', session, from: 'start' })}
            onGroup={(group) => setScreen({ at: 'group', group })}
            onArchive={() => {
              setPlace(AT_THE_BEGINNING);
              toArchive();
            }}
          />
        )}
      </Suspense>
    </Interface>
  );
}
