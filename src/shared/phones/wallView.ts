import type { Level } from '#shared/care/levels.ts';
import type { RoomPaper, RoomView } from '#shared/session/room/view.ts';

/** All that a wall on a browser is told: what the room's window shows, or less of it. */
export interface WallView {
  readonly room: RoomView;
  /** It keeps nothing of it on the device. */
  readonly sealed: boolean;
}

/**
 * What a wall is told. `words`: what people said or wrote is shown there, too, as the facilitator decided for this wall;
 * else it shows the phase, its clock and the seats. `names`: seats have names, not numbers. A sealed session sends neither
 * words nor names through the air.
 */
export function wallView(
  room: RoomView,
  { level, words, names }: { readonly level: Level; readonly words: boolean; readonly names: boolean },
): WallView {
  const sealed = level === 'L3';
  const told = words && !sealed ? room : withoutWords(room);
  return { room: names && !sealed ? told : withoutNames(told), sealed };
}

/** The same without a word of anybody's, and without the level: a message leaves nothing to show. */
function withoutWords(room: RoomView): RoomView {
  const { phase } = room;
  return {
    ...room,
    title: '',
    screen: room.screen === 'message' ? 'blank' : room.screen,
    message: null,
    phase: phase && {
      ...phase,
      ...{ rules: [], sealed: false, question: null, agreement: null, report: null },
      paper: ofTheApp(phase.paper),
    },
  };
}

/** What lies before the group, where the app wrote it. */
const ofTheApp = (paper: RoomPaper | null): RoomPaper | null =>
  paper?.kind === 'circles' || paper?.kind === 'warmUp' ? paper : null;

/** The same with the number of each seat in place of its name. */
function withoutNames(room: RoomView): RoomView {
  const numbers = new Map(room.seats.map(({ name }, i) => [name, String(i + 1)]));
  const numberOf = (name: string): string => numbers.get(name) ?? '';
  const { phase, who } = room;
  return {
    ...room,
    seats: room.seats.map((seat) => ({ ...seat, name: numberOf(seat.name) })),
    who: who && {
      ...who,
      name: numberOf(who.name),
      next: who.next === null ? null : numberOf(who.next),
    },
    phase: phase && {
      ...phase,
      question: phase.question && { ...phase.question, name: numberOf(phase.question.name) },
      paper: unnamed(phase.paper, numberOf),
    },
  };
}

function unnamed(paper: RoomPaper | null, numberOf: (name: string) => string): RoomPaper | null {
  switch (paper?.kind) {
    case 'circles':
      return {
        ...paper,
        circles: paper.circles.map((circle) => circle.map((one) => ({ ...one, name: numberOf(one.name) }))),
      };
    case 'parking':
      return { ...paper, items: paper.items.map((one) => ({ ...one, name: numberOf(one.name) })) };
    default:
      return paper;
  }
}
