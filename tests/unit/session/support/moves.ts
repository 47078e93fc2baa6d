import fc from 'fast-check';
import { ROLES } from '#shared/group/roles.ts';
import type { Command, CommandOf, CommandType } from '#shared/session/commands.ts';
import { decideOpening } from '#shared/session/decide.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { Draft } from '#shared/session/draft.ts';
import { HELP_KINDS } from '#shared/session/lines/help.ts';
import { instant, ms } from '#shared/time.ts';
import { PlayedCouncil } from './council.ts';
import { draftOf, NAMES } from './draft.ts';
import { TICKS } from '#shared/session/agenda/tick.ts';

/** Words nobody may find where they do not belong. */
export const SECRET = 'confided';

const person = fc.integer({ min: 1, max: 9 }).map((n) => `p${n}`);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const role = fc.constantFrom(...ROLES);
const words = fc.nat(99).map((n) => `${SECRET} ${n}`);
/** What is meant for the wall. */
const aloud = fc.nat(99).map((n) => `said aloud ${n}`);
const some = fc.nat(9).map((n) => `a${n}`);
const event = fc.integer({ min: 1, max: 400 });
/** A commitment of an earlier session (see `draftOf`). */
const earlier = fc.integer({ min: 1, max: 4 }).map((n) => `w${n}`);
/** A voice: the fact that made it, or, of those read from a file, which one. */
const voice = fc.oneof(
  { weight: 4, arbitrary: event },
  { weight: 1, arbitrary: fc.tuple(event, fc.nat(3)).map(([seq, place]) => seq * 2 ** 20 + place) },
);
const moment = fc.nat(600_000).map(instant);
const reaction = fc.constantFrom(undefined, undefined, ms(400), ms(1_200));
const plain = <T extends CommandType>(type: T) => fc.constant({ type } as unknown as CommandOf<T>);
const of = <T extends CommandType>(
  type: T,
  shape: { [K in keyof Omit<CommandOf<T>, 'type'>]: fc.Arbitrary<CommandOf<T>[K]> },
) => fc.record({ type: fc.constant(type), ...shape }) as unknown as fc.Arbitrary<CommandOf<T>>;

/** Any command, and how often it comes up. Every type of the schema is here, or this does not compile. */
const COMMANDS: { readonly [T in CommandType]: readonly [weight: number, fc.Arbitrary<CommandOf<T>>] } = {
  'phase.start': [10, of('phase.start', { ago: fc.oneof(fc.constant(0), fc.nat(120_000)) })],
  'phase.next': [12, plain('phase.next')],
  'phase.end': [4, plain('phase.end')],
  'phase.skip': [3, plain('phase.skip')],
  'phase.back': [3, plain('phase.back')],
  'slot.stop': [1, plain('slot.stop')],
  'session.endNow': [1, plain('session.endNow')],
  'plan.repay': [4, of('plan.repay', { amount: fc.integer({ min: 1, max: 900_000 }) })],
  'plan.replan': [
    1,
    of('plan.replan', {
      choice: fc.oneof(
        fc.constant({ kind: 'dropPresenter' } as const),
        fc.record({ kind: fc.constant('extend' as const), minutes: fc.integer({ min: 1, max: 240 }) }),
        fc.record({ kind: fc.constant('endLater' as const), by: fc.integer({ min: 1_000, max: 900_000 }) }),
        fc.constant({ kind: 'end' } as const),
      ),
    }),
  ],
  'clock.pause': [3, plain('clock.pause')],
  'clock.resume': [4, plain('clock.resume')],
  'clock.extend': [
    4,
    of('clock.extend', {
      target: fc.constantFrom('phase', 'turn'),
      by: fc.constantFrom(1_000, 15_000, 60_000, 180_000),
      agreed: fc.boolean(),
    }),
  ],
  'clock.shorten': [
    4,
    of('clock.shorten', {
      target: fc.constantFrom('phase', 'turn'),
      by: fc.constantFrom(1_000, 15_000, 60_000),
    }),
  ],
  'clock.correct': [
    4,
    fc.oneof(
      of('clock.correct', { elapsed: fc.nat(300_000) }),
      // Often enough later than it was said, too: a phase is young when it is put right.
      of('clock.correct', { elapsed: fc.nat(15_000) }),
      of('clock.correct', { elapsed: fc.nat(300_000), endsBefore: fc.constant(true) }),
    ),
  ],
  'break.begin': [
    2,
    of('break.begin', {
      length: fc.constantFrom(60_000, 300_000),
      endsPhase: fc.constantFrom(true as const, undefined),
    }),
  ],
  'break.end': [1, plain('break.end')],
  'gap.answer': [5, of('gap.answer', { count: fc.boolean() })],
  'level.raise': [
    1,
    of('level.raise', {
      level: fc.constantFrom('L1', 'L2', 'L2', 'L3'),
      slot: fc.constantFrom(null, 1, 1, 2, 3),
    }),
  ],
  'room.blank': [1, plain('room.blank')],
  'room.show': [1, plain('room.show')],
  'room.message': [1, of('room.message', { text: fc.constantFrom('Tea', 'Back at eight') })],
  'room.digits': [1, of('room.digits', { shown: fc.boolean() })],
  'turn.next': [8, of('turn.next', { person: fc.oneof(fc.constant(null), person) })],
  'round.startWith': [2, of('round.startWith', { person })],
  'consent.answer': [2, of('consent.answer', { answer: fc.constantFrom('yes', 'yes', 'no', 'later') })],
  'question.agree': [2, of('question.agree', { agreed: fc.boolean() })],
  'topic.extend': [3, of('topic.extend', { more: fc.boolean() })],
  'topic.carryOver': [1, plain('topic.carryOver')],
  'prompt.flag': [1, of('prompt.flag', { prompt: fc.constantFrom('Be quick.', 'Why did you?') })],
  'tick.make': [1, of('tick.make', { what: fc.constantFrom(...TICKS) })],
  'board.lead': [2, of('board.lead', { on: fc.constantFrom(true, true, true, false) })],
  'autoAdvance.switch': [1, of('autoAdvance.switch', { on: fc.boolean() })],
  'turn.pass': [4, plain('turn.pass')],
  'round.open': [2, plain('round.open')],
  'person.arrive': [
    1,
    fc.oneof(
      of('person.arrive', { name: fc.constantFrom('Zoe', 'Ana', 'Yusuf') }),
      of('person.arrive', { name: fc.constantFrom('Zoe', 'Ana', 'Yusuf'), after: maybe(person) }),
    ),
  ],
  'person.rename': [2, of('person.rename', { person, name: fc.constantFrom('Anna', 'Ben', 'Zoé') })],
  'person.stepOut': [3, of('person.stepOut', { person })],
  'person.return': [3, of('person.return', { person })],
  'slot.pass': [2, of('slot.pass', { person })],
  'queue.order': [2, of('queue.order', { queue: fc.shuffledSubarray(NAMES.map((_, i) => `p${i + 1}`)) })],
  'person.place': [2, of('person.place', { person, remote: fc.boolean() })],
  'role.assign': [3, of('role.assign', { role, person: maybe(person) })],
  'role.standIn': [2, of('role.standIn', { role, person })],
  'voice.tap': [
    20,
    of('voice.tap', {
      person,
      style: fc.constantFrom('toggle', 'handOver', 'overlap', 'press', 'release'),
      reaction,
    }),
  ],
  'voice.silence': [3, of('voice.silence', { reaction })],
  'voice.rejoin': [2, plain('voice.rejoin')],
  'voice.redate': [5, of('voice.redate', { earlier: fc.nat(9_000) })],
  'voice.reassign': [4, of('voice.reassign', { of: maybe(voice), person: maybe(person) })],
  'voice.split': [3, of('voice.split', { of: voice, at: moment, person: maybe(person) })],
  'voices.merge': [3, of('voices.merge', { first: voice, second: voice })],
  'voice.move': [4, of('voice.move', { of: voice, edge: fc.constantFrom('from', 'to'), to: moment })],
  'voices.read': [
    1,
    of('voices.read', {
      turns: fc.array(fc.record({ person, from: fc.nat(60_000), to: fc.nat(90_000) }), { maxLength: 4 }),
    }),
  ],
  'code.mark': [
    2,
    of('code.mark', {
      code: fc.constantFrom('QO', 'IN', 'ZZ'),
      person: maybe(person),
      whom: maybe(person),
    }),
  ],
  'code.move': [1, of('code.move', { of: event, person: maybe(person), whom: maybe(person) })],
  'track.count': [1, of('track.count', { track: fc.constantFrom('board', 'secondBoard') })],
  'observation.refuse': [1, of('observation.refuse', { person })],
  'observation.allow': [1, of('observation.allow', { person })],
  'note.write': [2, of('note.write', { kind: fc.constantFrom('option', 'parking', 'process'), text: words })],
  'note.takeBack': [1, of('note.takeBack', { note: some })],
  'commitment.write': [
    2,
    of('commitment.write', {
      person,
      text: words,
      visible: fc.constantFrom('owner', 'pair', 'group'),
      kind: fc.constantFrom(undefined, 'action', 'learning'),
      by: fc.constantFrom(undefined, '2027-01-10'),
      confidence: fc.constantFrom(undefined, 4, 9),
      asks: fc.option(person, { nil: undefined }),
      notice: fc.option(words, { nil: undefined }),
    }),
  ],
  'commitment.recall': [
    4,
    of('commitment.recall', {
      person,
      commitment: earlier,
      hears: fc.constantFrom('show', 'show', 'say', 'keep'),
      shows: fc.option(words, { nil: undefined }),
      becomes: fc.constantFrom(undefined, undefined, 'keep', 'change', 'letGo', 'carry'),
      text: fc.option(words, { nil: undefined }),
      visible: fc.constantFrom(undefined, 'owner', 'group'),
    }),
  ],
  'commitment.settle': [
    3,
    of('commitment.settle', {
      person,
      commitment: earlier,
      becomes: fc.constantFrom('keep', 'change', 'letGo', 'carry'),
      text: fc.option(words, { nil: undefined }),
      visible: fc.constantFrom(undefined, 'owner', 'group'),
    }),
  ],
  'seen.write': [2, of('seen.write', { person, commitment: earlier, text: words })],
  'detail.takeBack': [1, of('detail.takeBack', { detail: some })],
  'commitment.takeBack': [1, of('commitment.takeBack', { commitment: some })],
  'card.write': [3, of('card.write', { person: maybe(person), text: words })],
  'card.takeBack': [1, of('card.takeBack', { card: some })],
  'card.merge': [1, of('card.merge', { card: some, into: some })],
  'card.dots': [2, of('card.dots', { card: some, dots: fc.nat(9) })],
  'parking.write': [
    1,
    of('parking.write', {
      person,
      text: words,
      importance: fc.integer({ min: 1, max: 10 }),
      urgency: fc.integer({ min: 1, max: 10 }),
    }),
  ],
  'parking.takeBack': [1, of('parking.takeBack', { item: some })],
  'parking.raise': [1, of('parking.raise', { item: some })],
  'parking.weigh': [
    1,
    of('parking.weigh', {
      item: some,
      importance: fc.integer({ min: 1, max: 10 }),
      urgency: fc.integer({ min: 1, max: 10 }),
    }),
  ],
  'insight.write': [1, of('insight.write', { person, text: words, release: fc.boolean() })],
  'insight.takeBack': [1, of('insight.takeBack', { insight: some })],
  'ownQuestion.write': [
    2,
    of('ownQuestion.write', { text: aloud, help: maybe(fc.constantFrom(...HELP_KINDS)) }),
  ],
  'ownQuestion.takeBack': [1, of('ownQuestion.takeBack', { question: some })],
  'want.write': [1, of('want.write', { person, text: aloud })],
  'want.takeBack': [1, of('want.takeBack', { want: some })],
  'report.write': [2, of('report.write', { what: fc.constantFrom('keep', 'try'), text: aloud })],
  'report.takeBack': [1, of('report.takeBack', { what: fc.constantFrom('keep', 'try') })],
  'report.show': [2, of('report.show', { on: fc.boolean() })],
  'agreement.focus': [2, of('agreement.focus', { by: fc.constantFrom(1, -1, 5) })],
  'agreement.bend': [2, of('agreement.bend', { line: fc.nat(5), bent: fc.boolean() })],
  'agreement.answer': [1, of('agreement.answer', { answer: fc.constantFrom('yes', 'partly', 'no') })],
  'agreement.change': [
    1,
    of('agreement.change', {
      how: fc.constantFrom('reword', 'drop', 'add'),
      line: fc.nat(5),
      text: maybe(aloud),
    }),
  ],
  'blank.write': [2, of('blank.write', { line: fc.nat(5), text: aloud })],
  'act.undo': [8, plain('act.undo')],
  'act.redo': [6, plain('act.redo')],
  'export.agree': [1, of('export.agree', { what: fc.constantFrom('named', 'turns') })],
};

/** Any of the commands whose types match. */
const commandsLike = (types: RegExp): fc.Arbitrary<Command> =>
  fc.oneof(
    ...Object.entries(COMMANDS)
      .filter(([type]) => types.test(type))
      .map(([, [weight, arbitrary]]) => ({ weight, arbitrary: arbitrary as fc.Arbitrary<Command> })),
  );

export const anyCommand: fc.Arbitrary<Command> = commandsLike(/./);

/** Something that happens after some time: an act of a window, or a gap that the app finds. */
export interface Move {
  readonly after: number;
  readonly by: Actor;
  readonly what: Command | 'gap';
}

/** Observers with a device of their own. */
export const PHONES = ['observer:0f3a9c21d7e4', 'observer:b81e5502c6fa'] as const satisfies Actor[];

const anyMove: fc.Arbitrary<Move> = fc.record({
  after: fc.oneof(fc.constant(0), fc.nat(8_000), fc.nat(90_000)),
  by: fc.constantFrom<Actor>('console', 'console', 'board', 'board', 'secondBoard', PHONES[0], 'library'),
  what: fc.oneof(
    { weight: 60, arbitrary: anyCommand },
    { weight: 1, arbitrary: fc.constant('gap' as const) },
  ),
});
export const anyMoves = fc.array(anyMove, { minLength: 5, maxLength: 100, size: 'max' });

/** Two or three people, many boards, taps that follow each other quickly, and everything that puts them right. */
export const voiceMoves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    after: fc.oneof(fc.constant(0), fc.nat(600), fc.nat(4_000)),
    by: fc.constantFrom<Actor>('board', 'board', 'board', 'secondBoard', ...PHONES, 'library'),
    what: commandsLike(/^(voices?|act|observation)\./).map((command) =>
      'person' in command && command.person !== null
        ? ({ ...command, person: `p${1 + (Number(command.person.slice(1)) % 3)}` } as Command)
        : command,
    ),
  }),
  { minLength: 2, maxLength: 40, size: 'max' },
);

/** Taps and codes of these observers, and what each of them puts right on their own track. */
export const tapMoves = (observers: readonly Actor[]): fc.Arbitrary<readonly Move[]> =>
  fc.array(
    fc.record({
      after: fc.oneof(fc.constant(0), fc.nat(600), fc.nat(4_000)),
      by: fc.constantFrom<Actor>(...observers),
      what: commandsLike(/^(voice\.(tap|silence|rejoin|redate|reassign)|code\.mark|act\.)/).map((command) =>
        command.type === 'voice.reassign' ? { ...command, of: null } : command,
      ),
    }),
    { minLength: 2, maxLength: 60, size: 'max' },
  );

const onward = fc.constantFrom<Command>(
  { type: 'phase.next' },
  { type: 'phase.start', ago: 0 },
  { type: 'clock.resume' },
  { type: 'topic.extend', more: false },
  { type: 'consent.answer', answer: 'yes' },
  { type: 'question.agree', agreed: true },
);

/** The agenda goes on, and beside it what these commands do. */
const agendaWith = (types: RegExp): fc.Arbitrary<readonly Move[]> =>
  fc.array(
    fc.record({
      after: fc.nat(20_000),
      by: fc.constant<Actor>('console'),
      what: fc.oneof({ weight: 3, arbitrary: onward }, { weight: 2, arbitrary: commandsLike(types) }),
    }),
    { minLength: 10, maxLength: 60, size: 'max' },
  );

/** People come, leave, come back and change roles. */
export const peopleMoves = agendaWith(/^(person|role|slot|turn|round|card|act)\./);
/** Phases and turns begin, and began at another time than it was said. */
export const clockMoves = agendaWith(/^(clock|break|phase|turn|round|act)\./);

const most = <T extends Command>(command: T) => fc.constant<Command>(command);
const text = 'x'.repeat(2_000);

/** Every command, and those that go as far as they may, some of them many times over; hours pass. */
export const extremeMoves: fc.Arbitrary<readonly Move[]> = fc
  .array(
    fc.record({
      after: fc.oneof(fc.constant(0), fc.nat(90_000), fc.nat(3_600_000)),
      by: fc.constantFrom<Actor>('console', 'console', 'console', 'board', 'secondBoard', 'library'),
      times: fc.oneof(
        { weight: 9, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.integer({ min: 2, max: 70 }) },
      ),
      what: fc.oneof(
        { weight: 8, arbitrary: anyCommand },
        {
          weight: 4,
          arbitrary: fc.constantFrom<Command>(
            { type: 'phase.next' },
            { type: 'phase.start', ago: 3_600_000 },
          ),
        },
        most({ type: 'plan.repay', amount: 24 * 3_600_000 }),
        most({ type: 'plan.replan', choice: { kind: 'extend', minutes: 240 } }),
        most({ type: 'clock.extend', target: 'phase', by: 3_600_000, agreed: true }),
        most({ type: 'clock.extend', target: 'turn', by: 3_600_000, agreed: true }),
        most({ type: 'clock.correct', elapsed: 6 * 3_600_000 }),
        most({ type: 'person.arrive', name: 'n'.repeat(200) }),
        most({ type: 'card.write', person: null, text }),
        most({ type: 'note.write', kind: 'option', text }),
        most({ type: 'topic.extend', more: true }),
        most({ type: 'topic.carryOver' }),
        most({ type: 'voice.redate', earlier: 60_000 }),
        most({
          type: 'voices.read',
          turns: [
            { person: 'p1', from: -Number.MAX_SAFE_INTEGER, to: 5_000 },
            { person: 'p2', from: 1_000, to: Number.MAX_SAFE_INTEGER },
          ],
        }),
      ),
    }),
    { minLength: 10, maxLength: 50, size: 'max' },
  )
  .map((moves) =>
    moves.flatMap(({ times, ...move }) =>
      Array.from({ length: times }, (_, i) => (i === 0 ? move : { ...move, after: 0 })),
    ),
  );

/** Any council that fits. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    people: fc.integer({ min: 3, max: 8 }),
    minutes: fc.constantFrom(30, 45, 60, 90, 120),
    queue: fc.shuffledSubarray([...NAMES], { minLength: 6 }),
    reviewers: fc.subarray([...NAMES]),
    observer: fc.constantFrom('Chidi', null, null),
  })
  .map(({ observer, ...told }) => draftOf({ ...told, roles: { observer } }))
  .filter((draft) => decideOpening(draft).ok);

/** A command about something that is there: some note, some commitment, the whole queue. */
function aimed(command: Command, { state, now }: PlayedCouncil): Command {
  const pick = <T>(list: readonly T[], id: string) => list[Number(id.slice(1)) % list.length];
  const tracks = [...state.tracks.values()];
  const all = tracks.flatMap(({ voices }) => voices);
  const voice = (n: number) => all[n % (all.length || 1)]?.startedBy ?? n;
  /** A moment in the voice, or a little beside it. */
  const within = (of: number, moment: number) => {
    const one = all.find(({ startedBy }) => startedBy === of);
    return one ? instant(Math.max(0, one.from - 500 + (moment % ((one.to ?? now) - one.from + 1_000)))) : now;
  };
  switch (command.type) {
    case 'note.takeBack':
      return { ...command, note: pick(state.notes, command.note)?.note ?? command.note };
    case 'commitment.takeBack':
      return {
        ...command,
        commitment: pick(state.commitments, command.commitment)?.commitment ?? command.commitment,
      };
    case 'card.takeBack':
    case 'card.dots':
      return { ...command, card: pick(state.cards, command.card)?.card ?? command.card };
    case 'card.merge':
      return {
        ...command,
        card: pick(state.cards, command.card)?.card ?? command.card,
        into: pick(state.cards, command.into)?.card ?? command.into,
      };
    case 'parking.takeBack':
    case 'parking.raise':
    case 'parking.weigh':
      return { ...command, item: pick(state.parking, command.item)?.item ?? command.item };
    case 'ownQuestion.takeBack':
      return { ...command, question: pick(state.questions, command.question)?.question ?? command.question };
    case 'want.takeBack':
      return { ...command, want: pick(state.wants, command.want)?.want ?? command.want };
    case 'insight.takeBack':
      return { ...command, insight: pick(state.insights, command.insight)?.insight ?? command.insight };
    case 'queue.order': {
      const place = (id: string) => command.queue.indexOf(id);
      return { ...command, queue: state.queue.toSorted((a, b) => place(a) - place(b)) };
    }
    case 'voice.reassign':
      return { ...command, of: command.of === null ? null : voice(command.of) };
    case 'voice.split':
      return { ...command, of: voice(command.of), at: within(voice(command.of), command.at) };
    case 'voice.move':
      return { ...command, of: voice(command.of), to: within(voice(command.of), command.to) };
    case 'voices.merge': {
      const first = all[command.first % (all.length || 1)];
      const second = all.find(
        (one) => one.person === first?.person && one.from > first.from && one !== first,
      );
      return { ...command, first: first?.startedBy ?? 1, second: second?.startedBy ?? command.second };
    }
    case 'code.move': {
      const codes = tracks.flatMap((track) => track.codes);
      return { ...command, of: codes[command.of % (codes.length || 1)]?.of ?? command.of };
    }
    default:
      return command;
  }
}

/** Plays moves; what is refused changes nothing. `each` sees the council before every move. */
export function play(
  draft: Draft,
  moves: readonly Move[],
  each: (played: PlayedCouncil, command: Command, by: Actor) => void = () => {},
): PlayedCouncil {
  const played = new PlayedCouncil(draft);
  for (const { after, by, what } of moves) {
    played.wait(after / 1000);
    if (what === 'gap') {
      if (!played.state.gap && played.state.ended === null) played.findGap();
      continue;
    }
    const command = aimed(what, played);
    each(played, command, by);
    const decision = played.decide(command, by, ms(5_000));
    if (!decision.ok) continue;
    played.log(decision.events, by);
    for (const { at } of decision.events) if (at > played.now) played.now = at;
  }
  return played;
}
