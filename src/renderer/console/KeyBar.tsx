import { memo } from 'react';
import { capsOf, type KeyAct } from '#shared/keys.ts';
import { Button } from '../ui/Button.tsx';
import { NamedText } from '../ui/NamedText.tsx';
import { consoleWords as words } from '../words.ts';

const cap = (act: KeyAct) => capsOf(act).join(' ');

/** The acts of the bottom line, each with its key: not drawn with every second of the console. */
export const KeyBar = memo(function KeyBar({
  undo,
  mayAutoAdvance,
  autoAdvance,
  overRoom,
  phones,
  ends,
  onAct,
}: {
  /** What would be undone, and its time of day; null: there is nothing. */
  readonly undo: string | null;
  readonly mayAutoAdvance: boolean;
  readonly autoAdvance: boolean;
  /** The only display shows the private panes, and the room's view lies behind them. */
  readonly overRoom: boolean;
  /** The computer listens for phones. */
  readonly phones: boolean;
  /** How the session is ended from here; null: nothing is left but its close, or it is over. */
  readonly ends: 'putAwayRoom' | 'endNow' | null;
  readonly onAct: (act: KeyAct) => void;
}) {
  return (
    <footer className="key-bar" aria-label={words.bar.label}>
      <BarAct act="undo" onAct={onAct} strong={undo !== null}>
        {undo ?? words.bar.nothingToUndo}
      </BarAct>
      <BarAct act="redo" lesser onAct={onAct}>
        {words.bar.redo}
      </BarAct>
      {!overRoom && !mayAutoAdvance && (
        <BarAct act="earlier" lesser onAct={onAct}>
          {words.bar.earlier}
        </BarAct>
      )}
      {ends !== null && (
        <BarAct act="endNow" onAct={onAct}>
          {words.bar[ends]}
        </BarAct>
      )}
      <span className="key-bar-gap" />
      {mayAutoAdvance && (
        <BarAct act="autoAdvance" strong={autoAdvance} onAct={onAct}>
          {autoAdvance ? words.autoAdvance.turnOff : words.autoAdvance.turnOn}
        </BarAct>
      )}
      {overRoom && (
        <BarAct act="roomAgain" strong onAct={onAct}>
          {words.bar.roomAgain}
        </BarAct>
      )}
      {phones && (
        <BarAct act="phones" strong onAct={onAct}>
          {words.bar.phones}
        </BarAct>
      )}
      {(['people', 'windows', 'find', 'keys'] as const).map((act) => (
        <BarAct key={act} act={act} onAct={onAct}>
          {words.bar[act]}
        </BarAct>
      ))}
    </footer>
  );
});

function BarAct({
  act,
  strong = false,
  lesser = false,
  onAct,
  children,
}: {
  readonly act: KeyAct;
  readonly strong?: boolean;
  /** A narrow window has no room for it: its key does the same, and the list of all keys names it. */
  readonly lesser?: boolean;
  readonly onAct: (act: KeyAct) => void;
  readonly children: string;
}) {
  return (
    <Button
      look="bare"
      keys={cap(act)}
      className={strong ? 'key-bar-act key-bar-strong' : 'key-bar-act'}
      data-lesser={lesser || undefined}
      onClick={() => onAct(act)}
    >
      <NamedText text={children} />
    </Button>
  );
}
