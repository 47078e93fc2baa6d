import type { Circle, WhoPart } from '#shared/format/schema.ts';
import { observerCodesOf } from '#shared/format/texts.ts';
import { readSchedule, readTimer } from '../agenda/timeReadings.ts';
import { speakerIn, castOf } from '../people/cast.ts';
import type { PersonId } from '../ids.ts';
import { presentersOfSlot } from '../people/presenters.ts';
import { helpersOf, isUntouched, nextInRound, pairOf, slotOfStep, turnLength } from '../agenda/round.ts';
import { clockMode, currentStep, phaseOf } from '../agenda/steps.ts';
import type { Step } from '../agenda/state.ts';
import { phaseTimer, scheduleOf } from '../agenda/timers.ts';
import { floorOf } from '../agenda/floor.ts';
import { dueIn } from '../lines/views.ts';
import { isAgreementAsked, isAnswerAwaited, isConsentAsked, nextAct } from '../agenda/nextAct.ts';
import type { Dice } from './dice.ts';
import { AS_PLANNED, type Manner, type Writing } from './manner.ts';
import type { Played } from './rehearsedSession.ts';

/** A group that behaves as groups do: some talk long, some pass, somebody comes back late, questions are short. */

const SECOND = 1000;
/** A phase takes this many hundredths of its planned time: mostly a little less, at times more. */
const LENGTHS = [82, 88, 92, 95, 97, 100, 100, 104, 112, 125] as const;

/** What is to go by, in milliseconds, before the group does its next act. */
export type Waits = Generator<number, void, void>;

function* pause(length: number): Waits {
  yield Math.max(0, length);
}

export class Group {
  readonly #played: Played;
  readonly #dice: Dice;
  readonly #manner: Manner;
  /** Who steps out, when (in phases begun), and for how many phases. */
  readonly #away: { readonly person: PersonId; readonly from: number; readonly to: number } | null;
  #begun = 0;
  #written = 0;

  constructor(played: Played, dice: Dice, manner: Manner = AS_PLANNED) {
    this.#played = played;
    this.#dice = dice;
    this.#manner = manner;
    const { people, roles } = played.state;
    const free = people.filter(({ id }) => !Object.values(roles).includes(id));
    const person = dice.chance(35) ? dice.pick(free)?.id : undefined;
    const from = dice.between(2, 8);
    this.#away = person === undefined ? null : { person, from, to: from + dice.between(1, 3) };
  }

  /** One phase, or what is left of it, from its start to the act that ends it; asks for the time it takes. */
  *play(): Waits {
    const step = currentStep(this.#played.state);
    if (!step) return;
    if (clockMode(this.#played.state) === 'armed') {
      yield* pause(Math.min(this.#dice.between(1, 6) * SECOND, this.#manner.longestStart));
      if (!this.#space()) return;
    }
    this.#begun += 1;
    this.#comeAndGo();
    if (this.#played.state.current !== step.id) return;
    this.#write(step);
    yield* this.#talkThrough(step);
    yield* this.#leave(step);
  }

  /** What Space does, whatever that is now. */
  #space(): boolean {
    const { session, state } = this.#played;
    const step = currentStep(state);
    const act = step && nextAct(session, step, floorOf(state, step));
    return act !== null && this.#played.does(act.command);
  }

  #comeAndGo(): void {
    const away = this.#away;
    if (away?.from === this.#begun && this.#isHere(away.person))
      this.#played.does({ type: 'person.stepOut', person: away.person });
    if (away?.to === this.#begun && !this.#isHere(away.person))
      this.#played.does({ type: 'person.return', person: away.person });
  }

  #isHere(person: PersonId): boolean {
    return this.#played.state.people.some(({ id, present }) => id === person && present);
  }

  /** What somebody writes: it does not matter to the clock. */
  #text(what: Writing): string {
    const texts = this.#manner.texts[what];
    this.#written += 1;
    return texts[this.#written % texts.length] ?? what;
  }

  /** Cards, dots, options, insights: what a phase is there to collect. */
  #write(step: Step): void {
    const played = this.#played;
    const phase = phaseOf(played.state.format, step);
    const here = played.state.people.filter(({ present }) => present).map(({ id }) => id);
    if (phase.collectsCards)
      for (const person of here)
        for (let cards = this.#dice.between(1, 2); cards > 0; cards--)
          played.does({ type: 'card.write', person, text: this.#text('card') });
    if (phase.votes)
      for (const { card, into } of played.state.cards)
        if (into === null) played.does({ type: 'card.dots', card, dots: this.#dice.between(0, here.length) });
    if (phase.collectsParking) {
      const person = this.#dice.pick(here);
      const rate = () => this.#dice.between(1, 10);
      if (person !== undefined)
        played.does({
          type: 'parking.write',
          person,
          text: this.#text('parking'),
          importance: rate(),
          urgency: rate(),
        });
    }
    if (phase.takesInsights)
      for (const person of here)
        if (this.#dice.chance(60))
          played.does({
            type: 'insight.write',
            person,
            text: this.#text('insight'),
            release: this.#dice.chance(50),
          });
    if (phase.rules.includes('OPTION') && !phase.keepsNoWords)
      for (let options = this.#dice.between(1, 3); options > 0; options--)
        played.does({ type: 'note.write', kind: 'option', text: this.#text('option') });
    // Somebody wants to hurry.
    if (this.#dice.chance(4)) played.does({ type: 'phase.skip' });
  }

  *#talkThrough(step: Step): Waits {
    const played = this.#played;
    if (played.state.current !== step.id) return;
    const { who } = phaseOf(played.state.format, step);
    const percent = who.kind === 'silence' ? 100 : (this.#dice.pick(LENGTHS) ?? 100);
    // Whole milliseconds: a part of one is never over.
    const length = Math.round(Math.min((step.planned * percent) / 100, this.#manner.longestPhase));
    const until = played.at + length;
    if (who.kind === 'sequence' && !played.state.rounds[step.id]) {
      yield* this.#talk(step, who.first, Math.round(length * who.firstShare));
      if (!played.state.opened.includes(step.id)) played.does({ type: 'round.open' });
    } else yield* this.#goRound(step);
    if (played.state.current !== step.id) return;
    const left = until - played.at;
    if (who.kind === 'sequence') yield* this.#talk(step, who.then, Math.max(left, 5 * SECOND));
    else if (!played.state.rounds[step.id]) yield* this.#talk(step, who, left);
  }

  /** Everybody's turn, until the next act is no longer about turns. */
  *#goRound(step: Step): Waits {
    const played = this.#played;
    const first = played.state.rounds[step.id];
    if (!first) return;
    if (isUntouched(first) && this.#dice.chance(15)) {
      const person = this.#dice.pick(first.order);
      if (person !== undefined) played.does({ type: 'round.startWith', person });
    }
    for (let left = 4 * first.order.length; left > 0; left--) {
      const round = played.state.rounds[step.id];
      if (!round || round.openFloor || played.state.current !== step.id) return;
      if (round.current === null) {
        if (nextInRound(played.state, round) === null) return;
        this.#space();
        continue;
      }
      if (this.#dice.chance(8)) {
        yield* pause(2 * SECOND);
        played.does({ type: 'turn.pass' });
        continue;
      }
      if (this.#dice.chance(8))
        played.does({ type: 'clock.extend', target: 'turn', by: 15 * SECOND, agreed: false });
      const turn = (turnLength(round, round.current) * (this.#dice.pick(LENGTHS) ?? 100)) / 100;
      yield* this.#speak(step, round.current, Math.min(turn, this.#manner.longestTurn));
      const then = played.state.rounds[step.id];
      if (!then || nextInRound(played.state, then) === null) {
        const { who } = phaseOf(played.state.format, step);
        if (who.kind === 'sequence') this.#space();
        return;
      }
      this.#space();
    }
  }

  *#talk(step: Step, part: WhoPart, length: number): Waits {
    const until = this.#played.at + length;
    let asks = true;
    while (this.#played.at < until) {
      const left = until - this.#played.at;
      const person = this.#speakerOf(step, part, asks);
      const short = part.kind === 'exchange' && asks;
      const stretch = (short ? this.#dice.between(3, 12) : this.#dice.between(6, 45)) * SECOND;
      if (person === undefined) yield* pause(Math.min(left, 10 * SECOND));
      else yield* this.#speak(step, person, Math.min(left, stretch, this.#manner.longestTurn));
      yield* pause(Math.min(Math.max(0, until - this.#played.at), this.#dice.between(0, 4) * SECOND));
      asks = !asks;
    }
  }

  #speakerOf(step: Step, part: WhoPart, asks: boolean): PersonId | undefined {
    const { state } = this.#played;
    const oneOf = (role: Extract<WhoPart, { kind: 'one' }>['role']) =>
      speakerIn(state, step, role) ?? this.#dice.pick(presentersOfSlot(state, slotOfStep(state, step)));
    switch (part.kind) {
      case 'one':
        return oneOf(part.role);
      case 'exchange':
        if (!asks) return oneOf(part.answers);
        return part.asks === 'helpers' ? this.#dice.pick(this.#circle(step, 'helpers')) : oneOf(part.asks);
      case 'owners':
        return this.#dice.pick(castOf(state, step).owners);
      case 'round':
      case 'open':
        return this.#dice.pick(this.#circle(step, part.of));
      case 'silence':
      case 'nobody':
        return undefined;
    }
  }

  #circle(step: Step, of: Circle): PersonId[] {
    const { state } = this.#played;
    const slot = slotOfStep(state, step);
    if (of === 'helpers') return helpersOf(state, slot);
    return of === 'pair'
      ? pairOf(state, slot)
      : state.people.filter((one) => one.present).map(({ id }) => id);
  }

  /** One voice; at times a code, at times somebody comes in between. */
  *#speak(step: Step, person: PersonId, length: number): Waits {
    const played = this.#played;
    if (!this.#isHere(person)) return yield* pause(length);
    const tap = (style: 'press' | 'release') => played.does({ type: 'voice.tap', person, style }, 'board');
    tap('press');
    yield* pause(length / 2);
    const code = this.#dice.pick(observerCodesOf(played.state.format, step.phase));
    if (code !== undefined && this.#dice.chance(this.#manner.codes)) this.#mark(code, person);
    yield* pause(length / 2);
    tap('release');
  }

  #mark(code: string, person: PersonId): void {
    const others = this.#played.state.people.filter(({ id, present }) => present && id !== person);
    const whom = code === 'IN' ? (this.#dice.pick(others)?.id ?? null) : null;
    this.#played.does({ type: 'code.mark', code, person, whom }, 'board');
  }

  /** Commitments, more time, answers, and on to the next phase. */
  *#leave(step: Step): Waits {
    const played = this.#played;
    if (played.state.current !== step.id) return;
    const phase = phaseOf(played.state.format, step);
    if (!phase.keepsNoWords && this.#manner.texts.note.length > 0 && this.#dice.chance(50))
      played.does({ type: 'note.write', kind: 'process', text: this.#text('note') });
    if (!phase.keepsNoWords)
      for (const { person } of dueIn(played.state, step))
        if (this.#dice.chance(80))
          played.does({ type: 'commitment.write', person, text: this.#text('commitment'), visible: 'group' });
    if (readTimer(phaseTimer(played.state, step), played.at).tone === 'overtime' && this.#dice.chance(40)) {
      played.does({ type: 'clock.extend', target: 'phase', by: 60 * SECOND, agreed: this.#dice.chance(50) });
      if (played.state.trios.length < 2) yield* this.#talk(step, { kind: 'nobody' }, 20 * SECOND);
    }
    if (phase.repeatsUntilAgreed && this.#dice.chance(30)) {
      played.does({ type: 'question.agree', agreed: false });
      yield* this.#goRound(step);
    }
    if (phase.extends && this.#dice.chance(45) && played.does({ type: 'topic.extend', more: true })) return;
    if (isAnswerAwaited(played.state, step)) this.#answer(step);
    else this.#space();
    this.#payBack();
  }

  /** Consent and agreement are given, and what is left of a topic is left. */
  #answer(step: Step): void {
    const played = this.#played;
    if (isConsentAsked(played.state, step)) played.does({ type: 'consent.answer', answer: 'yes' });
    else if (isAgreementAsked(played.state, step)) played.does({ type: 'question.agree', agreed: true });
    else played.does({ type: 'topic.extend', more: false });
  }

  /** Between two phases what was overrun is paid back, as long as there is something to pay it from. */
  #payBack(): void {
    const played = this.#played;
    const drift = readSchedule(scheduleOf(played.state), played.at)?.drift ?? 0;
    if (drift > 30 * SECOND && played.state.current !== null && this.#dice.chance(60))
      played.does({ type: 'plan.repay', amount: Math.ceil(drift) });
  }
}
