import type { DoneAct } from '#shared/session/agenda/views.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { before, later, ms, OPENED, ZERO, type Instant } from '#shared/time.ts';
import type { Ahead, AheadAct } from '../bridge/sealed/deviceLink.ts';
import { speakersOf, wishesOfSilence, wishesOfTap, withWishes } from '../ui/board/voices.ts';

/**
 * The board as it will be once the computer has heard what this phone keeps: drawn while it is out of reach. `board`: as
 * the computer last told it. What an undo of an act before that brings back is not known here; its seats stay as they are.
 */
export function withAhead(board: BoardView, { acts, undone }: Ahead): BoardView {
  const stands: AheadAct[] = [];
  /** The newest last; null: an act that the computer told of. */
  let takenBack: (AheadAct | null)[] = [];
  let { undo, redo } = board;
  for (const one of acts) {
    const { type } = one.command;
    if (type === 'act.undo') {
      const last = stands.pop() ?? null;
      takenBack.push(last);
      if (last === null) [undo, redo] = [null, undo];
    } else if (type === 'act.redo') {
      const last = takenBack.pop() ?? null;
      if (last === null) [undo, redo] = [redo, null];
      else stands.push(last);
    } else {
      stands.push(one);
      takenBack = [];
      redo = null;
    }
  }
  const view = stands.reduce(withAct, { ...board, undo });
  const again = undone ?? takenBack.at(-1) ?? null;
  return { ...view, redo: again === null ? redo : withAct(view, again).undo };
}

function withAct(view: BoardView, { command, at }: AheadAct): BoardView {
  switch (command.type) {
    case 'voice.tap':
      return withVoices(view, withWishes(view, wishesOfTap(view, command.person, command.style, at)), at);
    case 'voice.silence':
      return withVoices(view, withWishes(view, wishesOfSilence(view, at)), at);
    case 'voice.redate':
      return withEarlier(view, command.earlier, at);
    case 'voice.rejoin':
      return { ...view, undo: { did: { code: 'voice.resumed' }, at } };
    case 'code.mark': {
      const { code, person } = command;
      return {
        ...view,
        codes: view.codes.map((one) => (one.code === code ? { ...one, count: one.count + 1 } : one)),
        lastCode: null,
        undo: { did: { code: 'code.marked', who: person === null ? null : whoIn(view, person) }, at },
      };
    }
    default:
      // Whatever else it is, no name is known for it here.
      return { ...view, undo: null };
  }
}

const whoIn = ({ seats }: BoardView, person: PersonId) => ({
  person,
  name: seats.find((seat) => seat.person === person)?.name ?? null,
});

/** What a tap changed: who began, or else who stopped first. A tap that changed nothing is no act. */
function withVoices(from: BoardView, to: BoardView, at: Instant): BoardView {
  const speaking = new Set(speakersOf(from).map(({ person }) => person));
  const began = speakersOf(to).find(({ person }) => !speaking.has(person));
  const goOn = new Set(speakersOf(to).map(({ person }) => person));
  const stopped = speakersOf(from).find(({ person }) => !goOn.has(person));
  const person = (began ?? stopped)?.person ?? null;
  if (person === null) return from;
  const undo: DoneAct = {
    did: { code: began ? 'voice.started' : 'voice.stopped', who: whoIn(from, person) },
    at,
  };
  return { ...to, last: { what: began ? 'voice' : 'silence', person, tapped: at, earlier: ZERO }, undo };
}

/** The last start of a voice, or of silence, so much before its tap. */
function withEarlier(view: BoardView, earlier: number, at: Instant): BoardView {
  const { last } = view;
  if (last === null) return view;
  const from = later(OPENED, before(last.tapped, ms(earlier)));
  const seats = view.seats.map((seat) =>
    last.what === 'voice' && seat.person === last.person && seat.since !== null
      ? { ...seat, since: from }
      : seat,
  );
  return {
    ...view,
    seats,
    silentSince: view.silentSince === null ? null : from,
    last: { ...last, earlier: ms(earlier) },
    undo: { did: { code: 'voice.redated' }, at },
  };
}
