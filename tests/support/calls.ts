import { NO_FILTER } from '#shared/records/archive/archive.ts';
import type { Why } from '#shared/ipc/why.ts';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { createDispatcher, type Answers, type Sender } from '../../src/main/ipc/dispatcher.ts';
import type { CommandReply } from '#shared/ipc/command.ts';
import * as contract from '#shared/ipc/contract.ts';
import type { AppReply, AppRequest, Query, QueryReply } from '#shared/ipc/contract.ts';
import { maySend, schemaIn, type Entries, type WindowRole } from '#shared/ipc/entry.ts';
import { DEFAULT_SET_UP } from '#shared/session/voices/boardSetUp.ts';
import { CommandSchema, mayCommand, type Command } from '#shared/session/commands.ts';
import { instant, ms } from '#shared/time.ts';
import { sampleDraft } from './playedSession.ts';

export const ROLES = [
  'library',
  'console',
  'board',
  'secondBoard',
  'room',
] as const satisfies readonly WindowRole[];
const draft = sampleDraft(5);

/** One valid command of every type. */
export const COMMANDS: { readonly [T in Command['type']]: Extract<Command, { type: T }> } = {
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
  'level.raise': { type: 'level.raise', level: 'L3', slot: 1 },
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
  'prompt.flag': { type: 'prompt.flag', prompt: 'Only open questions for {minutes}.' },
  'tick.make': { type: 'tick.make', what: 'early' },
  'board.lead': { type: 'board.lead', on: true },
  'autoAdvance.switch': { type: 'autoAdvance.switch', on: false },
  'person.arrive': { type: 'person.arrive', name: 'Gil', after: 'p2' },
  'person.rename': { type: 'person.rename', person: 'p1', name: 'Gila' },
  'person.stepOut': { type: 'person.stepOut', person: 'p1' },
  'person.return': { type: 'person.return', person: 'p1' },
  'slot.pass': { type: 'slot.pass', person: 'p1' },
  'queue.order': { type: 'queue.order', queue: ['p2', 'p1'] },
  'person.place': { type: 'person.place', person: 'p1', remote: true },
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
  'track.count': { type: 'track.count', track: 'secondBoard' },
  'observation.refuse': { type: 'observation.refuse', person: 'p1' },
  'observation.allow': { type: 'observation.allow', person: 'p1' },
  'note.write': { type: 'note.write', kind: 'option', text: 'Ask first' },
  'note.takeBack': { type: 'note.takeBack', note: 'note-1' },
  'commitment.write': { type: 'commitment.write', person: 'p1', text: 'Call Ben', visible: 'owner' },
  'commitment.takeBack': { type: 'commitment.takeBack', commitment: 'c-1' },
  'commitment.recall': {
    type: 'commitment.recall',
    person: 'p1',
    commitment: 'c-0',
    hears: 'show',
    shows: 'Call Ben',
  },
  'commitment.settle': { type: 'commitment.settle', person: 'p1', commitment: 'c-0', becomes: 'letGo' },
  'seen.write': { type: 'seen.write', person: 'p1', commitment: 'c-0', text: 'He called back' },
  'detail.takeBack': { type: 'detail.takeBack', detail: 'a-1' },
  'card.write': { type: 'card.write', person: null, text: 'Where next?' },
  'card.takeBack': { type: 'card.takeBack', card: 'a-1' },
  'card.merge': { type: 'card.merge', card: 'a-1', into: 'a-2' },
  'card.dots': { type: 'card.dots', card: 'a-1', dots: 3 },
  'parking.write': { type: 'parking.write', person: 'p1', text: 'My team', importance: 7, urgency: 4 },
  'parking.takeBack': { type: 'parking.takeBack', item: 'a-1' },
  'parking.raise': { type: 'parking.raise', item: 'a-1' },
  'parking.weigh': { type: 'parking.weigh', item: 'a-1', importance: 7, urgency: 2 },
  'insight.write': { type: 'insight.write', person: 'p1', text: 'Ask earlier', release: false },
  'insight.takeBack': { type: 'insight.takeBack', insight: 'a-1' },
  'ownQuestion.write': { type: 'ownQuestion.write', text: 'How do I get a yes?', help: 'ideas' },
  'ownQuestion.takeBack': { type: 'ownQuestion.takeBack', question: 'a-1' },
  'want.write': { type: 'want.write', person: 'p1', text: 'One good question' },
  'want.takeBack': { type: 'want.takeBack', want: 'a-1' },
  'agreement.focus': { type: 'agreement.focus', by: 1 },
  'agreement.bend': { type: 'agreement.bend', line: 2, bent: true },
  'agreement.answer': { type: 'agreement.answer', answer: 'partly' },
  'blank.write': { type: 'blank.write', line: 0, text: 'We meet in order to think.' },
  'agreement.change': { type: 'agreement.change', how: 'reword', line: 2, text: 'We stop on time.' },
  'report.write': { type: 'report.write', what: 'keep', text: 'A long quiet before each question.' },
  'report.takeBack': { type: 'report.takeBack', what: 'try' },
  'report.show': { type: 'report.show', on: true },
  'act.undo': { type: 'act.undo' },
  'act.redo': { type: 'act.redo' },
  'export.agree': { type: 'export.agree', what: 'named' },
};

export const REQUESTS: { readonly [T in AppRequest['type']]: Extract<AppRequest, { type: T }> } = {
  'session.open': { type: 'session.open', draft },
  'session.resume': { type: 'session.resume', session: 's-1' },
  'session.delete': { type: 'session.delete', session: 's-1' },
  'session.putAway': { type: 'session.putAway' },
  'summary.show': { type: 'summary.show', session: 's-1' },
  'summary.export': { type: 'summary.export', session: 's-1', kind: 'pdf', named: false },
  'ownSheets.print': { type: 'ownSheets.print', session: 's-1', people: ['p1'], airtime: [] },
  'ownSheets.export': { type: 'ownSheets.export', session: 's-1', people: ['p1'], airtime: [] },
  'board.open': { type: 'board.open' },
  'secondBoard.open': { type: 'secondBoard.open' },
  'board.setUp': { type: 'board.setUp', setUp: DEFAULT_SET_UP },
  'phones.open': { type: 'phones.open', address: '192.168.0.20', names: true },
  'phones.close': { type: 'phones.close' },
  'phones.invite': { type: 'phones.invite' },
  'phones.inviteWall': { type: 'phones.inviteWall' },
  'phones.words': { type: 'phones.words', device: '0123456789abcdef', on: true },
  'phones.answer': { type: 'phones.answer', device: '0123456789abcdef', yes: true },
  'phones.rename': { type: 'phones.rename', device: '0123456789abcdef', name: 'Tablet' },
  'phones.turnAway': { type: 'phones.turnAway', device: '0123456789abcdef' },
  'room.open': { type: 'room.open' },
  'room.close': { type: 'room.close' },
  'display.choose': { type: 'display.choose', display: 1 },
  'panes.show': { type: 'panes.show', shown: true },
  'sound.choose': {
    type: 'sound.choose',
    sound: { silence: true, close: true, warning: false, volume: 60, phones: true },
  },
  'theme.choose': { type: 'theme.choose', window: 'room', theme: 'beamer' },
  'plan.export': { type: 'plan.export', draft, kind: 'pdf' },
  'invitation.copy': { type: 'invitation.copy', text: 'Thursday Council' },
  'plan.keep': { type: 'plan.keep', plan: { id: 'p-1', draft, starts: null } },
  'plan.drop': { type: 'plan.drop', plan: 'p-1' },
  'replay.show': { type: 'replay.show', session: 's-1', at: instant(0), speed: 30, playing: true },
  'replay.stop': { type: 'replay.stop' },
  'shown.trend': { type: 'shown.trend', group: 'g1', measure: 'rhythm' },
  'shown.line': { type: 'shown.line', line: 1, of: 2, text: 'We stop on time.', next: null },
  'pulse.count': {
    type: 'pulse.count',
    group: 'g1',
    counted: {
      ...{ asks: 'session', way: 'open', people: ['a1', 'b1'], forms: 2, agreed: [] },
      counts: { worth: [0, 0, 1, 1, 0] },
    },
  },
  'pulse.exportPaper': { type: 'pulse.exportPaper', group: 'g1', asks: 'session' },
  'pulse.printPaper': { type: 'pulse.printPaper', group: 'g1', asks: 'goals' },
  'shown.pulse': { type: 'shown.pulse' },
  'shown.fingers': { type: 'shown.fingers', group: 'g1', item: 'worth', people: ['a1', 'b1'] },
  'shown.stop': { type: 'shown.stop' },
  'sample.play': { type: 'sample.play', on: true },
  'rescue.salvage': { type: 'rescue.salvage' },
  'rescue.takeBackup': { type: 'rescue.takeBackup' },
  'folder.show': { type: 'folder.show' },
  'turns.choose': { type: 'turns.choose', session: null },
  'turns.answer': { type: 'turns.answer', recording: 'monday', columns: { speaker: 0, start: 1, end: 2 } },
  'turns.discard': { type: 'turns.discard' },
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
  'register.act': { type: 'register.act', asked: { act: 'people.part', person: 'ana' } },
  'register.held': { type: 'register.held', session: 's1', group: 'thursday', people: { p1: 'ana' } },
  'agreement.export': { type: 'agreement.export', asked: { group: 'thursday', version: 1 } },
  'agreement.print': { type: 'agreement.print', asked: { group: 'thursday', lines: ['We meet.'] } },
  'calendar.export': { type: 'calendar.export', group: 'thursday', meetings: ['m1'] },
  'playbook.export': { type: 'playbook.export', group: 'thursday', what: 'newcomer', as: 'pdf' },
  'playbook.print': { type: 'playbook.print', group: 'thursday', what: 'reflection' },
  'playbook.copy': { type: 'playbook.copy', text: '/srv/guides/one.pdf' },
  'learning.export': { type: 'learning.export', group: 'thursday' },
  'calendar.pairs': { type: 'calendar.pairs', programme: 'thursday-pairs', person: null },
  'pairs.export': { type: 'pairs.export', programme: 'thursday-pairs', person: 'ana' },
  'pairs.print': { type: 'pairs.print', programme: 'thursday-pairs', person: null },
  'pulse.begin': { type: 'pulse.begin', group: 'thursday', asks: 'session', people: ['ana', 'ben'] },
  'pulse.seal': {
    type: 'pulse.seal',
    person: 'ana',
    answers: { worth: 4, leave: 3 },
    line: 'Keep the pauses.',
    to: null,
  },
  'pulse.pass': { type: 'pulse.pass', person: 'ana' },
  'pulse.stop': { type: 'pulse.stop' },
  'words.box': { type: 'words.box', group: 'thursday', person: 'ana', passphrase: 'six stones in a row' },
  'words.write': { type: 'words.write', box: 'b1', wish: 'talk', text: 'I would like to talk with you.' },
  'words.close': { type: 'words.close', box: 'b1', word: 'w1' },
  'words.discard': { type: 'words.discard', box: 'b1' },
  'register.undo': { type: 'register.undo' },
  'register.settle': { type: 'register.settle' },
  'own.seal': { type: 'own.seal', person: 'ana', word: 'pebble' },
  'own.unseal': { type: 'own.unseal', person: 'ana', word: 'pebble' },
  'own.take': { type: 'own.take', person: 'ana', word: null },
  'own.release': { type: 'own.release', person: 'ana', word: null, line: 'a1', released: true },
  'own.reflect': {
    ...{ type: 'own.reflect', person: 'ana', word: null, session: 's-1' },
    said: { habits: [{ habit: 'Pause', mark: 'yes' }], rubric: { owner: 'partly' }, line: 'I asked first.' },
  },
  'own.forgetTalk': { type: 'own.forgetTalk', person: 'ana', word: null },
  'own.remove': { type: 'own.remove', person: 'ana', word: null },
  'session.close': { type: 'session.close', session: 's-1' },
  'closing.seen': { type: 'closing.seen' },
  'closing.goOn': { type: 'closing.goOn' },
  'bundle.save': {
    type: 'bundle.save',
    group: 'thursday',
    adding: ['ana'],
    passphrase: 'six stones in a row',
  },
  'copies.delete': { type: 'copies.delete', name: 'sessions.sqlite.corrupt' },
  'copies.restore': { type: 'copies.restore', name: 'sessions.sqlite.backup' },
  'bundle.choose': { type: 'bundle.choose' },
  'bundle.unlock': { type: 'bundle.unlock', passphrase: 'six stones in a row' },
  'bundle.take': { type: 'bundle.take', same: [{ person: 'ana2', into: 'ana' }] },
  'bundle.putAway': { type: 'bundle.putAway' },
  'bundle.settle': { type: 'bundle.settle', kind: 'group', id: 'thursday', field: 'purpose', nth: null },
};

export const QUERIES: { readonly [T in Query['type']]: Extract<Query, { type: T }> } = {
  'copies.list': { type: 'copies.list' },
  'start.read': { type: 'start.read' },
  'sessions.recent': { type: 'sessions.recent' },
  'archive.page': { type: 'archive.page', filter: NO_FILTER, from: 0, count: 60 },
  'archive.shelves': { type: 'archive.shelves' },
  'archive.search': {
    type: 'archive.search',
    text: 'spons',
    filter: NO_FILTER,
    kind: null,
    from: 0,
    count: 60,
  },
  'archive.record': { type: 'archive.record', session: 's1' },
  'archive.trends': { type: 'archive.trends', group: 'g1' },
  'summary.read': { type: 'summary.read', session: 's-1' },
  'ownSheets.whose': { type: 'ownSheets.whose', session: 's-1' },
  'agreement.onPaper': { type: 'agreement.onPaper' },
  'playbook.onPaper': { type: 'playbook.onPaper' },
  'playbook.asked': { type: 'playbook.asked', group: 'thursday' },
  'learning.names': { type: 'learning.names' },
  'pulse.here': { type: 'pulse.here' },
  'pulse.onPaper': { type: 'pulse.onPaper' },
  'pairs.onPaper': { type: 'pairs.onPaper' },
  'pulse.read': { type: 'pulse.read' },
  'words.boxes': { type: 'words.boxes', group: 'thursday' },
  'words.read': { type: 'words.read', box: 'b1', passphrase: 'six stones in a row' },
  'ownSheets.onPaper': { type: 'ownSheets.onPaper' },
  'repay.preview': { type: 'repay.preview', behind: ms(90_000) },
  'pack.read': { type: 'pack.read' },
  'closing.glance': { type: 'closing.glance', session: 's-1' },
  'closing.news': { type: 'closing.news' },
  'bundle.leaving': { type: 'bundle.leaving', group: 'thursday', adding: [] },
  'bundle.questions': { type: 'bundle.questions' },
  'plans.kept': { type: 'plans.kept' },
  'formats.own': { type: 'formats.own' },
  'prompts.own': { type: 'prompts.own' },
  'register.read': { type: 'register.read' },
  'register.proposal': { type: 'register.proposal', group: 'g1', day: '2026-06-18', begins: '18:00' },
  'own.read': { type: 'own.read', person: 'ana', word: null },
  'recall.read': { type: 'recall.read', person: 'p1', word: null },
  'parking.waits': { type: 'parking.waits' },
  'wins.here': { type: 'wins.here' },
  'phones.addresses': { type: 'phones.addresses' },
  'clock.read': { type: 'clock.read' },
  'window.view': { type: 'window.view' },
};

/** One answer to every call of its kind. */
export interface AnyAnswers {
  readonly command: Answers['command'];
  readonly request: (asked: AppRequest, by: WindowRole) => unknown;
  readonly query: (asked: Query, by: WindowRole) => unknown;
}

export function dispatcher(over: Partial<AnyAnswers> = {}) {
  const done: unknown[] = [];
  const troubles: unknown[] = [];
  const answers: AnyAnswers = {
    command: (asked, by) => (done.push([by, asked]), { ok: true, seq: 1, saved: 'disk' }),
    request: (asked, by) => (done.push([by, asked]), { ok: true }),
    query: (asked, by) => (done.push([by, asked]), { monotonic: 1 }),
    ...over,
  };
  const toEach = (entries: Entries, answer: unknown) =>
    Object.fromEntries(Object.keys(entries).map((type) => [type, answer])) as never;
  const made = createDispatcher(
    {
      command: answers.command,
      requests: toEach(contract.REQUESTS, answers.request),
      queries: toEach(contract.QUERIES, answers.query),
    },
    (error) => troubles.push(error),
  );
  return { ...made, done, troubles };
}

export const from = (role: WindowRole | null, over: Partial<Sender> = {}): Sender => ({
  role,
  mainFrame: true,
  origin: 'app://bundle',
  printOnly: false,
  ...over,
});

export const NOT_ALLOWED = { ok: false, refusal: { code: 'notAllowedHere' } };
export const MALFORMED = { ok: false, refusal: { code: 'malformed' } };

/** Callers that may do nothing, whatever they call. */
export const STRANGERS: readonly (readonly [string, Sender])[] = [
  ['a page main did not open', from(null)],
  ['a frame within the page', from('console', { mainFrame: false })],
  ['another origin', from('console', { origin: 'https://example.org' })],
  ['a file', from('console', { origin: 'file://' })],
  ['another host of app:', from('console', { origin: 'app://other' })],
  ['no origin', from('console', { origin: '' })],
];

/** Values a window can send: what can be cloned, and values that only nearly have a valid shape. */
export const odd = fc.oneof(
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
export const LONGEST_LIST = 2 ** 32 - 1;

const OWN_KEY = { configurable: true, enumerable: true, writable: true };

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
      // As it arrives from another process: a key of its own, even where it is called like the prototype.
      else if (how === 'add')
        Object.defineProperty(at, key === '' ? '__proto__' : key, { ...OWN_KEY, value });
      if (how === 'remove') delete at[last];
      return copy;
    });
const paths = (value: object, above: readonly string[] = []): string[][] =>
  Object.entries(value).flatMap(([key, inner]) => [
    [...above, key],
    ...(typeof inner === 'object' && inner !== null ? paths(inner as object, [...above, key]) : []),
  ]);

/** One kind of call, as a valid one of it. */
export interface Channel {
  readonly name: string;
  readonly by: 'command' | 'request' | 'query';
  readonly valid: object;
  readonly hasShape: (value: unknown) => boolean;
  /** Whether a window may ask for this kind at all. */
  readonly may: (role: WindowRole) => boolean;
}

export const CHANNELS: readonly Channel[] = [
  ...Object.entries(COMMANDS).map(([type, value]): Channel => ({
    name: `command ${type}`,
    by: 'command',
    valid: { id: 'act-1', command: value },
    hasShape: (v) => CommandSchema.safeParse((v as { command?: unknown }).command).success,
    may: (role) => role !== 'room' && mayCommand(role, value.type),
  })),
  ...Object.entries(REQUESTS).map(([type, value]): Channel => ({
    name: `request ${type}`,
    by: 'request',
    valid: value,
    hasShape: (v) => schemaIn(contract.REQUESTS, type)?.safeParse(v).success ?? false,
    may: (role) => maySend(contract.REQUESTS, role, type),
  })),
  ...Object.entries(QUERIES).map(([type, value]): Channel => ({
    name: `query ${type}`,
    by: 'query',
    valid: value,
    hasShape: (v) => schemaIn(contract.QUERIES, type)?.safeParse(v).success ?? false,
    may: (role) => maySend(contract.QUERIES, role, type),
  })),
];

/** What a window may send over a channel: mostly what only nearly has its shape, and what has it. */
export const anyCall = ({ valid }: Channel): fc.Arbitrary<unknown> =>
  // Without a valid one nobody would ever get in, whoever asks.
  fc.oneof(odd, nearly(valid), nearly(valid), fc.constant(valid));

/** Every window, and everybody who is none. */
export const anySender: fc.Arbitrary<Sender> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ROLES).map((role) => from(role)) },
  { weight: 1, arbitrary: fc.constantFrom(...STRANGERS).map(([, sender]) => sender) },
);

/**
 * What is wrong about the answer to one call; null where it is either done, by somebody who may ask for it and with
 * the shape that the contract names, or refused in words of ours and nothing happened.
 */
export async function wrongIn(
  { by, hasShape, may }: Channel,
  sender: Sender,
  value: unknown,
  made = dispatcher(),
): Promise<string | null> {
  let reply: CommandReply | AppReply | QueryReply;
  try {
    reply = await made[by](sender, value);
  } catch (error) {
    return `it threw: ${String(error)}`;
  }
  const known = STRANGERS.every(([, stranger]) => stranger !== sender);
  if (made.troubles.length > 0) return 'an answer broke';
  if (Object.hasOwn(Object.prototype, 'type')) return 'every object was changed';
  if (!reply.ok) {
    if (made.done.length > 0) return 'it was refused and done';
    const said = isOneOf(by === 'request' && 'why' in reply ? refusedIn(reply.why) : reply, [
      NOT_ALLOWED,
      MALFORMED,
    ]);
    return said ? null : `it was refused with ${JSON.stringify(reply)}`;
  }
  if (made.done.length !== 1) return 'it was answered ok and not done once';
  if (!known || sender.role === null || !may(sender.role)) return 'somebody got in who may not';
  return hasShape(value) ? null : 'it was done without its shape';
}

/** A request that was refused, as a command or a query would be. */
const refusedIn = (why: Why): unknown => (why.code === 'refused' ? { ok: false, refusal: why.refusal } : why);

const isOneOf = (reply: unknown, known: readonly unknown[]): boolean =>
  known.some((one) => isDeepStrictEqual(reply, one));
