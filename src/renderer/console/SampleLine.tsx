import type { ReactNode } from 'react';
import { capsOf } from '#shared/keys.ts';
import { Button } from '../ui/Button.tsx';
import { sampleWords as words } from '../words.ts';

/** The facilitator's quiet line in a sample session: while it plays by itself that is said in the line's place. */
export function SampleLine({
  sample,
  says,
  onPlay,
  children,
}: {
  /** Null where it is no sample: the line is as ever. */
  readonly sample: 'plays' | 'stopped' | null;
  /** Something that comes first, and stands in the line. */
  readonly says: boolean;
  readonly onPlay: () => void;
  readonly children: ReactNode;
}) {
  if (sample === null) return children;
  const plays = sample === 'plays';
  return (
    <div className="sample-line">
      {plays && !says ? (
        <div className="hint" role="status">
          <span>{words.plays}</span>
        </div>
      ) : (
        children
      )}
      <Button look="bare" keys={capsOf('sample').join(' ')} onClick={onPlay}>
        {plays ? words.stop : words.goOn}
      </Button>
    </div>
  );
}
