import { Suspense, type ReactNode } from 'react';
import type { Glance } from '#shared/records/glance.ts';
import type { ClosingNews } from '#shared/ipc/closing.ts';
import { ClosingScreen } from '../../../src/renderer/desk/closing/ClosingScreen.tsx';
import type * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import { printPack } from '#shared/summary/printPack.ts';
import type { ReplayState } from '#shared/ipc/replay.ts';
import type { StoreRescue } from '#shared/ipc/rescue.ts';
import type { TurnsFileState } from '#shared/ipc/turns.ts';
import type { RegisterView } from '#shared/group/register/views.ts';
import { ms, wallTime } from '#shared/time.ts';
import { language } from '../../../src/renderer/words.ts';
import { connectThisWindow } from '../../../src/renderer/bridge/thisWindow.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { SetUp } from '../../../src/renderer/board/SetUp.tsx';
import type { BoardActs } from '../../../src/renderer/ui/board/useBoard.ts';
import type { ConsoleSheet } from '../../../src/renderer/console/consoleSheet.ts';
import { ChangeSheet } from '../../../src/renderer/console/sheets/ChangeSheet.tsx';
import { OpenSheet } from '../../../src/renderer/console/OpenSheet.tsx';
import { DEFAULT_SET_UP } from '#shared/session/voices/boardSetUp.ts';
import { FormatPicker } from '../../../src/renderer/desk/draft/FormatPicker.tsx';
import { FORMATS } from '../../../src/renderer/desk/draft/shipped.ts';
import { AddPhase } from '../../../src/renderer/desk/formats/AddPhase.tsx';
import { FormatEditor } from '../../../src/renderer/desk/formats/FormatEditor.tsx';
import { FormatsScreen } from '../../../src/renderer/desk/formats/FormatsScreen.tsx';
import { PromptSets } from '../../../src/renderer/desk/formats/PromptSets.tsx';
import { GroupScreen } from '../../../src/renderer/desk/group/GroupScreen.tsx';
import { PackSheet } from '../../../src/renderer/desk/plan/PackPage.tsx';
import { PersonDialog } from '../../../src/renderer/desk/plan/PersonDialog.tsx';
import { PlanScreen } from '../../../src/renderer/desk/plan/PlanScreen.tsx';
import { planView } from '../../../src/renderer/desk/plan/planView.ts';
import { ArchivePane } from '../../../src/renderer/desk/archive/ArchivePane.tsx';
import { AT_THE_BEGINNING } from '../../../src/renderer/desk/archive/archivePlace.ts';
import { StorySheet } from '../../../src/renderer/desk/archive/StorySheet.tsx';
import { TrendsScreen } from '../../../src/renderer/desk/archive/TrendsScreen.tsx';
import { ArchiveScreen } from '../../../src/renderer/desk/archive/ArchiveScreen.tsx';
import { markFound } from '#shared/records/archive/query.ts';
import { ARCHIVED, archiveFound, archivePage, SHELVES, TRENDS } from '../../support/preview/archive.ts';
import { NamesSheet } from '../../../src/renderer/desk/start/NamesSheet.tsx';
import { RescueScreen } from '../../../src/renderer/desk/start/RescueScreen.tsx';
import { StartScreen } from '../../../src/renderer/desk/start/StartScreen.tsx';
import { SummaryScreen } from '../../../src/renderer/desk/summary/SummaryScreen.tsx';
import { TurnsScreen } from '../../../src/renderer/desk/turns/TurnsScreen.tsx';
import { ReplaySheet } from '../../../src/renderer/ui/replay/ReplaySheet.tsx';
import { sampleDraft } from '../../support/playedSession.ts';
import { LEAVING, QUESTIONS } from '../../support/preview/bundles.ts';
import { openCouncil, sampleCouncil } from '../../support/preview/deskSessions.ts';
import { boardMoments } from '../../support/preview/boardViews.ts';
import { consolePushes, repay } from '../../support/preview/consoleViews.ts';
import { REGISTERS } from '../../support/preview/groups.ts';
import { OWN_FORMATS } from '../../support/preview/ownFormats.ts';
import { replays } from '../../support/preview/replayFilms.ts';
import { council, troika } from '../../support/shipped.ts';
import { startReadOf } from '../../support/startRead.ts';
import { outsideCatalogue, saidIn } from './support/marked.ts';

/** What screens keep between two drawings, by their place in the page, and what is to be done after the first. */
const kept = vi.hoisted(() => {
  // Files of tests share their modules: none that was made without the marks is used here.
  vi.resetModules();
  return { states: new Map<string, unknown>(), effects: [] as (() => unknown)[] };
});
vi.mock('../../../src/renderer/words.ts', async (original) =>
  (await import('./support/marked.ts')).marked(await original()),
);
// A page drawn without a browser keeps nothing and does nothing afterwards: here it does, so that what a screen reads comes.
vi.mock('react', async (original) => {
  const react = await original<typeof React>();
  return {
    ...react,
    useSyncExternalStore: (_: unknown, read: () => unknown) => read(),
    useEffect: (effect: () => unknown) => kept.effects.push(effect),
    useEffectEvent: (event: unknown) => event,
    useState: (first: unknown) => {
      const place = react.useId();
      if (!kept.states.has(place)) kept.states.set(place, typeof first === 'function' ? first() : first);
      const set = (next: unknown) =>
        kept.states.set(place, typeof next === 'function' ? next(kept.states.get(place)) : next);
      return [kept.states.get(place), set];
    },
  };
});
// A dialog lies where it stands in the page, and is always open.
vi.mock('@base-ui/react/dialog', async () => {
  const { createElement } = await import('react');
  const part =
    (tag: string) =>
    ({ children, className }: { children?: ReactNode; className?: string }) =>
      createElement(tag, { className }, children);
  const Dialog = { Root: part('div'), Portal: part('div'), Backdrop: part('div'), Popup: part('section') };
  return { Dialog: { ...Dialog, Title: part('h2'), Close: part('button'), Description: part('p') } };
});

const EVENING = wallTime(new Date(2026, 5, 4, 18, 0, 0).getTime());
const draft = sampleDraft(6, { reviewers: ['p1', 'p5'] });
const recent = (['open', 'ended', 'declined', 'recorded'] as const).map((state, i) => ({
  session: `s${i}`,
  state,
  trial: i === 1,
  group: null,
  title: 'Thursday Council',
  formatId: council.id,
  formatName: council.name,
  openedWall: EVENING,
  people: ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'],
}));
const push: WindowPush = {
  role: 'library',
  about: { version: '0.1.0', electron: '45.4.1' },
  theme: 'light',
  clock: null,
  resumable: null,
  summary: null,
  replay: null,
  saved: { where: 'disk', why: null },
  rescue: null,
  turns: null,
};
const none = () => undefined;
const known = {
  formats: FORMATS,
  own: OWN_FORMATS['formats'] ?? [],
  promptSets: [{ id: 'mine', name: 'Mine', prompts: { OPEN: ['Hello.'] } }],
  ownPromptSets: [{ id: 'mine', name: 'Mine', prompts: { OPEN: ['Hello.'] } }],
  refresh: () => Promise.resolve(),
};
const handed = {
  names: ['Gil', 'Hana'],

  files: [
    '/home/ana/sessions.sqlite',
    'x.sqlite',
    'ES2005a.rttm',
    'ES2005a',
    'all.rttm',
    'monday',
    'tuesday',
    'Sitzung.csv',
    'Sprecher',
    'Start (s)',
    'FEE019',
  ],
  own: OWN_FORMATS,
  draft,
  recent,
  // What was looked for stands in the middle of a line.
  pieces: ARCHIVED.lines.flatMap(({ text }) => markFound(text, [{ kind: 'word', text: 'spons' }])),
  trends: TRENDS,
  archived: [
    SHELVES,
    ARCHIVED,
    archivePage({ from: 0, count: 60 }),
    archiveFound({ text: 'spons', kind: null }),
  ],
  push,
  known,
  council,
  troika,
  summary: sampleCouncil(),
  open: openCouncil(),
};

const GLANCE: Glance = {
  level: 'L1',
  title: 'Thursday Council',
  formatName: council.name,
  openedWall: EVENING,
  ofGroup: true,
  hasSheets: true,
  months: 12,
  kept: [
    { code: 'timings' },
    { code: 'attendance' },
    { code: 'insight', count: 3, shown: 'group', owners: [] },
    { code: 'option', count: 5, shown: 'owners', owners: ['Gil', 'Hana'] },
    { code: 'parking', count: 2, shown: 'owners', owners: ['Gil', 'Hana', 'Dora'] },
    { code: 'totals' },
    { code: 'talk' },
    { code: 'log' },
  ],
  destroyed: (
    ['turns', 'codes', 'option', 'parking', 'processNote', 'message', 'takenBack', 'facts'] as const
  ).map((code, i) => ({ code, count: 214 - 30 * i })),
};
const ENDED = {
  session: 's1',
  title: 'Thursday Council',
  formatName: council.name,
  openedWall: EVENING,
  closesAt: EVENING,
};
const NEWS: ClosingNews = {
  doubt: null,
  closed: [ENDED],
  removed: { records: 2, talk: 1, entries: { topic: 2, arrangement: 1 } },
  nextMonth: { records: 1, talk: 0, entries: {} },
  lostPulse: 'Thursday Council',
  waiting: [ENDED],
  older: [{ ...ENDED, session: 's2', closesAt: null }],
};

beforeEach(() => {
  kept.states.clear();
  const still = { addEventListener: none, removeEventListener: none };
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then));
  vi.stubGlobal('window', { ...still, matchMedia: () => ({ ...still, matches: false }) });
  return () => vi.unstubAllGlobals();
});

/** The page once everything it reads is there. */
async function drawn(
  page: ReactNode,
  given: Partial<Extract<WindowPush, { role: 'library' }>> = {},
  register: RegisterView = { groups: [], people: [] },
): Promise<string> {
  const shown = { ...push, ...given } as WindowPush;
  const answers: Readonly<Record<string, unknown>> = {
    'start.read': startReadOf(register, {
      plans: [],
      last: sampleCouncil(),
      lastFormat: recent.find(({ state }) => state !== 'open')?.formatId ?? null,
      open: shown.role === 'library' && shown.resumable !== null ? sampleCouncil() : null,
      lastOfGroup: sampleCouncil(),
    }),
    'sessions.recent': recent.filter(({ state }) => state !== 'open'),
    'plans.kept': [],
    'register.read': register,
    'formats.own': known.own,
    'prompts.own': known.promptSets,
    'summary.read': sampleCouncil(),
    'archive.shelves': SHELVES,
    'archive.record': ARCHIVED,
    'archive.trends': TRENDS,
    'bundle.leaving': LEAVING,
    'bundle.questions': QUESTIONS,
    'ownSheets.whose': [{ person: 'p1', name: 'Ana', hasTalk: true }],
    'closing.glance': GLANCE,
    'closing.news': NEWS,
    'clock.read': { monotonic: 0 },
    'window.view': shown,
  };
  const bridge: TalkingPieceBridge = {
    role: 'library',
    command: () => Promise.resolve({ ok: true, seq: 1, saved: 'disk' }),
    request: () => Promise.resolve({ ok: true } as never),
    query: (asked) =>
      Promise.resolve({
        ok: true,
        answer: (asked.type === 'archive.search'
          ? archiveFound(asked as never)
          : asked.type === 'archive.page'
            ? archivePage(asked as never)
            : answers[asked.type]) as never,
      }),
    onPush: () => none,
  };
  Object.assign(window, { talkingPiece: bridge });
  const store = connectThisWindow('library');
  await vi.waitFor(() => expect(store.push()).not.toBeNull(), { timeout: 60_000 });
  let before = '';
  // A sheet that is read when it is first wanted is drawn once it is there, however long the disk takes.
  const settled = async (): Promise<void> => {
    // What stood in its place meanwhile may have left a state where one of the sheet's own belongs.
    kept.states.clear();
    before = '';
    for (let times = 0; times < 8 || before.includes('aria-busy="true"'); times += 1) {
      kept.effects.length = 0;
      const markup = renderToStaticMarkup(
        <Suspense>
          <WindowProvider store={store}>{page}</WindowProvider>
        </Suspense>,
      );
      if (markup === before && times > 2) break;
      before = markup;
      for (const effect of kept.effects)
        try {
          effect();
        } catch (error) {
          // Only what asks the page itself cannot be done without one.
          if (!(error instanceof ReferenceError) && !(error instanceof TypeError)) throw error;
        }
      await new Promise((go) => setImmediate(go));
    }
    expect(saidIn(before).length).toBeGreaterThan(2);
  };
  await vi.waitFor(settled, { timeout: 60_000 });
  return before;
}

const turns: TurnsFileState = {
  state: 'read',
  file: 'ES2005a.rttm',
  session: null,
  date: EVENING,
  length: ms(306_320),
  endsEstimated: true,
  speakers: ['FEE019', 'Dora'].map((speaker) => ({ speaker, total: ms(184_000), turns: 41 })),
  malformed: [{ line: 12, problem: 'start' }],
  malformedCount: 640,
};

const archive = (text: string) => (
  <ArchiveScreen
    place={{ ...AT_THE_BEGINNING, text }}
    onLeave={none}
    onBack={none}
    onSummary={none}
    onTrends={none}
    onGroup={none}
    onOwn={none}
  />
);
const start = (
  <StartScreen
    formats={FORMATS}
    promptSets={[]}
    begin={null}
    names=""
    onNames={none}
    onFormats={none}
    onPlan={none}
    onArchive={none}
    onClosing={none}
    onGroup={none}
    onRescue={null}
  />
);
const plan = (first: typeof draft) => (
  <PlanScreen
    first={{ id: 'plan', draft: first, starts: null }}
    last={null}
    formats={FORMATS}
    promptSets={known.promptSets}
    onBack={none}
    onFormat={none}
    onOpened={none}
  />
);
const [, own] = known.own;
const editing = own?.editing ?? own?.saved ?? council;
const person = planView(draft, { waited: new Set(), ordered: false, given: {} as never }).people[0] ?? null;

const wrong = OWN_FORMATS['editorWrong']?.[0]?.editing ?? council;
const formats = (chosen: string) => (
  <FormatsScreen known={known} chosen={chosen} onChoose={none} onEdit={none} onPlan={none} onBack={none} />
);
const damaged: StoreRescue = {
  kind: 'damaged',
  file: '/home/ana/sessions.sqlite',
  offers: { readable: 14, backup: { made: EVENING, sessions: 12 } },
};

const PAGES: Readonly<Record<string, readonly [ReactNode, Parameters<typeof drawn>[1]?]>> = {
  start: [start],
  'start, where a session goes on': [start, { resumable: recent[0] as never }],
  'start, where the disk refuses': [
    start,
    { saved: { where: 'memory', why: { code: 'cannotOpen', trouble: 'full', file: 'x.sqlite' } } },
  ],
  plan: [plan(draft)],
  'a plan of several groups': [plan(sampleDraft(9, { minutes: 30, format: troika, queue: [] }))],
  'a plan that does not fit': [plan(sampleDraft(6, { minutes: 15 }))],
  'a person of the plan': [<PersonDialog draft={draft} person={person} change={none} onClose={none} />],
  'the plan on paper': [<PackSheet pack={printPack(draft, language)!} />],
  names: [<NamesSheet format={council} known={['Ana', 'Ben']} onClose={none} onNames={none} />],
  'the archive': [archive('')],
  'looking in the archive': [archive('spons')],
  'nothing found in the archive': [archive('xyz')],
  'nothing to look for': [archive('***')],
  'what changes over time': [<TrendsScreen group="g1" onBack={none} onFormat={none} />],
  'a story beside a measure': [
    <StorySheet trends={TRENDS} measure="rhythm" onTell={none} onTakeBack={none} onClose={none} />,
  ],
  'a session of the archive': [
    <ArchivePane
      item={{ is: 'session', session: archivePage({ from: 1, count: 1 }).sessions[0]! }}
      {...{ record: ARCHIVED, terms: [] }}
      groupName={() => 'Thursday Council'}
      onOpen={none}
      onRemove={none}
      onHand={none}
    />,
  ],
  'choosing a format': [
    <FormatPicker
      open
      have={{ minutes: 40, people: 5 }}
      own={[editing]}
      current={null}
      onTake={none}
      onClose={none}
    />,
  ],
  formats: [formats('council')],
  'a format of one’s own': [formats(own?.id ?? '')],
  'editing a format': [
    <FormatEditor
      first={editing}
      saved={own?.saved ?? null}
      promptSets={known.promptSets}
      onChanged={known.refresh}
      onBack={none}
    />,
  ],
  'editing a format with mistakes': [
    <FormatEditor first={wrong} saved={null} promptSets={[]} onChanged={known.refresh} onBack={none} />,
  ],
  'adding a phase': [<AddPhase zone="slot" format={editing} onZone={none} onAdd={none} onClose={none} />],
  'own prompts': [<PromptSets open sets={known.promptSets} onChanged={known.refresh} onClose={none} />],
  'the summary': [<SummaryScreen session="s1" onBack={none} onClosing={none} onGroup={none} />],
  'closing a session': [<ClosingScreen session="s1" onBack={none} onClosed={none} />],
  'what there is to say at a start': [start],
  'a damaged file': [<RescueScreen rescue={damaged} onGoOn={none} />],
  'a damaged file without anything to save': [
    <RescueScreen rescue={{ ...damaged, offers: { readable: null, backup: null } }} onGoOn={none} />,
  ],
  'a file that is looked at': [<RescueScreen rescue={{ ...damaged, offers: null }} onGoOn={none} />],
  'a newer file': [<RescueScreen rescue={{ ...damaged, kind: 'newer', offers: null }} onGoOn={none} />],
  'reading turns': [<TurnsScreen turns={{ state: 'reading', part: 0.4 }} />],
  'turns of a meeting': [<TurnsScreen turns={turns} />],
  'turns of a session': [<TurnsScreen turns={{ ...turns, session: 's1', endsEstimated: false }} />],
  'a file of many recordings': [
    <TurnsScreen
      turns={{
        state: 'question',
        file: 'all.rttm',
        question: { why: 'recordings', recordings: ['monday', 'tuesday'] },
      }}
    />,
  ],
  'a file whose columns are not known': [
    <TurnsScreen
      turns={{
        state: 'question',
        file: 'Sitzung.csv',
        question: {
          why: 'columns',
          columns: [
            { title: 'Sprecher', samples: ['Ana'] },
            { title: 'Start (s)', samples: ['0,000'] },
            { title: '', samples: [] },
          ],
          guess: { speaker: 0, start: 1 },
        },
      }}
    />,
  ],
};

describe('every text of the desk comes from the catalogue', () => {
  it.each(Object.keys(PAGES))('%s', async (name) => {
    const [page, given] = PAGES[name]!;
    expect(outsideCatalogue(await drawn(page, given), handed)).toEqual([]);
  });

  it.each(['group', 'groupTwelve', 'groupBegun', 'groupEmpty'])(
    'the page of a %s, with its sheets',
    async (name) => {
      const register = REGISTERS[name]!;
      const id = register.groups[0]?.id ?? '';
      const page = (
        <GroupScreen
          group={id}
          formats={FORMATS}
          promptSets={[]}
          onBack={none}
          onPlan={none}
          onSummary={none}
          onOwn={none}
          onTrends={none}
        />
      );
      expect(outsideCatalogue(await drawn(page, {}, register), { ...handed, register })).toEqual([]);
    },
  );

  it('shares out the time of a file of turns so that its parts add up', async () => {
    const speakers = [4_600, 1_600].map((total, i) => ({ speaker: `S${i}`, total: ms(total), turns: 1 }));
    const page = await drawn(<TurnsScreen turns={{ ...turns, length: ms(6_200), speakers }} />);
    for (const length of ['0:05', '0:01', '0:06']) expect(page).toContain(length);
    expect(page).not.toContain('0:02');
  });

  it.each(['groups', 'oneGroup'])('the start of somebody with %s', async (name) => {
    const register = REGISTERS[name]!;
    expect(outsideCatalogue(await drawn(start, {}, register), { ...handed, register })).toEqual([]);
  });
});

const consolePush = consolePushes['counsel']!;
const main = {
  send: () => Promise.resolve(true),
  request: none,
  proposal: () => Promise.resolve(null),
  addresses: () => Promise.resolve([]),
  parked: () => Promise.resolve([]),
  wins: () => Promise.resolve([]),
  now: () => consolePush.clock!.at,
};
/** Each sheet that lies over the console; one that is missing here does not compile. */
const SHEETS: { readonly [Kind in ConsoleSheet['kind']]: Extract<ConsoleSheet, { readonly kind: Kind }> } = {
  agreed: {
    kind: 'agreed',
    command: { type: 'clock.extend', target: 'phase', by: ms(60_000), agreed: true },
  },
  endNow: { kind: 'endNow' },
  putAway: { kind: 'putAway' },
  declines: { kind: 'declines', command: { type: 'consent.answer', answer: 'no' } },
  stopSlot: { kind: 'stopSlot' },
  stepOut: { kind: 'stepOut', person: 'p1', name: 'Ana' },
  earlier: { kind: 'earlier' },
  payBack: { kind: 'payBack', proposal: repay, step: consolePush.view?.now?.step ?? null },
  message: { kind: 'message' },
  commitment: { kind: 'commitment' },
  change: { kind: 'change' },
  cards: { kind: 'cards' },
  parking: { kind: 'parking' },
  insight: { kind: 'insight' },
  raise: { kind: 'raise' },
  question: { kind: 'question' },
  want: { kind: 'want' },
  wins: { kind: 'wins' },
  changeAgreement: { kind: 'changeAgreement' },
  wordLine: { kind: 'wordLine' },
  wantsMore: { kind: 'wantsMore' },
  people: { kind: 'people' },
  windows: { kind: 'windows' },
  seen: { kind: 'seen' },
  phones: { kind: 'phones' },
  find: { kind: 'find' },
  hardCards: { kind: 'hardCards' },
  behindCover: { kind: 'behindCover' },
  keys: { kind: 'keys' },
};
const acts = new Proxy({} as BoardActs, { get: () => none });

describe('every text of a sheet comes from the catalogue', () => {
  it.each(Object.keys(SHEETS) as ConsoleSheet['kind'][])('over the console: %s', async (kind) => {
    const { next } = consolePush.view!;
    const topicWantsMore = next && { asPlanned: next, extend: next, newSession: next };
    const { agreement } = consolePushes['agreementCheck']!.view!;
    const { recall } = consolePushes['reviewShown']!.view!;
    const view = { ...consolePush.view!, topicWantsMore, agreement, recall };
    const page = (
      <OpenSheet
        sheet={SHEETS[kind]}
        push={consolePush}
        view={view}
        main={main}
        close={none}
        open={none}
        onUncover={none}
        onFound={none}
      />
    );
    const given = [consolePush, repay, agreement];
    expect(outsideCatalogue(await drawn(page), given)).toEqual([]);
  });

  it('leaves a changed commitment with its owner, as they chose the last time, though the old one was shown', async () => {
    const { level } = consolePush.view!;
    const open = {
      ...consolePushes['reviewShown']!.view!.recall!.open!,
      hears: 'show' as const,
      person: 'p1',
    };
    const chosen = async (lastVisible: Readonly<Record<string, 'owner' | 'group'>>) => {
      const page = await drawn(
        <ChangeSheet open={open} view={{ level, lastVisible }} onSend={main.send} onClose={none} />,
      );
      const said = page.normalize('NFD').replaceAll(/\p{M}/gu, '');
      return /aria-checked="true"[^>]*>([^<]*)/.exec(said)?.[1];
    };
    expect(await chosen({})).toBe('Only the owner');
    expect(await chosen({ p1: 'group' })).toBe('The group');
  });

  it.each([
    [0, 'Nothing to pay back', []],
    [90_000, '1:30 behind', ['We end later', 'Leave the plan']],
  ])('over the console: %i ms behind, and nothing to pay it from', async (amount, title, offers) => {
    const proposal = { amount: ms(amount), payments: [], unpaid: ms(amount), replan: false };
    const page = (
      <OpenSheet
        sheet={{ ...SHEETS.payBack, proposal }}
        push={consolePush}
        view={consolePush.view!}
        main={main}
        close={none}
        open={none}
        onUncover={none}
        onFound={none}
      />
    );
    const sheet = await drawn(page);
    expect(outsideCatalogue(sheet, [consolePush, proposal])).toEqual([]);
    const said = sheet.normalize('NFD').replaceAll(/\p{M}/gu, '');
    expect(said).toContain(title);
    expect(said).not.toContain('Pay back');
    expect(['We end later', 'Leave the plan'].filter((one) => said.includes(one))).toEqual(offers);
  });

  it.each([true, false])('over the console and the summary: a replay, playing: %s', async (playing) => {
    const { film, clock } = replays['replay']!;
    for (const at of [film.from, film.to]) {
      const replay: ReplayState = {
        session: 's1',
        clock: { ...clock, at, playing },
        from: film.from,
        to: film.to,
        chapters: [{ title: { phase: 'OPEN', own: null }, from: film.from }],
      };
      for (const running of [true, false]) {
        const sheet = await drawn(<ReplaySheet replay={replay} running={running} onRequest={none} />);
        expect(outsideCatalogue(sheet, [])).toEqual([]);
        // A session that is over has no clock that runs.
        expect(sheet.includes(language.replayWords.runsOn)).toBe(running && at < film.to);
      }
    }
  });

  it('over the board: how the observer taps', async () => {
    const { view } = Object.values(boardMoments)[0]!;
    const page = <SetUp view={view} setUp={DEFAULT_SET_UP} acts={acts} onMeasure={none} onClose={none} />;
    expect(outsideCatalogue(await drawn(page), view)).toEqual([]);
  });
});

afterAll(() => {
  vi.resetModules();
});
