import type { RoomReplay } from '#shared/ipc/replay.ts';
import { lookAt } from '#shared/session/replay/filmLook.ts';
import { between } from '#shared/time.ts';
import { Said } from '../../ui/Said.tsx';
import { useFilm } from '../../bridge/WindowProvider.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { formatElapsed } from '#shared/words/timeText.ts';
import { Digits } from '../../ui/Digits.tsx';
import { clipNameAmong, emsWide, nameLength } from '../../ui/clipNames.ts';
import { useCalm } from '../../ui/theme.tsx';
import { ReplayPicture } from './ReplayPicture.tsx';
import { phaseTitle, phrase, replayWords as words, saidElapsed } from '../../words.ts';
import '../../ui/roomStage.css';
import './replay.css';

/** What the room sees while a session is played again: the circle, who speaks, and when that was. */
export function ReplayStage({ film, clock }: RoomReplay) {
  const at = useFilm(clock, film);
  const look = lookAt(film, at, clock, useCalm());
  if (look === null) return null;
  const { scene } = look.frame;
  const title = phaseTitle(scene.title);
  const namesOf = (seats: readonly number[]): string[] => seats.map((seat) => film.seats[seat]?.name ?? '');
  const passed = formatElapsed(between(film.from, look.told));
  return (
    <div className="room-box">
      <div className="room-stage" data-screen="replay">
        <div className="room-top">
          <h1 className="room-phase" data-long={nameLength(title) > 18 || undefined}>
            <span>{title}</span>
            {scene.sub !== null && <small> {phrase(scene.sub)}</small>}
          </h1>
          {film.endsEstimated && <p className="replay-estimated">{words.estimated}</p>}
        </div>
        <Speaking
          names={namesOf(look.named)}
          all={film.seats.map(({ name }) => name)}
          quiet={look.quiet}
          paused={scene.clock === 'paused'}
        />
        <div className="room-tag" data-mode="replay">
          <svg viewBox="0 0 48 48" aria-hidden="true">
            {clock.playing ? (
              <path d="M6 8L24 24 6 40ZM25 8L43 24 25 40Z" className="tag-fill" />
            ) : (
              <path d="M15 7V41M33 7V41" className="tag-line" strokeWidth="9" />
            )}
          </svg>
          {words.tag} {words.speed(clock.speed)}
        </div>
        <div className="room-clock" data-long={passed.length > 5 || undefined}>
          <Digits text={passed} said={saidElapsed(between(film.from, look.told))} />
          <span className="room-left">
            {' '}
            <Said>{(times) => words.of(times.elapsed(between(film.from, film.to)))}</Said>
          </span>
        </div>
        <ReplayPicture
          seats={film.seats}
          look={look}
          label={words.picture(film.seats.length, namesOf(look.frame.speaking))}
        />
      </div>
      <Announcer text={`${words.tag}: ${title}`} />
    </div>
  );
}

/** Most names that stand side by side. */
const MOST_NAMES = 2;
/** What one of the two lines holds, in ems of the smallest size. */
const LINE_EMS = 12;

function Speaking({
  names,
  all,
  quiet,
  paused,
}: {
  readonly names: readonly string[];
  /** Everybody in the circle. */
  readonly all: readonly string[];
  readonly quiet: boolean;
  readonly paused: boolean;
}) {
  if (paused) return <p className="replay-quiet">{words.paused}</p>;
  if (names.length === 0) return quiet ? <p className="replay-quiet">{words.silence}</p> : null;
  if (names.length > MOST_NAMES) return <p className="replay-quiet">{words.several(names.length)}</p>;
  const ems = names.reduce((sum, name) => sum + emsWide(name), (names.length - 1) * 2);
  const most = (names.length === 1 ? 2 * LINE_EMS : LINE_EMS) - 2 * (names.length - 1);
  return (
    <div className="room-who">
      <div className="room-name" data-size={ems > 8.2 ? 'lines' : ems > 5.3 ? 'line' : undefined}>
        {names.map((name, i) => (
          <span key={name}>
            {i > 0 && <span className="replay-and"> {words.and} </span>}
            <bdi className={names.length > 1 ? 'replay-name' : undefined}>
              {clipNameAmong(name, all, Infinity, most)}
            </bdi>
          </span>
        ))}
      </div>
    </div>
  );
}
