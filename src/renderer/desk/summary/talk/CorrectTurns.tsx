import { useEffect, useRef } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { Command } from '#shared/session/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { TurnCorrection } from './turnCorrections.ts';
import { mendWords as words } from '../../../words.ts';

/** The row of acts on the picked turn, below the timeline. */
export function CorrectTurns({
  mends,
  picked,
  second,
  onSecond,
  onSend,
}: {
  readonly mends: readonly TurnCorrection[];
  readonly picked: boolean;
  /** Whether the second observer's turns are mended; null where there is none. */
  readonly second: boolean | null;
  readonly onSecond: (second: boolean) => void;
  readonly onSend: (command: Command | null) => void;
}) {
  // The timeline above it is what is put right: both come into sight, wherever the page was.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'end' }), []);
  return (
    <div ref={place} className="talk-mend" role="group" aria-label={words.title}>
      {second !== null && (
        <span className="talk-whose">
          <Kbd keys={DESK_KEYS.summary.otherTurns.caps.join(' ')} />
          <Segmented
            label={words.whose}
            value={second ? 'second' : 'first'}
            options={[
              { value: 'first', label: words.first },
              { value: 'second', label: words.second },
            ]}
            onChange={(value) => onSecond(value === 'second')}
          />
        </span>
      )}
      <p className="sheet-note">{picked ? words.how : words.pickFirst}</p>
      <div className="talk-mends">
        {mends.map(({ key, says, command }) => (
          <Button
            key={says}
            {...(key && { keys: key.caps.join(' ') })}
            aria-disabled={command === null || undefined}
            onClick={() => onSend(command)}
          >
            <bdi>{says}</bdi>
          </Button>
        ))}
      </div>
    </div>
  );
}
