import { expect } from 'vitest';
import {
  readSchedule,
  readTimer,
  type ScheduleReading,
  type TimerReading,
} from '#shared/session/agenda/timeReadings.ts';
import { floorOf } from '#shared/session/agenda/floor.ts';
import { areThumbsAsked, isAgreementAsked, isConsentAsked, nextAct } from '#shared/session/agenda/nextAct.ts';
import type { Command } from '#shared/session/commands.ts';
import { decide, decideOpening, type Decided, type Decision } from '#shared/session/decide.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { NoteKind } from '#shared/session/lines/noteKind.ts';
import type { Role } from '#shared/session/people/person.ts';
import type { RefusalCode } from '#shared/session/refusals.ts';
import { repayProposal, type RepayProposal } from '#shared/session/agenda/repay.ts';
import { append, replay, type Session } from '#shared/session/session.ts';
import { stamped } from '#shared/session/stamped.ts';
import { currentStep, stepOf } from '#shared/session/agenda/steps.ts';
import type { Round, Step } from '#shared/session/agenda/state.ts';
import type { SessionState } from '#shared/session/state.ts';
import { phaseTimer, scheduleOf, turnTimer } from '#shared/session/agenda/timers.ts';
import { boardView } from '#shared/session/voices/boardView.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import { roomView } from '#shared/session/room/view.ts';
import { instant, ms, seconds, wallTime, type Duration, type Instant } from '#shared/time.ts';
import { draftOf, idOf, type Told } from './draft.ts';
import { countedTrack } from '#shared/session/voices/track.ts';

/** 4 June 2026, 18:00 UTC. */
const OPENED_WALL = Date.UTC(2026, 5, 4, 18);

class RefusedAct extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, what: string) {
    super(`${what} is refused: ${code}`);
    this.code = code;
  }
}

/** Plays a council in the product's own words, with the time in hand. Seconds go in, seconds come out. */
export class PlayedCouncil {
  session: Session;
  /** Milliseconds on the session's clock. */
  now: Instant = instant(0);

  #acts = 0;

  constructor(draft: Draft) {
    const opening = decideOpening(draft);
    if (!opening.ok) throw new RefusedAct(opening.refusal.code, 'opening');
    this.session = replay(
      stamped(opening.events, { act: 'opening', by: 'library', wall: wallTime(OPENED_WALL) }, 0),
    );
  }

  get state(): SessionState {
    return this.session.state;
  }

  // What is done ------------------------------------------------------------------------------------------------

  /** The next act's id: also that of the note or commitment it writes. */
  get nextAct(): string {
    return `a${this.#acts + 1}`;
  }

  decide(command: Command, by: Actor = 'console', gapLength?: Duration): Decision {
    const asked = { at: this.now, by, act: this.nextAct };
    return decide(this.session, command, gapLength === undefined ? asked : { ...asked, gapLength });
  }

  do(command: Command, by: Actor = 'console', gapLength?: Duration): this {
    const decision = this.decide(command, by, gapLength);
    if (!decision.ok) throw new RefusedAct(decision.refusal.code, command.type);
    return this.log(decision.events, by);
  }

  /** Logs facts that nobody asks for: a gap that the app finds. */
  log(decided: readonly Decided[], by: Actor): this {
    const act = this.nextAct;
    this.#acts += 1;
    const stamp = { act, by, wall: wallTime(OPENED_WALL + this.now) };
    this.session = append(this.session, stamped(decided, stamp, this.session.log.length));
    return this;
  }

  wait(length: number): this {
    this.now = instant(this.now + length * 1000);
    return this;
  }

  person = (name: string) => idOf(this.state.people, name);
  nameOf = (person: string | null | undefined) =>
    this.state.people.find((one) => one.id === person)?.name ?? null;

  start = (ago = 0) => this.do({ type: 'phase.start', ago: ago * 1000 });
  next = (by: Actor = 'console') => this.do({ type: 'phase.next' }, by);
  end = () => this.do({ type: 'phase.end' });
  skip = () => this.do({ type: 'phase.skip' });
  back = () => this.do({ type: 'phase.back' });
  stopSlot = () => this.do({ type: 'slot.stop' });
  endNow = () => this.do({ type: 'session.endNow' });
  pause = () => this.do({ type: 'clock.pause' });
  resume = (by: Actor = 'console') => this.do({ type: 'clock.resume' }, by);
  elapsedIs = (length: number) => this.do({ type: 'clock.correct', elapsed: length * 1000 });
  extend = (by: number, { agreed = false } = {}) =>
    this.do({ type: 'clock.extend', target: 'phase', by: by * 1000, agreed });
  extendTurn = (by: number, { agreed = false } = {}) =>
    this.do({ type: 'clock.extend', target: 'turn', by: by * 1000, agreed });
  shorten = (by: number) => this.do({ type: 'clock.shorten', target: 'phase', by: by * 1000 });
  shortenTurn = (by: number) => this.do({ type: 'clock.shorten', target: 'turn', by: by * 1000 });
  /** As `elapsedIs`, and the phase before ended earlier too. */
  elapsedIsAndEndsBefore = (length: number) =>
    this.do({ type: 'clock.correct', elapsed: length * 1000, endsBefore: true });
  rest = (length = 300) => this.do({ type: 'break.begin', length: length * 1000 });
  endRest = () => this.do({ type: 'break.end' });
  repay = (length?: number) =>
    this.do({ type: 'plan.repay', amount: length === undefined ? this.drift * 1000 : length * 1000 });
  dropPresenter = () => this.do({ type: 'plan.replan', choice: { kind: 'dropPresenter' } });
  lengthen = (by: number) => this.do({ type: 'plan.replan', choice: { kind: 'extend', minutes: by } });

  /** What Space does now. */
  space(): this {
    const { next } = this.console;
    if (next === null) throw new Error('Space does nothing here');
    return this.do(next.command);
  }

  /** Goes on from phase to phase until `step` runs. */
  to(step: string): this {
    for (let left = 60; this.state.current !== step; left--) {
      if (left === 0) throw new Error(`never came to ${step}`);
      if (this.mode === 'armed') this.start();
      this.next();
    }
    return this.mode === 'armed' ? this.start() : this;
  }

  /** Goes on to `step`, every phase before it as long as it was planned. */
  onTimeTo(step: string): this {
    for (let left = 60; this.state.current !== step; left--) {
      if (left === 0) throw new Error(`never came to ${step}`);
      if (this.mode === 'armed') this.start();
      this.wait(this.current.planned / 1000).next();
    }
    return this.mode === 'armed' ? this.start() : this;
  }

  turn = (name: string | null = null) =>
    this.do({ type: 'turn.next', person: name === null ? null : this.person(name) });
  pass = () => this.do({ type: 'turn.pass' });
  openFloor = () => this.do({ type: 'round.open' });

  /** The facilitator lets the board move the session on. */
  boardLeads = (on = true) => this.do({ type: 'board.lead', on });
  arrive = (name: string) => this.do({ type: 'person.arrive', name });
  /** Takes the seat after somebody's; null: the first. */
  arriveBeside = (name: string, after: string | null) =>
    this.do({ type: 'person.arrive', name, after: after === null ? null : this.person(after) });
  rename = (who: string, name: string) => this.do({ type: 'person.rename', person: this.person(who), name });
  stepOut = (name: string) => this.do({ type: 'person.stepOut', person: this.person(name) });
  comeBack = (name: string) => this.do({ type: 'person.return', person: this.person(name) });
  giveUpSlot = (name: string) => this.do({ type: 'slot.pass', person: this.person(name) });
  order = (...names: string[]) =>
    this.do({ type: 'queue.order', queue: names.map((name) => this.person(name)) });
  assign = (role: Role, name: string | null) =>
    this.do({ type: 'role.assign', role, person: name === null ? null : this.person(name) });
  standIn = (role: Role, name: string) => this.do({ type: 'role.standIn', role, person: this.person(name) });

  tap = (name: string, style: 'toggle' | 'handOver' | 'overlap' = 'toggle', by: Actor = 'board') =>
    this.do({ type: 'voice.tap', person: this.person(name), style }, by);
  silence = () => this.do({ type: 'voice.silence' }, 'board');
  beganEarlier = (by: number) => this.do({ type: 'voice.redate', earlier: by * 1000 }, 'board');
  speak = (name: string, length: number) => this.tap(name).wait(length).tap(name);
  mark = (code: string) => this.do({ type: 'code.mark', code, person: null, whom: null }, 'board');

  note = (text: string, kind: NoteKind = 'option') => this.do({ type: 'note.write', kind, text });
  takeBackNote = (note: string) => this.do({ type: 'note.takeBack', note });
  commit = (name: string, text: string) =>
    this.do({ type: 'commitment.write', person: this.person(name), text, visible: 'group' });
  takeBackCommitment = (commitment: string) => this.do({ type: 'commitment.takeBack', commitment });

  blank = () => this.do({ type: 'room.blank' });
  show = () => this.do({ type: 'room.show' });
  message = (text: string) => this.do({ type: 'room.message', text });
  digits = (shown: boolean) => this.do({ type: 'room.digits', shown });

  undo = (by: Actor = 'console') => this.do({ type: 'act.undo' }, by);
  redo = (by: Actor = 'console') => this.do({ type: 'act.redo' }, by);

  findGap = (cause: 'crash' | 'sleep' = 'sleep') =>
    this.log([{ at: this.now, body: { type: 'gap.found', cause }, line: null }], 'system');
  /** Answers that the clock stood for `length`, and whether that counts. */
  answerGap(length: number, count: boolean): this {
    this.do({ type: 'gap.answer', count }, 'console', seconds(length));
    return count ? this.wait(length) : this;
  }

  // What is seen ------------------------------------------------------------------------------------------------

  get mode() {
    return (this.state.machine.value as { clock: 'armed' | 'running' | 'paused' }).clock;
  }
  get current(): Step {
    const step = currentStep(this.state);
    if (!step) throw new Error('the session is over');
    return step;
  }
  step = (id: string): Step => stepOf(this.state, id);
  /** Planned seconds of a step. */
  planned = (id: string): number => this.step(id).planned / 1000;
  get round(): Round {
    const round = this.state.rounds[this.current.id];
    if (!round) throw new Error(`${this.current.id} has no round`);
    return round;
  }
  /** Whose turn it is. */
  get holder() {
    return this.nameOf(this.round.current);
  }
  get phaseReading(): TimerReading {
    return readTimer(phaseTimer(this.state, this.current), this.now);
  }
  get turnReading(): TimerReading {
    const timer = turnTimer(this.state);
    if (!timer) throw new Error('nobody has a turn');
    return readTimer(timer, this.now);
  }
  get schedule(): ScheduleReading {
    const reading = readSchedule(scheduleOf(this.state), this.now);
    if (!reading) throw new Error('nothing has begun');
    return reading;
  }
  /** Seconds behind the plan. */
  get drift(): number {
    return this.schedule.drift / 1000;
  }
  proposal = (length = this.drift): RepayProposal => repayProposal(this.session, ms(length * 1000));
  get room() {
    return roomView(this.session);
  }
  get board() {
    return boardView(this.session);
  }
  /**
   * What leads on from here: what is asked, answered so that the session goes on, or what Space does; null where nothing
   * does. As the console has it, without all else that the console shows.
   */
  get onward(): Command | null {
    const step = currentStep(this.state);
    if (step === null) return null;
    if (isConsentAsked(this.state, step)) return { type: 'consent.answer', answer: 'yes' };
    if (isAgreementAsked(this.state, step)) return { type: 'question.agree', agreed: true };
    if (areThumbsAsked(this.state, step)) return { type: 'topic.extend', more: false };
    return nextAct(this.session, step, floorOf(this.state, step))?.command ?? null;
  }
  get console() {
    return consoleView(this.session);
  }
  /** `slot.present.warning`: zone, phase and tone. */
  get place(): string {
    const { agenda } = this.state.machine.value as { agenda: string | Record<string, string> };
    if (typeof agenda === 'string') return agenda;
    const [zone, phase] = Object.entries(agenda)[0] ?? [];
    return `${zone}.${phase}.${this.phaseReading.tone}`;
  }
  /** Present people whose voice is on. */
  get speaking(): (string | null)[] {
    return [...countedTrack(this.state).speaking.keys()].map(this.nameOf);
  }
  get presenters(): (string | null)[] {
    return this.state.presented.map(this.nameOf);
  }

  expectIn(place: string): this {
    expect(this.place).toBe(place);
    return this;
  }
  expectStep(step: string | null): this {
    expect(this.state.current).toBe(step);
    return this;
  }
  expectRemaining(length: number): this {
    expect(this.phaseReading.remaining / 1000).toBe(length);
    return this;
  }
  expectElapsed(length: number): this {
    expect(this.phaseReading.elapsed / 1000).toBe(length);
    return this;
  }
  expectTurn(name: string | null): this {
    expect(this.holder).toBe(name);
    return this;
  }
  expectDrift(length: number): this {
    expect(this.drift).toBe(length);
    return this;
  }
  expectSpeaking(...names: string[]): this {
    expect(this.speaking).toEqual(names);
    return this;
  }

  /** What `act` asks for is refused with this reason, and changes nothing. */
  refuses(code: RefusalCode, act: (council: this) => unknown): this {
    const logged = this.session.log.length;
    let refused: RefusalCode | null = null;
    try {
      act(this);
    } catch (error) {
      if (!(error instanceof RefusedAct)) throw error;
      refused = error.code;
    }
    expect(refused).toBe(code);
    expect(this.session.log).toHaveLength(logged);
    return this;
  }
}

/** A council with its room open and its first phase armed. */
export const council = (told: Told = {}) => new PlayedCouncil(draftOf(told));
