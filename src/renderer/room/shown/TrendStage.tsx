import type { RoomTrend } from '#shared/ipc/shown.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { nameLength } from '../../ui/clipNames.ts';
import { TrendPicture } from '../../ui/trends/TrendPictures.tsx';
import { trendsWords as words } from '../../words.ts';
import '../../ui/roomStage.css';
import './shownStage.css';

/** More people than that cannot be read from ten metres. */
const MOST_PEOPLE = 12;

/** What the room sees of a group over time: one measure at a time, and what somebody told about it beside it. */
export function TrendStage({ measure, trends }: RoomTrend) {
  const story = trends.stories[0] ?? null;
  const title = words.measures[measure];
  const more = trends.reach.length - MOST_PEOPLE;
  /** Names have more room where nobody told anything; on a display on its side not even then (shownStage.css). */
  const isWide = measure === 'reach' && story === null;
  return (
    <div className="room-box">
      <div className="room-stage room-trend" data-screen="trend">
        <header>
          <h1 className="room-phase" data-long={nameLength(title) > 18 || undefined}>
            <span>{title}</span>
          </h1>
          <p className="room-trend-says">
            <bdi>{trends.name}</bdi>
          </p>
          <p className="room-trend-says">{words.says[measure](trends)}</p>
        </header>
        <div className="room-trend-beside" data-alone={isWide || undefined}>
          <div>
            <div className="room-trend-usual">
              <TrendPicture measure={measure} trends={trends} most={MOST_PEOPLE} />
            </div>
            {isWide && (
              <div className="room-trend-wide">
                <TrendPicture measure={measure} trends={trends} most={MOST_PEOPLE} wide />
              </div>
            )}
            {measure === 'reach' && <ReachDots />}
            {measure === 'reach' && more > 0 && <p className="room-trend-says">{words.andMore(more)}</p>}
          </div>
          {story !== null && (
            <blockquote className="room-trend-story">
              <p dir="auto">{story.text}</p>
              <small>
                <bdi dir="ltr">{words.told(story.teller, story.day)}</bdi>
              </small>
            </blockquote>
          )}
        </div>
      </div>
      <Announcer text={title} />
    </div>
  );
}

/** What a dark dot says, and what a dashed one. The picture itself is heard in words. */
const ReachDots = () => (
  <p className="room-trend-says room-trend-dots" aria-hidden="true">
    {(['did', 'open'] as const).map((one) => (
      <span key={one}>
        <svg viewBox="-6 -6 12 12">
          <circle className={one === 'did' ? 'trend-was' : 'trend-open'} r={4.6} />
        </svg>{' '}
        {words.dots[one]}
      </span>
    ))}
  </p>
);
