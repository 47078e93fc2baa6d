import type { Command } from '#shared/session/commands.ts';
import { mendWords as words } from '#shared/words/en/talk.ts';
import { Button } from '../../ui/Button.tsx';
import type { Mend } from './mending.ts';

/** The row of acts on the picked turn, below the timeline. */
export function MendTurns({
  mends,
  picked,
  onSend,
}: {
  readonly mends: readonly Mend[];
  readonly picked: boolean;
  readonly onSend: (command: Command | null) => void;
}) {
  return (
    <div className="talk-mend" role="group" aria-label={words.title}>
      <p className="sheet-note">{picked ? words.how : words.pickFirst}</p>
      <div className="talk-mends">
        {mends.map(({ caps, says, command }) => (
          <Button
            key={says}
            {...(caps === '' ? {} : { keys: caps })}
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
