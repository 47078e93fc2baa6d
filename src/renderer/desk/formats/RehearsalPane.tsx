import { useEffect, useMemo } from 'react';
import { fit } from '#shared/format/fit.ts';
import type { Format } from '#shared/format/schema.ts';
import { fitInputsOf } from '#shared/session/agenda/plan.ts';
import { instant } from '#shared/time.ts';
import { Said } from '../../ui/Said.tsx';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { standing } from '../../bridge/ticker.ts';
import { RoomStage } from '../../ui/RoomStage.tsx';
import { useCalm } from '../../ui/theme.tsx';
import { draftFor, rehearseRoom, momentAt } from './rehearsal.ts';
import { aloud, editorWords as words, phaseTitle } from '../../words.ts';

/** So many seconds of the session go by in one. */
const SPEED = 20;
const SECOND = 1000;
/** The session's clock steps by whole seconds; with less movement by as many as go by in one. */
const STEP = { lively: SECOND, calm: SPEED * SECOND };

interface PaneProps {
  /** Without mistakes; null while there are some. */
  readonly format: Format | null;
  readonly people: number;
  readonly minutes: number;
  readonly playing: boolean;
  readonly onPlaying: (playing: boolean) => void;
  /** Milliseconds of the session. */
  readonly at: number;
  readonly onAt: (at: number) => void;
}

/** The session as the room would see it, twenty times as fast: played, paused, or looked at anywhere. */
export function RehearsalPane({ format, people, minutes, playing, onPlaying, at, onAt }: PaneProps) {
  const { store } = useWindow('library');
  const calm = useCalm();
  const rehearsal = useMemo(() => {
    if (format === null) return null;
    const { ok } = fit(format, fitInputsOf(draftFor(format, people, minutes)));
    return ok ? rehearseRoom(format, people, minutes) : null;
  }, [format, people, minutes]);
  const length = rehearsal?.length ?? 0;
  const now = Math.min(at, length);
  useEffect(() => {
    if (!playing || rehearsal === null) return undefined;
    if (now >= length) return store.waiting.timeout(0, () => onPlaying(false));
    const step = calm ? STEP.calm : STEP.lively;
    return store.waiting.timeout(step / SPEED, () => onAt(Math.min(length, now + step)));
  }, [store, playing, rehearsal, now, length, calm, onAt, onPlaying]);
  const moment = rehearsal && momentAt(rehearsal, now);
  if (rehearsal === null || moment === null)
    return (
      <section className="rehearsal" aria-label={words.rehearsal}>
        <h2>{words.rehearsal}</h2>
        <p className="second">{words.noRehearsal}</p>
      </section>
    );
  const { view } = moment;
  const shows =
    view.phase === null ? words.over : words.nowShows(phaseTitle(view.phase.title), view.who?.name ?? null);
  return (
    <section className="rehearsal" aria-label={words.rehearsal}>
      <h2>{words.rehearsal}</h2>
      <div className="rehearsal-room" role="img" aria-label={shows}>
        <div aria-hidden="true" inert>
          <RoomStage view={view} clock={standing(instant(now))} />
        </div>
      </div>
      <div className="rehearsal-acts">
        <Button look="bare" keys="R" onClick={() => onPlaying(!playing)}>
          {playing ? words.pause : words.play}
        </Button>
        <input
          type="range"
          aria-label={words.position}
          aria-valuetext={words.at(aloud.elapsed(now), aloud.elapsed(length))}
          min={0}
          max={length}
          step={SECOND}
          value={now}
          onChange={(event) => onAt(Number(event.target.value))}
        />
        <span className="second numbers">
          <Said>{(times) => words.at(times.elapsed(now), times.elapsed(length))}</Said>
        </span>
      </div>
      <Announcer text={playing ? '' : shows} />
    </section>
  );
}
