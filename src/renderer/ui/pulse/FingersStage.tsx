import { SCALES, scaleOf } from '#shared/group/pulse/questions.ts';
import type { RoomFingers } from '#shared/ipc/shown.ts';
import { PictureOfTime } from '../PictureOfTime.tsx';
import { pulseWords as words } from '../../words.ts';
import '../roomStage.css';
import './fingersStage.css';

/** What all show fingers for at the same moment. What they show stays in the room: nothing of it comes to the wall. */
export function FingersStage({ item, names }: RoomFingers) {
  const scale = scaleOf(item);
  const { from, to, told } = SCALES[scale];
  const [lowest = '', highest = ''] = words.ends(item, scale);
  const middle = words.middleMeans(item);
  const answers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const says: readonly { readonly fingers: number; readonly means: string }[] =
    told === 'shares'
      ? answers.toReversed().map((answer, i) => ({ fingers: i + 1, means: words.share(answer, answer) }))
      : [
          { fingers: from, means: lowest },
          ...(middle === null ? [] : [{ fingers: (from + to) / 2, means: middle }]),
          { fingers: to, means: highest },
        ];
  return (
    <div className="room-box">
      <div className="room-stage room-fingers" data-screen="fingers">
        <div className="room-fingers-column">
          <h1 className="room-phase">
            <span>{words.wall.openTitle}</span>
            <small>{words.wall.people(names.length)}</small>
          </h1>
          <p className="room-fingers-item">{words.items[item]}</p>
          <ul>
            {says.map(({ fingers, means }) => (
              <li key={fingers}>
                {fingers} {means}
              </li>
            ))}
          </ul>
          <p className="room-fingers-now">{words.wall.onThree}</p>
        </div>
        <PictureOfTime
          size="room"
          className="room-picture"
          seats={names.map((name, i) => ({ id: String(i), name, card: 'plain' }))}
          holder={null}
          elapsedS={0}
          plannedS={1}
          mode="still"
        />
      </div>
    </div>
  );
}
