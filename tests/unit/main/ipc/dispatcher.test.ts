import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDispatcher, type Answers, type Sender } from '../../../../src/main/ipc/dispatcher.ts';
import {
  AppRequestSchema,
  DEFAULT_SET_UP,
  mayQuery,
  mayRequest,
  QuerySchema,
  type AppRequest,
  type Query,
  type WindowRole,
} from '#shared/ipc/contract.ts';
import { CommandSchema, mayCommand, type Command } from '#shared/session/commands.ts';
import { instant } from '#shared/time.ts';
import { refusalSentence } from '#shared/words/en/refusals.ts';
import { sampleDraft } from '../../../support/playedSession.ts';

const ROLES = ['library', 'console', 'board', 'secondBoard', 'room'] as const satisfies readonly WindowRole[];
const draft = sampleDraft(5);

/** One valid command of every type. */
const COMMANDS: { readonly [T in Command['type']]: Extract<Command, { type: T }> } = {
  'phase.start': { type: 'phase.start', ago: 0 },
  'phase.next': { type: 'phase.next' },
  'phase.end': { type: 'phase.end' },
  'phase.skip': { type: 'phase.skip' },
  'phase.back': { type: 'phase.back' },
  'slot.stop': { type: 'slot.stop' },
  'session.endNow': { type: 'session.endNow' },
  'plan.repay': { type: 'plan.repay', amount: 60_000 },
  'plan.replan': { type: 'plan.replan', choice: { kind: 'extend', minutes: 10 } },
  'clock.pause': { type: 'clock.pause' },
  'clock.resume': { type: 'clock.resume' },
  'clock.extend': { type: 'clock.extend', target: 'phase', by: 60_000, agreed: false },
  'clock.shorten': { type: 'clock.shorten', target: 'phase', by: 60_000 },
  'break.begin': { type: 'break.begin', length: 300_000 },
  'break.end': { type: 'break.end' },
  'clock.correct': { type: 'clock.correct', elapsed: 10_000 },
  'gap.answer': { type: 'gap.answer', count: true },
  'room.blank': { type: 'room.blank' },
  'room.show': { type: 'room.show' },
  'room.message': { type: 'room.message', text: 'Back at four' },
  'room.digits': { type: 'room.digits', shown: false },
  'turn.next': { type: 'turn.next', person: 'p1' },
  'turn.pass': { type: 'turn.pass' },
  'round.open': { type: 'round.open' },
  'round.startWith': { type: 'round.startWith', person: 'p1' },
  'consent.answer': { type: 'consent.answer', answer: 'later' },
  'question.agree': { type: 'question.agree', agreed: true },
  'topic.extend': { type: 'topic.extend', more: true },
  'topic.carryOver': { type: 'topic.carryOver' },
  'board.lead': { type: 'board.lead', on: true },
  'autoAdvance.switch': { type: 'autoAdvance.switch', on: false },
  'person.arrive': { type: 'person.arrive', name: 'Gil', after: 'p2' },
  'person.rename': { type: 'person.rename', person: 'p1', name: 'Gila' },
  'person.stepOut': { type: 'person.stepOut', person: 'p1' },
  'person.return': { type: 'person.return', person: 'p1' },
  'slot.pass': { type: 'slot.pass', person: 'p1' },
  'queue.order': { type: 'queue.order', queue: ['p2', 'p1'] },
  'role.assign': { type: 'role.assign', role: 'observer', person: null },
  'role.standIn': { type: 'role.standIn', role: 'timekeeper', person: 'p3' },
  'voice.tap': { type: 'voice.tap', person: 'p1', style: 'toggle' },
  'voice.silence': { type: 'voice.silence' },
  'voice.redate': { type: 'voice.redate', earlier: 1_000 },
  'voice.rejoin': { type: 'voice.rejoin' },
  'voice.reassign': { type: 'voice.reassign', of: 3, person: 'p2' },
  'voice.split': { type: 'voice.split', of: 3, at: instant(4_000), person: null },
  'voices.merge': { type: 'voices.merge', first: 3, second: 5 },
  'voice.move': { type: 'voice.move', of: 3, edge: 'to', to: instant(4_000) },
  'voices.read': { type: 'voices.read', turns: [{ person: 'p1', from: 0, to: 900 }] },
  'code.mark': { type: 'code.mark', code: 'IN', person: 'p1', whom: 'p2' },
  'code.move': { type: 'code.move', of: 4, person: 'p1', whom: null },
  'observation.refuse': { type: 'observation.refuse', person: 'p1' },
  'observation.allow': { type: 'observation.allow', person: 'p1' },
  'note.write': { type: 'note.write', kind: 'option', text: 'Ask first' },
  'note.takeBack': { type: 'note.takeBack', note: 'note-1' },
  'commitment.write': { type: 'commitment.write', person: 'p1', text: 'Call Ben', visible: 'owner' },
  'commitment.takeBack': { type: 'commitment.takeBack', commitment: 'c-1' },
  'card.write': { type: 'card.write', person: null, text: 'Where next?' },
  'card.takeBack': { type: 'card.takeBack', card: 'a-1' },
  'card.merge': { type: 'card.merge', card: 'a-1', into: 'a-2' },
  'card.dots': { type: 'card.dots', card: 'a-1', dots: 3 },
  'parking.write': { type: 'parking.write', person: 'p1', text: 'My team', importance: 7, urgency: 4 },
  'parking.takeBack': { type: 'parking.takeBack', item: 'a-1' },
  'parking.raise': { type: 'parking.raise', item: 'a-1' },
  'insight.write': { type: 'insight.write', person: 'p1', text: 'Ask earlier', release: false },
  'insight.takeBack': { type: 'insight.takeBack', insight: 'a-1' },
  'act.undo': { type: 'act.undo' },
  'act.redo': { type: 'act.redo' },
  'export.agree': { type: 'export.agree', what: 'named' },
};

const REQUESTS: { readonly [T in AppRequest['type']]: Extract<AppRequest, { type: T }> } = {
  'session.open': { type: 'session.open', draft },
  'session.resume': { type: 'session.resume', session: 's-1' },
  'session.delete': { type: 'session.delete', session: 's-1' },
  'summary.show': { type: 'summary.show', session: 's-1' },
  'summary.export': { type: 'summary.export', session: 's-1', kind: 'pdf', named: false },
  'board.open': { type: 'board.open' },
  'secondBoard.open': { type: 'secondBoard.open' },
  'board.setUp': { type: 'board.setUp', setUp: DEFAULT_SET_UP },
  'room.open': { type: 'room.open' },
  'room.close': { type: 'room.close' },
  'display.choose': { type: 'display.choose', display: 1 },
  'panes.show': { type: 'panes.show', shown: true },
  'theme.choose': { type: 'theme.choose', window: 'room', theme: 'beamer' },
  'plan.export': { type: 'plan.export', draft, kind: 'pdf' },
  'draft.keep': { type: 'draft.keep', draft },
  'replay.show': { type: 'replay.show', session: 's-1', at: instant(0), speed: 30, playing: true },
  'replay.stop': { type: 'replay.stop' },
  'sample.play': { type: 'sample.play', on: true },
  'rescue.salvage': { type: 'rescue.salvage' },
  'rescue.takeBackup': { type: 'rescue.takeBackup' },
  'folder.show': { type: 'folder.show' },
  'turns.choose': { type: 'turns.choose', session: null },
  'turns.settle': { type: 'turns.settle', recording: 'monday', columns: { speaker: 0, start: 1, end: 2 } },
  'turns.letGo': { type: 'turns.letGo' },
  'turns.keep': { type: 'turns.keep', title: 'x', people: [{ speaker: 'A', as: 'Ana' }] },
  'app.quit': { type: 'app.quit' },
  'format.keep': { type: 'format.keep', format: draft.format },
  'format.keepEditing': { type: 'format.keepEditing', format: draft.format },
  'format.dropEditing': { type: 'format.dropEditing', format: 'my_council' },
  'format.delete': { type: 'format.delete', format: 'my_council' },
  'format.import': { type: 'format.import' },
  'format.export': { type: 'format.export', format: draft.format },
  'prompts.keep': { type: 'prompts.keep', set: { id: 'mine', name: 'Mine', prompts: { OPEN: ['Hello.'] } } },
  'prompts.delete': { type: 'prompts.delete', set: 'mine' },
};

const QUERIES: { readonly [T in Query['type']]: Extract<Query, { type: T }> } = {
  'sessions.recent': { type: 'sessions.recent' },
  'summary.read': { type: 'summary.read', session: 's-1' },
  'repay.preview': { type: 'repay.preview' },
  'pack.read': { type: 'pack.read' },
  'draft.kept': { type: 'draft.kept' },
  'formats.own': { type: 'formats.own' },
  'prompts.own': { type: 'prompts.own' },
  'clock.read': { type: 'clock.read' },
  'window.view': { type: 'window.view' },
};

function dispatcher(over: Partial<Answers> = {}) {
  const done: unknown[] = [];
  const troubles: unknown[] = [];
  const made = createDispatcher(
    {
      command: (asked, by) => (done.push([by, asked]), { ok: true, seq: 1, saved: 'disk' }),
      request: (asked, by) => (done.push([by, asked]), { ok: true }),
      query: (asked, by) => (done.push([by, asked]), { ok: true, answer: { monotonic: 1 } }),
      ...over,
    },
    (error) => troubles.push(error),
  );
  return { ...made, done, troubles };
}

const from = (role: WindowRole | null, over: Partial<Sender> = {}): Sender => ({
  role,
  mainFrame: true,
  origin: 'app://bundle',
  reader: false,
  ...over,
});

const NOT_ALLOWED = { ok: false, refusal: { code: 'notAllowedHere' } };
const MALFORMED = { ok: false, refusal: { code: 'malformed' } };

describe('channels and window roles', () => {
  /** Written out by hand from what each window is for, not from the code: the rest is refused. */
  const OBSERVER = [
    ...['voice.tap', 'voice.silence', 'voice.rejoin', 'voice.redate', 'voice.reassign'],
    ...['code.mark', 'code.move', 'observation.refuse', 'observation.allow', 'act.undo', 'act.redo'],
    ...['board.setUp', 'clock.read', 'window.view'],
  ];
  /** What Space may mean there: the next act. */
  const SPACE = ['phase.start', 'phase.next', 'turn.next', 'round.open', 'clock.resume'];
  const MAY: Readonly<Record<WindowRole, readonly string[]>> = {
    console: [
      ...Object.keys(COMMANDS),
      ...[
        'summary.show',
        'board.open',
        'secondBoard.open',
        'board.setUp',
        'room.open',
        'room.close',
        'display.choose',
        'panes.show',
        'theme.choose',
        'replay.show',
        'replay.stop',
        'sample.play',
      ],
      ...['repay.preview', 'clock.read', 'window.view'],
    ],
    library: [
      ...['export.agree', 'gap.answer'],
      // The timeline in the summary.
      ...['voice.reassign', 'voice.split', 'voices.merge', 'voice.move', 'code.move'],
      ...['act.undo', 'act.redo'],
      ...[
        'session.open',
        'session.resume',
        'session.delete',
        'summary.show',
        'plan.export',
        'summary.export',
      ],
      ...['theme.choose', 'draft.keep', 'replay.show', 'replay.stop'],
      ...['rescue.salvage', 'rescue.takeBackup', 'folder.show', 'app.quit'],
      ...['turns.choose', 'turns.settle', 'turns.letGo', 'turns.keep'],
      ...['format.keep', 'format.keepEditing', 'format.dropEditing', 'format.delete'],
      ...['format.import', 'format.export', 'prompts.keep', 'prompts.delete'],
      ...['sessions.recent', 'summary.read', 'pack.read', 'draft.kept', 'formats.own', 'prompts.own'],
      ...['clock.read', 'window.view'],
    ],
    board: [...OBSERVER, ...SPACE],
    secondBoard: OBSERVER,
    room: ['clock.read', 'window.view'],
  };

  it('refuse what a window may not ask without looking at its shape, and what is too large before both', async () => {
    const { command, request, query, done } = dispatcher();
    const odd = { id: 'a', command: { type: 'phase.start', nonsense: true } };
    expect(await command(from('room'), odd)).toEqual(NOT_ALLOWED);
    expect(await command(from('console'), odd)).toEqual(MALFORMED);
    const large = (what: object): object => ({ ...what, more: 'x'.repeat(1_000_001) });
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 1]));
    const deep = Array.from({ length: 100_000 }).reduce<object>((inner) => ({ inner }), {});
    for (const payload of [large(odd), { ...odd, many }, { ...odd, list: Array(100_000).fill(1) }, deep])
      for (const asked of [command, request, query])
        expect((await asked(from('room'), payload)).ok || (await asked(from('console'), payload)).ok).toBe(
          false,
        );
    expect(await command(from('room'), large(odd))).toEqual(MALFORMED);
    expect(done).toEqual([]);
  });

  it('takes the largest call that a window makes', async () => {
    const { command } = dispatcher();
    const turns = Array.from({ length: 6_000 }, (_, i) => ({ person: 'p1', from: i * 10, to: i * 10 + 5 }));
    const read = { id: 'a', command: { type: 'voices.read', turns } };
    expect(await command(from('console'), read)).toMatchObject({ ok: true });
  });

  it.each(ROLES)('the %s may do what it is for, and nothing else', async (role) => {
    const { command, request, query, done } = dispatcher();
    const allowed: string[] = [];
    for (const [type, value] of Object.entries(COMMANDS)) {
      const reply = await command(from(role), { id: 'a', command: value });
      if (reply.ok) allowed.push(type);
      else expect(reply).toEqual(NOT_ALLOWED);
    }
    for (const [type, value] of Object.entries(REQUESTS)) {
      const reply = await request(from(role), value);
      if (reply.ok) allowed.push(type);
      else expect(reply).toEqual({ ok: false, sentence: refusalSentence({ code: 'notAllowedHere' }) });
    }
    for (const [type, value] of Object.entries(QUERIES)) {
      const reply = await query(from(role), value);
      if (reply.ok) allowed.push(type);
      else expect(reply).toEqual(NOT_ALLOWED);
    }
    expect(allowed.toSorted()).toEqual([...new Set(MAY[role])].toSorted());
    expect(done).toHaveLength(allowed.length);
  });

  const strangers: [string, Sender][] = [
    ['a page main did not open', from(null)],
    ['a frame within the page', from('console', { mainFrame: false })],
    ['another origin', from('console', { origin: 'https://example.org' })],
    ['a file', from('console', { origin: 'file://' })],
    ['another host of app:', from('console', { origin: 'app://other' })],
    ['no origin', from('console', { origin: '' })],
  ];
  it.each(strangers)('%s may do nothing', async (_, sender) => {
    const { command, request, query, done } = dispatcher();
    expect(await command(sender, { id: 'a', command: COMMANDS['phase.next'] })).toEqual(NOT_ALLOWED);
    expect(await request(sender, REQUESTS['room.open'])).toMatchObject({ ok: false });
    expect(await query(sender, QUERIES['clock.read'])).toEqual(NOT_ALLOWED);
    expect(done).toEqual([]);
  });

  it('a page that is only printed may read and change nothing', async () => {
    const { command, request, query, done } = dispatcher();
    const printed = from('library', { reader: true });
    expect(await query(printed, QUERIES['summary.read'])).toMatchObject({ ok: true });
    expect(await command(printed, { id: 'a', command: COMMANDS['export.agree'] })).toEqual(NOT_ALLOWED);
    expect(await request(printed, REQUESTS['session.delete'])).toMatchObject({ ok: false });
    expect(done).toHaveLength(1);
  });

  it('hands an act on under the role of the window that sent it', async () => {
    const { command, done } = dispatcher();
    await command(from('board'), { id: 'tap-1', command: COMMANDS['voice.tap'] });
    expect(done).toEqual([['board', { id: 'tap-1', command: COMMANDS['voice.tap'] }]]);
  });
});

describe('an answer that breaks', () => {
  const breaks = (): never => {
    throw new Error('inside');
  };
  it('is told as a refusal, and noted', async () => {
    const { command, request, query, troubles } = dispatcher({
      command: breaks,
      request: async () => breaks(),
      query: breaks,
    });
    const failed = { ok: false, refusal: { code: 'appFailed' } };
    expect(await command(from('console'), { id: 'a', command: COMMANDS['phase.next'] })).toEqual(failed);
    expect(await request(from('library'), REQUESTS['draft.keep'])).toMatchObject({ ok: false });
    expect(await query(from('console'), QUERIES['clock.read'])).toEqual(failed);
    expect(troubles).toHaveLength(3);
  });
});

/** Values a window can send: what can be cloned, and values that only nearly have a valid shape. */
const VALUES_A_CHANNEL = 300;
const odd = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    withSparseArray: true,
    maxDepth: 6,
  }),
  fc.constantFrom<unknown>(
    Number.NaN,
    -0,
    Number.POSITIVE_INFINITY,
    '\ud800',
    '\u202e',
    'x'.repeat(1_000_000),
    JSON.parse('{"__proto__": {"type": "phase.next"}}'),
    JSON.parse('{"constructor": {"prototype": {}}, "type": "phase.next"}'),
    circular(),
  ),
);
function circular(): unknown {
  const value: Record<string, unknown> = { type: 'phase.next' };
  value['self'] = value;
  return value;
}

/** What a list can be said to hold; an odd length is refused by JavaScript itself, before anything is sent. */
const LONGEST_LIST = 2 ** 32 - 1;

/** Puts something odd somewhere into a valid value: another value for a key, a key too many, or one too few. */
const nearly = (valid: object): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...paths(valid)), fc.constantFrom('change', 'add', 'remove'), fc.string(), odd)
    .map(([path, how, key, value]) => {
      const copy = structuredClone(valid) as Record<string, unknown>;
      let at = copy;
      for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
      const last = path.at(-1) ?? 'type';
      if (how === 'change') at[last] = value;
      if (how === 'add' && Array.isArray(at) && key === 'length') at.length = LONGEST_LIST;
      else if (how === 'add') at[key === '' ? '__proto__x' : key] = value;
      if (how === 'remove') delete at[last];
      return copy;
    });
const paths = (value: object, above: readonly string[] = []): string[][] =>
  Object.entries(value).flatMap(([key, inner]) => [
    [...above, key],
    ...(typeof inner === 'object' && inner !== null ? paths(inner as object, [...above, key]) : []),
  ]);

describe('whatever a window sends', () => {
  type Channel = 'command' | 'request' | 'query';
  const channels: [string, Channel, object, (value: unknown) => boolean, WindowRole][] = [
    ...Object.entries(COMMANDS).map(
      ([type, value]): [string, Channel, object, (v: unknown) => boolean, WindowRole] => [
        `command ${type}`,
        'command',
        { id: 'act-1', command: value },
        (v) => CommandSchema.safeParse((v as { command?: unknown }).command).success,
        'console',
      ],
    ),
    ...Object.entries(REQUESTS).map(
      ([type, value]): [string, Channel, object, (v: unknown) => boolean, WindowRole] => [
        `request ${type}`,
        'request',
        value,
        (v) => AppRequestSchema.safeParse(v).success,
        ROLES.find((role) => mayRequest(role, value.type)) ?? 'room',
      ],
    ),
    ...Object.entries(QUERIES).map(
      ([type, value]): [string, Channel, object, (v: unknown) => boolean, WindowRole] => [
        `query ${type}`,
        'query',
        value,
        (v) => QuerySchema.safeParse(v).success,
        ROLES.find((role) => mayQuery(role, value.type)) ?? 'room',
      ],
    ),
  ];

  it.each(channels)(
    'over %s is answered, never thrown on, and done only if it has the shape',
    async (...channel) => {
      const [, name, valid, hasShape, role] = channel;
      await fc.assert(
        fc.asyncProperty(fc.oneof(odd, nearly(valid), nearly(valid)), async (value) => {
          const made = dispatcher();
          const reply = await made[name](from(role), value);
          if (reply.ok) {
            expect(hasShape(value)).toBe(true);
            expect(made.done).toHaveLength(1);
          } else {
            if (name === 'request') expect(reply).toHaveProperty('sentence');
            else expect([NOT_ALLOWED, MALFORMED]).toContainEqual(reply);
            expect(made.done).toEqual([]);
          }
          expect(made.troubles).toEqual([]);
          expect(Object.prototype).not.toHaveProperty('type');
        }),
        { numRuns: VALUES_A_CHANNEL },
      );
    },
  );

  it('is refused at once where a list is said to be longer than memory', async () => {
    const { command } = dispatcher();
    const queue = new Array<string>(LONGEST_LIST);
    const asked = { id: 'a', command: { ...COMMANDS['queue.order'], queue } };
    expect(await command(from('console'), asked)).toEqual(MALFORMED);
  });

  it('from the room is refused, whatever it is', async () => {
    const { command, request, done } = dispatcher();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(odd, ...Object.values(COMMANDS).map((value) => fc.constant(value))),
        async (value) => {
          expect(await command(from('room'), { id: 'a', command: value })).toMatchObject({ ok: false });
          expect(await request(from('room'), value)).toMatchObject({ ok: false });
        },
      ),
      { numRuns: VALUES_A_CHANNEL },
    );
    expect(done).toEqual([]);
  });
});

describe('the table of roles', () => {
  it('knows every command', () => {
    expect(Object.keys(COMMANDS).every((type) => mayCommand('console', type as Command['type']))).toBe(true);
    expect(CommandSchema.options).toHaveLength(Object.keys(COMMANDS).length);
    expect(AppRequestSchema.options).toHaveLength(Object.keys(REQUESTS).length);
    expect(QuerySchema.options).toHaveLength(Object.keys(QUERIES).length);
  });
});
