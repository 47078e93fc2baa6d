import type { RoomReplay } from '#shared/ipc/replay.ts';
import type { Film } from '#shared/session/replay/film.ts';
import { filmOf } from '#shared/session/replay/filming.ts';
import { instant } from '#shared/time.ts';
import { PlayedSession, sampleDraft } from '../playedSession.ts';

/** A council with a round, questions and a silence, as the room would see it again. */
function film(names: readonly string[]): Film {
  const draft = sampleDraft(6);
  const people = draft.people.map((person, i) => ({ ...person, name: names[i] ?? person.name }));
  const play = new PlayedSession({ ...draft, people, queue: ['p4', 'p3'] }).start().until('front.CHECKIN');
  for (const person of ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']) play.speak(person, 20).wait(2);
  play.until('slot.1.PRESENT').speak('p4', 150).wait(4).next();
  for (const person of ['p1', 'p4', 'p5', 'p4', 'p2', 'p4']) play.speak(person, 9).wait(1);
  play.tap('p3').wait(3).tap('p5').wait(4).tap('p3').wait(2).tap('p5').wait(20);
  play.until('back.CLOSE').speak('p6', 8).next();
  const made = filmOf(play.session);
  if (made === null) throw new Error('there is nothing to show');
  return made;
}

const LONG = [
  'Maximiliane-Charlotte von Hohenstein',
  'محمد العلي',
  '林小雪',
  'Dora',
  'Maximiliane-Charlotte B',
  'Fay',
];
const six = film([]);
const long = film(LONG);
/** Twelve in the same circle: those of the six, and as many who listen. */
const twelve: Film = {
  ...six,
  seats: [...long.seats, ...six.seats.map((seat) => ({ ...seat, person: `q${seat.person}` }))],
};

const at = (of: Film, seconds: number, speed: RoomReplay['clock']['speed'] = 30): RoomReplay => ({
  film: of,
  clock: { at: instant(seconds * 1000), monotonic: 0, speed, playing: false },
});

/** A replay for each state of the room that is worth a look. */
export const replays: Readonly<Record<string, RoomReplay>> = {
  replay: at(six, 333),
  replayTwo: at(six, 352, 5),
  replaySilence: at(six, 365),
  replayLong: at(long, 15, 60),
  replayTwelve: at(twelve, 352),
  replayEstimated: at({ ...twelve, endsEstimated: true }, 15),
};
