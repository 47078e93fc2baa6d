import type { RoomLine } from '#shared/ipc/shown.ts';
import { nameLength } from '../../ui/clipNames.ts';
import { agreementWords, shownWords as words } from '../../words.ts';
import '../../ui/roomStage.css';
import './shownStage.css';

/** Letters up to which a line is set large, and then middle. */
const LARGE = 60;
const MIDDLE = 108;

/** What the room sees of an agreement that is being written: the line that is written, and the one after it. */
export function LineStage({ line, of, text, next }: RoomLine) {
  const letters = nameLength(text);
  return (
    <div className="room-box">
      <div className="room-stage room-written" data-screen="line">
        <h1 className="room-phase" data-long>
          <span>{agreementWords.title}</span>
          <small>{words.lineOf(line, of)}</small>
        </h1>
        <p
          className="room-written-line"
          dir="auto"
          data-size={letters <= LARGE ? 'large' : letters <= MIDDLE ? 'middle' : undefined}
        >
          {text}
        </p>
        <p className="room-written-next" dir="auto">
          {next !== null && (
            <>
              <span>{line + 1}</span> {next}
            </>
          )}
        </p>
      </div>
    </div>
  );
}
