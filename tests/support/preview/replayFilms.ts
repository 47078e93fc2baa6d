import type { RoomReplay } from '#shared/ipc/replay.ts';
import type { Film } from '#shared/session/replay/film.ts';
import { filmOf } from '#shared/session/replay/filming.ts';
import { replay, type Session } from '#shared/session/session.ts';
import { recordSession } from '#shared/session/voices/recorded.ts';
import { instant, ms, wallTime } from '#shared/time.ts';
import { recordedMeeting } from '#shared/words/en/turns.ts';
import { OPENED_WALL, PlayedSession, sampleDraft } from '../playedSession.ts';
import { begun, playTo, playToEnd } from './playing.ts';

const filmed = (session: Session): Film => {
  const film = filmOf(session);
  if (film === null) throw new Error('there is nothing to show');
  return film;
};

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
  return filmed(play.session);
}

/** Twelve ask one of them, two at a time for a while. */
function filmOfTwelve(names: readonly string[]): Film {
  const play = playTo(begun('consultancy', names, 60, { queue: ['p1'] }), 'CLARIFY');
  for (const person of ['p7', 'p1', 'p9', 'p1', 'p2', 'p1']) play.speak(person, 9).wait(1);
  play.tap('p3').wait(3).tap('p5').wait(4).tap('p3').wait(2).tap('p5');
  return filmed(playToEnd(play, 20).session);
}

/** The same people in a meeting that was read from a file that tells only starts. */
function estimatedFilm(names: readonly string[]): Film {
  const people = names.map((name, i) => ({ id: `p${i + 1}`, name }));
  const turns = people.map(({ id }, i) => ({ person: id, from: i * 12_000, to: (i + 1) * 12_000 }));
  const log = recordSession({
    ...{ words: recordedMeeting, title: 'Weekly council', people, turns, endsEstimated: true },
    ...{ length: ms(12_000 * turns.length), began: wallTime(OPENED_WALL) },
  });
  return filmed(replay(log));
}

const LONG = [
  'Maximiliane-Charlotte von Hohenstein',
  'محمد العلي',
  '林小雪',
  'Dora',
  'Maximiliane-Charlotte B',
  'Fay',
];
const TWELVE = [...LONG, 'Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
const six = film([]);
const twelve = filmOfTwelve(TWELVE);

const at = (of: Film, seconds: number, speed: RoomReplay['clock']['speed'] = 30): RoomReplay => ({
  film: of,
  clock: { at: instant(seconds * 1000), monotonic: 0, speed, playing: false },
});

/** A replay for each state of the room that is worth a look. */
export const replays: Readonly<Record<string, RoomReplay>> = {
  replay: at(six, 333),
  replayTwo: at(six, 352, 5),
  replaySilence: at(six, 365),
  replayLong: at(film(LONG), 15, 60),
  replayTwelve: at(twelve, 90),
  replayEstimated: at(estimatedFilm(TWELVE), 15),
};
