import { useEffect, useMemo, useRef, useState } from 'react';
import type { PersonId } from '#shared/session/ids.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { OPENED, type Duration } from '#shared/time.ts';
import { BoardRing, type RingTaps } from '../ui/board/BoardRing.tsx';
import { Button } from '../ui/Button.tsx';
import { useSessionKeys } from '../ui/keys/useSessionKeys.ts';
import { LIGHT_LASTS, LIGHTS, lightsFor, reactionOf, type Light } from './reactionGame.ts';
import { tappingWords } from '../words.ts';

const words = tappingWords.calibration;

type Stage =
  | { readonly at: 'ready' }
  /** The stone lies in the middle, or on somebody's seat. */
  | { readonly at: 'play'; readonly light: number; readonly lit: boolean }
  | { readonly at: 'done'; readonly reaction: Duration | null };

/**
 * Ten seconds with the stone: it turns up on a seat, and whoever sees it taps that seat. What is measured is how
 * long that takes; nothing of it reaches the session.
 */
export function Calibration({
  view,
  large,
  onDone,
}: {
  readonly view: BoardView;
  readonly large: boolean;
  /** The reaction time to use from now on; null: none was measured, what was set before stays. */
  readonly onDone: (reaction: Duration | null) => void;
}) {
  const people = useMemo(
    () => view.seats.filter((seat) => seat.present).map((seat) => seat.person),
    [view.seats],
  );
  const [stage, setStage] = useState<Stage>({ at: 'ready' });
  const [lights, setLights] = useState<readonly Light[]>([]);
  const measured = useRef({ lags: [] as number[], shown: 0 });
  const light = stage.at === 'play' ? stage.light : null;
  const lit = stage.at === 'play' && stage.lit;
  const who = lit && light !== null ? (lights[light]?.person ?? null) : null;

  const start = (): void => {
    measured.current = { lags: [], shown: 0 };
    setLights(lightsFor(people, Math.random));
    setStage({ at: 'play', light: 0, lit: false });
  };
  const next = (lag: number | null): void => {
    if (light === null) return;
    if (lag !== null) measured.current.lags.push(lag);
    setStage(
      light + 1 < lights.length
        ? { at: 'play', light: light + 1, lit: false }
        : { at: 'done', reaction: reactionOf(measured.current.lags) },
    );
  };
  const missed = useRef(next);
  useEffect(() => {
    missed.current = next;
  });
  // The stone waits, then turns up, then goes again.
  useEffect(() => {
    if (light === null) return undefined;
    const after = lit ? LIGHT_LASTS : (lights[light]?.after ?? 0);
    const timer = setTimeout(() => {
      if (lit) missed.current(null);
      else setStage({ at: 'play', light, lit: true });
    }, after);
    // Counted from the frame that shows it.
    const frame = lit ? requestAnimationFrame(() => (measured.current.shown = performance.now())) : 0;
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [light, lit, lights]);

  const tap = (person: PersonId): void => {
    if (who !== null && person === who) next(performance.now() - measured.current.shown);
  };
  const newest = useRef(tap);
  useEffect(() => {
    newest.current = tap;
  });
  const taps = useMemo(
    (): RingTaps => ({
      press: (person) => newest.current(person),
      release: () => undefined,
      long: () => undefined,
      nobody: () => undefined,
    }),
    [],
  );
  const seats = useMemo(
    () => view.seats.map((seat) => ({ ...seat, since: seat.person === who ? OPENED : null })),
    [view.seats, who],
  );
  const practice = useMemo(() => ({ seats, silentSince: OPENED, stood: [] }), [seats]);
  const done = stage.at === 'done' ? stage.reaction : null;
  const leave = (): void => onDone(done);

  useSessionKeys('board', {
    onAct: ({ entry, seat }) => {
      if (entry.act === 'tap' || entry.act === 'tapOther') {
        const person = view.seats.find((one) => one.key === seat)?.person;
        if (person !== undefined) tap(person);
      } else if (entry.act === 'next') {
        if (stage.at === 'ready') start();
        else if (stage.at === 'done') leave();
      } else if (entry.act === 'putAway') onDone(null);
      // Nothing else happens to the session meanwhile.
      return true;
    },
  });

  return (
    <main className="calibration" data-large={large || undefined}>
      <BoardRing
        view={practice}
        at={OPENED}
        pair={null}
        taps={taps}
        nobodyKeys=""
        large={large}
        middle={
          <p className="calibration-count" role="status">
            {stage.at === 'play'
              ? words.round(stage.light + 1, LIGHTS)
              : stage.at === 'ready'
                ? words.ready
                : words.result(stage.reaction)}
          </p>
        }
      />
      <aside className="calibration-words">
        <h1>{words.title}</h1>
        <p>{stage.at === 'done' ? words.after(stage.reaction) : words.how}</p>
        <p className="code-answers">
          {stage.at === 'ready' && (
            <Button look="strong" keys="Space" onClick={start}>
              {words.begin}
            </Button>
          )}
          {stage.at === 'done' && stage.reaction !== null && (
            <Button look="strong" keys="Space" onClick={leave}>
              {words.keep}
            </Button>
          )}
          {stage.at === 'done' && <Button onClick={start}>{words.again}</Button>}
          <Button look="bare" keys="Esc" onClick={() => onDone(null)}>
            {words.skip}
          </Button>
        </p>
      </aside>
    </main>
  );
}
