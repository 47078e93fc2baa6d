import { useRef } from 'react';
import type { AppRequest } from '#shared/ipc/contract.ts';
import type { ReplayState } from '#shared/ipc/replay.ts';
import { SPEEDS, type Speed } from '#shared/session/replay/film.ts';
import { between, instant, type Instant } from '#shared/time.ts';
import { Said } from '../Said.tsx';
import { useFilm } from '../../bridge/WindowProvider.tsx';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { Segmented } from '../Segmented.tsx';
import { phaseTitle, replayWords as words, saidElapsed } from '../../words.ts';
import './replaySheet.css';

/** The speed that a replay begins with: forty minutes in a little over one. */
const FIRST_SPEED: Speed = 30;

/** Asks for a replay from its beginning, standing still: the room sees the circle before it moves. */
export const replayFromStart = (session: string): AppRequest => ({
  type: 'replay.show',
  session,
  at: instant(0),
  speed: FIRST_SPEED,
  playing: false,
});

/** Steers the replay that the room sees, for as long as it lasts; closing it ends the replay. */
export function ReplaySheet({
  replay,
  running,
  onRequest,
}: {
  readonly replay: ReplayState;
  /** The session goes on meanwhile, and with it its clock. */
  readonly running: boolean;
  readonly onRequest: (request: AppRequest) => void;
}) {
  const play = useRef<HTMLButtonElement>(null);
  const at = useFilm(replay.clock, replay);
  const { clock, from, to, chapters, session } = replay;
  const over = at >= to;
  const go = (change: Partial<{ at: Instant; speed: Speed; playing: boolean }>) =>
    onRequest({ type: 'replay.show', session, at, speed: clock.speed, playing: clock.playing, ...change });
  const end = () => onRequest({ type: 'replay.stop' });
  const chapter = chapters.findLastIndex((one) => one.from <= at);
  const shown = chapters[chapter];
  const title = shown ? phaseTitle(shown.title) : '';
  // Shortly after the beginning of a phase it is the one before that is meant.
  const before = chapters.findLast((one) => one.from < at - 2000 * clock.speed) ?? chapters[0];
  const after = chapters[chapter + 1];
  return (
    <Dialog
      open
      title={words.title}
      description={words.says}
      onClose={end}
      initialFocus={play}
      actions={
        <>
          <Button keys="Esc" onClick={end}>
            {words.end}
          </Button>
          <Button
            ref={play}
            look="strong"
            onClick={() => (over ? go({ at: from, playing: true }) : go({ playing: !clock.playing }))}
          >
            {over ? words.again : clock.playing ? words.stand : words.play}
          </Button>
        </>
      }
    >
      <div className="replay-steer">
        <p className="replay-now">
          <span className="replay-clock">
            <Said>{(times) => times.elapsed(between(from, at))}</Said>
          </span>{' '}
          <span className="second">
            <Said>{(times) => words.of(times.elapsed(between(from, to)))}</Said> · <bdi>{title}</bdi>
          </span>
        </p>
        <input
          type="range"
          className="replay-place"
          aria-label={words.place}
          aria-valuetext={words.placeSays(
            saidElapsed(between(from, at)),
            saidElapsed(between(from, to)),
            title,
          )}
          min={from}
          max={to}
          step={1000}
          value={at}
          onChange={(event) => go({ at: instant(Number(event.target.value)) })}
        />
        <div className="replay-row">
          <Button onClick={() => before && go({ at: before.from })}>{words.before}</Button>
          <Button onClick={() => after && go({ at: after.from })}>{words.after}</Button>
          <Segmented
            label={words.howFast}
            value={String(clock.speed)}
            options={SPEEDS.map((speed) => ({ value: String(speed), label: words.speed(speed) }))}
            onChange={(chosen) => go({ speed: Number(chosen) as Speed })}
          />
        </div>
        <p className="second" role="status">
          {over ? words.atTheEnd : running ? words.runsOn : ''}
        </p>
      </div>
    </Dialog>
  );
}
