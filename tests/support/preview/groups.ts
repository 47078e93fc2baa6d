import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays, type Day } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { setFields, type EntryOf } from '#shared/group/register/entries.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister, type RegisterView } from '#shared/group/register/views.ts';
import { agreementTemplate } from '../../../src/renderer/words.ts';
import { withChanges } from '../register.ts';
import { LONG_TWELVE } from './longNames.ts';
import { WORTH_TOLD } from './pulses.ts';

/** A time of day so many minutes after the sketches' 18:00 UTC, as the clock says it where the page is. */
function evening(minutes: number): string {
  const at = new Date(Date.UTC(2026, 5, 4, 18, minutes));
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The day of the pages. */
const TODAY: Day = '2026-06-04';
const TWO_WEEKS = 14;

interface Made {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly format: string;
  readonly first: Day;
  readonly begins: string;
  /** Which of its dates were held; the others that are over were not. */
  readonly held: readonly number[];
  readonly dates: number;
}

const done = (register: Register, act: RegisterAct): Register => {
  const decided = decideRegister(register, act);
  if (!decided.ok) throw new Error(`${act.act}: ${decided.refusal.code}`);
  return withChanges(register, decided.changes);
};

/** What waits on the parking list. */
const TOPICS = [
  'How much of the plan do I tell the team?',
  'Saying no to the good idea',
  'Whom do I ask when I am the one they ask?',
] as const;

/** A group that was begun, described, planned and met, as somebody would do it. */
function withGroup(
  register: Register,
  { id, name, names, format, first, begins, held, dates }: Made,
): Register {
  const person = (i: number) => `${id}-p${i % names.length}`;
  const meetings = Array.from({ length: dates }, (_, i) => ({
    meeting: `${id}-m${i}`,
    day: addDays(first, i * TWO_WEEKS),
  }));
  const acts: RegisterAct[] = [
    {
      act: 'group.begin',
      group: id,
      name,
      kind: 'council',
      on: first,
      people: names.map((one, i) => ({ member: `${id}-x${i}`, person: person(i), name: one })),
    },
    {
      act: 'group.describe',
      group: id,
      purpose: 'We meet in order to think one hard thing through before it hurts.',
      format,
      minutes: 45,
    },
    ...(held.length > 0
      ? [
          {
            act: 'agreement.adopt' as const,
            group: id,
            agreement: `${id}-a1`,
            lines: [...agreementTemplate],
            present: names.map((_, i) => person(i)),
            on: first,
          },
        ]
      : []),
    ...(held.length > 0
      ? TOPICS.map((text, i) => ({
          act: 'topic.park' as const,
          group: id,
          topic: `${id}-t${i}`,
          owner: person(i + 3),
          text,
          importance: 8 - i,
          urgency: 5,
          on: first,
        }))
      : []),
    ...(held.length > 0
      ? [
          { person: person(1), other: person(3), says: 'never' as const },
          { person: person(0), other: person(2), says: 'ratherNot' as const },
        ].map((one, i) => ({
          ...{ act: 'arrangement.say' as const, group: id, arrangement: `${id}-r${i}` },
          ...{ role: null, on: first, ...one },
        }))
      : []),
    // One of the yearly questions was asked long ago and dealt with, one lately.
    ...(held.length > 0
      ? (
          [
            ['vision', addDays(TODAY, -400)],
            ['clarity', first],
          ] as const
        ).flatMap(([horizon, on]) => [
          {
            act: 'topic.park' as const,
            group: id,
            topic: `${id}-${horizon}`,
            owner: null,
            text: horizon,
            importance: 5,
            urgency: 5,
            on,
            horizon,
          },
          { act: 'topic.drop' as const, topic: `${id}-${horizon}` },
        ])
      : []),
    ...(held.length > 0 ? [{ act: 'topic.raise' as const, topic: `${id}-t0` }] : []),
    ...(meetings.length > 0
      ? [{ act: 'meeting.plan' as const, group: id, meetings, begins, minutes: 45 }]
      : []),
  ];
  // The first, the third and the fifth took something along.
  const planned = held.length === 0 ? acts.reduce(done, register) : takenAlong(acts.reduce(done, register));
  function takenAlong(before: Register): Register {
    return withChanges(
      before,
      [0, 2, 4].flatMap((i) =>
        setFields('commitment', `${id}-c${i}`, {
          ...{ group: id, person: person(i), session: `${id}-s0`, day: first },
          ...{ by: null, visible: 'owner' },
        }),
      ),
    );
  }
  return held.reduce(
    (before, at, i) =>
      withChanges(
        before,
        setFields('session', `${id}-s${i}`, {
          group: id,
          day: addDays(first, at * TWO_WEEKS),
          format,
          present: names.map((_, place) => person(place)).slice(0, names.length - (i % 2)),
          roles: {
            facilitator: [person(i)],
            timekeeper: [person(i + 1)],
            observer: [person(i + 2)],
            noteTaker: [person(i + 3)],
          },
          presented: [person(i + 4), person(i + 5)],
        }),
      ),
    planned,
  );
}

const SIX = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
const thursday: Made = {
  id: 'thursday',
  name: 'Thursday Council',
  names: SIX,
  format: 'council',
  first: '2026-02-12',
  begins: evening(0),
  held: [0, 1, 2, 3, 5, 6, 7],
  dates: 15,
};
const monday: Made = {
  ...thursday,
  id: 'monday',
  name: 'First Monday Set',
  names: ['Gus', 'Hana', 'Ivo', 'Jun', 'Kofi'],
  format: 'action_learning',
  first: '2026-06-08',
  begins: evening(-30),
  held: [],
  dates: 3,
};
const harbour: Made = {
  ...thursday,
  id: 'harbour',
  name: 'Spring Council of the Lower Harbour and All Its Landing Stages, Boats and Friends',
  names: LONG_TWELVE,
  format: 'consultancy',
};
const begun: Made = {
  ...thursday,
  id: 'begun',
  name: 'Neue Runde',
  names: SIX.slice(0, 3),
  held: [],
  dates: 0,
};

/** A programme of pairs that a group runs, in its third week or so; the pairs of the weeks before mostly met. */
function withPairs(
  register: Register,
  { id, starts, periods }: { readonly id: string; readonly starts: Day; readonly periods: number },
): Register {
  const begun = done(register, {
    ...{ act: 'pairs.begin', group: id, programme: `${id}-pairs`, starts, weeks: 6, periods },
    ...{ seed: '1802', begins: evening(0), minutes: 50 },
  });
  const at = viewOfRegister(begun, TODAY).groups.find((one) => one.id === id)?.programme?.at;
  if (at?.state !== 'now') return begun;
  const now = [...begun.pair.values()].filter(({ period }) => period === at.period);
  return now.reduce(
    (before, pair, i) =>
      Array.from({ length: at.week }, (_, w) => w + 1).reduce(
        (said, week) =>
          week === at.week && i % 3 === 0
            ? said
            : done(said, { act: 'pairs.say', pair: pair.id, week, met: (i + week) % 5 !== 0 }),
        before,
      ),
    begun,
  );
}

const FIRST_NAMES = [
  'Ana',
  'Ben',
  'Chidi',
  'Dora',
  'Emre',
  'Fay',
  'Gus',
  'Hana',
  'Ida',
  'Ivo',
  'Jo',
  'Kim',
  'Kofi',
  'Lea',
  'Zoe',
];
const FORTY = [
  ...LONG_TWELVE.slice(0, 3),
  ...['B.', 'M.', 'S.'].flatMap((last) => FIRST_NAMES.map((first) => `${first} ${last}`)),
].slice(0, 40);
const TWELVE = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gus', 'Hana', 'Ivo', 'Kim', 'Lea', 'Zoe'];

/** Groups that run a programme: names, and the day on which it starts. */
const pairsOf = (name: string, names: readonly string[], starts: Day, periods: number): RegisterView => {
  const id = 'pairs';
  const made = withGroup(registerOf([]), { ...begun, id, name, names });
  const apart = done(made, {
    ...{ act: 'arrangement.say', group: id, arrangement: 'x', person: `${id}-p1`, role: null },
    ...{ other: `${id}-p2`, says: 'never', on: begun.first },
  });
  return viewOfRegister(withPairs(apart, { id, starts, periods }), TODAY);
};

/** A group that was asked some times: a safety check, a pulse that told something, and one that did not. */
function pulsesOf(made: Made): RegisterView {
  const middle = (item: 'hard' | 'slips' | 'aside' | 'risk' | 'help' | 'undercut' | 'used', at: number) => ({
    ...{ item, low: at - 1, middle: at, high: at + 1 },
  });
  const kept = (
    [
      ['u1', '2026-03-12', 'session', 6, WORTH_TOLD],
      ['u2', '2026-04-09', 'session', 4, []],
      [
        ...['u3', '2026-05-07', 'safety', 6],
        [
          ...[middle('slips', 3), middle('hard', 5), middle('aside', 2), middle('risk', 4)],
          ...[middle('help', 6), middle('undercut', 5), middle('used', 5)],
        ],
      ],
      ['u4', '2026-05-21', 'session', 6, WORTH_TOLD],
    ] as const
  ).flatMap(([id, day, asks, forms, told]) =>
    setFields(
      'pulse',
      id as string,
      {
        ...{
          group: made.id,
          day,
          asks,
          way: 'closed',
          people: [],
          forms,
          told: [...told],
          until: '2027-03-01',
        },
      } as never,
    ),
  );
  return viewOfRegister(withChanges(withGroup(registerOf([]), made), kept), TODAY);
}

/** One of seven left in the third week, and somebody joined. */
const pairsChanged = (): RegisterView => {
  const id = 'pairs';
  const made = withGroup(registerOf([]), {
    ...begun,
    id,
    name: 'First Monday pairs',
    names: TWELVE.slice(0, 7),
  });
  const paired = withPairs(made, { id, starts: '2026-05-18', periods: 7 });
  const left = done(paired, { act: 'member.leave', member: `${id}-x2`, on: TODAY });
  return viewOfRegister(
    done(left, {
      ...{ act: 'member.join', group: id, member: 'x99', person: 'p99', name: LONG_TWELVE[0] ?? '' },
      ...{ on: TODAY, guest: false },
    }),
    TODAY,
  );
};

type Said = Pick<EntryOf<'learning'>, 'situation' | 'helped' | 'unless' | 'tags'>;
const LEARNED: readonly Said[] = [
  {
    situation: 'Somebody says yes before they know what it takes.',
    helped: 'To ask for a day, and to say which two things the answer hangs on.',
    unless: 'Where the other one has waited for long already.',
    tags: ['asking', 'time'],
  },
  {
    situation: 'Two teams wait for each other.',
    helped: 'To say who waits for whom, aloud, once a week.',
    ...{ unless: '', tags: [] },
  },
  {
    ...{ situation: '', helped: 'Ask for the no before you ask for the yes.', unless: '' },
    tags: ['asking'],
  },
];
const LEARNED_LONG: readonly Said[] = [
  ...LEARNED,
  {
    situation: `${'W'.repeat(150)} <img src=x> ${'so that '.repeat(30)}`.slice(0, 400),
    helped: `${'to ask once more, '.repeat(22)}`.slice(0, 400),
    unless: `${'unless it is late, '.repeat(22)}`.slice(0, 400),
    tags: ['a-tag-as-long-as-a-tag-may-be-', 'another-one-of-thirty-letters-', 'مهم'],
  },
];

/** A group with learning notes that are held no more. */
const learnedIn = (made: Made, notes: readonly Said[]): RegisterView =>
  viewOfRegister(
    withChanges(
      withGroup(registerOf([]), made),
      notes.flatMap((said, i) =>
        setFields('learning', `${made.id}-l${i}`, {
          ...{ group: made.id, owner: null, released: '2026-03-01', until: '2027-03-01' },
          ...{ ...said, tags: [...said.tags] },
        }),
      ),
    ),
    TODAY,
  );
const WINS = [
  'The build is green again, and we know why',
  'Somebody new asked the first question',
  'We stopped on time',
  'One page instead of nine slides',
];

/** A group in its thirty days: small wins, and what was said of the weeks that are over. */
function sprintIn(made: Made, starts: Day): Register {
  const { id } = made;
  const first = addDays(starts, 2);
  const weekly = { keep: '', stop: '', playbook: '', cadence: '' };
  const acts: RegisterAct[] = [
    {
      ...{ act: 'sprint.begin', group: id, sprint: 'sp', starts, first, begins: evening(0) },
      ...{ meetings: ['d1', 'd2', 'd3', 'd4', 'd5'].map((one) => `${id}-${one}`) },
    },
    ...WINS.map((text, i): RegisterAct => ({
      ...{ act: 'win.write', group: id, win: `w${i}`, text, on: addDays(starts, 2 + i * 3) },
      by: i % 2 === 0 ? null : `${id}-p${i - 1}`,
    })),
    {
      ...{ act: 'sprint.lookBack', sprint: 'sp', lookBack: 'l1', week: 1, on: addDays(starts, 7), ...weekly },
      ...{ helped: 'Short turns, and the quiet minute', change: 'Begin with whoever is new' },
    },
  ];
  return acts.reduce(done, withGroup(registerOf([]), made));
}
const sprintOf = (made: Made, starts: Day): RegisterView => viewOfRegister(sprintIn(made, starts), TODAY);

const LONG_LINK =
  '/srv/archive/of/the/house/guides/2026/a-file-of-a-very-long-name-that-does-not-break-anywhere.pdf';

/** A group with a playbook; with everything in it as long as it may be. */
function playbookIn(made: Made, long: boolean): RegisterView {
  const guide = (i: number, title: string, over: Partial<EntryOf<'guide'>> = {}) =>
    setFields('guide', `${made.id}-g${i}`, {
      ...{ group: made.id, title, newcomer: i === 0, tags: i === 0 ? ['sponsor', 'dates'] : [] },
      problem: 'A date was moved three times, and nobody had said to whom it mattered.',
      decision: 'Whoever moves a date writes one line: who waits for it, and what it costs them.',
      outcome: 'Half of the moves were not made. The other half were heard of first here.',
      steps: ['Who waits for it?', 'What does it cost them?', 'Who tells them, and when?'],
      links: [LONG_LINK, 'https://wiki.example/dates'],
      ...over,
    });
  const full = (text: string, most: number): string => text.repeat(most).slice(0, most);
  const changes = [
    ...guide(0, 'Moving a date'),
    ...guide(1, 'A handover between two teams', { steps: [], links: [] }),
    ...(long
      ? guide(2, full('Wide', 100), {
          problem: full('so that nobody knows ', 700),
          steps: Array.from({ length: 20 }, (_, i) => full(`step ${i} `, 200)),
          tags: ['a-tag-as-long-as-a-tag-may-be-', 'another-one-of-thirty-letters-'],
        })
      : []),
    ...[
      'What would you ask if you did not know the answer?',
      'Who is not in the room?',
      full('and then? ', 200),
    ]
      .slice(0, long ? 3 : 2)
      .flatMap((text, i) =>
        setFields('question', `${made.id}-q${i}`, { group: made.id, text, since: '2026-05-21' }),
      ),
    ...(
      [
        ['the river', 'the release every six weeks'],
        ['to shelve', 'to put on the parking list, with a day'],
        [full('W', 40), full('what it means ', 200)],
      ] as const
    )
      .slice(0, long ? 3 : 2)
      .flatMap(([word, means], i) => setFields('term', `${made.id}-w${i}`, { group: made.id, word, means })),
  ];
  return viewOfRegister(withChanges(withGroup(registerOf([]), made), changes), TODAY);
}

const registerWith = (...groups: readonly Made[]): RegisterView =>
  viewOfRegister(groups.reduce(withGroup, registerOf([])), TODAY);

/** What the register holds, by the state of the page that shows it. */
export const REGISTERS: Readonly<Record<string, RegisterView>> = {
  groups: registerWith(thursday, monday, { ...harbour, first: '2026-06-11', held: [], dates: 2 }),
  oneGroup: registerWith(thursday),
  group: registerWith(thursday),
  groupTwelve: registerWith(harbour),
  groupBegun: registerWith(begun),
  groupPairs: pairsOf('Summer pairs', TWELVE, '2026-02-23', 11),
  groupPairsLong: pairsOf(harbour.name, LONG_TWELVE, '2026-02-23', 11),
  groupPairsSeven: pairsOf('First Monday pairs', TWELVE.slice(0, 7), '2026-03-30', 7),
  groupPairsForty: pairsOf('House pairs', FORTY, '2026-05-18', 8),
  groupPairsToCome: pairsOf('Autumn pairs', TWELVE.slice(0, 4), '2026-09-07', 3),
  groupPairsChanged: pairsChanged(),
  groupPulseKept: pulsesOf(thursday),
  groupPulseFirst: registerWith(thursday),
  groupPulseForm: registerWith(thursday),
  groupPulseSafety: registerWith(harbour),
  groupPulseTold: registerWith(thursday),
  groupPulseFew: registerWith(thursday),
  groupPulseOpen: registerWith({ ...begun, names: [...SIX.slice(0, 3), LONG_TWELVE[0] ?? ''] }),
  groupPulsePair: registerWith({ ...begun, names: SIX.slice(0, 2) }),
  groupPulseSealed: viewOfRegister(
    done(withGroup(registerOf([]), thursday), { act: 'group.describe', group: 'thursday', level: 'L3' }),
    TODAY,
  ),
  groupPlaybook: playbookIn(thursday, false),
  groupPlaybookLong: playbookIn(harbour, true),
  groupLearned: learnedIn(thursday, LEARNED),
  groupLearnedLong: learnedIn(harbour, LEARNED_LONG),
  groupSprint: sprintOf(thursday, '2026-05-20'),
  groupSprintLong: sprintOf({ ...harbour, held: [] }, '2026-05-04'),
  groupSprintL2: viewOfRegister(
    done(sprintIn(thursday, '2026-05-20'), { act: 'group.describe', group: 'thursday', level: 'L2' }),
    TODAY,
  ),
  groupEmpty: registerWith({ ...begun, names: [] }),
};
