import type { BoardSetUp } from '#shared/session/voices/boardSetUp.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { OTHERS } from '#shared/session/voices/observation.ts';
import { capsOf } from '#shared/keys.ts';
import { seatName } from '../ui/board/seatNames.ts';
import { MODES } from '../ui/board/voices.ts';
import { Button } from '../ui/Button.tsx';
import { DoneSheet } from '../ui/DoneSheet.tsx';
import { NamedText } from '../ui/NamedText.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import type { BoardActs } from '../ui/board/useBoard.ts';
import { boardWords, tappingWords } from '../words.ts';
import './setUp.css';

const words = tappingWords.setUp;

export const TAP_MODES = MODES.map((value) => ({
  value,
  label: boardWords.modes[value],
}));

/** How this observer taps, kept on this computer; and who asked not to be observed, which the session keeps. */
export function SetUp({
  view,
  setUp,
  acts,
  onMeasure,
  onClose,
}: {
  readonly view: BoardView;
  readonly setUp: BoardSetUp;
  readonly acts: BoardActs;
  readonly onMeasure: () => void;
  readonly onClose: () => void;
}) {
  const { reaction } = setUp;
  return (
    <DoneSheet title={words.title} done={words.done} onClose={onClose}>
      <div className="set-up">
        <h3>{words.mode}</h3>
        <Segmented
          label={words.mode}
          options={TAP_MODES}
          value={setUp.mode}
          onChange={(mode) => acts.setUp({ mode })}
        />
        <p className="second">{words.modeSays[setUp.mode]}</p>
        <h3>{words.reaction}</h3>
        <p className="second numbers">
          {reaction === null ? words.reactionOff : words.reactionOn((reaction / 1000).toFixed(2))}
        </p>
        <p className="set-up-acts">
          <Button onClick={onMeasure}>{words.measure}</Button>
          {reaction !== null && <Button onClick={() => acts.setUp({ reaction: null })}>{words.off}</Button>}
        </p>
        <label className="set-up-check">
          <input
            type="checkbox"
            checked={setUp.speakersOnly}
            onChange={(event) => acts.setUp({ speakersOnly: event.target.checked })}
          />
          {words.only} <kbd className="kbd">{capsOf('speakersOnly')[0]}</kbd>
        </label>
        <h3>{words.observed}</h3>
        <p className="second">{words.observedSays}</p>
        <ul className="set-up-people">
          {view.seats
            .filter((seat) => seat.person !== OTHERS)
            .map((seat) => (
              <li key={seat.person}>
                <span className="set-up-name">
                  <NamedText text={seatName(seat)} />
                </span>
                <Button
                  aria-label={`${seatName(seat)}: ${seat.observed ? words.refuse : words.allow}`}
                  aria-pressed={!seat.observed}
                  onClick={() => acts.observe(seat.person, !seat.observed)}
                >
                  {seat.observed ? words.refuse : words.allow}
                </Button>
              </li>
            ))}
        </ul>
      </div>
    </DoneSheet>
  );
}
