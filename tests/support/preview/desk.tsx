import '../../../src/renderer/ui/page.css';
import { council, consultancy, officeHours, talkingCircle, troika } from '../shipped.ts';
import { bySoonest } from '#shared/group/register/soonest.ts';
import { divideIntoGroups } from '#shared/group/smallGroups.ts';
import type { AnswerTo, QueryType, TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { StoreRescue } from '#shared/ipc/rescue.ts';
import type { TurnsFileState } from '#shared/ipc/turns.ts';
import type { Theme } from '#shared/ipc/windows.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { NO_ROLES } from '#shared/group/roles.ts';
import type { Summary } from '#shared/summary/summary.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { KeptPlan, PlannedStart } from '#shared/session/keptPlan.ts';
import { ms, wallTime } from '#shared/time.ts';
import { connectThisWindow } from '../../../src/renderer/bridge/thisWindow.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { DeskWindow } from '../../../src/renderer/desk/DeskWindow.tsx';
import { AgreementPage } from '../../../src/renderer/desk/group/AgreementPage.tsx';
import { PrintPage } from '../../../src/renderer/desk/summary/PrintPage.tsx';
import { sampleDraft } from '../playedSession.ts';
import { startReadOf } from '../startRead.ts';
import { ARCHIVED, archiveFound, archivePage, LONG_TRENDS, SHELVES, TRENDS } from './archive.ts';
import { groupSession, openCouncil, quietCouncil, readMeeting, sampleCouncil } from './deskSessions.ts';
import { OwnSheetPage } from '../../../src/renderer/desk/summary/OwnSheetPage.tsx';
import { ARRIVING, COPIES, LEAVING, QUESTIONS } from './bundles.ts';
import {
  AGREEMENT_PAPERS,
  GLANCES,
  groupPaper,
  PAIR_PAPERS,
  PLAYBOOK_PAPERS,
  PULSE_PAPERS,
  SHEETS,
} from './papers.ts';
import { PlaybookPage } from '../../../src/renderer/desk/group/playbook/PlaybookPage.tsx';
import { PairPapersPage } from '../../../src/renderer/desk/group/pairs/PairPapersPage.tsx';
import { PulsePaperPage } from '../../../src/renderer/desk/group/pulse/PulsePaperPage.tsx';
import { REGISTERS } from './groups.ts';
import { LONG_TWELVE } from './longNames.ts';
import { LEARNING_PAGES, OWN_PAGES } from './ownPages.ts';
import { PULSE_ROUNDS } from './pulses.ts';
import { NoteHanded } from '../../../src/renderer/desk/group/learning/NoteHanded.tsx';
import { OwnScreen } from '../../../src/renderer/desk/own/OwnScreen.tsx';
import { useRegister } from '../../../src/renderer/desk/register/useRegister.ts';
import { Interface } from '../../../src/renderer/ui/Interface.tsx';
import { OWN_FORMATS } from './ownFormats.ts';
import { pressKeys } from './pressKeys.ts';
import { showStates } from './shown.tsx';

/**
 * The desk in its states: `first`, `start`, `resume`, `plan`, `full`, `eight`, `refused`, `summary`,
 * `long`, `print`, `plain`, `summary#2` (two windows down), `damaged`, `lost`, `looking`, `newer`, `reading`, `read`, `second` … The wall clock stands at
 * 18:00 UTC. After a `+` come keys to press: `start+n`.
 */
const noon = Date.UTC(2026, 5, 4, 18, 0, 0);
Date.now = () => noon;

const LONG = [
  'Maximiliane-Charlotte von Hohenstein-Rabenau',
  'محمد العلي',
  '林小雪',
  'Dora <b>bold</b>',
  '👩‍👩‍👧 Emre',
  'Fay',
];
const TWELVE = [...LONG, 'Gil', 'Hana', 'Ivo', 'Jun', 'Kofi', 'Maximiliane-Charlotte von Hohenstein'];
const roles = { ...NO_ROLES, facilitator: 'p2', timekeeper: 'p1', observer: 'p6', noteTaker: 'p5' };
const queue = ['p4', 'p3', 'p5', 'p1', 'p2'];
const DRAFTS: Readonly<Record<string, Draft>> = {
  plan: sampleDraft(6, { roles, queue, reviewers: ['p1', 'p5'] }),
  full: sampleDraft(6, { minutes: 120, reviewers: ['p1', 'p5'] }),
  eight: {
    ...sampleDraft(8, { minutes: 60 }),
    people: [...LONG, 'Ana', 'Ana'].map((name, i) => ({ id: `p${i + 1}`, name })),
  },
  refused: sampleDraft(6, { minutes: 15 }),
  /** More than a council takes. */
  refusedTwelve: {
    ...sampleDraft(8, { minutes: 45 }),
    people: LONG_TWELVE.map((name, i) => ({ id: `p${i + 1}`, name })),
  },
  three: sampleDraft(3, { minutes: 45 }),
  breaks: sampleDraft(6, { minutes: 150, breaks: 1 }),
  planTwelve: {
    ...sampleDraft(12, { minutes: 100, format: consultancy }),
    people: LONG_TWELVE.map((name, i) => ({ id: `p${i + 1}`, name })),
  },
  officeHours: {
    ...sampleDraft(8, {
      minutes: 57,
      format: officeHours,
      asks: { p3: 'decision', p4: 'stuck', p1: 'curious' },
    }),
    people: LONG_TWELVE.slice(0, 8).map((name, i) => ({ id: `p${i + 1}`, name })),
  },
  troika: troikaOf(LONG_TWELVE.slice(0, 9)),
  /** Its close is a sliver before the end. */
  circleTwelve: {
    ...sampleDraft(12, { minutes: 30, format: talkingCircle, queue: [], reviewers: ['p1'] }),
    people: LONG_TWELVE.map((name, i) => ({ id: `p${i + 1}`, name })),
  },
};

/** Three groups of three. */
function troikaOf(names: readonly string[]): Draft {
  const people = names.map((name, i) => ({ id: `p${i + 1}`, name }));
  return {
    ...sampleDraft(9, {
      minutes: 30,
      format: troika,
      queue: [],
      trios: divideIntoGroups(
        people.map(({ id }) => id),
        3,
      ),
      // Somebody seated them so, though some sat together before.
      sat: {
        before: [
          ['p1', 'p2', 2, 1],
          ['p2', 'p3', 1, 3],
          ['p4', 'p5', 1, 2],
          ['p7', 'p8', 1, 1],
        ],
        seed: '1806',
        ahead: 0,
        bySeats: true,
      },
    }),
    people,
  };
}
/** States of no group's page that know groups, and those they know. */
const WITH_GROUPS: Readonly<Record<string, string>> = {
  planGroup: 'oneGroup',
  plans: 'groups',
  archive: 'groupTwelve',
};
const planOf = (id: string, title: string, starts: PlannedStart | null): KeptPlan => ({
  id,
  draft: { ...sampleDraft(6), title },
  starts,
  changed: 0,
});
const PLANS: readonly KeptPlan[] = [
  planOf('over', 'Weekly council of the whole northern region', {
    day: '2026-05-28',
    begins: '09:30',
    meeting: null,
  }),
  planOf('coming', '', { day: '2026-06-29', begins: '09:30', meeting: null }),
  planOf('atOnce', 'Evening council', null),
];
const recentIn = (state: string): RecentSession[] =>
  [
    ...(state === 'resume' ? [{ session: 's0', state: 'open' as const, trial: false }] : []),
    { session: 's1', state: 'ended' as const, trial: false },
  ].map((one) => ({
    ...one,
    title: 'Thursday Council',
    formatId: council.id,
    group: null,
    formatName: council.name,
    openedWall: wallTime(noon),
    people: ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'],
  }));
const SUMMARIES: Readonly<Record<string, () => Summary>> = {
  open: () => openCouncil(),
  summary: () => sampleCouncil(),
  long: () => sampleCouncil(LONG),
  print: () => sampleCouncil(undefined, true),
  plain: () => sampleCouncil(),
  twelve: () => groupSession(TWELVE),
  longTwelve: () => groupSession(LONG_TWELVE),
  printTwelve: () => groupSession(TWELVE),
  printNext: () => groupPaper(sampleCouncil(undefined, true), ['Emre', 'Ana', 'Chidi', 'Dora', 'Ben', 'Fay']),
  printNextTwelve: () => groupPaper(groupSession(LONG_TWELVE), LONG_TWELVE.slice(4)),
  printSealed: () => ({ ...groupPaper(sampleCouncil(), LONG_TWELVE.slice(4)), level: 'L3', title: '' }),
  trio: () => groupSession(['Ana', 'Ben', 'Chidi']),
  alone: () => readMeeting(['Ana']),
  unknown: () => readMeeting(['Unknown Speaker', 'Unknown Speaker 2', 'Unknown Speaker 3', 'Ana']),
  quiet: quietCouncil,
};
const NO_SHELVES = { sessions: 0, groups: [], formats: [], tags: [] };
const FILE = '/home/ana/.config/Talking Piece/sessions.sqlite';
const RESCUES: Readonly<Record<string, StoreRescue>> = {
  damaged: {
    kind: 'damaged',
    file: FILE,
    offers: { readable: 14, backup: { made: wallTime(noon), sessions: 12 } },
  },
  lost: { kind: 'damaged', file: FILE.repeat(3), offers: { readable: null, backup: null } },
  looking: { kind: 'damaged', file: FILE, offers: null },
  newer: { kind: 'newer', file: FILE, offers: null },
};

const SPEAKERS = ['FEE019', ...LONG].map((speaker, i) => ({
  speaker,
  total: ms(184_000 - 21_000 * i),
  turns: 41 - 3 * i,
}));
const TURNS: Readonly<Record<string, TurnsFileState>> = {
  reading: { state: 'reading', part: 0.4 },
  read: {
    state: 'read',
    file: 'ES2005a.rttm',
    session: null,
    date: wallTime(noon),
    length: ms(306_320),
    endsEstimated: true,
    speakers: SPEAKERS,
    malformed: [
      { line: 12, problem: 'start' },
      { line: 40, problem: 'speaker' },
    ],
    malformedCount: 640,
  },
  asksRecording: {
    state: 'question',
    file: 'all.rttm',
    question: {
      why: 'recordings',
      recordings: ['monday', 'tuesday', 'Weekly council of the whole northern region'],
    },
  },
  asksColumns: {
    state: 'question',
    file: 'Sitzung.csv',
    question: {
      why: 'columns',
      columns: [
        { title: 'Sprecher', samples: LONG.slice(0, 3) },
        { title: 'Start (s)', samples: ['0,000', '4,250'] },
        { title: 'Ende (s)', samples: ['4,250', '6,000'] },
        { title: '', samples: [] },
      ],
      guess: { speaker: 0, start: 1 },
    },
  },
  second: {
    state: 'read',
    file: 'Weekly council of the whole northern region, second recording of the evening.vtt',
    session: 's1',
    date: wallTime(noon),
    length: ms(2_706_320),
    endsEstimated: false,
    speakers: SPEAKERS.slice(0, 3),
    malformed: [],
    malformedCount: 0,
  },
};

/** What was played of each state: most scenes ask for the same sessions, and playing one takes longest. */
const played = new Map<string, Summary>();
const summaryOf = (state: string): Summary => {
  const summary = played.get(state) ?? (SUMMARIES[state] ?? sampleCouncil)();
  played.set(state, summary);
  return summary;
};

showStates('start', (asked, query) => {
  const [named = 'start', page = '0'] = asked.split('#');
  const [state = 'start', pressed = ''] = named.split(' ');
  const theme = (query.get('theme') ?? 'light') as Theme;
  const printed =
    state.startsWith('print') ||
    state === 'plain' ||
    state.startsWith('sheets') ||
    state in AGREEMENT_PAPERS ||
    state in PAIR_PAPERS ||
    state in PULSE_PAPERS ||
    state in PLAYBOOK_PAPERS;
  const onSummary = state in SUMMARIES;
  const draft = (state === 'kept' ? DRAFTS['planTwelve'] : DRAFTS[state]) ?? null;
  const recent = recentIn(state);
  const push: WindowPush = {
    role: 'library',
    about: { version: '0.1.0', electron: '45.4.1' },
    theme,
    clock: null,
    resumable: recent.find((one) => one.state === 'open') ?? null,
    summary: onSummary && !printed ? 's1' : null,
    replay: null,
    saved: { where: 'disk', why: null },
    rescue: RESCUES[state] ?? null,
    turns: TURNS[state] ?? null,
  };
  const answers: Partial<{ [T in QueryType]: (query: { session?: string }) => AnswerTo<T> }> = {
    'start.read': () => {
      const ended = state.startsWith('first') ? undefined : recent.find((one) => one.state === 'ended');
      const summary = (session: string): Summary | null => answers['summary.read']?.({ session }) ?? null;
      const register = answers['register.read']?.({}) ?? { groups: [], people: [] };
      const [lastOfGroup] = bySoonest(register.groups)[0]?.sessions ?? [];
      return startReadOf(register, {
        plans: answers['plans.kept']?.({}) ?? [],
        last: ended === undefined ? null : summary(ended.session),
        lastFormat: ended?.formatId ?? null,
        open: push.resumable && summary(push.resumable.session),
        lastOfGroup: lastOfGroup === undefined ? null : summary(lastOfGroup.id),
      });
    },
    'sessions.recent': () => (state.startsWith('first') ? [] : recent),
    'plans.kept': () =>
      state === 'plans' ? PLANS : draft === null ? [] : [{ id: 'kept', draft, starts: null, changed: noon }],
    'formats.own': () => OWN_FORMATS[state] ?? [],
    'prompts.own': () => [],
    'summary.read': ({ session }) =>
      session === 's0'
        ? summaryOf('open')
        : state.startsWith('first')
          ? null
          : summaryOf(state in SUMMARIES ? state : 'summary'),
    'archive.shelves': () => (state === 'archiveEmpty' ? NO_SHELVES : SHELVES),
    'archive.page': (asked) =>
      state === 'archiveEmpty' ? { total: 0, sessions: [] } : archivePage(asked as never),
    'archive.search': (asked) => archiveFound(asked as never) as never,
    'archive.trends': () => (state === 'trendsLong' ? LONG_TRENDS : TRENDS),
    'archive.record': ({ session }) => (session === 's1' ? null : ARCHIVED),
    'own.read': () => OWN_PAGES[state] ?? LEARNING_PAGES[state] ?? null,
    'playbook.asked': () => [
      'What do you want to have said when you go home tonight?',
      'Who is not in the room?',
    ],
    'playbook.onPaper': () => PLAYBOOK_PAPERS[state] ?? null,
    'learning.names': () => ({
      people: ['Ana', 'Ben', 'Dora', 'Fay', ...LONG_TWELVE],
      groups: ['Harbour Logistics'],
    }),
    'register.read': () =>
      REGISTERS[
        state in OWN_PAGES ? 'groupTwelve' : state in LEARNING_PAGES ? 'group' : (WITH_GROUPS[state] ?? state)
      ] ?? {
        groups: [],
        people: [],
      },
    'register.proposal': () => null,
    'ownSheets.onPaper': () => SHEETS[state] ?? null,
    'agreement.onPaper': () => AGREEMENT_PAPERS[state] ?? null,
    'pulse.onPaper': () => PULSE_PAPERS[state] ?? null,
    'pairs.onPaper': () => PAIR_PAPERS[state] ?? null,
    'words.boxes': () =>
      state === 'groupPulseKept' || state === 'groupPulseForm'
        ? [
            { box: 'b1', person: 'thursday-p0', left: false },
            { box: 'b2', person: 'thursday-p1', left: true },
          ]
        : [],
    'words.read': () => null,
    'pulse.read': () => PULSE_ROUNDS[state] ?? null,
    'closing.glance': () => GLANCES[asked.split(' ')[0] ?? ''] ?? null,
    'ownSheets.whose': () =>
      ['Ana', 'Ben', ...LONG].map((name, i) => ({ person: `p${i + 1}`, name, hasTalk: i !== 1 })),
    'bundle.leaving': () => LEAVING,
    'bundle.questions': () => QUESTIONS,
    'copies.list': () => COPIES,
    'closing.news': () => ({
      ...{ doubt: null, closed: [], waiting: [], older: [] },
      removed: { records: 0, talk: 0, entries: {} },
      nextMonth: { records: 0, talk: 0, entries: {} },
      lostPulse: null,
    }),
    'clock.read': () => ({ monotonic: 0 }),
    'window.view': () => push,
  };
  const bridge: TalkingPieceBridge = {
    role: 'library',
    command: () => Promise.resolve({ ok: true, seq: 1, saved: 'disk' }),
    request: ({ type }) =>
      Promise.resolve({
        ok: true,
        ...(type === 'bundle.choose' && { name: 'Thursday Council 2026-06-04.tpbundle', arriving: null }),
        ...(type === 'bundle.unlock' && { arriving: ARRIVING }),
      } as never),
    query: (asked) => Promise.resolve({ ok: true, answer: answers[asked.type]?.(asked as never) as never }),
    onPush: () => () => undefined,
  };
  Object.assign(window, { talkingPiece: bridge });

  return {
    page: (
      <WindowProvider store={connectThisWindow('library')}>
        {state.startsWith('sheets') ? (
          <OwnSheetPage />
        ) : state in PAIR_PAPERS ? (
          <PairPapersPage />
        ) : state in PULSE_PAPERS ? (
          <PulsePaperPage />
        ) : state in AGREEMENT_PAPERS ? (
          <AgreementPage />
        ) : state in PLAYBOOK_PAPERS ? (
          <PlaybookPage />
        ) : printed ? (
          <PrintPage request={{ session: 's1', named: state !== 'plain' }} />
        ) : state in OWN_PAGES ? (
          <Interface theme={theme}>
            <OwnScreen {...ownOf(state)} onBack={() => undefined} />
          </Interface>
        ) : state in LEARNING_PAGES ? (
          <Interface theme={theme}>
            <Writing />
          </Interface>
        ) : (
          <DeskWindow />
        )}
      </WindowProvider>
    ),
    reach: async () => {
      if (printed) return;
      if (state in OWN_PAGES) {
        (await until('.handed .next-act')).click();
        await until(state === 'ownWord' ? '.handed-field' : '.own-main');
        await pressKeys(pressed);
        return;
      }
      if (state in LEARNING_PAGES) {
        (await until('.handed .next-act')).click();
        await until('.learning-writing');
        await pressKeys(pressed);
        return;
      }
      if (OWN_FORMATS[state] !== undefined) await toFormats(state);
      else if (state.startsWith('archive') || state.startsWith('trends')) await toArchive(state);
      else if (state in DRAFTS || state === 'planGroup') (await until('.start .next-act')).click();
      else if (state.startsWith('group') && state !== 'groups') await toGroup();
      await until(markOf(state));
      if (WRITTEN[state] !== undefined) await write(WRITTEN[state]);
      await pressKeys(pressed);
      if (pressed.startsWith('x') && onSummary) await until('.closing-rows');
      if (OPENS.test(pressed) && !state.startsWith('group'))
        await until('[role="dialog"], [role="alertdialog"]');
      turnTo(Number(page));
    },
  };
});

/** Somebody of the first group writes what they learned. */
function Writing() {
  const register = useRegister();
  const [group] = register.view?.groups ?? [];
  const [first] = group?.people ?? [];
  if (group === undefined || first === undefined) return null;
  return (
    <NoteHanded
      group={group}
      person={first.person}
      name={first.name}
      register={register}
      onBack={() => undefined}
    />
  );
}

/** What is written into the field for names of a first start. */
const WRITTEN: Readonly<Record<string, string>> = {
  firstFour: 'Ana, Ben, Chidi, Dora,',
  firstTwelve: LONG_TWELVE.join('\n'),
  firstForty: Array.from({ length: 40 }, (_, i) => `Person ${i + 1}`).join(', '),
};

/** Writes as somebody types, all at once. */
async function write(text: string): Promise<void> {
  const field = (await until('.start-names textarea')) as HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What is on the page as soon as it shows this state. */
function markOf(state: string): string {
  if (state in SUMMARIES) return '.summary .sheet-head';
  if (state in TURNS) return '.turns';
  if (state in RESCUES) return '.rescue';
  if (state.startsWith('trends')) return '.trends .trend-picture';
  if (state.startsWith('archive')) return '.archive .archive-own';
  if (state in DRAFTS || state === 'planGroup') return '.plan';
  if (state.startsWith('group') && state !== 'groups') return '.group .next-act';
  if (OWN_FORMATS[state] === undefined) return ".start:not(:has([aria-busy='true'])) .next-act";
  return state === 'formats' ? '.formats .next-act' : '.format-editor .phase-line';
}

const SEARCHED: Readonly<Record<string, string>> = {
  archiveFound: 'spons',
  archiveNone: 'zebra',
  archiveLong: 'ab '.repeat(60),
};

async function toArchive(state: string): Promise<void> {
  await until('.start .next-act');
  await pressKeys('h');
  const field = (await until('.archive-field input')) as HTMLInputElement;
  if (state.startsWith('trends')) {
    await until('.archive-line[aria-current]');
    field.blur();
    return pressKeys('v');
  }
  const text = SEARCHED[state];
  if (text === undefined) return;
  // As typing does: React listens to the setter of the element itself.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await until(state === 'archiveFound' ? '.archive-line mark' : '.archive-none p');
}

/** Whose page: the first of the group, with the longest name where that is asked for. */
function ownOf(state: string): { readonly person: string; readonly group: string } {
  const group = REGISTERS['groupTwelve']?.groups[0];
  const place = state === 'ownLong' ? 3 : 0;
  return { person: group?.people[place]?.person ?? '', group: group?.id ?? '' };
}

async function toGroup(): Promise<void> {
  await until('.start .next-act');
  await pressKeys('g');
}

/** Keys that open a sheet: some come as a file of their own. */
const OPENS = /^[abcdehmopri?nq](~⏎)?$/;

/** Scrolls the sheet of the summary down by so many windows, a little less each, so that nothing is missed. */
function turnTo(page: number): void {
  const sheet = document.querySelector('.summary-page');
  if (page > 0 && sheet === null) throw new Error('there is nothing to scroll');
  sheet?.scrollTo(0, page * (sheet.clientHeight - 60));
}

/** What is found on the page as soon as it is there. */
async function until(selector: string): Promise<HTMLElement> {
  for (let left = 500; left > 0; left--) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((go) => setTimeout(go, 20));
  }
  throw new Error(`${selector} never came`);
}

/** Formats and their editor are reached by key. */
async function toFormats(state: string): Promise<void> {
  const keys =
    state === 'formats'
      ? ['f']
      : state === 'editor'
        ? ['f', 'Enter', ...Array<string>(7).fill('ArrowDown')]
        : ['f', 'Enter'];
  const marks = ['.start .next-act', '.formats .next-act', '.format-editor .phase-line'];
  for (const [i, key] of keys.entries()) {
    await until(marks[Math.min(i, 2)] ?? '');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await new Promise((go) => setTimeout(go, 20));
  }
}
